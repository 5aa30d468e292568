/** Ranges as files write them: B5:D7, and whole columns (W:X) and rows (3:4), which reach to Excel's edge. */
import { columnNumber, parseRange } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/;
const ROWS = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/;

/** Undefined for what is no range of a sheet. */
export function rectOf(reference: string): Rect | undefined {
  const range = parseRange(reference) ?? wholeRange(reference.replaceAll('$', '').toUpperCase());
  const isInSheet = range !== undefined && range.bottom <= EXCEL_ROWS && range.right <= EXCEL_COLUMNS;
  return isInSheet ? range : undefined;
}

function wholeRange(reference: string): Rect | undefined {
  const [, left, right] = COLUMNS.exec(reference) ?? [];
  if (left !== undefined && right !== undefined) {
    return { top: 1, left: columnNumber(left), bottom: EXCEL_ROWS, right: columnNumber(right) };
  }
  const [, top, bottom] = ROWS.exec(reference) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return { top: Number(top), left: 1, bottom: Number(bottom), right: EXCEL_COLUMNS };
}
