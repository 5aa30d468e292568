/** The fills that cells have now: read for whole stretches of columns where Excel can, else cell by cell. */

import type { Placed } from '../layout/runs-down';
import type { RequirementSets } from '../requirement-sets';

/** Rows that may have been inserted above a mark since it was made, and still leave it found. */
const ROWS_BEYOND = 200;
/** Excel says white for a cell without a fill; only the pattern (1.9) tells it from one that somebody made white. */
const NO_FILL = '#FFFFFF';

/** `#RRGGBB`, or empty for none; undefined for a cell that was not asked for. */
export type FillAt = (row: number, column: number) => string | undefined;

/** Queues the reading; the answer may be asked for after the sync. */
export function loadFills(sheet: Excel.Worksheet, places: readonly Placed[], has: RequirementSets): FillAt {
  return has.pageLayout ? loadColumns(sheet, places) : loadCells(sheet, places);
}

function loadColumns(sheet: Excel.Worksheet, places: readonly Placed[]): FillAt {
  const lastRows = new Map<number, number>();
  for (const { row, column } of places) lastRows.set(column, Math.max(row, lastRows.get(column) ?? 0));
  const loaded = new Map(
    [...lastRows].map(([column, last]) => {
      const rows = Math.min(last + ROWS_BEYOND, 1_048_576);
      const range = sheet.getRangeByIndexes(0, column - 1, rows, 1);
      return [column, range.getCellProperties({ format: { fill: { color: true, pattern: true } } })] as const;
    }),
  );
  return (row, column) => {
    // Null where the sheet is gone.
    const cell = (loaded.get(column)?.value as Excel.CellProperties[][] | null | undefined)?.[row - 1]?.[0];
    const fill = cell?.format?.fill;
    if (cell === undefined) return undefined;
    return fill?.pattern === 'Solid' ? (fill.color ?? '').toUpperCase() : colourOf(fill?.color);
  };
}

function loadCells(sheet: Excel.Worksheet, places: readonly Placed[]): FillAt {
  const loaded = new Map(
    places.map(({ row, column }) => {
      const { fill } = sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).format;
      fill.load('color');
      return [`${row},${column}`, fill] as const;
    }),
  );
  return (row, column) => {
    const fill = loaded.get(`${row},${column}`);
    return fill === undefined || fill.isNullObject ? undefined : colourOf(fill.color);
  };
}

function colourOf(colour: string | undefined): string {
  const named = (colour ?? '').toUpperCase();
  return named === NO_FILL ? '' : named;
}
