/** Rule 12 over HTTP: results account for what the plan announced; a plan that came as a file has numbers from then on. */

import { type Cells, CLEAN_RESULT, form, ROUND, resultsSheets } from '../domain/sheets';
import { explanationsOf } from '../explained';
import {
  type ApiUnderTest,
  apiUnderTest,
  MINE,
  newSubmission,
  ROUND as ROUND_PATH,
  SHEET_TYPE,
} from './api-under-test';
import { planWorkbook } from './plan-grid';

const RESULTS = `${ROUND_PATH}/forms/results`;
let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const held: Cells = { ...CLEAN_RESULT, name: '校园开放日', category: '单位开放周' };
const lesson: Cells = { ...CLEAN_RESULT, name: '科普讲座', category: '科普进校园' };
const FIGURES = {
  events: [null, null, 2],
  eventSessions: [null, null, 4],
  eventPeople: [400, null, 400],
  news: [null, null, 0],
  spend: [null, null, 1],
} as const;

const check = async (list: readonly Cells[]) => {
  const json = { sheets: resultsSheets(FIGURES, list) };
  const { body } = await api.call('POST', `${RESULTS}/check`, { as: 'mine', json });
  return (body.issues as { code: string; message: string; address: string }[]).filter(({ code }) =>
    code.startsWith('planned.'),
  );
};

it('says nothing while no plan is reported', async () => {
  expect(await check([held, lesson])).toEqual([]);
});

describe('once a plan came as a file, without numbers', () => {
  beforeAll(async () => {
    const file = await planWorkbook(MINE);
    const { status } = await api.call('PUT', `${newSubmission('plan')}?base=0`, {
      as: 'mine',
      raw: { type: SHEET_TYPE, body: file },
    });
    expect(status).toBe(201);
  });

  it('its activities are carried on with numbers', async () => {
    const { body } = await api.call('GET', `${RESULTS}/known`, { as: 'mine' });
    const { activities } = body.entries as { activities: { name: string; activityId: string }[] };
    expect(activities.map(({ name, activityId }) => [name, activityId])).toEqual([
      ['校园开放日', 'U01-01'],
      ['科普讲座', 'U01-02'],
    ]);
  });

  it('results that leave one out are told which, and not taken', async () => {
    const [said, ...others] = await check([held]);
    expect(others).toEqual([]);
    expect(said).toMatchObject({ code: 'planned.unaccounted', address: "'附件4-活动清单'!A3" });
    expect(said?.message).toContain('科普讲座');
    const sheets = resultsSheets(FIGURES, [held]);
    const { status, body } = await api.call('PUT', newSubmission('results'), {
      as: 'mine',
      json: { base: 0, sheets },
    });
    expect([status, body.code]).toEqual([422, 'submission.hasErrors']);
  });

  it('results under another name are known by their numbers, and taken', async () => {
    const renamed = [
      { ...held, activityId: 'U01-01' },
      { ...lesson, activityId: 'U01-02', name: '天文讲座', status: '变更', reason: '主讲人有变' },
    ];
    expect(await check(renamed)).toEqual([]);
    const sheets = resultsSheets(FIGURES, renamed);
    const explanations = explanationsOf(sheets, { form: form('results'), round: ROUND, unit: MINE });
    const { status, body } = await api.call('PUT', newSubmission('results'), {
      as: 'mine',
      json: { base: 0, sheets, explanations },
    });
    expect([status, body.code]).toEqual([201, undefined]);
  });
});
