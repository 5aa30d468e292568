/** What a formula says of its cell's value. Knows formulas as Excel writes them (`Range.formulas`), no cells. */

/** A text that begins with an equals sign is its own value. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

const STRINGS = /"(?:[^"]|"")*"/g;
/** No sheet's name has brackets, so what stands in them before `!` is a workbook; a table's columns are not before `!`. */
const OTHER_BOOK = new RegExp(
  [
    /'(?:[^']|'')*\[[^\]]+\](?:[^']|'')*'!/,
    /(?<![\p{L}\p{N}_\]@])\[[^[\]]+\][^\s'!(),;+*/^&<>=]*!/u,
    /(?:'(?:[^']|'')*\.xl[a-z]{1,3}'|[\p{L}\p{N}_.]+\.xl[a-z]{1,3})!/u,
    /'file:/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** Whether the value comes from another workbook. */
export function readsOtherBook(formula: string): boolean {
  return OTHER_BOOK.test(formula.replace(STRINGS, '""'));
}

const PICTURE = /(?<![\p{L}\p{N}_])(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/iu;

/** WPS's pictures in cells, and Excel's IMAGE. */
export function showsPicture(formula: string): boolean {
  return PICTURE.test(formula.replace(STRINGS, '""'));
}

const HYPERLINK = /^=HYPERLINK\(\s*"((?:[^"]|"")+)"/i;

/** Where a HYPERLINK formula leads, if that stands in it and is outside of the workbook. */
export function linkOfFormula(formula: string): string | undefined {
  const link = HYPERLINK.exec(formula)?.[1]?.replaceAll('""', '"').trim();
  return link === undefined || /^(?:[#[]|$)/.test(link) ? undefined : link;
}
