/**
 * 联合举办 in the totals: partners' rows are shown and count once, with the lead's. An indicator that a rule makes of the
 * list is taken down by what the partners' rows have in it; of any other nobody knows what was counted twice, and it stays
 * as it was reported (README, Decisions 2026-11-26).
 */
import { columnType } from '../form/column-types/index';
import type { FormDefinition } from '../form/form';
import { isLeftOut } from '../form/form-reading';
import type { RuleDefinition } from '../form/rules/index';
import type { Indicator, IndicatorSection } from '../form/section';
import { formulaText } from '../sheet/sheet-layout';
import type { Value } from '../sheet/value';
import { type DetailLayout, JOINT_COLUMN, leftOut, tableLayout } from './layout';
import type { DetailRow, Summary, TableSummary, Total } from './summary';

type SumRule = Extract<RuleDefinition, { readonly kind: 'equalsSum' }>;

/** How a partner's row is marked in the details, before the lead's name. Formulas look for it. */
const PARTNER = '联合举办（牵头';

export function jointMark({ joint }: Pick<DetailRow, 'joint'>): string {
  if (joint === undefined) return '';
  return joint.role === 'partner' ? `${PARTNER} ${joint.lead}）` : `牵头，与${joint.partners.join('、')}联合举办`;
}

/** The same array where nothing leaves it. */
export function withoutPartners(rows: readonly DetailRow[]): readonly DetailRow[] {
  const isCounted = ({ joint }: DetailRow) => joint?.role !== 'partner';
  return rows.every(isCounted) ? rows : rows.filter(isCounted);
}

/** Criteria of COUNTIFS and SUMIFS: without partners' rows. None where the detail has no such rows. */
export function countedOnce(layout: DetailLayout): readonly string[] {
  return layout.columns.has(JOINT_COLUMN) ? [`${layout.range(JOINT_COLUMN)},${formulaText(`<>${PARTNER}*`)}`] : [];
}

/** The criterion of partners' rows only. */
export function ofPartners(layout: DetailLayout): string {
  return `${layout.range(JOINT_COLUMN)},${formulaText(`${PARTNER}*`)}`;
}

export interface Deducting {
  readonly form: Pick<FormDefinition, 'rules'>;
  readonly lists: readonly TableSummary[];
}

/** One rule by which a list with partners' rows makes a figure. */
export interface DeductingRule {
  readonly rule: SumRule;
  readonly list: TableSummary;
}

/** Of a figure without a rule of its own that is the sum of others, theirs. */
export function deductingRules(
  { form, lists }: Deducting,
  section: IndicatorSection,
  indicator: Indicator,
  figure: string,
): readonly DeductingRule[] {
  const joint = lists.filter(({ hasJoint }) => hasJoint);
  if (joint.length === 0) return [];
  const own = form.rules.filter(
    (rule): rule is SumRule =>
      rule.kind === 'equalsSum' &&
      rule.section === section.key &&
      rule.indicator === indicator.key &&
      rule.column === figure,
  );
  if (own.length === 0) {
    const parts = section.figures.find(({ key }) => key === figure)?.sumOf ?? [];
    return parts.flatMap((part) => deductingRules({ form, lists }, section, indicator, part));
  }
  return own.slice(0, 1).flatMap((rule) => {
    const list = joint.find((each) => each.section.key === rule.of.section);
    return list === undefined ? [] : [{ rule, list }];
  });
}

/** What partners' rows have in it, in the exact units of the list's column; rows themselves count one each. */
export function deductedUnits({ rule, list }: DeductingRule): number {
  const { column, unless } = rule.of;
  const spec = list.section.columns.find(({ key }) => key === column)?.type;
  const exact = spec === undefined ? undefined : columnType(spec).exact;
  let units = 0;
  for (const { values, joint } of list.rows) {
    if (joint?.role !== 'partner' || isLeftOut(values, unless)) continue;
    const value: Value | null | undefined = column === undefined ? undefined : values[column];
    if (column === undefined) units++;
    else if (value !== undefined && value !== null) units += exact?.toUnits(value) ?? 0;
  }
  return units;
}

/** Totals of one indicator, by figure, without what its partners' rows have in them. */
export function deductedTotals(
  of: Deducting,
  section: IndicatorSection,
  indicator: Indicator,
  reported: ReadonlyMap<string, Total>,
): ReadonlyMap<string, Total> {
  const { exact } = columnType(indicator.type);
  if (exact === undefined || !of.lists.some(({ hasJoint }) => hasJoint)) return reported;
  return new Map(
    [...reported].map(([figure, total]) => {
      const units = deductingRules(of, section, indicator, figure).reduce((sum, rule) => sum + deductedUnits(rule), 0);
      if (units === 0 || total.answers === 0) return [figure, total];
      return [figure, { ...total, value: exact.fromUnits(exact.toUnits(total.value) - units) }];
    }),
  );
}

/** `-SUMIFS(…)` behind the formula of a figure; nothing where nothing is deducted. */
export function deductionFormula(summary: Summary, rules: readonly DeductingRule[]): string {
  return rules
    .map(({ rule, list }) => {
      const layout = tableLayout(summary, list);
      const criteria = [ofPartners(layout), ...leftOut(layout, rule.of.unless)].join(',');
      return rule.of.column === undefined
        ? `-COUNTIFS(${criteria})`
        : `-SUMIFS(${layout.range(rule.of.column)},${criteria})`;
    })
    .join('');
}
