/** Cell addresses as Excel writes them (附件2!K5, '附件4-活动清单'!M7). Rows and columns count from 1. */

import type { Rect } from './raw-grid';

export interface CellPosition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Every cell's address needs them; a form has dozens of columns, not thousands. */
const LETTERS: string[] = [];
const MOST_REMEMBERED = 256;

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  if (column <= MOST_REMEMBERED) LETTERS[column] = letters;
  return letters;
}

/** A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column;
}

/** K5 */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Letters of any script, digits, `_` and `.`; not starting like a number and not reading like a reference itself. */
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const READS_LIKE_A_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** Thousands of formulas name one sheet after another a few times each. */
const PREFIXES = new Map<string, string>();

/** The sheet's name as it stands before the `!`: quoted where Excel quotes it. */
export function sheetPrefix(sheet: string): string {
  const known = PREFIXES.get(sheet);
  if (known !== undefined) return known;
  const isPlain = PLAIN_SHEET_NAME.test(sheet) && !READS_LIKE_A_REFERENCE.test(sheet);
  const prefix = isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  if (PREFIXES.size >= MOST_REMEMBERED) PREFIXES.clear();
  PREFIXES.set(sheet, prefix);
  return prefix;
}

/** 附件2!K5 */
export function formatAddress(position: CellPosition): string {
  return `${sheetPrefix(position.sheet)}!${cellName(position.row, position.column)}`;
}

const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** K5 → row 5, column 11; undefined for anything else. */
export function parseCell(name: string): Omit<CellPosition, 'sheet'> | undefined {
  const [, letters, row] = CELL.exec(name) ?? [];
  return letters === undefined ? undefined : { row: Number(row), column: columnNumber(letters) };
}

/** B5, B5:D7, $B$5:$D$7, in either case as files may write them; undefined for whole columns or rows and all else. */
export function parseRange(range: string): Rect | undefined {
  const [first = '', last = first, ...more] = range.replaceAll('$', '').toUpperCase().split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** 附件2!K5, '附件4-活动清单'!M7 → where that is; undefined for anything else. */
export function parseAddress(address: string): CellPosition | undefined {
  const mark = address.lastIndexOf('!');
  const at = parseCell(address.slice(mark + 1));
  if (mark < 1 || at === undefined) return undefined;
  const prefix = address.slice(0, mark);
  const isQuoted = prefix.length > 2 && prefix.startsWith("'") && prefix.endsWith("'");
  return { sheet: isQuoted ? prefix.slice(1, -1).replaceAll("''", "'") : prefix, ...at };
}
