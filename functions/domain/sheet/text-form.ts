/** The few shapes in which typed text is compared. Chinese sheets mix full and half width, and spaces nobody sees. */

/**
 * What no reader sees, as a class of an expression: one notion for cells, headers, choices, telephones and names: control characters, soft hyphens,
 * zero-width characters, marks of writing direction, variation selectors. Spaces are seen, of whatever width (`\s`).
 */
export const INVISIBLE =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufffe\\uffff';
const ANY_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'u');
const EVERY_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'gu');
const EVERY_SPACE = new RegExp(`[\\s${INVISIBLE}]+`, 'gu');

/** Without spaces of any width, line breaks and invisible marks at the ends. Linear; text without any is itself. */
export function trimEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** Spaces, soft hyphens, zero-width and direction marks; not variation selectors, which belong to the emoji before. */
function isBlank(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x61c || code === 0x1680 || code === 0x180e;
  const isSpaceOrMark = code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f);
  return isSpaceOrMark || code === 0x3000;
}

/** For comparing and for reading figures, dates and names: no invisible character is left. */
export function withoutInvisible(text: string): string {
  return ANY_INVISIBLE.test(text) ? text.replace(EVERY_INVISIBLE, '') : text;
}

/** For comparing short marks (同 上): neither spaces nor invisible characters. */
export function withoutSpaces(text: string): string {
  return text.replace(EVERY_SPACE, '');
}

/** Text as it is kept: invisible characters go, but for those that shape what is seen (emoji, variants of Han, joins). */
export function cleanText(text: string): string {
  if (!ANY_INVISIBLE.test(text)) return text;
  return text.replace(EVERY_INVISIBLE, (mark, at: number) => {
    const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
    const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
    return shapesText(mark, before, after) ? mark : '';
  });
}

const PICTOGRAPH = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u20e3)$/u;
/** Han, whose rare forms are told by a selector. */
const HAN = /^\p{Script=Han}$/u;
/** Scripts whose letters are joined or held apart by zero-width characters. */
const JOINED = /^[\p{Script=Arabic}\p{Script=Mongolian}]$/u;
const KEYCAP = '\u20e3';

function shapesText(mark: string, before: string, after: string): boolean {
  const isSelector = mark >= '\ufe00' && mark <= '\ufe0f';
  if (isSelector) return PICTOGRAPH.test(before) || HAN.test(before) || after === KEYCAP;
  if (mark === '\u200d' && PICTOGRAPH.test(before) && PICTOGRAPH.test(after)) return true;
  const joins = mark === '\u200c' || mark === '\u200d' || mark === '\u180e';
  return joins && JOINED.test(before);
}

/** Longer text is no figure, date, choice or label. Unicode forms can grow 18-fold, so the limit stands before them. */
const LONGEST_COMPARED = 1000;

/**
 * Half width, for reading figures and dates: ２００ 人 → 200人; '' for text too long to be one. Spaces go, except
 * between two digits: "100 200" is two figures. Invisible characters go everywhere. Only full-width forms change, so
 * that 200① does not become 2001.
 */
export function halfWidth(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  if (HALF_WIDTH.test(text)) return text;
  return withoutInvisible(text)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<!\d) | (?!\d)/gu, '');
}

const FULL_WIDTH_OFFSET = 0xfee0;
/** What most cells are, and what halfWidth, bareLabel and compatible leave as it is: printed ASCII and plain Han. */
const HALF_WIDTH = /^[\x21-\x7e\u4e00-\u9fff]*$/;
const BARE = /^[0-9a-z\u4e00-\u9fff]*$/;

const PUNCTUATION = new RegExp(`[\\s${INVISIBLE}*:()[\\]{}/\\\\、,，.。;；_\\-—–·"'“”‘’《》<>|]+`, 'gu');

/** For comparing labels and choices: half width, lower case, no punctuation, nothing invisible; '' for too long text. */
export function bareLabel(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  if (BARE.test(text)) return text;
  return compatible(text).toLowerCase().replace(PUNCTUATION, '');
}

