/** Rows that somebody prepared by copying down what all have in common (主办单位, 否) and nobody filled. */
import { cellAt, type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';
import type { RowLayout } from './row-layout';
import { isEmptyAt } from './rows';

/** More cells than this are an entry that lacks its name. */
const MOST_CELLS = 4;
/** A cell is copied down where so many rows that lack their names hold it. */
const FEWEST_COPIES = 3;

/** Their row numbers. Without a name, without a figure, and with no cell that is not the same in several such rows. */
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
  const copies = new Map<string, number>();
  for (const cell of [...candidates.values()].flat()) copies.set(cell, (copies.get(cell) ?? 0) + 1);
  for (const [row, cells] of candidates) {
    if (cells.every((cell) => (copies.get(cell) ?? 0) >= FEWEST_COPIES)) prepared.add(row);
  }
  return prepared;
}
