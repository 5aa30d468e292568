/** A row of nothing but bracketed words under a header: (场) (人次) (万元), or （必填） under each. */
import { type RawGrid, textOf } from '../../sheet/raw-grid';
import { trimEnds } from '../../sheet/text-form';

const BRACKETED = /^[（(][^（()）]{1,20}[)）]$/u;
const FEWEST = 2;

export function isBracketed(text: string): boolean {
  return BRACKETED.test(text);
}

export function isAllBracketed(grid: RawGrid, row: number): boolean {
  const texts = textsOf(grid, row);
  return texts.length >= FEWEST && texts.every(isBracketed);
}

/** What a row holds from left to right, blanks apart. */
export function textsOf(grid: RawGrid, row: number): string[] {
  return (grid.rows[row - grid.origin.row] ?? []).map((cell) => trimEnds(textOf(cell))).filter((text) => text !== '');
}
