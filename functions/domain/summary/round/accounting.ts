/**
 * Plan and results of a round side by side: each entry that was announced with what became of it, each that took place
 * with what had been announced. Paired within a unit by the list's identities (活动编号 before name). Pure; lays nothing out.
 */

import { columnType, unitOfMeasure } from '../../form/column-types/index';
import type { Unless } from '../../form/form-reading';
import { isLeftOut } from '../../form/form-reading';
import type { Column } from '../../form/section';
import { type StartingList, startingLists } from '../../form/starting-lists';
import { pairNamedRows } from '../../reading/row-pairs';
import type { DetailRow, Summary, TableSummary, UnitRows } from '../summary';

/** A figure that was planned and the one that came of it, of one measure. */
export interface FigurePair {
  readonly planned: Column;
  readonly actual: Column;
  /** 线下人次, as the results call it. */
  readonly label: string;
}

/** What is said of an entry that no row of the results accounts for. */
export const UNACCOUNTED = '未交代';
/** The unit has reported no results (yet). */
export const NOT_REPORTED = '结果未报';
/** A row of the results without a state of its own. */
export const NO_STATE = '未填';

export interface AccountRow {
  readonly unit: string;
  readonly planned?: DetailRow;
  readonly done?: DetailRow;
  /** It took place: it is in the results and not cancelled. */
  readonly counts: boolean;
  /** 完成 变更 取消 新增, or one of the above. */
  readonly state: string;
  /** What the two have in common: the first column of the identity that they were paired by. */
  readonly by?: string;
}

/** One list of results against the list of plans that it starts from. */
export interface Account {
  readonly planned: TableSummary;
  readonly done: TableSummary & { readonly section: StartingList };
  readonly planSummary: Summary;
  readonly doneSummary: Summary;
  readonly figures: readonly FigurePair[];
  /** 开展情况; a list without it knows only whether an entry is there. */
  readonly state: Column | undefined;
  /** Every state that rows may have, in the order in which they are counted. */
  readonly states: readonly string[];
  /** 变更或取消原因 */
  readonly reason: Column | undefined;
  /** Units in the roster's order; a unit's planned entries in the order of its plan, then what was added. */
  readonly rows: readonly AccountRow[];
  readonly unitRows: UnitRows;
}

/** One for each list of the round that starts from another form's. */
export function accountsOf(forms: readonly Summary[]): readonly Account[] {
  return forms.flatMap((doneSummary) =>
    startingLists(doneSummary.form).flatMap((section): Account[] => {
      const planSummary = forms.find(({ form }) => form.id === section.startsFrom.form);
      const planned = planSummary?.lists.find((list) => list.section.key === section.startsFrom.section);
      const done = doneSummary.lists.find((list) => list.section.key === section.key);
      if (planSummary === undefined || planned === undefined || done === undefined) return [];
      return [accountOf({ planSummary, planned, doneSummary, done: { ...done, section } })];
    }),
  );
}

function accountOf(of: Pick<Account, 'planSummary' | 'planned' | 'doneSummary' | 'done'>): Account {
  const { planned, done, doneSummary } = of;
  const { section } = done;
  const state = section.columns.find(({ key }) => key === section.startsFrom.added?.column);
  const cancelled = doneSummary.form.matrix?.section === section.key ? doneSummary.form.matrix.unless : undefined;
  const reported = new Set(
    doneSummary.units.flatMap(({ unit, state: own }) => (own === 'submitted' || own === 'zero' ? [unit] : [])),
  );
  const rows: AccountRow[] = [];
  const unitRows = new Map<string, { first: number; count: number }>();
  const labels = identityLabels(section);
  for (const unit of unitsOf(of)) {
    const own = pairsOfUnit(of, unit, labels);
    if (own.length === 0) continue;
    unitRows.set(unit, { first: rows.length, count: own.length });
    for (const pair of own) rows.push(rowOf(unit, pair, { state, cancelled, hasReported: reported.has(unit) }));
  }
  const choices = state !== undefined && 'choices' in state.type ? state.type.choices : [];
  const found = new Set(rows.map((row) => row.state));
  const others = [UNACCOUNTED, NOT_REPORTED, NO_STATE].filter((each) => each === UNACCOUNTED || found.has(each));
  return {
    ...of,
    figures: figurePairs(planned.section.columns, section.columns),
    state,
    states: [...choices, ...others],
    reason: section.columns.find(
      ({ required }) => typeof required === 'object' && 'in' in required && required.column === state?.key,
    ),
    rows,
    unitRows,
  };
}

