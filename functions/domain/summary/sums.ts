/** Exact sums: of columns over rows, of figures over units, and of a row's own parts. */
import { columnType } from '../form/column-types/index';
import type { Column, Indicator, IndicatorSection } from '../form/section';
import type { Row } from '../reading/row';
import type { Value } from '../sheet/value';
import type { DetailRow, Total } from './summary';

type Exact = NonNullable<ReturnType<typeof columnType>['exact']>;

/** Adds in exact units; empty and "not applicable" are no figures, 0 is one. */
export function sum(exact: Exact, values: Iterable<Value | null | undefined>): Total {
  let units = 0;
  let answers = 0;
  for (const value of values) {
    if (value === undefined || value === null) continue;
    units += exact.toUnits(value);
    answers++;
  }
  return { value: exact.fromUnits(units), answers };
}

/** By column key, for the columns that are summed. */
export function columnTotals(
  columns: readonly Column[],
  rows: readonly Pick<DetailRow, 'values'>[],
): ReadonlyMap<string, Total> {
  const totals = new Map<string, Total>();
  for (const { key, type: spec, summed } of columns) {
    const { exact } = columnType(spec);
    if (!summed || exact === undefined) continue;
    const values = rows.map(({ values }) => values[key]);
    totals.set(key, sum(exact, values));
  }
  return totals;
}

/** By figure, over the rows of one indicator; none where its type adds up to nothing. */
export function figureTotals(
  { figures }: IndicatorSection,
  indicator: Indicator,
  rows: readonly DetailRow[],
): ReadonlyMap<string, Total> {
  const { exact } = columnType(indicator.type);
  const totals = new Map<string, Total>();
  if (exact === undefined) return totals;
  for (const { key } of figures) {
    const values = rows.map(({ values }) => values[key]);
    totals.set(key, sum(exact, values));
  }
  return totals;
}

/** 合计 is recomputed from its parts, never trusted; where a part is missing, it stands as it came (domain rule 11). */
export function withSums({ figures }: IndicatorSection, indicator: Indicator, values: Row['values']): Row['values'] {
  const { exact } = columnType(indicator.type);
  if (exact === undefined) return values;
  let made = values;
  for (const { key, sumOf } of figures) {
    if (sumOf === undefined) continue;
    const total = sum(
      exact,
      sumOf.map((part) => values[part]),
    );
    const given = values[key];
    const standsAsGiven = total.answers < sumOf.length && given !== undefined && given !== null;
    // Thousands of rows say what they add up to: those stay the objects that came.
    if (total.answers > 0 && !standsAsGiven && given !== total.value) made = { ...made, [key]: total.value };
  }
  return made;
}
