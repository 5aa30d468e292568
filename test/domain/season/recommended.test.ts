/** What an officer chose for 推荐清单, over reports that change afterwards. */

import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { chosenIn, type RecommendedDecision, type RecommendedRow } from '#domain/season/recommended/decision';
import { recommendableIn } from '#domain/season/recommended/list';
import { standingChoice } from '#domain/season/recommended/standing';
import { namesIn } from '#domain/season/seen-row';

const list = recommendableIn(EXAMPLE_ROUND);
if (list === undefined) throw new Error('the plan asks 是否推荐');
const LIST = list;

interface Told {
  readonly unit: string;
  readonly name: string;
  readonly activityId?: string;
  readonly startDate?: string;
  readonly recommended?: string;
}
const row = ({ unit, ...values }: Told) => ({ unit, values: { startDate: '2023-05-22', venue: '报告厅', ...values } });
const seen = (told: Told, place = 0): RecommendedRow => ({
  ...{ unit: told.unit, version: 1, address: '附件2!C5', name: told.name, place },
  names: namesIn(LIST.section, row(told)),
});
const told = (rows: readonly Told[], chosen: readonly Told[], passed: readonly Told[] = []) => {
  const standing = standingChoice(LIST, rows.map(row), {
    rows: chosen.map((each) => seen(each)),
    passed: passed.map((each) => seen(each)),
  });
  return {
    chosen: standing.chosen.map(({ now, row: found }) => `${now} ${found?.values.name ?? ''}`.trim()),
    unseen: [...standing.unseen].map(({ values }) => values.name),
  };
};

const A: Told = { unit: '甲', name: '星空观测', activityId: '甲-1', recommended: '是' };
const B: Told = { unit: '乙', name: '走进实验室' };
const C: Told = { unit: '乙', name: '科普展', recommended: '是' };

it.each<[string, Parameters<typeof told>, ReturnType<typeof told>]>([
  [
    'keeps the officer’s order',
    [
      [A, B, C],
      [C, A],
    ],
    { chosen: ['same 科普展', 'same 星空观测'], unseen: [] },
  ],
  ['takes rows that nobody marked', [[A, B, C], [B], [A, C]], { chosen: ['same 走进实验室'], unseen: [] }],
  ['tells what was marked since', [[A, B, C], [A]], { chosen: ['same 星空观测'], unseen: ['科普展'] }],
  [
    'knows a numbered row under another name, and says so',
    [[{ ...A, name: '月球观测' }, B], [A]],
    { chosen: ['changed 月球观测'], unseen: [] },
  ],
  [
    'keeps the place of a row that is gone',
    [
      [A, C],
      [B, A, C],
    ],
    { chosen: ['gone', 'same 星空观测', 'same 科普展'], unseen: [] },
  ],
  [
    'a renamed row without a number is gone, never guessed',
    [[{ ...B, name: '走近实验室' }], [B]],
    { chosen: ['gone'], unseen: [] },
  ],
  [
    'another day makes no other row, where the name is the same',
    [[{ ...B, startDate: '2023-05-25' }], [B]],
    { chosen: ['same 走进实验室'], unseen: [] },
  ],
  [
    'one row is not listed twice',
    [[B], [B, { ...B, startDate: '2023-05-23' }]],
    { chosen: ['same 走进实验室', 'gone'], unseen: [] },
  ],
  ['a unit that reports nothing any more', [[], [A, B]], { chosen: ['gone', 'gone'], unseen: [] }],
])('%s', (_, given, expected) => expect(told(...given)).toEqual(expected));

it('the last word holds, and a list that the form has no more holds nothing', () => {
  const by = { role: 'admin', name: '李老师' } as const;
  const at = '2023-05-22T02:00:00.000Z';
  const chosen = (seq: number): RecommendedDecision => ({
    ...{ seq, at, by, kind: 'chosen', section: 'activities', rows: [seen(A)], passed: [] },
  });
  expect(chosenIn([], 'activities')).toBeUndefined();
  expect(chosenIn([chosen(2), chosen(1)], 'activities')?.seq).toBe(2);
  expect(chosenIn([chosen(1)], 'others')).toBeUndefined();
  expect(chosenIn([chosen(1), { seq: 2, at, by, kind: 'asMarked' }], 'activities')).toBeUndefined();
});
