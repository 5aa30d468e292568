/** Where the marks of before stand now, after people inserted, deleted or sorted rows. Pure: colours in, cells out. */
import type { Fill, FillAt } from './fills';
import type { MarkedCell } from './mark-record';

/** A cell that shows our paint today, and what it looked like before. */
export interface FoundMark {
  readonly row: number;
  readonly column: number;
  readonly own: Fill;
}

/**
 * Rows move their paint along, so what we painted in a column is looked for in the whole column. As much paint as marks:
 * they are the same ones, in their order. Otherwise a mark is taken to be where it was if the paint is there, and paint
 * elsewhere is ours only if all marks that are missing had one colour of their own. What is left over stays: it may be
 * somebody's own. A marked cell that shows another colour now was painted by a person since, and keeps it.
 */
export function findMarks(cells: readonly MarkedCell[], fillAt: FillAt): FoundMark[] {
  const groups = new Map<string, MarkedCell[]>();
  for (const cell of cells) {
    const key = `${cell.column}|${cell.paint}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].flatMap((group) => findInColumn(group, fillAt));
}

function findInColumn(cells: readonly MarkedCell[], fillAt: FillAt): FoundMark[] {
  const marks = [...cells].sort((a, b) => a.row - b.row);
  const [first] = marks;
  if (first === undefined) return [];
  const { column, paint } = first;
  const painted = rowsThatWereRead(marks, fillAt).filter((row) => fillAt(row, column) === paint);
  if (painted.length === marks.length) return painted.map((row, at) => ({ row, column, own: marks[at]?.own ?? '' }));

  const isPainted = new Set(painted);
  const stayed = marks.filter(({ row }) => isPainted.has(row));
  const missing = marks.filter(({ row }) => !isPainted.has(row));
  const found = stayed.map(({ row, own }) => ({ row, column, own }));
  const hasStayed = new Set(stayed.map(({ row }) => row));
  const strays = painted.filter((row) => !hasStayed.has(row));
  const own = missing[0]?.own;
  const areOurs = own !== undefined && strays.length <= missing.length && missing.every((mark) => mark.own === own);
  return areOurs ? [...found, ...strays.map((row) => ({ row, column, own }))] : found;
}

/** The marks' own rows, and as far down as the column was read. */
function rowsThatWereRead(marks: readonly MarkedCell[], fillAt: FillAt): number[] {
  const rows = new Set(marks.map(({ row }) => row));
  const column = marks[0]?.column ?? 1;
  for (let row = 1; fillAt(row, column) !== undefined; row++) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
