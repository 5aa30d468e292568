/** What a sheet holds, before anyone believes it. Plain data: the same from Excel, from an .xlsx file or over the wire. */

/**
 * One cell as the workbook holds it.
 *
 * - `null`: empty
 * - string, number, boolean: typed, or the computed result of a formula
 * - `{date}`: a number shown as a date; ISO `2023-05-22`, or `2023-05-22T14:30:00` where the cell has a time of day
 * - `{error}`: an Excel error as shown (`#REF!`, `#N/A` …), typed or the result of a formula
 * - `{uncomputed}`: a formula (without its `=`) that nobody has calculated yet: its value is unknown, not empty
 */
export type RawCell =
  | null
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly error: string }
  | { readonly uncomputed: string };

/** A rectangle of cells; rows and columns count from 1, all four edges included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet. `rows[0][0]` stands at `origin`; rows may be shorter than their neighbours. */
export interface RawGrid {
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
  readonly rows: readonly (readonly RawCell[])[];
  /** Absolute, as in `origin`'s count. Only the top left cell of a merge holds a value. */
  readonly merges: readonly Rect[];
  /** Row numbers (absolute) that are hidden, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
}

/** Limits of one sheet that the parser will look at; whatever reads a file or a request refuses more. */
export const GRID_LIMITS = { rows: 20_000, columns: 200, cells: 500_000, textLength: 32_767 } as const;

export function cellAt(grid: RawGrid, row: number, column: number): RawCell {
  return grid.rows[row - grid.origin.row]?.[column - grid.origin.column] ?? null;
}

/** The row after the last one, absolute. */
export function endRow(grid: RawGrid): number {
  return grid.origin.row + grid.rows.length;
}

/** The column after the last one that any row reaches, absolute. */
export function endColumn(grid: RawGrid): number {
  let widest = 0;
  for (const row of grid.rows) widest = Math.max(widest, row.length);
  return grid.origin.column + widest;
}

/** The cell as a person would read it aloud; used in messages and for comparing labels. */
export function textOf(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    if ('date' in cell) return cell.date;
    if ('error' in cell) return cell.error;
    return `=${cell.uncomputed}`;
  }
  return String(cell);
}

/** A copy of the grid with some cells replaced, for adopting proposals. Cells outside the grid extend it. */
export function withCells(
  grid: RawGrid,
  changes: readonly { readonly row: number; readonly column: number; readonly cell: RawCell }[],
): RawGrid {
  const rows = grid.rows.map((row) => [...row]);
  for (const { row, column, cell } of changes) {
    const r = row - grid.origin.row;
    const c = column - grid.origin.column;
    if (r < 0 || c < 0) continue;
    while (rows.length <= r) rows.push([]);
    const target = rows[r] as RawCell[];
    while (target.length <= c) target.push(null);
    target[c] = cell;
  }
  return { ...grid, rows };
}
