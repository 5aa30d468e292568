/**
 * 计划–实际: what became of every planned activity, and what took place without a plan; per activity, per unit, for the
 * school. A list that starts from another form's list, and that list, are paired by what names their rows.
 */

import type { FormDefinition } from '../form/form';
import { formOf } from '../form/form-of-round';
import { namingColumn } from '../form/identity';
import type { Round } from '../form/round';
import type { RoundRuleOf } from '../form/round-rules';
import type { ListSection } from '../form/section';
import { startingLists } from '../form/starting-lists';
import { pairNamedRows } from '../reading/row-pairs';
import type { ReportedRow, Submission } from '../reports/submission';
import type { StandingReports } from './round-reports';

export interface AccountedRow {
  readonly report: Submission;
  readonly row: ReportedRow;
}

/**
 * `done`: what the results say of it stands in `status` (完成, 变更, 取消) · `open`: planned, and the results say nothing ·
 * `added`: it was not planned.
 */
export interface AccountedEntry {
  readonly unit: string;
  readonly name: string;
  readonly outcome: 'done' | 'open' | 'added';
  readonly status?: string;
  readonly planned?: AccountedRow;
  readonly actual?: AccountedRow;
}

export interface AccountedList {
  readonly form: FormDefinition;
  readonly section: ListSection;
  /** The column that names an entry. */
  readonly naming: string;
  readonly label: string;
}

export interface UnitAccount {
  readonly unit: string;
  readonly planned: number;
  readonly open: number;
  readonly added: number;
  /** Planned or added, by what the results say of them. */
  readonly byStatus: ReadonlyMap<string, number>;
}

export interface PlanAccount {
  readonly plan: AccountedList;
  readonly results: AccountedList;
  /** Unit by unit in the roster's order; in the plan's order, what was added behind it. */
  readonly entries: readonly AccountedEntry[];
  readonly units: readonly UnitAccount[];
  /** What an entry says that was not planned (新增), where the form says so. */
  readonly notAnnounced?: { readonly column: string; readonly choice: string; readonly label: string };
  whyOpen(unit: string): 'noRow' | 'noReport' | 'zeroReport';
  hasPlan(unit: string): boolean;
}

/** Undefined where the rule's list starts from no list that the round has. */
export function accountFor(
  round: Round,
  rule: RoundRuleOf<'plannedAccounted'>,
  standing: ReadonlyMap<string, StandingReports>,
): PlanAccount | undefined {
  const form = formOf(round, rule.form);
  const section = form && startingLists(form).find(({ key }) => key === rule.section);
  const planForm = section && formOf(round, section.startsFrom.form);
  const planSection = planForm?.sections.find(
    (each): each is ListSection => each.kind === 'list' && each.key === section?.startsFrom.section,
  );
  if (form === undefined || section === undefined || planForm === undefined || planSection === undefined)
    return undefined;
  const plan = accountedList(planForm, planSection);
  const results = accountedList(form, section);
  const { added } = section.startsFrom;
  const plans = standing.get(planForm.id)?.byUnit ?? new Map<string, Submission>();
  const reports = standing.get(form.id)?.byUnit ?? new Map<string, Submission>();
  const entries = round.roster.flatMap(({ name }) =>
    entriesOf(name, { plan, results, status: added?.column }, plans.get(name), reports.get(name)),
  );
  return {
    plan,
    results,
    entries,
    units: unitAccounts(round, entries),
    ...(added === undefined ? {} : { notAnnounced: { ...added, label: labelIn(section, added.column) } }),
    whyOpen: (unit) => {
      const report = reports.get(unit);
      return report === undefined ? 'noReport' : report.state === 'zero' ? 'zeroReport' : 'noRow';
    },
    hasPlan: (unit) => plans.get(unit)?.rows.some((row) => row.section === planSection.key) === true,
  };
}

function accountedList(form: FormDefinition, section: ListSection): AccountedList {
  const naming = namingColumn(section) ?? section.columns[0]?.key ?? '';
  return { form, section, naming, label: labelIn(section, naming) };
}

function labelIn({ columns }: ListSection, column: string): string {
  return columns.find(({ key }) => key === column)?.label ?? column;
}

interface Lists {
  readonly plan: AccountedList;
  readonly results: AccountedList;
  /** The column that says what became of an entry. */
  readonly status: string | undefined;
}

function entriesOf(
  unit: string,
  { plan, results, status }: Lists,
  planned: Submission | undefined,
  reported: Submission | undefined,
): readonly AccountedEntry[] {
  const rowsIn = (report: Submission | undefined, { section }: AccountedList) =>
    (report?.rows ?? []).filter((row) => row.section === section.key);
  // Both lists name their rows alike: the columns that are taken over are the same in both.
  const pairs = pairNamedRows(results.section, rowsIn(planned, plan), rowsIn(reported, results));
  return pairs.map(({ mine, theirs }): AccountedEntry => {
    const row = mine ?? theirs;
    const list = mine === undefined ? results : plan;
    const said = status === undefined ? undefined : theirs?.values[status];
    return {
      unit,
      name: String(row?.values[list.naming] ?? ''),
      outcome: mine === undefined ? 'added' : theirs === undefined ? 'open' : 'done',
      ...(typeof said === 'string' ? { status: said } : {}),
      ...(mine === undefined || planned === undefined ? {} : { planned: { report: planned, row: mine } }),
      ...(theirs === undefined || reported === undefined ? {} : { actual: { report: reported, row: theirs } }),
    };
  });
}

function unitAccounts({ roster }: Round, entries: readonly AccountedEntry[]): readonly UnitAccount[] {
  const byUnit = new Map<string, { planned: number; open: number; added: number; byStatus: Map<string, number> }>();
  for (const { unit, outcome, status } of entries) {
    const own = byUnit.get(unit) ?? { planned: 0, open: 0, added: 0, byStatus: new Map<string, number>() };
    byUnit.set(unit, own);
    if (outcome === 'added') own.added++;
    else own.planned++;
    if (outcome === 'open') own.open++;
    if (status !== undefined) own.byStatus.set(status, (own.byStatus.get(status) ?? 0) + 1);
  }
  return roster.flatMap(({ name }) => {
    const own = byUnit.get(name);
    return own === undefined ? [] : [{ unit: name, ...own }];
  });
}
