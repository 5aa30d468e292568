/** What the same row said elsewhere: in the plan for the results, a year before for the same form. */

import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Row } from '#domain/reading/row';
import { figuresBeside } from '#domain/review/figures-beside';
import { formatAddress } from '#domain/sheet/address';
import type { Value } from '#domain/sheet/value';

const form = (id: string) => {
  const found = formOf(EXAMPLE_ROUND, id);
  if (found === undefined) throw new Error(id);
  return { form: found, round: EXAMPLE_ROUND };
};

function row(section: string, number: number, values: Readonly<Record<string, Value | null>>): Row {
  const columns = Object.keys(values);
  const cells = Object.fromEntries(columns.map((key, at) => [key, { sheet: '表', row: number, column: at + 1 }]));
  return { section, sheet: '表', row: number, values, cells };
}

const told = (...given: Parameters<typeof figuresBeside>) =>
  figuresBeside(...given).map(({ at, label, text }) => `${formatAddress(at)} ${label} ${text}`);

const activity = (number: number, name: string, offline: number | null, id: string) =>
  row('activities', number, { seq: number, activityId: id, name, startDate: '2023-05-22', offline });

it('finds a plan’s row under the results’ own, wherever it stands', () => {
  const results = [activity(9, '科普讲座', 95, 'U01-02'), activity(10, '新增的一项', 30, 'U01-03')];
  const plan = [activity(5, '校园开放日', 200, 'U01-01'), activity(6, '科普讲座', 120, 'U01-02')];
  const found = told(form('results'), results, { of: form('plan'), rows: plan });
  expect(found).toContain('表!E9 预计线下人次 120');
  expect(found.filter((text) => text.includes('10'))).toEqual([]);
});

it('tells indicators of a year before by their keys, and neither place nor what is empty', () => {
  const now = [row('indicators', 7, { indicator: 'events', total: 12, offline: 3 })];
  const then = [row('indicators', 30, { indicator: 'events', total: 8 })];
  expect(told(form('results'), now, { of: form('results'), rows: then })).toEqual([
    expect.stringMatching(/^表!B7 举办活动.* 8$/),
  ]);
});

it('tells “不适用” by the round’s own sign, and nothing of a form that nothing starts from', () => {
  const plan = [activity(5, '校园开放日', 200, 'U01-01')];
  const before = [activity(8, '校园开放日', null, 'U01-01')];
  expect(told(form('plan'), plan, { of: form('plan'), rows: before })).toContain('表!E5 预计线下人次 -');
  expect(told(form('plan'), plan, { of: form('results'), rows: before })).toEqual([]);
});
