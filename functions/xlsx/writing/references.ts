/** References that stay inside the workbook: sheet names quoted as Excel does, unknown sheets refused. */
import { cellName, sheetPrefix } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';

export type SheetNames = ReadonlySet<string>;

/** `'单位×类型'!B5` */
export function internalReference(sheet: string, cells: string, sheets: SheetNames): string {
  if (!sheets.has(sheet)) throw new Error(`a reference to ${sheet}, which is no sheet of this workbook`);
  return `${sheetPrefix(sheet)}!${cells}`;
}

/** A range as a plan's author wrote it, `单位×类型!$B$5:$B$44`, with its sheet quoted if Excel needs that. */
export function qualifiedRange(range: string, sheets: SheetNames): string {
  const mark = range.lastIndexOf('!');
  const cells = range.slice(mark + 1);
  const isRange = mark > 0 && /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/.test(cells);
  if (!isRange) throw new Error(`${range} is no range with its sheet`);
  const [, quoted] = /^'(.*)'$/.exec(range.slice(0, mark)) ?? [];
  return internalReference(quoted?.replaceAll("''", "'") ?? range.slice(0, mark), cells, sheets);
}

/** K5:K90 */
export function rangeName({ top, left, bottom, right }: Rect): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}
