/** What a table of a sheet shows, cell by cell, wherever one is shown. Pure. */
import {
  appearanceAt,
  type CellAppearance,
  cellAt,
  endColumn,
  endRow,
  GRID_LIMITS,
  type RawGrid,
  type Rect,
  textOf,
  withoutNoise,
} from '#domain/sheet/raw-grid';

/** A cell of the sheet that is shown. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

const LEAST_COLUMNS = 6;

/** Rows and columns that the table has, counted from the sheet's first; `spare` = empty rows below the last one. */
export function extentOf(grid: RawGrid, spare: number): { readonly rows: number; readonly columns: number } {
  const merged = (edge: 'bottom' | 'right') => grid.merges.reduce((last, merge) => Math.max(last, merge[edge]), 0);
  const lastRow = Math.min(Math.max(endRow(grid) - 1, merged('bottom')), GRID_LIMITS.rows);
  const lastColumn = Math.min(Math.max(endColumn(grid) - 1, merged('right')), GRID_LIMITS.columns);
  return { rows: lastRow + spare, columns: Math.max(lastColumn, LEAST_COLUMNS) };
}

export interface ShownCell {
  /** As a person sees it in the sheet. */
  readonly text: string;
  /** As it is typed: 0.5 where 50% is shown. */
  readonly typed: string;
  readonly isNumber: boolean;
  readonly appearance?: CellAppearance;
}

export function shownCell(grid: RawGrid, row: number, column: number): ShownCell {
  const cell = cellAt(grid, row, column);
  const typed = typeof cell === 'number' ? String(withoutNoise(cell)) : textOf(cell);
  const appearance = appearanceAt(grid, row, column);
  return {
    text: appearance?.shown ?? typed,
    typed,
    isNumber: typeof cell === 'number',
    ...(appearance === undefined ? {} : { appearance }),
  };
}

const keyOf = (row: number, column: number) => `${row} ${column}`;

/** Merges of a sheet by the cells that they cover. */
export class Merges {
  readonly #first = new Map<string, Rect>();
  readonly #covering = new Map<string, Rect>();

  constructor({ merges }: RawGrid) {
    for (const merge of merges) {
      this.#first.set(keyOf(merge.top, merge.left), merge);
      const cells = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1);
      if (cells > LARGEST_SHOWN) continue;
      for (let row = merge.top; row <= merge.bottom; row++) {
        for (let column = merge.left; column <= merge.right; column++) this.#covering.set(keyOf(row, column), merge);
      }
    }
  }

  /** The merge that a cell is part of. */
  at(row: number, column: number): Rect | undefined {
    return this.#covering.get(keyOf(row, column)) ?? this.#first.get(keyOf(row, column));
  }
}

/** A merge of more cells (a whole column, merged by mistake) is shown by its first cell alone. */
const LARGEST_SHOWN = 20_000;

/** Text with nothing beside it goes on over the empty cells, as in a spreadsheet. */
export function spills(grid: RawGrid, row: number, column: number): boolean {
  return typeof cellAt(grid, row, column) === 'string' && cellAt(grid, row, column + 1) === null;
}

/** Columns' widths in pixels: wide enough for what most of their cells hold. */
export function columnWidths(grid: RawGrid, columns: number, merges: Merges): readonly number[] {
  const last = Math.min(endRow(grid), grid.origin.row + ROWS_MEASURED);
  return Array.from({ length: columns }, (_, at) => {
    let longest = 0;
    for (let row = grid.origin.row; row < last; row++) {
      const merge = merges.at(row, at + 1);
      if (merge !== undefined && merge.right > merge.left) continue;
      if (!spills(grid, row, at + 1)) longest = Math.max(longest, lengthOf(shownCell(grid, row, at + 1).text));
    }
    return Math.min(Math.max(longest * 7 + 18, 56), 220);
  });
}

const ROWS_MEASURED = 200;

/** In half widths: a Chinese character is two. */
function lengthOf(text: string): number {
  let length = 0;
  for (const character of text.slice(0, 40)) length += character > '\u00ff' ? 2 : 1;
  return length;
}
