/** What stands above a table: cells of text, and cells beside their labels. */
import { type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';

/** Longer cells are prose, not a letterhead. */
export const LONGEST_LETTERHEAD = 500;

export interface LetterheadCell {
  readonly row: number;
  readonly column: number;
  /** As it stands in the cell. */
  readonly text: string;
}

/** The text cells of rows [from, to), from left to right and top to bottom. */
export function letterheadCells(grid: RawGrid, from: number, to: number): readonly LetterheadCell[] {
  const found: LetterheadCell[] = [];
  for (let row = from; row < to; row++) {
    for (const [at, cell] of (grid.rows[row - grid.origin.row] ?? []).entries()) {
      const isText = typeof cell === 'string' && cell.length <= LONGEST_LETTERHEAD && cell.trim() !== '';
      if (isText) found.push({ row, column: grid.origin.column + at, text: cell });
    }
  }
  return found;
}

/** What stands beside a label that is alone in its cell: the next cell of its row that holds something, if it is no label too. */
export function textBeside(grid: RawGrid, row: number, column: number): LetterheadCell | undefined {
  const cells = grid.rows[row - grid.origin.row] ?? [];
  for (let next = column + 1; next < grid.origin.column + cells.length; next++) {
    const cell = cells[next - grid.origin.column] ?? null;
    const text = cell === null ? '' : trimEnds(textOf(cell));
    if (text === '') continue;
    return /[:：]/u.test(text) ? undefined : { row, column: next, text };
  }
  return undefined;
}
