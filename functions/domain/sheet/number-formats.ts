/** Tells from a number format whether its numbers are shown as dates; knows codes, not cells. ECMA-376-1 18.8.30 */

/** `clock`: a time of day without a date. Durations (`[h]:mm`) stay numbers. */
export type ShownAs = 'number' | 'date' | 'clock';

/** Built in without a code in the file, as a Chinese Excel counts them; 27–36 and 50–58 are its own. */
const BUILT_IN: ReadonlyMap<number, ShownAs> = new Map([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'clock'] as const),
]);

export function shownAsBuiltIn(id: number): ShownAs {
  return BUILT_IN.get(id) ?? 'number';
}

/** Literals that only look like codes: quoted, escaped, padding, colours, locales and conditions. */
const LITERALS = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
/** Excel's own limit. */
const LONGEST_CODE = 255;
const GENERAL = /general|g\/通用格式/gi;

/**
 * `yyyy"年"m"月"d"日"` and `[$-804]aaaa` (a weekday: the number beneath is a date) are dates; `[Red]0`, `0.0E+00`,
 * `¥#,##0` are numbers. Only the first section counts: the others are for negative numbers, zero and text.
 */
export function shownAs(code: string): ShownAs {
  if (code.length > LONGEST_CODE) return 'number';
  const bare = code.replace(LITERALS, '').replace(GENERAL, '').split(';', 1)[0]?.toLowerCase() ?? '';
  const isDuration = /\[(?:h+|m+|s+)\]/.test(bare);
  const withoutHalves = bare.replace(/am\/pm|a\/p|上午\/下午/g, 'h');
  if (isDuration) return 'number';
  if (/[yd]|a{3,4}|b{2}/.test(withoutHalves)) return 'date';
  const isScientific = /e[+-]/.test(withoutHalves);
  if (/e/.test(withoutHalves) && !isScientific) return 'date';
  if (/[hs]/.test(withoutHalves)) return 'clock';
  const isMonthAlone = /m/.test(withoutHalves) && !/[0#?]/.test(withoutHalves);
  return isMonthAlone ? 'date' : 'number';
}
