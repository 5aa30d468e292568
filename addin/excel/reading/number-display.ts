/** Whether a number is displayed as a number. Knows format codes and texts, no cells. */

/** Padding, fill, colours and languages: they change no character that is read. */
const LOOKS_ONLY =
  /_.|\*.|\\ |\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[黑蓝青绿红白黄]色|洋红色?|颜色 ?\d+|\$-[^\]]*)\]/giu;
/** One digit at least, so that 0 is seen; two zeros show one in front; a comma at the end leaves out thousands. */
const PLAIN = /^(?:general|g\/通用格式|@|[#,?]*0(?:\.[0#?]*)?(?:e[+-]?0+)?)$/i;
const PLAIN_NEGATIVE = /^(?:-(.+)|\\-(.+)|"-"(.+)|\((.+)\)|\\\((.+)\\\))$/;

/** Whether this format may show this number otherwise than as a number; in doubt it may. */
export function mayShowOtherwise(format: string, value: number): boolean {
  const sections = format.split(';');
  if (sections.length === 1 || value > 0) return !isPlain(sections[0]);
  if (value === 0) return !isPlain(sections[2] ?? sections[0]);
  const [, ...bodies] = PLAIN_NEGATIVE.exec(bare(sections[1])) ?? [];
  return !bodies.some((body) => body !== undefined && PLAIN.test(body));
}

function bare(section = ''): string {
  return section.replace(LOOKS_ONLY, '').trim();
}

function isPlain(section: string | undefined): boolean {
  return PLAIN.test(bare(section));
}

const OVERFLOW = /^#+$/;
const NEGATIVE = /^\((.*)\)$/;
/** Zeros in front are part of a telephone or room number, not of a figure. */
const NUMBER = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d+))?$/i;

/**
 * What is displayed, where that is not the number itself: undefined for the number with whatever grouping and rounding,
 * and for `####`, which only says that the column is narrow.
 *
 * @param text `Range.text`
 */
export function shownOtherwise(value: number, text: string): string | undefined {
  const shown = text.trim();
  if (OVERFLOW.test(shown)) return undefined;
  const digits = shown
    .replace(NEGATIVE, '-$1')
    .replace(/(?<=\d)[,，'’\s](?=\d{3})/g, '')
    .replace('−', '-');
  const parts = NUMBER.exec(digits);
  if (parts === null) return shown;
  const [, decimals = parts[2] ?? '', , exponent = '0'] = parts;
  const rounding = 0.5 * 10 ** (Number(exponent) - decimals.length);
  return Math.abs(Number(digits) - value) <= rounding * (1 + 1e-9) ? undefined : shown;
}
