/** 科普专项 as a form of its own: laid out, filled in, read back, and weighed by the notice's own thresholds. */
import { entryPlan } from '#domain/entry/entry-plan';
import { formOf } from '#domain/form/form-of-round';
import { withAnnualFigures } from '#domain/form/forms/annual-round';
import { roundSchema } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import type { Submission } from '#domain/reports/submission';
import { eligibilityOf } from '#domain/season/eligibility';
import { standingReports } from '#domain/season/round-reports';
import { roundIssues } from '#domain/season/rules/index';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { ROUND } from '../sheets';

const round = withAnnualFigures(ROUND, '2023-12-31T16:00:00.000Z');
const UNIT = '科普教育基地';

async function reported(entries: Parameters<typeof entryPlan>[2]['entries']): Promise<Submission> {
  const form = formOf(round, 'annual');
  if (form === undefined || entries === undefined) throw new Error('it is a form of the round');
  const plan = entryPlan(form, round, { unit: UNIT, created: '2023-06-01T00:00:00Z', entries });
  const read = await readWorkbook(await writeWorkbook(plan));
  if (!read.ok) throw new Error(read.refusal.code);
  const { rows, issues } = parse(read.workbook.grids, form, round, { unit: UNIT });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    ...{ unit: UNIT, form: 'annual', formVersion: form.version, version: 1, state: 'submitted', late: false },
    ...{ submittedAt: '2023-06-01T00:00:00Z', source: 'R', rows, issues },
  };
}

it('is part of a round that takes it up, with the rules that the round had', () => {
  expect(roundSchema.parse(round)).toEqual(round);
  expect(round.rules?.map(({ kind, form }) => `${form} ${kind}`)).toEqual([
    'plan jointActivities',
    'plan yearOnYear',
    'plan outliers',
    'results plannedAccounted',
    'results jointActivities',
    'results yearOnYear',
    'results outliers',
    'annual eligibility',
  ]);
  expect(ROUND.rules).toBeUndefined();
});

it('is filled in as any form, and weighed', async () => {
  const activity = (name: string, people: number) => ({ name, kind: '科普讲座', day: { date: '2023-03-14' }, people });
  const account = {
    platform: '抖音',
    account: '晋阳科普',
    works: 100,
    followers: 10_000,
    likes: 49_999,
    mostPlays: 3_000_000,
  };
  const submission = await reported({
    activities: [activity('院士讲座', 100), activity('下基层', 260), activity('小课堂', 40)],
    accounts: [account],
    year: [{ reports: 5 }],
  });
  const rule = round.rules?.find(({ kind }) => kind === 'eligibility');
  if (rule?.kind !== 'eligibility') throw new Error('it is weighed');
  const reports = { round, forms: round.forms.map(({ definition }) => ({ definition, submissions: [submission] })) };
  const [unit] = eligibilityOf(round, rule, standingReports(reports)).units;
  expect(
    unit?.routes.map(({ isMet, criteria }) => [
      isMet,
      criteria.map(({ alternatives }) => alternatives.map(({ gap }) => gap)),
    ]),
  ).toEqual([
    [true, [[0], [0]]],
    [false, [[0], [0], [1], [0, 100_000]]],
  ]);
  expect(roundIssues(reports).map(({ code, unit: of }) => [code, of])).toContainEqual(['eligibility.met', UNIT]);
});
