/** Cells that hold what is known already: exactly as given, whatever their column's type would make of it. */

import { isGiven, type PlanCell, type PlanValue } from '../sheet/sheet-plan';
import type { StyleName } from '../sheet/sheet-styles';
import type { ExtraColumn } from './entries';

/** Characters wide; nobody stated a width for a column that the form does not know. */
export const EXTRA_WIDTH = 14;

/** The cell with what is known, or empty in its column's look. */
export function knownCell(value: PlanValue | undefined, style: StyleName): PlanCell {
  return isGiven(value) ? { value, style } : { style };
}

export function extraHeaders(extras: readonly ExtraColumn[]): PlanCell[] {
  return extras.map(({ header }) => knownCell(header, 'header'));
}

/** What the extra columns hold beside an entry; `at` counts entries from 0, undefined = a row that is no entry. */
export function extraCells(extras: readonly ExtraColumn[], at: number | undefined): PlanCell[] {
  return extras.map(({ cells }) => {
    const value = at === undefined ? undefined : cells[at];
    return knownCell(value, typeof value === 'object' && value !== null ? 'date' : 'text');
  });
}

/** As Excel's SUM: numbers only. Rounded where floating fractions end, so that 0.1 + 0.2 shows 0.3. */
export function sumOf(values: readonly (PlanValue | undefined)[]): number {
  const sum = values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
  return Number(sum.toPrecision(12));
}
