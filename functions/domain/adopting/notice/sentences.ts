/** A notice as its sentences, each with the line and the headings that it stands under. */
import { trimEnds } from '../../sheet/text-form';

export interface Sentence {
  readonly text: string;
  /** From 1, as an editor counts them. */
  readonly line: number;
  /** Of its part (三、有关要求 · 活动时间), the widest first. */
  readonly headings: readonly string[];
}

const LONGEST_NOTICE = 100_000;
/** No sentence is longer; what is, is looked at in pieces, so that none costs more than its length. */
const LONGEST_SENTENCE = 1_000;
const HEADING =
  /^(?:(?<part>[一二三四五六七八九十]{1,3}[、.．])|(?<section>[（(][一二三四五六七八九十]{1,3}[)）])|(?<item>\d{1,2}[.．、](?!\d)))\s*(?<title>.*)$/u;
const LEVELS = ['part', 'section', 'item'] as const;
const LONGEST_HEADING = 40;
/** A full stop between digits parts nothing: 2023.5.20. */
const END = /(?<=[。；;！!？?])/u;

export function sentencesOf(notice: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let headings: (string | undefined)[] = [];
  for (const [at, raw] of notice
    .slice(0, LONGEST_NOTICE)
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = trimEnds(raw);
    if (line === '') continue;
    const groups = HEADING.exec(line)?.groups;
    const level = LEVELS.findIndex((each) => groups?.[each] !== undefined);
    const isHeading = groups !== undefined && line.length <= LONGEST_HEADING && !/[。；;]$/u.test(line);
    if (isHeading) {
      headings = headings.slice(0, level);
      headings[level] = groups.title ?? '';
    }
    for (const part of line.split(END).flatMap(inPieces)) {
      const text = trimEnds(part);
      if (text !== '')
        found.push({ text, line: at + 1, headings: headings.filter((each): each is string => each !== undefined) });
    }
  }
  return found;
}

function inPieces(sentence: string): readonly string[] {
  const pieces = Math.ceil(sentence.length / LONGEST_SENTENCE);
  return Array.from({ length: pieces }, (_, at) => sentence.slice(at * LONGEST_SENTENCE, (at + 1) * LONGEST_SENTENCE));
}

/** Digits and signs at half width; every character stays where it is. */
export function atHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
