/**
 * What a number format makes of a number, where that is no number any more. Formats come from strangers; the library
 * (numfmt) knows their language. ECMA-376-1 18.8.31
 */
import { format as render } from 'numfmt';
import { shownAs } from '#domain/sheet/number-formats';
import { APPEARANCE_LIMITS } from '#domain/sheet/raw-grid';

/** What a person sees; undefined where it is the number itself, rounded and grouped at most. */
export type Display = (value: number) => string | undefined;

/** Built-in formats that show something else than the number, as a Chinese Excel means them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...[5, 6].map((id) => [id, '"¥"#,##0;"¥"-#,##0'] as const),
  ...[7, 8].map((id) => [id, '"¥"#,##0.00;"¥"-#,##0.00'] as const),
  [9, '0%'],
  [10, '0.00%'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [46, '[h]:mm:ss'],
]);

/** Undefined for formats that only round, group and pad. Dates are none of this. */
export function builtInDisplay(id: number): Display | undefined {
  const code = BUILT_IN.get(id);
  return code === undefined ? undefined : displayOf(code);
}

/** Excel's own limit. */
const LONGEST_CODE = 255;
/** The library keeps every format it has met for as long as the process lives; whoever sends more is not believed. */
const MOST_FORMATS = 5_000;
const known = new Map<string, Display | undefined>();

/** As above, for a code of the workbook's own. One decision for each code. */
export function displayOf(code: string): Display | undefined {
  const decided = known.get(code);
  if (decided !== undefined || known.has(code)) return decided;
  if (code.length > LONGEST_CODE || known.size >= MOST_FORMATS) return undefined;
  const display = isPlain(code) || shownAs(code) !== 'number' ? undefined : rendering(asInExcel(code));
  known.set(code, display);
  return display;
}

/** Colours, and padding and languages without a sign of their own. */
const UNSEEN = /\[(?:black|white|red|green|blue|yellow|magenta|cyan|color\s*\d+|\$-[^\]]*)\]|[_*].|\\ /gi;
/** 0, #,##0.00, (0), 0.0E+00: one digit at least, so that 0 is seen, and no zeros in front. */
const PLAIN_SECTION = /^(?:\\?[-+])?\(?(?:[#,?]*0(?:\.[0#?]*)?(?:e[-+]?0+)?|general|@)\)?$/i;

function isPlain(code: string): boolean {
  // The fourth section is for text.
  const sections = code.replace(UNSEEN, '').split(';').slice(0, 3);
  return code === '' || sections.every((section) => PLAIN_SECTION.test(section.trim()));
}

const TOKEN = /"[^"]*"|\\.|[_*].|!.|\[[^\]]*\]|G\/通用格式|[\s\S]/giu;
const CHINESE_COLOUR = /^\[(?:黑色|白色|红色|绿色|蓝色|黄色|洋红色?|青色|蓝绿色|颜色\s*\d+)\]$/u;

/** What Chinese and other East Asian versions write otherwise: `!` for `\`, colours, G/通用格式. */
function asInExcel(code: string): string {
  return code.replace(TOKEN, (token) => {
    if (token.length > 1 && token.startsWith('!')) return `\\${token.slice(1)}`;
    if (CHINESE_COLOUR.test(token)) return '';
    return token === 'G/通用格式' ? 'General' : token;
  });
}

function rendering(code: string): Display {
  return (value) => {
    const shown = shownIn(code, value);
    if (shown === undefined || isNumberItself(shown, value)) return undefined;
    return shown.slice(0, APPEARANCE_LIMITS.shown);
  };
}

/** Undefined where the library does not know the format, or the number does not fit it. */
function shownIn(code: string, value: number): string | undefined {
  try {
    return render(code, value).trim();
  } catch {
    return undefined;
  }
}

const NUMBER = /^([-+]?)(0|[1-9]\d*)?(?:\.(\d*))?(?:E([-+]?\d+))?$/i;
const GROUPS = /(\d),(?=\d{3})/g;
/** Half of the last place shown, and what floating point adds. */
const HALF_PLACE = 0.5001;

function isNumberItself(shown: string, value: number): boolean {
  const accounted = /^\((.*)\)$/.exec(shown)?.[1];
  const text = (accounted === undefined ? shown : `-${accounted}`).replace(GROUPS, '$1');
  const [match, , whole, decimals = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (match === undefined || (whole === undefined && decimals === '')) return false;
  const place = 10 ** (Number(exponent) - decimals.length);
  return Math.abs(Number(text) - value) <= HALF_PLACE * place;
}
