/** Where the value of a merged cell stands. */
import { endRow, type RawGrid, type Rect } from '../raw-grid';

/** Looks up the first cell of the merge that covers a cell; undefined for a cell that stands alone. */
export function mergeLookup(grid: RawGrid): (row: number, column: number) => Rect | undefined {
  if (grid.merges.length === 0) return () => undefined;
  const last = endRow(grid) - 1;
  const byRow = new Map<number, Rect[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, last); row++) {
      const found = byRow.get(row);
      if (found === undefined) byRow.set(row, [merge]);
      else found.push(merge);
    }
  }
  return (row, column) => byRow.get(row)?.find((merge) => merge.left <= column && column <= merge.right);
}
