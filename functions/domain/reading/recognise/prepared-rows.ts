/** Rows that somebody prepared by copying down what all have in common (主办单位, 否) and nobody filled. */
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import type { RowLayout } from './row-layout';
import { isEmptyAt } from './rows';

/** More cells than this are an entry that lacks its name. */
const MOST_CELLS = 4;
/** A cell is copied down where so many rows hold it, this one included. */
const FEWEST_COPIES = 3;

/** Their row numbers. Without a name, without a figure, and with no cell that is not the same in other rows. */
export function preparedRows(grid: RawGrid, from: number, to: number, layout: RowLayout): ReadonlySet<number> {
  const { name, answers, figures } = layout;
  const prepared = new Set<number>();
  if (name === undefined) return prepared;
  const candidates = new Map<number, readonly string[]>();
  for (let row = from; row < to; row++) {
    if (!isEmptyAt(grid, row, name)) continue;
    const filled = answers.filter((column) => !isEmptyAt(grid, row, column));
    const isLittle = filled.length > 0 && filled.length <= MOST_CELLS;
    if (!isLittle || filled.some((column) => figures.has(column) || typeof cellAt(grid, row, column) !== 'string'))
      continue;
    candidates.set(
      row,
      filled.map((column) => `${column}\n${trimEnds(textOf(cellAt(grid, row, column)))}`),
    );
  }
  if (candidates.size === 0) return prepared;
  const wanted = new Set([...candidates.values()].flat());
  const copies = new Map<string, number>();
  const columns = new Set([...wanted].map((cell) => Number.parseInt(cell, 10)));
  for (let row = from; row < to; row++) {
    for (const column of columns) {
      const cell = `${column}\n${trimEnds(textOf(cellAt(grid, row, column)))}`;
      if (wanted.has(cell)) copies.set(cell, (copies.get(cell) ?? 0) + 1);
    }
  }
  for (const [row, cells] of candidates) {
    if (cells.every((cell) => (copies.get(cell) ?? 0) >= FEWEST_COPIES)) prepared.add(row);
  }
  return prepared;
}
