/** 核查 over the API: what rules over a round say of the reports that stand, beside the round before. */

import { entryPlan } from '#domain/entry/entry-plan';
import { formOf } from '#domain/form/form-of-round';
import { withAnnualFigures } from '#domain/form/forms/annual-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { writeWorkbook } from '#xlsx/write';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  ROUND,
  SHEET_TYPE,
} from './api-under-test';
import { type Activity, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

interface Findings {
  readonly before?: string;
  readonly issues?: readonly {
    readonly unit: string;
    readonly form: string;
    readonly version: number;
    readonly code: string;
    readonly address: string;
    readonly source: string;
    readonly message: string;
  }[];
  readonly issuesTotal: number;
  readonly eligibility: readonly object[];
}
const findings = async (round = '2023', language = 'zh-CN') => {
  const headers = { 'Accept-Language': language };
  const { status, body } = await api.call('GET', `/api/v1/rounds/${round}/findings`, { as: 'admin', headers });
  expect(status).toBe(200);
  return body as unknown as Findings;
};
async function plan(as: 'mine' | 'others', base: number, changes: readonly Activity[], round = '2023'): Promise<void> {
  const sheets = [planGrid(as === 'mine' ? MINE : OTHERS, changes)];
  const path = newSubmission().replace('/2023/', `/${round}/`);
  expect((await api.call('PUT', path, { as, json: { base, sheets } })).status).toBe(201);
}
const codes = ({ issues = [] }: Findings) => issues.map(({ unit, code }) => `${unit} ${code}`);

it('names what was planned and not accounted for, at its cell, with version and receipt', async () => {
  expect(await findings()).toMatchObject({ issues: [], issuesTotal: 0, eligibility: [] });
  await plan('mine', 0, []);
  const { issues = [] } = await findings();
  expect(issues.map(({ code, address, version, form }) => [code, address, version, form])).toEqual([
    ['planned.open', '附件2!C5', 1, 'plan'],
    ['planned.open', '附件2!C6', 1, 'plan'],
  ]);
  expect(issues[0]?.message).toContain('附件4还没有报');
  expect(issues[0]?.source).toMatch(/U01/);
  expect((await findings('2023', 'en')).issues?.[0]?.message).toContain('附件4 was not reported');
});

it('names activities that may be one until an officer has decided', async () => {
  const event = { name: '走进人工智能科普讲座', venue: '图书馆报告厅' };
  await plan('mine', 0, [event, { name: '星空观测', venue: '天文台' }]);
  await plan('others', 0, [event, { name: '金融展', venue: '金融楼' }]);
  const candidates = async () => (await findings()).issues?.filter(({ code }) => code === 'joint.candidate') ?? [];
  expect((await candidates()).map(({ unit }) => unit)).toEqual([MINE, OTHERS]);
  const members = [MINE, OTHERS].map((unit) => ({ unit, version: 1, address: '附件2!C5' }));
  const json = { base: 0, decision: { kind: 'apart', members } };
  expect((await api.call('POST', `${ROUND}/forms/plan/joint`, { as: 'admin', json })).status).toBe(200);
  expect(await candidates()).toEqual([]);
});

it('compares with the round that it follows', async () => {
  const next = { ...EXAMPLE_ROUND, id: 'next', name: '下一次', follows: '2023' };
  await api.deps.registry.putRound(COLLECTOR, 'next', next);
  await plan('mine', 0, [{ offline: 200 }, { offline: 100 }]);
  await plan('mine', 0, [{ offline: 200 }, { offline: 130 }], 'next');
  const found = await findings('next');
  expect(found.before).toBe('2023年科技活动周');
  expect(codes(found)).toContain(`${MINE} year.changed`);
  expect(found.issues?.find(({ code }) => code === 'year.changed')?.message).toContain('上年300，今年330，增加10%');
});

it('weighs annual figures by both routes, with the gap to each threshold', async () => {
  const round = withAnnualFigures(EXAMPLE_ROUND, '2023-12-31T16:00:00.000Z');
  await api.deps.registry.putRound(COLLECTOR, '2023', round);
  const form = formOf(round, 'annual');
  if (form === undefined) throw new Error('it was taken up');
  const activity = (name: string, people: number) => ({ name, kind: '科普讲座', day: { date: '2023-03-14' }, people });
  const entries = {
    activities: [activity('院士讲座', 100), activity('下基层', 99)],
    accounts: [],
    year: [{ reports: 5 }],
  };
  const body = await writeWorkbook(entryPlan(form, round, { unit: MINE, created: '2023-05-18T08:00:00Z', entries }));
  const sent = await api.call('PUT', `${newSubmission('annual')}?base=0`, {
    as: 'mine',
    raw: { type: SHEET_TYPE, body },
  });
  expect([sent.status, sent.body.code]).toEqual([201, undefined]);
  expect((await findings()).eligibility).toMatchObject([
    {
      title: '科普专项',
      units: [
        {
          ...{ unit: MINE, rank: 1, isMet: false },
          routes: [
            { isMet: false, criteria: [{ isMet: false, alternatives: [{ actual: 1, gap: 1 }] }, { isMet: true }] },
            { isMet: false },
          ],
        },
      ],
    },
  ]);
});

it('says where it is too many rows for a request', async () => {
  await api.close();
  api = await apiUnderTest({ rowsAtOnce: 1 });
  await plan('mine', 0, []);
  expect(await findings()).not.toHaveProperty('issues');
});
