/** Where the value of a merged cell stands. */
import { endRow, GRID_LIMITS, type RawGrid, type Rect } from '../../sheet/raw-grid';

export interface Merges {
  /** The merge that covers a cell; undefined for a cell that stands alone. */
  at(row: number, column: number): Rect | undefined;
  /** Whether any cell of the row is part of a merge. */
  touch(row: number): boolean;
}

/** Rows of all merges together. Merges that do not overlap have no more than a sheet has cells; others are no program's. */
const MOST_ROWS = 2 * GRID_LIMITS.cells;

const NONE: Merges = { at: () => undefined, touch: () => false };

export function mergesOf(grid: RawGrid): Merges {
  if (grid.merges.length === 0) return NONE;
  const last = endRow(grid) - 1;
  const byRow = new Map<number, Rect[]>();
  let rows = 0;
  for (const merge of grid.merges) {
    const bottom = Math.min(merge.bottom, last);
    rows += Math.max(bottom - merge.top + 1, 0);
    if (rows > MOST_ROWS) break;
    for (let row = merge.top; row <= bottom; row++) {
      const found = byRow.get(row);
      if (found === undefined) byRow.set(row, [merge]);
      else found.push(merge);
    }
  }
  return {
    at: (row, column) => byRow.get(row)?.find((merge) => merge.left <= column && column <= merge.right),
    touch: (row) => byRow.has(row),
  };
}

/**
 * Whether a row only goes on with the record above: its name stands in a merge that began above, and so does every
 * figure that the record has. What it holds of its own (a second contact) belongs to the same record.
 */
export function continuesRecord(
  row: number,
  { name, figures }: { readonly name: number | undefined; readonly figures: ReadonlySet<number> },
  merges: Merges,
  isFilled: (row: number, column: number) => boolean,
): boolean {
  if (name === undefined) return false;
  const named = merges.at(row, name);
  if (named === undefined || named.top === row) return false;
  const isSharedOrEmpty = (column: number) => {
    const merge = merges.at(row, column);
    if (merge !== undefined && merge.top < row) return true;
    return !isFilled(row, column) && !isFilled(named.top, column);
  };
  return [...figures].every(isSharedOrEmpty);
}
