/** What the product gives rows itself: 序号, and 活动编号, which an entry keeps from one form to the next. */
import { columnType } from '../form/column-types/index';
import type { Column } from '../form/section';
import { isGiven, type PlanValue } from '../sheet/sheet-plan';

/**
 * A column's cells for `count` rows: what is given stays, the others get the next free number of their place, never one
 * twice. undefined for types that give none, or without the unit's code where they need it.
 */
export function numbered(
  column: Column,
  given: readonly (PlanValue | undefined)[],
  count: number,
  unitCode: string | undefined,
): readonly (PlanValue | undefined)[] {
  const type = columnType(column.type);
  const taken = new Set(given.flatMap(textsIn));
  let number = 0;
  const next = (row: number): PlanValue | undefined => {
    for (number = Math.max(number + 1, row); ; number++) {
      const value = type.prefill?.(number, unitCode);
      if (value === undefined) return undefined;
      const encoded = type.encode(value, column.type);
      if (!textsIn(encoded).some((text) => taken.has(text))) return encoded;
    }
  };
  return Array.from({ length: count }, (_, at) => (isGiven(given[at]) ? given[at] : next(at + 1)));
}

function textsIn(value: PlanValue | undefined): readonly string[] {
  return isGiven(value) && typeof value !== 'object' ? [String(value)] : [];
}
