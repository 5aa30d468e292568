/** Texts and lists of texts in one cell: a line for each, as it is; what a line cannot hold stands in quotes, as JSON. */
import { type RawCell, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';

const ARROW = ' → ';

export function line(text: string): string {
  const isPlain = text === trimEnds(text) && !/[\n\r"→]/u.test(text);
  return isPlain ? text : JSON.stringify(text);
}

export function lines(texts: readonly string[]): string {
  return texts.map(line).join('\n');
}

/** 其它 → 其他 */
export function pairLines(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([from, to]) => `${line(from)}${ARROW}${line(to)}`).join('\n');
}

/** One text; '' for an empty cell. */
export function readLine(cell: RawCell): string {
  return plainOf(trimEnds(textOf(cell)));
}

/** Without empty lines. */
export function readLines(cell: RawCell): readonly string[] {
  return splitLines(cell).map(plainOf);
}

/** A line without an arrow is no pair: it comes back as what was typed. */
export function readPairs(cell: RawCell): readonly (readonly [string, string] | string)[] {
  return splitLines(cell).map((each) => {
    const [, from, to] = /^("(?:[^"\\]|\\.)*"|[^→]*?)\s*→\s*("(?:[^"\\]|\\.)*"|[^→]*)$/u.exec(each) ?? [];
    return from === undefined || to === undefined ? each : [plainOf(from), plainOf(to)];
  });
}

function splitLines(cell: RawCell): readonly string[] {
  return textOf(cell)
    .split(/\r\n|\r|\n/u)
    .map(trimEnds)
    .filter((each) => each !== '');
}

function plainOf(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
