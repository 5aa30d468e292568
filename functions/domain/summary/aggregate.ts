/**
 * Submissions → the school's summary: every row with its source, exact totals, and who has not reported.
 * Pure and independent of the order in which submissions come.
 */
import { jointRuleOf } from '../form/default-round-rules';
import type { FormDefinition } from '../form/form';
import { isLeftOut } from '../form/form-reading';
import type { Round } from '../form/round';
import type { Column, FieldsSection, Indicator, IndicatorSection, ListSection } from '../form/section';
import type { ReportedRow, StandingIssue, Submission } from '../reports/submission';
import type { JointDecision } from '../season/joint/decision';
import { type JointList, jointListOf } from '../season/joint/member';
import { deductionOf, type JointStanding, jointStanding, NO_JOINT } from '../season/joint/standing';
import { deductedTotals, withoutPartners } from './joint-deduction';
import type {
  DetailRow,
  IndicatorSummary,
  JointSummary,
  LeftOut,
  Matrix,
  Omitted,
  Source,
  Summary,
  TableSummary,
  Total,
  UnitLine,
  UnitRows,
} from './summary';
import { columnTotals, figureTotals, withSums } from './sums';

export type ChangedCells = ReadonlyMap<ReportedRow, ReadonlySet<string>>;

export interface AggregateOptions {
  /** ISO instant up to which submissions were taken. */
  readonly asOf: string;
  readonly leftOut?: readonly LeftOut[];
  /** Not among the submissions that are merged. */
  readonly omitted?: readonly Omitted[];
  /** As `Summary` has it. */
  readonly among?: string | undefined;
  /** As `Summary` has it. */
  readonly paper?: 'a3' | undefined;
  /** Of a row, the columns whose cells are others than in the download before. */
  readonly changed?: ChangedCells | undefined;
  /** What officers decided of joint activities of this form, all of it. */
  readonly joint?: readonly JointDecision[] | undefined;
}

/**
 * Merges one submission per unit; of two, the higher version counts.
 * Units come in the roster's order, units no longer on it after them.
 */
