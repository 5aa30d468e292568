/** Single cells → runs of cells that stand under each other, so that one range takes them all. No Office.js. */

export interface Placed {
  readonly row: number;
  readonly column: number;
}

/** `kindOf` says which neighbours may share a run. */
export function runsDown<T extends Placed>(
  cells: readonly T[],
  kindOf: (cell: T) => unknown,
): (readonly [T, ...T[]])[] {
  const inColumns = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: [T, ...T[]][] = [];
  for (const cell of inColumns) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && last.column === cell.column && last.row + 1 === cell.row;
    if (run !== undefined && last !== undefined && follows && kindOf(last) === kindOf(cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
