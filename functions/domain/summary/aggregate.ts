/**
 * Submissions → the school's summary: every row with its source, exact totals, and who has not reported.
 * Pure and independent of the order in which submissions come.
 */
import { columnType } from '../form/column-types/index';
import { FIGURE_COLUMNS, type FigureColumn } from '../form/figure-columns';
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Indicator, ListSection } from '../form/section';
import type { Issue } from '../issues/issue';
import type { Row, Value } from '../reading/row';
import type { Submission } from '../reports/submission';

/** Where a row of the summary came from. */
export interface Source {
  readonly unit: string;
  readonly version: number;
  /** Receipt number or file name. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
}

export interface DetailRow {
  readonly unit: string;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly from: Source;
}

/** An exact sum of one column; `answers` tells how many figures it is made of (a sum of none is not 0). */
export interface Total {
  readonly value: Value;
  readonly answers: number;
}

export interface ListSummary {
  readonly section: ListSection;
  readonly rows: readonly DetailRow[];
  /** By column key, for the columns that are summed. */
  readonly totals: ReadonlyMap<string, Total>;
  /** The same for each unit that has rows. */
  readonly unitTotals: ReadonlyMap<string, ReadonlyMap<string, Total>>;
}

export interface IndicatorSummary {
  readonly key: string;
  readonly indicators: readonly {
    readonly indicator: Indicator;
    readonly totals: ReadonlyMap<FigureColumn, Total>;
  }[];
  readonly rows: readonly (DetailRow & { readonly indicator: Indicator })[];
}

/** none: nothing came · refused: something came that could not be merged. */
export type UnitState = 'none' | 'refused' | Submission['state'];

export interface UnitLine {
  readonly unit: string;
  readonly kind: string;
  readonly state: UnitState;
  readonly version?: number;
  readonly submittedAt?: string;
  readonly late?: boolean;
  readonly source?: string;
  /** Rows of the list that counts (activities). */
  readonly activities: number;
}

export interface IssueLine {
  readonly unit: string;
  readonly source: string;
  readonly issue: Issue;
}

/** A file that came and could not be merged: it is shown, not counted. */
export interface Refused {
  readonly unit: string;
  readonly source: string;
  readonly issues: readonly Issue[];
}

export interface Summary {
  readonly form: FormDefinition;
  readonly round: Round;
  /** ISO instant up to which submissions were taken. */
  readonly asOf: string;
  readonly units: readonly UnitLine[];
  readonly lists: readonly ListSummary[];
  readonly indicators: readonly IndicatorSummary[];
  /** Units × choices of the form's matrix column; only units that reported activities. */
  readonly matrix: {
    readonly choices: readonly string[];
    readonly rows: readonly { readonly unit: string; readonly counts: readonly number[] }[];
  };
  readonly issues: readonly IssueLine[];
}

/**
 * Merges one submission per unit; of two, the higher version counts.
 * Units come in the roster's order, units no longer on it after them.
 */
export function aggregate(
  submissions: readonly Submission[],
  form: FormDefinition,
  round: Round,
  { asOf, refused = [] }: { readonly asOf: string; readonly refused?: readonly Refused[] },
): Summary {
  const order = new Map(round.roster.map(({ name }, at) => [name, at]));
  const byRoster = (a: { unit: string }, b: { unit: string }) =>
    (order.get(a.unit) ?? order.size) - (order.get(b.unit) ?? order.size) ||
    (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0);
  const merged = [...currentOf(submissions, form).values()].sort(byRoster);
  const lists = form.sections.flatMap((section) => (section.kind === 'list' ? [listSummary(section, merged)] : []));
  const listIssues = (lines: readonly { unit: string; source: string; issues: readonly Issue[] }[]) =>
    lines.flatMap(({ unit, source, issues }) => issues.map((issue) => ({ unit, source, issue })));
  return {
    form,
    round,
    asOf,
    units: unitLines(merged, form, round, refused),
    lists,
    indicators: indicatorSummaries(form, merged),
    matrix: matrixOf(form, lists),
    issues: [...listIssues([...refused].sort(byRoster)), ...listIssues(merged)],
  };
}

function currentOf(submissions: readonly Submission[], form: FormDefinition): ReadonlyMap<string, Submission> {
  const current = new Map<string, Submission>();
  for (const submission of submissions) {
    if (submission.form !== form.id) continue;
    const known = current.get(submission.unit);
    if (known === undefined || submission.version > known.version) current.set(submission.unit, submission);
  }
  return current;
}

function sourceOf({ unit, version, source }: Submission, { sheet, row }: Row): Source {
  return { unit, version, source, sheet, row };
}

function listSummary(section: ListSection, merged: readonly Submission[]): ListSummary {
  const rows: DetailRow[] = [];
  const unitTotals = new Map<string, ReadonlyMap<string, Total>>();
  for (const submission of merged) {
    const own = submission.rows
      .filter((row) => row.section === section.key)
      .map((row) => ({ unit: submission.unit, values: row.values, from: sourceOf(submission, row) }));
    if (own.length > 0) unitTotals.set(submission.unit, columnTotals(section, own));
    rows.push(...own);
  }
  return { section, rows, totals: columnTotals(section, rows), unitTotals };
}

function columnTotals(section: ListSection, rows: readonly DetailRow[]): ReadonlyMap<string, Total> {
  const totals = new Map<string, Total>();
  for (const { key, type: spec, summed } of section.columns) {
    const { exact } = columnType(spec);
    if (summed && exact !== undefined) {
      totals.set(
        key,
        sum(
          exact,
          rows.map(({ values }) => values[key]),
        ),
      );
    }
  }
  return totals;
}

type Exact = NonNullable<ReturnType<typeof columnType>['exact']>;

/** Adds in exact units; empty and "not applicable" are no figures, 0 is one. */
function sum(exact: Exact, values: readonly (Value | null | undefined)[]): Total {
  let units = 0;
  let answers = 0;
  for (const value of values) {
    if (value === undefined || value === null) continue;
    units += exact.toUnits(value);
    answers++;
  }
  return { value: exact.fromUnits(units), answers };
}

function indicatorSummaries(form: FormDefinition, merged: readonly Submission[]): IndicatorSummary[] {
  return form.sections.flatMap((section) => {
    if (section.kind !== 'indicators') return [];
    const known = new Map(section.indicators.map((indicator) => [indicator.key, indicator]));
    const rows = merged.flatMap((submission) =>
      submission.rows.flatMap((row) => {
        const indicator = row.section === section.key ? known.get(String(row.values.indicator)) : undefined;
        if (indicator === undefined) return [];
        return [
          {
            unit: submission.unit,
            indicator,
            values: withTotal(indicator, row.values),
            from: sourceOf(submission, row),
          },
        ];
      }),
    );
    const indicators = section.indicators.map((indicator) => {
      const own = rows.filter((row) => row.indicator === indicator);
      const { exact } = columnType(indicator.type);
      const totals = new Map<FigureColumn, Total>();
      for (const column of FIGURE_COLUMNS) {
        if (exact !== undefined)
          totals.set(
            column,
            sum(
              exact,
              own.map(({ values }) => values[column]),
            ),
          );
      }
      return { indicator, totals };
    });
    return [{ key: section.key, indicators, rows }];
  });
}

/** 合计 is recomputed from its parts, never trusted; where no part is given, it stands as it came (domain rule 11). */
function withTotal(indicator: Indicator, values: Row['values']): Row['values'] {
  const { exact } = columnType(indicator.type);
  const parts = [values.offline, values.online];
  if (exact === undefined || parts.every((part) => part === undefined || part === null)) return values;
  const total = sum(exact, parts);
  const given = values.total;
  const standsAsGiven = total.answers === 1 && given !== undefined && given !== null;
  return standsAsGiven ? values : { ...values, total: total.value };
}

function unitLines(
  merged: readonly Submission[],
  form: FormDefinition,
  round: Round,
  refused: readonly Refused[],
): readonly UnitLine[] {
  const byUnit = new Map(merged.map((submission) => [submission.unit, submission]));
  const refusedBy = new Map(refused.map((line) => [line.unit, line]));
  const kinds = new Map(round.roster.map(({ name, kind }) => [name, kind]));
  const names = [...kinds.keys(), ...[...byUnit.keys()].filter((unit) => !kinds.has(unit))];
  return names.map((unit): UnitLine => {
    const kind = kinds.get(unit) ?? '';
    const submission = byUnit.get(unit);
    const refusal = refusedBy.get(unit);
    if (submission === undefined) {
      return refusal === undefined
        ? { unit, kind, state: 'none', activities: 0 }
        : { unit, kind, state: 'refused', source: refusal.source, activities: 0 };
    }
    const { state, version, submittedAt, late, source } = submission;
    const activities = submission.rows.filter((row) => row.section === form.matrix.section).length;
    return { unit, kind, state, version, submittedAt, late, source, activities };
  });
}

function matrixOf(form: FormDefinition, lists: readonly ListSummary[]): Summary['matrix'] {
  const { section, column, unless } = form.matrix;
  const list = lists.find((summary) => summary.section.key === section);
  const spec = list?.section.columns.find(({ key }) => key === column)?.type;
  const choices = spec !== undefined && 'choices' in spec ? spec.choices : [];
  const counts = new Map<string, number[]>();
  for (const { unit, values } of list?.rows ?? []) {
    const own = counts.get(unit) ?? choices.map(() => 0);
    counts.set(unit, own);
    const at = choices.indexOf(String(values[column]));
    const isLeftOut = unless?.in.includes(String(values[unless.column])) ?? false;
    if (at >= 0 && !isLeftOut) own[at] = (own[at] ?? 0) + 1;
  }
  return { choices, rows: [...counts].map(([unit, own]) => ({ unit, counts: own })) };
}