export function aggregate(
  submissions: readonly Submission[],
  form: FormDefinition,
  round: Round,
  { asOf, leftOut = [], omitted = [], among, paper, changed, joint: decisions = [] }: AggregateOptions,
): Summary {
  const order = new Map(round.roster.map(({ name }, at) => [name, at]));
  const byRoster = (a: { unit?: string }, b: { unit?: string }) =>
    placeOf(a.unit) - placeOf(b.unit) || inOrder(a.unit ?? '', b.unit ?? '');
  const placeOf = (unit = '') => order.get(unit) ?? order.size;
  const left = [...leftOut].sort((a, b) => byRoster(a, b) || inOrder(a.source, b.source));
  const merged = [...currentOf(submissions, form).values()].sort(byRoster);
  const list = decisions.length === 0 ? undefined : jointListOf({ round, form }, jointRuleOf(round, form.id));
  const standing = list === undefined ? NO_JOINT : jointStanding(list, rowsByUnit(merged), decisions);
  const tables = form.sections.flatMap((section) =>
    section.kind === 'indicators' ? [] : [tableSummary(section, merged, { standing, changed })],
  );
  const lists = tables.filter(({ section }) => section.kind === 'list');
  const matrix = matrixOf(form, lists);
  const listIssues = (lines: readonly { unit?: string; source: string; issues: readonly StandingIssue[] }[]) =>
    lines.flatMap(({ unit = '', source, issues }) => issues.map((issue) => ({ unit, source, issue })));
  return {
    form,
    round,
    ...(among === undefined ? {} : { among }),
    ...(paper === undefined ? {} : { paper }),
    came: submissions.length + omitted.length,
    asOf,
    units: unitLines(merged, matrix?.list ?? lists[0], round, { leftOut: left, omitted }),
    lists,
    fields: tables.filter(({ section }) => section.kind === 'fields'),
    indicators: form.sections.flatMap((section) =>
      section.kind === 'indicators' ? [indicatorSummary(form, section, merged, { lists, changed })] : [],
    ),
    ...(matrix === undefined ? {} : { matrix }),
    ...(list === undefined || standing.groups.length === 0 ? {} : { joint: jointSummary(list, standing, merged) }),
    leftOut: left,
    omitted,
    issues: [...listIssues(left), ...listIssues(merged)],
  };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
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

/** What a row tells is told out of its report when it is asked: a summary holds hundreds of thousands of them. */
class ReportedDetail implements DetailRow {
  readonly joint: DetailRow['joint'];
  readonly changed: DetailRow['changed'];

  constructor(
    protected readonly submission: Submission,
    protected readonly row: ReportedRow,
    { joint, changed }: Pick<DetailRow, 'joint' | 'changed'>,
  ) {
    this.joint = joint;
    this.changed = changed;
  }

  get unit(): string {
    return this.submission.unit;
  }

  get values(): DetailRow['values'] {
    return this.row.values;
  }

  get unread(): DetailRow['unread'] {
    return this.submission.unread?.get(this.row);
  }

  get from(): Source {
    const { unit, version, source } = this.submission;
    const { sheet, row } = this.row;
    return { unit, version, source, sheet, row };
  }
}

class IndicatorDetail extends ReportedDetail {
  constructor(
    submission: Submission,
    row: ReportedRow,
    known: Pick<DetailRow, 'joint' | 'changed'>,
    readonly indicator: Indicator,
    private readonly withSums: DetailRow['values'],
  ) {
    super(submission, row, known);
  }

  override get values(): DetailRow['values'] {
    return this.withSums;
  }
}

function rowsByUnit(merged: readonly Submission[]): ReadonlyMap<string, readonly ReportedRow[]> {
  return new Map(merged.map(({ unit, rows }) => [unit, rows]));
}

function jointSummary(list: JointList, { groups, roles }: JointStanding, merged: readonly Submission[]): JointSummary {
  const deductions = merged.map(({ unit, rows }) => [unit, deductionOf(list, roles, rows)] as const);
  return {
    section: list.section.key,
    groups,
    deduction: deductionOf(list, roles, roles.keys()),
    unitDeductions: new Map(deductions.filter(([, { entries }]) => entries > 0)),
  };
}

function tableSummary(
  section: ListSection | FieldsSection,
  merged: readonly Submission[],
  { standing: { roles }, changed }: { readonly standing: JointStanding; readonly changed: ChangedCells | undefined },
): TableSummary {
  const rows: DetailRow[] = [];
  for (const submission of merged)
    for (const row of submission.rows)
      if (row.section === section.key)
        rows.push(new ReportedDetail(submission, row, { joint: roles.get(row), changed: changed?.get(row) }));
  const unitRows = unitRowsOf(rows);
  const unitTotals = new UnitTotals(section.columns, rows, unitRows);
  const shownTotals = columnTotals(section.columns, rows);
  const counted = withoutPartners(rows);
  const hasJoint = counted.length < rows.length;
  const totals = hasJoint ? columnTotals(section.columns, counted) : shownTotals;
  return { section, rows, unitRows, totals, unitTotals, shownTotals, hasJoint };
}

/** Added up when a unit is asked for: its columns are asked for one after another. */
class UnitTotals {
  private last: { readonly unit: string; readonly totals: ReadonlyMap<string, Total> } | undefined;

  constructor(
    private readonly columns: readonly Column[],
    private readonly rows: readonly DetailRow[],
    private readonly unitRows: UnitRows,
  ) {}

  get(unit: string): ReadonlyMap<string, Total> | undefined {
    if (this.last?.unit === unit) return this.last.totals;
    const own = this.unitRows.get(unit);
    if (own === undefined) return undefined;
    const shown = this.rows.slice(own.first, own.first + own.count);
    const totals = columnTotals(this.columns, withoutPartners(shown));
    this.last = { unit, totals };
    return totals;
  }
}

/** Of rows that come unit by unit. */
function unitRowsOf(rows: readonly DetailRow[]): UnitRows {
  const found = new Map<string, { first: number; count: number }>();
  rows.forEach(({ unit }, at) => {
    const own = found.get(unit);
    if (own === undefined) found.set(unit, { first: at, count: 1 });
    else own.count++;
  });
  return found;
}

function indicatorSummary(
  form: FormDefinition,
  section: IndicatorSection,
  merged: readonly Submission[],
  { lists, changed }: { readonly lists: readonly TableSummary[]; readonly changed: ChangedCells | undefined },
): IndicatorSummary {
  const known = new Map(section.indicators.map((indicator) => [indicator.key, indicator]));
  const byIndicator = new Map<string, DetailRow[]>();
  const rows = merged.flatMap((submission) =>
    submission.rows.flatMap((row) => {
      const indicator = row.section === section.key ? known.get(String(row.values.indicator)) : undefined;
      if (indicator === undefined) return [];
      const values = withSums(section, indicator, row.values);
      const detail = new IndicatorDetail(submission, row, { changed: changed?.get(row) }, indicator, values);
      const own = byIndicator.get(indicator.key);
      if (own === undefined) byIndicator.set(indicator.key, [detail]);
      else own.push(detail);
      return [detail];
    }),
  );
  const indicators = section.indicators.map((indicator) => {
    const reported = figureTotals(section, indicator, byIndicator.get(indicator.key) ?? []);
    return { indicator, totals: deductedTotals({ form, lists }, section, indicator, reported) };
  });
  return { section, indicators, rows, unitRows: unitRowsOf(rows) };
}

function unitLines(
  merged: readonly Submission[],
  counted: TableSummary | undefined,
  round: Round,
  { leftOut, omitted }: Pick<Summary, 'leftOut' | 'omitted'>,
): readonly UnitLine[] {
  const byUnit = new Map(merged.map((submission) => [submission.unit, submission]));
  const kinds = new Map(round.roster.map(({ name, kind }) => [name, kind]));
  const passedOver = new Map(omitted.map((each) => [each.submission.unit, each]));
  const came = new Set([...byUnit.keys(), ...passedOver.keys()]);
  const names = [...kinds.keys(), ...[...came].filter((unit) => !kinds.has(unit))];
  return names.map((unit): UnitLine => {
    const kind = kinds.get(unit) ?? '';
    const submission = byUnit.get(unit);
    const left = leftOut.filter((file) => file.unit === unit);
    const chosen = submission === undefined ? passedOver.get(unit) : undefined;
    if (chosen !== undefined) {
      const { version, submittedAt, late, source } = chosen.submission;
      const whole = { version, submittedAt, late, source, entries: 0, rows: 0 };
      return { unit, kind, state: 'omitted', ...whole, leftOut: left, why: chosen.why };
    }
    if (submission === undefined)
      return { unit, kind, state: left.length === 0 ? 'none' : 'leftOut', entries: 0, rows: 0, leftOut: left };
    const { state, version, submittedAt, late, source } = submission;
    const entries = submission.rows.filter((row) => row.section === counted?.section.key).length;
    const rows = submission.rows.length;
    return { unit, kind, state, version, submittedAt, late, source, entries, rows, leftOut: left };
  });
}

function matrixOf({ matrix }: FormDefinition, lists: readonly TableSummary[]): Matrix | undefined {
  const list = lists.find(({ section }) => section.key === matrix?.section);
  if (matrix === undefined || list === undefined) return undefined;
  const { column, unless } = matrix;
  const spec = list.section.columns.find(({ key }) => key === column)?.type;
  const choices = spec !== undefined && 'choices' in spec ? spec.choices : [];
  const place = new Map(choices.map((choice, at) => [choice, at]));
  const counts = new Map<string, number[]>();
  for (const { unit, values, joint } of list.rows) {
    const own = counts.get(unit) ?? choices.map(() => 0);
    counts.set(unit, own);
    if (joint?.role === 'partner') continue;
    const at = place.get(String(values[column]));
    if (at !== undefined && !isLeftOut(values, unless)) own[at] = (own[at] ?? 0) + 1;
  }
  return { list, column, choices, rows: [...counts].map(([unit, own]) => ({ unit, counts: own })) };
}
