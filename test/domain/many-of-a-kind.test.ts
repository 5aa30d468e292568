/** Sheets with more of a kind than anybody reads: said once. */

import { EXPLANATION_LIMITS } from '#api/answers/wire-limits';
import { type Issue, weightOf } from '#domain/issues/issue';
import { LISTED_OF_A_KIND } from '#domain/issues/issue-collector';
import { messageOf } from '#domain/issues/messages/index';
import { isSubmittable, parse } from '#domain/reading/parse';
import { ReadingMemory } from '#domain/reading/reading-memory';
import { type Cells, CLEAN, form, planSheet, ROUND } from './sheets';

const PLAN = form('plan');
const read = (rows: readonly Cells[], memory?: ReadingMemory) =>
  parse([planSheet(rows)], PLAN, ROUND, { unit: '会计学院', ...(memory === undefined ? {} : { memory }) });
const activities = (count: number, cells: Cells) =>
  Array.from({ length: count }, (_, at) => ({
    ...CLEAN,
    name: `活动${at + 1}`,
    category: at % 2 ? '学术交流' : '单位开放周',
    ...cells,
  }));
const of = (issues: readonly Issue[], code: string) => issues.filter((issue) => issue.code === code);

it('of one kind of error a thousand are listed, and the rest counted where they begin', () => {
  const { issues } = read(activities(1_280, { offline: '约40' }));
  const listed = of(issues, 'count.approximate');
  const [rest] = of(issues, 'issues.unlisted');
  expect(listed.length).toBe(LISTED_OF_A_KIND.error);
  expect(rest).toMatchObject({
    severity: 'error',
    address: '附件2!K1005',
    payload: { code: 'count.approximate', count: 280 },
  });
  expect(rest && messageOf(rest, 'zh-CN')).toContain('还有280处同类问题');
  expect(rest && messageOf(rest, 'en')).toContain('280 more of this kind');
  expect(issues.reduce((sum, issue) => sum + weightOf(issue), 0)).toBe(1_280);
});

it('each kind has its own thousand', () => {
  const { issues } = read(activities(1_100, { offline: '约40', startDate: '5月22日上午' }));
  expect(of(issues, 'count.approximate').length).toBe(1_000);
  expect(of(issues, 'issues.unlisted').map(({ payload }) => (payload as { count: number }).count)).toEqual([100, 100]);
});

it('a thousand is not too many', () => {
  const { issues } = read(activities(LISTED_OF_A_KIND.error, { offline: '约40' }));
  expect(of(issues, 'issues.unlisted')).toEqual([]);
});

it('核实 are listed as far as a report can carry reasons, and more of them block it', () => {
  expect(LISTED_OF_A_KIND.verify).toBe(EXPLANATION_LIMITS.count);
  const result = read(activities(5_002, { offline: 3 }));
  const [rest] = of(result.issues, 'issues.unlisted');
  expect(rest).toMatchObject({ severity: 'error', payload: { of: 'verify', count: 2 } });
  expect([isSubmittable(result), isSubmittable(read(activities(5_000, { offline: 3 })))]).toEqual([false, true]);
});

it('what was not listed is, once the others are put right, whoever remembers the rows', () => {
  const memory = new ReadingMemory();
  const wrong = activities(1_003, { offline: '约40' });
  read(wrong, memory);
  const mended = wrong.map((row, at) => (at < 1_000 ? { ...row, offline: 40 } : row));
  const again = read(mended, memory);
  expect(of(again.issues, 'count.approximate').map(({ address }) => address)).toEqual([
    '附件2!K1005',
    '附件2!K1006',
    '附件2!K1007',
  ]);
  expect(again).toEqual(read(mended));
});
