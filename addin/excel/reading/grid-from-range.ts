/** What was loaded of a sheet → RawGrid that stands at A1, as one read from a file does. No Office.js. */
import { parseRange } from '#domain/sheet/address';
import { type CellAppearance, GRID_LIMITS, type RawCell, type RawGrid, type Rect } from '#domain/sheet/raw-grid';
import { Failed } from '../session/failures';
import { cellFromExcel } from './cell-from-excel';

/** Where a sheet's values stand; rows and columns count from 1. */
export interface ExpectedCells {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells with all that tells their meaning; `top` and `left` count from 1. */
export interface LoadedCells {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** `Range.formulas`: of a cell without one, its value. */
  readonly formulas: readonly (readonly unknown[])[];
}

export interface LoadedSheet {
  readonly name: string;
  /** Blocks of rows from the top down; none where the sheet is empty. */
  readonly blocks: readonly LoadedCells[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly visibility: RawGrid['visibility'];
  readonly appearances: readonly CellAppearance[];
  /** Absent = from 1900. */
  readonly countsFrom1904?: boolean;
}

/** Rows end with their last value and the grid with its last row. Throws `tooLarge` beyond the limits of a grid. */
export function gridOf(sheet: LoadedSheet): RawGrid {
  const { name, blocks, merges, hiddenRows, hiddenColumns, visibility, appearances, countsFrom1904 } = sheet;
  const rows: RawCell[][] = [];
  let cells = 0;
  for (const { top, left, values, types, formats } of blocks) {
    values.forEach((rowValues, r) => {
      const row: RawCell[] = [];
      const rowTypes = types[r] ?? [];
      const rowFormats = formats[r] ?? [];
      rowValues.forEach((value, c) => {
        const cell = cellFromExcel(value, rowTypes[c], rowFormats[c], countsFrom1904);
        if (cell === null) return;
        const column = left - 1 + c;
        while (row.length < column && row.length < GRID_LIMITS.columns) row.push(null);
        if (column >= GRID_LIMITS.columns || ++cells > GRID_LIMITS.cells) throw new Failed({ code: 'tooLarge' });
        row[column] = cell;
      });
      if (row.length === 0) return;
      const at = top - 1 + r;
      if (at >= GRID_LIMITS.rows) throw new Failed({ code: 'tooLarge' });
      while (rows.length < at) rows.push([]);
      rows[at] = row;
    });
  }
  const inReadingOrder = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  return {
    sheet: name,
    origin: { row: 1, column: 1 },
    rows,
    merges: inReadingOrder,
    hiddenRows: hiddenRows.filter((row) => row <= rows.length),
    ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(appearances.length === 0 ? {} : { appearances }),
  };
}

const AREA = /(?:'(?:[^']|'')*'|[^',!]+)!([$A-Z\d:]+)/g;

/** `附件2!A1:U1,附件2!B5:B9` → rectangles; sheet names may hold commas and exclamation marks within quotes. */
export function areasOf(address: string): readonly Rect[] {
  return [...address.matchAll(AREA)].flatMap(([, cells = '']) => parseRange(cells) ?? []);
}
