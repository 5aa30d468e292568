/** 科普专项预审 in the round's workbook: ranked, each threshold with what is missing, and never a word of approval. */
import { formOf } from '#domain/form/form-of-round';
import { withAnnualFigures } from '#domain/form/forms/annual-round';
import type { Submission } from '#domain/reports/submission';
import type { RoundReports } from '#domain/season/round-reports';
import type { PlanRow } from '#domain/sheet/sheet-plan';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound } from '#domain/summary/round/round-summary';
import { ROUND } from '../sheets';

const round = withAnnualFigures(ROUND, '2023-12-31T16:00:00.000Z');
const AS_OF = '2023-12-20T08:00:00Z';

function annual(unit: string, people: readonly number[], account: Readonly<Record<string, number>>): Submission {
  const row = (section: string, at: number, values: Readonly<Record<string, string | number>>) => ({
    ...{ section, sheet: section, row: 5 + at, values },
  });
  return {
    ...{ unit, form: 'annual', formVersion: '2023.1', version: 2, state: 'submitted', late: false },
    ...{ submittedAt: AS_OF, source: `ANNUAL-${unit}`, issues: [] },
    rows: [
      ...people.map((count, at) => row('activities', at, { name: `活动${at}`, kind: '科普讲座', people: count })),
      row('accounts', 0, { platform: '抖音', account: unit, ...account }),
      row('year', 0, { reports: 5 }),
    ],
  };
}

const SUBMISSIONS = [
  annual('图书馆', [99, 400], { works: 99, followers: 10_000, likes: 50_000, mostPlays: 3_000_000 }),
  annual('会计学院', [100, 100, 20], { works: 3, followers: 12, likes: 40 }),
  annual('教育学院', [20], { works: 100, followers: 10_000, likes: 50_000, mostReads: 100_000 }),
];

function reports(): RoundReports {
  return {
    round,
    forms: round.forms.map(({ definition }) => ({
      definition,
      submissions: definition.id === 'annual' ? SUBMISSIONS : [],
    })),
  };
}

const planOf = (of: RoundReports) => roundSummaryPlan(aggregateRound(of, { asOf: AS_OF }));
const textsOf = (rows: Iterable<PlanRow>) =>
  [...rows].map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));

it('ranks units by the routes that they meet, then by what their nearest one lacks', () => {
  const sheet = planOf(reports()).sheets.find(({ name }) => name === '科普专项预审');
  const [, note = [], header = [], ...units] = textsOf(sheet?.rows ?? []);
  expect(units.map(([rank, unit, result]) => [rank, unit, result?.split('\n')[0]])).toEqual([
    ['1', '会计学院', '符合优先推荐条件'],
    ['1', '教育学院', '符合优先推荐条件'],
    ['3', '图书馆', '尚不符合'],
  ]);
  const [library = []] = units.slice(-1);
  const at = (part: string) => header.findIndex((label) => label.includes(part));
  expect(library[at('全年作品数')]).toBe('99个，差1个');
  expect(library[at('单条最高播放量')]).toBe('3000000次\n未填，差100000次');
  expect(library[at('粉丝数')]).toBe('10000个');
  const words = [note, header, ...units].flat().join('\n');
  expect(words).toContain('没有报的');
  expect(words).not.toMatch(/通过|获批|批准/u);
});

it('is not there in a round that asks for no annual figures', () => {
  const plan = planOf({
    round: ROUND,
    forms: ROUND.forms.map(({ definition }) => ({ definition, submissions: [] })),
  });
  expect(plan.sheets.map(({ name }) => name)).not.toContain('科普专项预审');
});

it('what the rules over the round say stands in 问题清单, with the report that it is said of', () => {
  const sheet = planOf(reports()).sheets.find(({ name }) => name === '问题清单');
  const lines = textsOf(sheet?.rows ?? []).filter((cells) => cells.join(' ').includes('全校核对'));
  const met = lines.filter((cells) => cells.join(' ').includes('优先推荐条件'));
  expect(met.map((cells) => cells[2])).toEqual(
    ROUND.roster.map(({ name }) => name).filter((name) => ['会计学院', '教育学院'].includes(name)),
  );
  expect(met[0]?.at(-1)).toBe('ANNUAL-会计学院 第2版');
  expect(met[0]?.[4]).toMatch(/^activities 第\d+行$/);
  expect(formOf(round, 'annual')?.attachment).toBe(met[0]?.[1]);
});
