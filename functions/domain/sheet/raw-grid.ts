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
  /** Column numbers (absolute) that are hidden or have no width. Absent = none. */
  readonly hiddenColumns?: readonly number[];
  /** Absent = visible. `veryHidden` sheets are not even listed by Excel's 取消隐藏. */
  readonly visibility?: 'hidden' | 'veryHidden';
  /** What a person sees at some cells beyond their values; one entry per cell, row by row. Absent = nothing. */
  readonly appearances?: readonly CellAppearance[];
}

/** What a person sees at one cell and its value does not say; a cell without any of it has no entry. */
export interface CellAppearance {
  /** Absolute, as in `origin`'s count. */
  readonly row: number;
  readonly column: number;
  /**
   * What is displayed, where a number format shows a number otherwise than as a number: `20万人次`, `¥500.00`,
   * `200%`, `48:00`, `0351-0000123`, `-`, or '' where the format hides it. Rounding and digit grouping are no entry.
   */
  readonly shown?: string;
  /** All of it is struck through. */
  readonly struck?: true;
  /** The text in pieces, where some but not all of it is struck through, or some of it is raised (superscript). */
  readonly runs?: readonly TextRun[];
  /** A picture in the cell (placed by Excel, or WPS's DISPIMG): the value is no answer. */
  readonly picture?: true;
  /** Where a hyperlink on the cell leads, unless the text itself is that address. */
  readonly link?: string;
  /** The note or the comment's thread on the cell, as text; an author's name is not part of it. */
  readonly note?: string;
  /** The value comes from another workbook by a formula. */
  readonly external?: true;
  /** The value is 0 or no text, and a formula made it: what prepared rows hold that nobody has filled. */
  readonly emptyByFormula?: true;
}

export interface TextRun {
  readonly text: string;
  readonly struck?: true;
  readonly raised?: true;
}

/** Limits of one sheet that the parser will look at; whatever reads a file or a request refuses more. */
export const GRID_LIMITS = { rows: 20_000, columns: 200, cells: 500_000, textLength: 32_767 } as const;

/** Limits of appearances; whoever reads a workbook keeps the first so many entries, runs and characters. */
export const APPEARANCE_LIMITS = { entries: 20_000, shown: 255, runs: 50, link: 2_083, note: 2_000 } as const;

type AppearanceIndex = ReadonlyMap<number, ReadonlyMap<number, CellAppearance>>;
const appearanceIndices = new WeakMap<RawGrid, AppearanceIndex>();

function appearancesByRow(grid: RawGrid): AppearanceIndex | undefined {
  if (grid.appearances === undefined || grid.appearances.length === 0) return undefined;
  const known = appearanceIndices.get(grid);
  if (known !== undefined) return known;
  const rows = new Map<number, Map<number, CellAppearance>>();
  for (const appearance of grid.appearances) {
    const cells = rows.get(appearance.row);
    if (cells === undefined) rows.set(appearance.row, new Map([[appearance.column, appearance]]));
    else cells.set(appearance.column, appearance);
  }
  appearanceIndices.set(grid, rows);
  return rows;
}

/** What is to be seen at a cell beyond its value; undefined for an ordinary cell. */
export function appearanceAt(grid: RawGrid, row: number, column: number): CellAppearance | undefined {
  return appearancesByRow(grid)?.get(row)?.get(column);
}

/** All of a row's appearances as one text, for telling whether anything changed; undefined where there is none. */
export function appearancesOfRow(grid: RawGrid, row: number): string | undefined {
  const found = appearancesByRow(grid)?.get(row);
  return found === undefined ? undefined : JSON.stringify([...found.values()]);
}

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

/** A number at Excel's 15 significant digits, as people see it: a formula's 280.00000000000006 is 280. */
export function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
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

/**
 * A copy of the grid with some cells replaced, for adopting proposals. Cells outside the grid extend it. A replaced
 * cell keeps its note and its link; how its old value looked is gone with it.
 */
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
  if (grid.appearances === undefined) return { ...grid, rows };
  const replaced = new Set(changes.map(({ row, column }) => `${row} ${column}`));
  const appearances = grid.appearances.flatMap((appearance): CellAppearance[] => {
    const { row, column, note, link } = appearance;
    if (!replaced.has(`${row} ${column}`)) return [appearance];
    if (note === undefined && link === undefined) return [];
    return [{ row, column, ...(link === undefined ? {} : { link }), ...(note === undefined ? {} : { note }) }];
  });
  return { ...grid, rows, appearances };
}
