/** The sheet of instructions that the product lays out beside a form's own: it names every column and answers none. */
import type { RawGrid } from '../../sheet/raw-grid';

export const INSTRUCTION_HEADERS = ['工作表', '栏目', '必填', '怎样填'] as const;

/** Further down nobody moves its headers. */
const SEARCHED_ROWS = 10;

export function isInstructions({ rows }: RawGrid): boolean {
  return rows
    .slice(0, SEARCHED_ROWS)
    .some((row) => INSTRUCTION_HEADERS.every((label) => row.some((cell) => cell === label)));
}
