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

/** Half width, no spaces: ２００ 人 → 200人. For reading figures and dates; '' for text too long to be one. */
export function halfWidth(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

const PUNCTUATION = /[\s*:()[\]{}/\\、,，.。;；_\-—–·"'“”‘’《》<>|]+/gu;

/** For comparing labels and choices: half width, lower case, no punctuation; '' for text too long to be one. */
export function bareLabel(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  return text.normalize('NFKC').toLowerCase().replace(PUNCTUATION, '');
}

/** What stands in the last pair of brackets of a label: 经费预算(万元) → 万元. */
export function bracketed(text: string): string | undefined {
  return /\(([^()]*)\)[\s*]*$/u.exec(text.normalize('NFKC'))?.[1]?.trim();
}

/** The label without bracketed parts: 经费预算(万元) → 经费预算. */
export function withoutBrackets(text: string): string {
  return text.normalize('NFKC').replace(/\([^()]*\)/gu, '');
}
