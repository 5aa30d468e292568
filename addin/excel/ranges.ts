/** Positions of the domain, which count from 1, as Excel's ranges. */
import type { Rect } from '#domain/sheet/raw-grid';
import type { Placed } from './layout/runs-down';

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

export function cellRange(sheet: Excel.Worksheet, { row, column }: Placed): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
}

/** A run of cells under each other, as `runsDown` gives them. */
export function runRange(sheet: Excel.Worksheet, run: readonly [Placed, ...Placed[]]): Excel.Range {
  return sheet.getRangeByIndexes(run[0].row - 1, run[0].column - 1, run.length, 1);
}

/** Excel takes one code for all cells of a range; its types only know a code for each. */
export function setNumberFormat(range: Excel.Range, code: string): void {
  (range as { numberFormat: unknown }).numberFormat = code;
}