/** As both summaries have them: by roster. */
function unitsOf({ planSummary, planned, done }: Pick<Account, 'planSummary' | 'planned' | 'done'>): readonly string[] {
  const any = new Set([...planned.unitRows.keys(), ...done.unitRows.keys()]);
  const known = planSummary.units.map(({ unit }) => unit).filter((unit) => any.has(unit));
  const listed = new Set(known);
  return [...known, ...[...any].filter((unit) => !listed.has(unit))];
}

type Paired = Pick<AccountRow, 'planned' | 'done' | 'by'>;

function pairsOfUnit(
  { planned, done }: Pick<Account, 'planned' | 'done'>,
  unit: string,
  labels: readonly string[],
): readonly Paired[] {
  const rowsOf = ({ rows, unitRows }: TableSummary) => {
    const own = unitRows.get(unit);
    return own === undefined ? [] : rows.slice(own.first, own.first + own.count);
  };
  return pairNamedRows(done.section, rowsOf(planned), rowsOf(done)).map((pair): Paired => {
    if (pair.mine === undefined) return { done: pair.theirs };
    if (pair.theirs === undefined) return { planned: pair.mine };
    return { planned: pair.mine, done: pair.theirs, by: pair.by === undefined ? '' : (labels[pair.by] ?? '') };
  });
}

/** Of each identity its first column. */
function identityLabels({ identity, columns }: StartingList): readonly string[] {
  return identity.map(([first]) => columns.find(({ key }) => key === first)?.label ?? '');
}

function rowOf(
  unit: string,
  paired: Paired,
  of: { readonly state: Column | undefined; readonly cancelled: Unless | undefined; readonly hasReported: boolean },
): AccountRow {
  const { done } = paired;
  const said = of.state === undefined ? undefined : done?.values[of.state.key];
  const missing = of.hasReported ? UNACCOUNTED : NOT_REPORTED;
  return {
    unit,
    ...paired,
    counts: done !== undefined && !isLeftOut(done.values, of.cancelled),
    state: done === undefined ? missing : typeof said === 'string' ? said : NO_STATE,
  };
}

/** Summed columns of one key, then those that are the only ones of their measure on either side (经费预算, 经费). */
function figurePairs(planned: readonly Column[], actual: readonly Column[]): readonly FigurePair[] {
  const isSummed = ({ summed, type }: Column) => summed && columnType(type).exact !== undefined;
  const [plans, results] = [planned.filter(isSummed), actual.filter(isSummed)];
  const ofOneKey = results.flatMap((own): FigurePair[] => {
    const other = plans.find(({ key, type }) => key === own.key && type.type === own.type.type);
    return other === undefined ? [] : [{ planned: other, actual: own, label: own.label }];
  });
  const taken = new Set(ofOneKey.flatMap((pair) => [pair.planned, pair.actual]));
  const isAlone = (column: Column, among: readonly Column[]) =>
    among.filter((each) => !taken.has(each) && measureOf(each) === measureOf(column)).length === 1;
  const ofOneMeasure = results.flatMap((own): FigurePair[] => {
    if (taken.has(own) || !isAlone(own, results)) return [];
    const other = plans.find((each) => !taken.has(each) && measureOf(each) === measureOf(own));
    return other === undefined || !isAlone(other, plans) ? [] : [{ planned: other, actual: own, label: own.label }];
  });
  return [...ofOneKey, ...ofOneMeasure];
}

function measureOf({ type }: Column): string {
  return `${type.type} ${unitOfMeasure(type) ?? ''}`;
}
