/** Drafts of 总结报告 out of a school's season: of its first unit, and of the whole school. */
import type { Draft, DraftOf } from '#domain/drafting/draft';
import { paperDraft } from '#domain/drafting/paper-draft';
import { planOf } from '#domain/drafting/plan-parts';
import { contentOfReport, contentOfSummary } from '#domain/filling/form-content';
import { papersOf } from '#domain/form/round';
import type { ReportedRow } from '#domain/reports/submission';
import { aggregate } from '#domain/summary/aggregate';
import { seasonForm, seasonReports, seasonRound } from './season-reports';

const SIZE = { units: 6, rows: 5 };
export const AS_OF = '2023-06-08T02:00:00.000Z';

interface Change {
  /** Of the results' rows. */
  readonly results?: (rows: readonly ReportedRow[]) => readonly ReportedRow[];
  readonly withoutPlan?: true;
  readonly accepted?: number;
}

const round = seasonRound(SIZE.units);
const [, CLOSING] = papersOf(round);
if (CLOSING === undefined) throw new Error('no 总结报告');
const paper = CLOSING;

const reportsOf = (form: 'plan' | 'results') =>
  seasonReports(SIZE).forms.find(({ definition }) => definition.id === form)?.submissions ?? [];

export function unitDraftOf({ results = (rows) => rows, withoutPlan, accepted = 1 }: Change = {}): DraftOf {
  const form = seasonForm('results');
  const plan = planOf(round, form);
  const [mine] = reportsOf('results');
  const [planned] = reportsOf('plan');
  if (mine === undefined || planned === undefined || plan === undefined) throw new Error('nothing is reported');
  const of = (rows: readonly ReportedRow[], definition: typeof form) =>
    contentOfReport(definition, { unit: mine.unit, submittedAt: AS_OF, rows });
  return {
    ...{ round, paper, form, isSchool: false },
    reported: { content: of(results(mine.rows), form), units: 1, accepted },
    ...(withoutPlan ? {} : { planned: { content: of(planned.rows, plan), units: 1, accepted: 1 } }),
  };
}

export function schoolDraftOf(): DraftOf {
  const form = seasonForm('results');
  const plan = planOf(round, form);
  if (plan === undefined) throw new Error('no plan');
  const of = (definition: typeof form, id: 'plan' | 'results', accepted: number) => ({
    content: contentOfSummary(aggregate(reportsOf(id), definition, round, { asOf: AS_OF })),
    units: SIZE.units,
    accepted,
  });
  return { round, paper, form, isSchool: true, reported: of(form, 'results', 4), planned: of(plan, 'plan', 6) };
}

export const unitDraft = (change?: Change): Draft => paperDraft(unitDraftOf(change));
export const schoolDraft = (): Draft => paperDraft(schoolDraftOf());
