/** The few shapes in which typed text is compared. Chinese sheets mix full and half width, and spaces nobody sees. */

/** Zero-width characters, which String.trim leaves. */
const ZERO_WIDTH: ReadonlySet<string> = new Set(['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff\ufffe\uffff]/gu;

/** Without spaces (full-width and no-break too), line breaks and zero-width characters at the ends. Linear. */
export function trimEnds(text: string): string {
  let trimmed = text.trim();
  while (ZERO_WIDTH.has(trimmed[0] ?? '') || ZERO_WIDTH.has(trimmed.at(-1) ?? '')) {
    const from = ZERO_WIDTH.has(trimmed[0] ?? '') ? 1 : 0;
    const to = ZERO_WIDTH.has(trimmed.at(-1) ?? '') ? -1 : undefined;
    trimmed = trimmed.slice(from, to).trim();
  }
  return trimmed;
}

/** Without characters that no printer shows; line breaks and tabs stay. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '');
}

/** Longer text is no figure, date, choice or label. Unicode forms can grow 18-fold, so the limit stands before them. */
const LONGEST_COMPARED = 1000;

/**
 * Half width, for reading figures and dates: ２００ 人 → 200人; '' for text too long to be one. Spaces go, except
 * between two digits: "100 200" is two figures. Only full-width forms change, so that 200① does not become 2001.
 */
export function halfWidth(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  return text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\d) | (?!\d)/gu, '');
}

const FULL_WIDTH_OFFSET = 0xfee0;

const PUNCTUATION = /[\s*:()[\]{}/\\、,，.。;；_\-—–·"'“”‘’《》<>|]+/gu;

/** For comparing labels and choices: half width, lower case, no punctuation; '' for text too long to be one. */
export function bareLabel(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  return text.normalize('NFKC').toLowerCase().replace(PUNCTUATION, '');
}

const MEASURE = /^(?:单位[:：])?(?<measure>[十百千万亿]*(?:元|人次|人|场次|场|次|份|篇|件|块|个|项)?)$/u;
/** Written for one another without a change of scale. */
const SAME_MEASURE: ReadonlyMap<string, string> = new Map([
  ['人', '人次'],
  ['场次', '场'],
]);

/** The unit of measure that a label names in brackets, wherever they stand: 人次(单位:万人次)线下 → 万人次. */
export function measureIn(label: string): string | undefined {
  for (const [, inside = ''] of label.normalize('NFKC').matchAll(/\(([^()]*)\)/gu)) {
    const measure = MEASURE.exec(inside.replace(/\s+/gu, ''))?.groups?.measure;
    if (measure !== undefined && measure !== '') return SAME_MEASURE.get(measure) ?? measure;
  }
  return undefined;
}

/** The label without bracketed parts: 经费预算(万元) → 经费预算. */
export function withoutBrackets(text: string): string {
  return text.normalize('NFKC').replace(/\([^()]*\)/gu, '');
}
