/**
 * Whether what was reported agrees with itself once it is merged (domain rule 11): indicators with the list they count,
 * and the rows that came with the rows of the details. Per unit and in all; lays nothing out.
 */
import { labelOfCell } from '../form/cells';
import { type ColumnSpec, columnType } from '../form/column-types/index';
import { isLeftOut } from '../form/form-reading';
import type { RuleDefinition } from '../form/rules/index';
import type { Indicator } from '../form/section';
import type { Value } from '../sheet/value';
import type { DetailRow, IndicatorSummary, Summary, TableSummary } from './summary';

type SumRule = Extract<RuleDefinition, { readonly kind: 'equalsSum' }>;

/** One indicator's figure and the sum of the list that it shall equal, as a rule of the form says. */
export interface Comparison {
  readonly rule: SumRule;
  readonly block: IndicatorSummary;
  readonly indicator: Indicator;
  readonly list: TableSummary;
  readonly spec: ColumnSpec;
  /** 参加人次·线下 */
  readonly label: string;
  /** 线下人次, or 行数 where rows are counted. */
  readonly listLabel: string;
  /** A unit that has only one of the two sections is not compared. */
  readonly isOptional: boolean;
}

/** Both sides of a comparison. An indicator that is blank agrees with nothing, also not with 0; "-" agrees with 0. */
export interface Sides {
  readonly indicator: number | 'notFilled' | 'notApplicable';
  readonly listed: number;
  /** indicator − listed; 0 where they agree. */
  readonly difference: number | 'notFilled';
}

export interface UnitAgreement {
  readonly unit: string;
  /** Rows of its report, and rows of the details that are its own. */
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** One for each comparison, in their order; none where the unit is not compared. */
  readonly sides: readonly (Sides | undefined)[];
  readonly agrees: boolean;
}

export interface Agreement {
  readonly comparisons: readonly Comparison[];
  /** Units that reported; a 零报告 has nothing to compare. */
  readonly units: readonly UnitAgreement[];
  readonly totals: {
    readonly rowsIn: number;
    readonly rowsOut: number;
    /** One for each comparison: both sides, blanks counting nothing, and their difference over the units compared. */
    readonly sides: readonly { readonly indicator: number; readonly listed: number; readonly difference: number }[];
  };
}

export function agreementOf(summary: Summary): Agreement {
  const comparisons = comparisonsOf(summary);
  const reporting = summary.units.filter(({ state }) => state === 'submitted');
  const rowsOut = countsByUnit(summary);
  const byComparison = comparisons.map((comparison) => ({
    comparison,
    figures: figuresByUnit(comparison),
    listed: listedByUnit(comparison),
  }));
  const units = reporting.map(({ unit, rows: rowsIn }): UnitAgreement => {
    const sides = byComparison.map(({ comparison, figures, listed }) => {
      const isAbsent = !figures.has(unit) || !listed.has(unit);
      return comparison.isOptional && isAbsent
        ? undefined
        : sidesOf(comparison, figures.get(unit), listed.get(unit) ?? 0);
    });
    const out = rowsOut.get(unit) ?? 0;
    const agrees = rowsIn === out && sides.every((side) => side === undefined || side.difference === 0);
    return { unit, rowsIn, rowsOut: out, sides, agrees };
  });
  const sides = comparisons.map((comparison, at) => {
    const own = units.flatMap((unit) => unit.sides[at] ?? []);
    const exact = exactOf(comparison);
    const add = (figures: readonly (number | string)[]) => {
      const units = figures.reduce<number>(
        (sum, figure) => (typeof figure === 'string' ? sum : sum + exact.toUnits(figure)),
        0,
      );
      return Number(exact.fromUnits(units));
    };
    const difference = own.map(({ difference, listed }) =>
      difference !== 'notFilled' ? difference : comparison.isOptional ? 0 : -listed,
    );
    return {
      indicator: add(own.map(({ indicator }) => indicator)),
      listed: add(own.map(({ listed }) => listed)),
      difference: add(difference),
    };
  });
  const add = (key: 'rowsIn' | 'rowsOut') => units.reduce((sum, unit) => sum + unit[key], 0);
  return { comparisons, units, totals: { rowsIn: add('rowsIn'), rowsOut: add('rowsOut'), sides } };
}

function comparisonsOf({ form, indicators, lists }: Summary): readonly Comparison[] {
  return form.rules.flatMap((rule): Comparison[] => {
    if (rule.kind !== 'equalsSum') return [];
    const block = indicators.find(({ section }) => section.key === rule.section);
    const indicator = block?.section.indicators.find(({ key }) => key === rule.indicator);
    const list = lists.find(({ section }) => section.key === rule.of.section);
    if (block === undefined || indicator === undefined || list === undefined) return [];
    const spec = indicator.type;
    if (columnType(spec).exact === undefined) return [];
    const label = labelOfCell(block.section, rule.column, indicator);
    const listLabel = rule.of.column === undefined ? '行数' : labelOfCell(list.section, rule.of.column);
    const isOptional = block.section.optional || list.section.optional;
    return [{ rule, block, indicator, list, spec, label, listLabel, isOptional }];
  });
}

/** Only types that add up are compared. */
function exactOf({ spec }: Comparison) {
  const { exact } = columnType(spec);
  if (exact === undefined) throw new Error('compared without being summed');
  return exact;
}

function sidesOf(comparison: Comparison, figure: Value | null | undefined, listed: number): Sides {
  const exact = exactOf(comparison);
  const value = (units: number) => Number(exact.fromUnits(units));
  if (figure === undefined) return { indicator: 'notFilled', listed: value(listed), difference: 'notFilled' };
  const units = figure === null ? 0 : exact.toUnits(figure);
  return {
    indicator: figure === null ? 'notApplicable' : value(units),
    listed: value(listed),
    difference: value(units - listed),
  };
}

/** The indicator's figure of each unit that has its row; undefined = blank. */
function figuresByUnit({ block, indicator, rule }: Comparison): ReadonlyMap<string, Value | null | undefined> {
  const own = block.rows.filter((row) => row.indicator.key === indicator.key);
  return new Map(own.map(({ unit, values }) => [unit, values[rule.column]]));
}

/** In exact units; only units that have rows of the list. */
function listedByUnit(comparison: Comparison): ReadonlyMap<string, number> {
  const { list, rule } = comparison;
  const { column, unless } = rule.of;
  const spec = list.section.columns.find(({ key }) => key === column)?.type;
  const exact = spec === undefined ? undefined : columnType(spec).exact;
  const sums = new Map<string, number>();
  for (const { unit, values } of list.rows) {
    const value = column === undefined ? undefined : values[column];
    const units = column === undefined ? 1 : value === undefined || value === null ? 0 : (exact?.toUnits(value) ?? 0);
    sums.set(unit, (sums.get(unit) ?? 0) + (isLeftOut(values, unless) ? 0 : units));
  }
  return sums;
}

function countsByUnit({ lists, fields, indicators }: Summary): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const details: readonly (readonly DetailRow[])[] = [...lists, ...fields, ...indicators].map(({ rows }) => rows);
  for (const { unit } of details.flat()) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
