/** Where the value of a merged cell stands. */
import { endRow, type RawGrid, type Rect } from '../../sheet/raw-grid';

export interface Merges {
  /** The merge that covers a cell; undefined for a cell that stands alone. */
  at(row: number, column: number): Rect | undefined;
  /** Whether any cell of the row is part of a merge. */
  touch(row: number): boolean;
}

const NONE: Merges = { at: () => undefined, touch: () => false };

export function mergesOf(grid: RawGrid): Merges {
  if (grid.merges.length === 0) return NONE;
  const last = endRow(grid) - 1;
  const byRow = new Map<number, Rect[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, last); row++) {
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
