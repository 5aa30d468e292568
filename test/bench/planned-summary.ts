/** A summary's plan made of sheets that nobody stored. */

import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { parse } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import type { RowStream, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { aggregate } from '#domain/summary/aggregate';
import { summaryPlan } from '#domain/summary/summary-plan';
import { gridOf } from '../domain/plan-grids';
import { benchRound, filledPlan } from './plan-input';
import type { Size } from './stored-round';

export function plannedSummary({ units, rows: activities }: Size): WorkbookPlan<RowStream> {
  const round = benchRound(EXAMPLE_ROUND, units, activities);
  const form = formOf(round, 'plan');
  if (form === undefined) throw new Error('the round has no 附件2');
  const submissions = round.roster.map(({ name: unit }, seed): Submission => {
    const [sheet] = filledPlan(form, round, unit, seed).sheets;
    const { rows, issues } = parse(sheet === undefined ? [] : [gridOf(sheet)], form, round, { unit });
    const version = { form: form.id, formVersion: form.version, version: 1, state: 'submitted', late: false } as const;
    return { ...version, unit, submittedAt: '2023-05-18T08:00:00Z', source: `回执${seed}`, rows, issues };
  });
  return summaryPlan(aggregate(submissions, form, round, { asOf: '2023-05-19T08:00:00Z' }));
}