/** Whole phrases in one character, which no label has: U+FDFA alone becomes eighteen. */
const PHRASES = /[\ufdfa\ufdfb]/gu;

/** One form for full width, half width and ligatures. Only for text that is short enough to be compared. */
function compatible(text: string): string {
  return HALF_WIDTH.test(text) ? text : text.replace(PHRASES, '').normalize('NFKC');
}

const MEASURE = /^(?:单位[:：])?(?<measure>[十百千万亿]*(?:元|人次|人|场次|场|次|份|篇|件|块|个|项)?)$/u;
/** Written for one another without a change of scale. */
const SAME_MEASURE: ReadonlyMap<string, string> = new Map([
  ['人', '人次'],
  ['场次', '场'],
]);

/**
 * The unit of measure that a label names in brackets, wherever they stand: 人次(单位:万人次)线下 → 万人次. Text too long
 * for a label names none.
 */
export function measureIn(label: string): string | undefined {
  if (label.length > LONGEST_COMPARED) return undefined;
  for (const [, inside = ''] of compatible(label).matchAll(/\(([^()]*)\)/gu)) {
    const measure = MEASURE.exec(withoutSpaces(inside))?.groups?.measure;
    if (measure !== undefined && measure !== '') return SAME_MEASURE.get(measure) ?? measure;
  }
  return undefined;
}

/** The label without bracketed parts: 经费预算(万元) → 经费预算; '' for too long text. */
export function withoutBrackets(text: string): string {
  if (text.length > LONGEST_COMPARED) return '';
  return compatible(text).replace(/\([^()]*\)/gu, '');
}

/** Footnote marks: ① ² ★ ▲ * # ※ † [1] 【注2】 【必填】. Plain digits are none: 联系电话2 is another column. */
const FOOTNOTE_MARK =
  '(?:[\\u2460-\\u2473\\u24ea-\\u24ff\\u2776-\\u2793\\u3251-\\u325f\\u32b1-\\u32bf\\u00b9\\u00b2\\u00b3\\u2070-\\u2079*＊#＃★☆▲△▼▽●○◆◇■□※†‡✱]|[[［【〔]\\s*(?:注?\\s*\\d{1,2}|必填|选填|单选|多选)\\s*[\\]］】〕])';
const FOOTNOTES_FIRST = new RegExp(`^(?:\\s*${FOOTNOTE_MARK})+`, 'u');
/** One by one: a run that is asked to reach the end is tried again from each of its marks. */
const EACH_FOOTNOTE = new RegExp(`${FOOTNOTE_MARK}\\s*`, 'gu');

function withoutFootnotes(text: string): string {
  const rest = text.replace(FOOTNOTES_FIRST, '');
  let from = rest.length;
  let reached = 0;
  for (const { index, 0: mark } of rest.matchAll(EACH_FOOTNOTE)) {
    if (index !== reached || from === rest.length) from = index;
    reached = index + mark.length;
  }
  return reached === rest.length ? rest.slice(0, from) : rest;
}

const IN_BRACKETS = /[(（][^()（）]*[)）]/gu;

/**
 * What a header or label names, for whoever knows labels by their bare form: as it stands, else without what is in
 * brackets, else without the footnote marks at its ends too (①预计场次, 预计场次(场)[1]). Names and choices keep their
 * marks: 讲座① and 讲座② are two.
 */
export function findByLabel<T>(text: string, known: (bare: string) => T | undefined): T | undefined {
  const found = known(bareLabel(text)) ?? known(bareLabel(withoutBrackets(text)));
  if (found !== undefined || text.length > LONGEST_COMPARED) return found;
  const outside = withoutInvisible(text).replace(IN_BRACKETS, '').trim();
  const plain = withoutFootnotes(outside);
  return plain === outside ? undefined : known(bareLabel(plain));
}
