/** What the pane's own table of a sheet shows, cell by cell. Pure. */
import { MARK_SEVERITIES, type MarkSeverity } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
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
import type { QueryItem } from './review';
import type { AskedIn, IssueGroup, IssueItem } from './state';

/** A cell of the sheet that is shown. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Where the table was taken, by anything but its own keys and clicks: it shows that cell. */
export interface Arrival extends Spot {
  readonly wantsFocus: boolean;
}

/** Empty rows below the last one, to go on typing in. */
const SPARE_ROWS = 12;
const LEAST_COLUMNS = 6;

/** Rows and columns that the table has, counted from the sheet's first. */
export function extentOf(grid: RawGrid): { readonly rows: number; readonly columns: number } {
  const merged = (edge: 'bottom' | 'right') => grid.merges.reduce((last, merge) => Math.max(last, merge[edge]), 0);
  const lastRow = Math.min(Math.max(endRow(grid) - 1, merged('bottom')), GRID_LIMITS.rows);
  const lastColumn = Math.min(Math.max(endColumn(grid) - 1, merged('right')), GRID_LIMITS.columns);
  return { rows: lastRow + SPARE_ROWS, columns: Math.max(lastColumn, LEAST_COLUMNS) };
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

/** What is said of each cell of one sheet. */
export class CellMarks {
  readonly #items = new Map<string, IssueItem[]>();
  readonly #queries = new Map<string, QueryItem[]>();

  constructor(groups: readonly IssueGroup[], queries: readonly QueryItem[], sheet: string) {
    for (const query of queries) {
      const at = query.status === 'waiting' ? query.now?.at : undefined;
      if (at?.sheet !== sheet) continue;
      const key = keyOf(at.row, at.column);
      this.#queries.set(key, [...(this.#queries.get(key) ?? []), query]);
    }
    for (const item of groups.flatMap(({ items }) => items)) {
      const { at } = item.issue;
      if (at.sheet !== sheet) continue;
      const key = keyOf(at.row, at.column);
      const known = this.#items.get(key);
      if (known === undefined) this.#items.set(key, [item]);
      else known.push(item);
    }
  }

  at(row: number, column: number): readonly IssueItem[] {
    return this.#items.get(keyOf(row, column)) ?? [];
  }

  /** What the collector asks there, and waits for. */
  queriesAt(row: number, column: number): readonly QueryItem[] {
    return this.#queries.get(keyOf(row, column)) ?? [];
  }

  /** The gravest thing that is still to be settled there; what has its reason is. */
  severityAt(row: number, column: number): MarkSeverity | undefined {
    const open = this.at(row, column).filter(({ reason }) => reason === undefined);
    const isAsked = this.queriesAt(row, column).length > 0;
    return MARK_SEVERITIES.find((one) =>
      one === 'query' ? isAsked : open.some(({ issue }) => issue.severity === one),
    );
  }
}

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

/** What is asked for in the table's cells. */
export class Asked {
  readonly #cells = new Map<string, AskedIn>();
  readonly #columns = new Map<number, AskedIn[]>();

  constructor(asked: readonly AskedIn[], sheet: string) {
    for (const one of asked) {
      if (one.at.sheet !== sheet) continue;
      if (one.isColumn) this.#columns.set(one.at.column, [...(this.#columns.get(one.at.column) ?? []), one]);
      else this.#cells.set(keyOf(one.at.row, one.at.column), one);
    }
  }

  at(row: number, column: number): AskedIn | undefined {
    return this.#cells.get(keyOf(row, column)) ?? this.#columns.get(column)?.find((one) => one.at.row <= row);
  }
}

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

/** A block that was copied from a spreadsheet, from that cell on; a line break at the end is no row. */
export function pastedCells(text: string, from: CellPosition) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.flatMap((line, down) =>
    line.split('\t').map((cell, right) => ({
      at: { sheet: from.sheet, row: from.row + down, column: from.column + right },
      text: cell,
    })),
  );
}
