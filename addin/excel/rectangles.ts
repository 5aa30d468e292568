/** Equal neighbours → few rectangles, so that thousands of cells are asked for in dozens of ranges. No Office.js. */
import type { Rect } from '#domain/sheet/raw-grid';

export interface KeyedRect<K> {
  readonly key: K;
  readonly rect: Rect;
}

/**
 * Covers every cell that has a key, each once: runs within a row, joined with the same run of the row above. Keys are
 * compared by identity; cells without one are left out. Rows and columns count from 1.
 */
export function rectanglesOf<K>(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => K | undefined,
): KeyedRect<K>[] {
  const rectangles: { key: K; rect: { top: number; left: number; bottom: number; right: number } }[] = [];
  let above = new Map<number, (typeof rectangles)[number]>();
  for (let row = 1; row <= rows; row++) {
    const current = new Map<number, (typeof rectangles)[number]>();
    let column = 1;
    while (column <= columns) {
      const key = keyAt(row, column);
      const left = column++;
      if (key === undefined) continue;
      while (column <= columns && keyAt(row, column) === key) column++;
      const right = column - 1;
      const over = above.get(left);
      const continues = over !== undefined && over.key === key && over.rect.right === right;
      const rectangle = continues ? over : { key, rect: { top: row, left, bottom: row, right } };
      rectangle.rect.bottom = row;
      if (!continues) rectangles.push(rectangle);
      current.set(left, rectangle);
    }
    above = current;
  }
  return rectangles;
}

/** Runs of equal neighbours in a line; positions count from 1. */
export function runsOf<K>(keys: readonly K[]): { readonly key: K; readonly first: number; readonly last: number }[] {
  const runs: { key: K; first: number; last: number }[] = [];
  keys.forEach((key, at) => {
    const run = runs.at(-1);
    if (run !== undefined && run.key === key) run.last = at + 1;
    else runs.push({ key, first: at + 1, last: at + 1 });
  });
  return runs;
}
