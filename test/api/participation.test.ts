/** 人次 by 活动类型: of the reports that stand, planned beside done, kept until anybody reports again. */

import { CLEAN_RESULT, resultsSheets } from '../domain/sheets';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, ROUND } from './api-under-test';
import { type Activity, planGrid } from './plan-grid';

let api: ApiUnderTest;
afterEach(() => api.close());

interface Answer {
  readonly forms: readonly {
    readonly form: string;
    readonly isPlan: boolean;
    readonly units: number;
    readonly choices?: readonly { readonly choice: string; readonly people: number }[];
  }[];
}
const asked = async () => {
  const answer = await api.call('GET', `${ROUND}/participation`, { as: 'admin' });
  expect(answer.status).toBe(200);
  return answer.body as unknown as Answer;
};
/** Of a form, without what nobody came to. */
const peopleIn = async (form: string) =>
  Object.fromEntries(
    ((await asked()).forms.find((one) => one.form === form)?.choices ?? [])
      .filter(({ people }) => people > 0)
      .map(({ choice, people }) => [choice, people]),
  );
async function plan(as: 'mine' | 'others', base: number, changes: readonly Activity[]): Promise<void> {
  const sheets = [planGrid(as === 'mine' ? MINE : OTHERS, changes)];
  expect((await api.call('PUT', newSubmission(), { as, json: { base, sheets } })).status).toBe(201);
}

it('adds up what stands, by the types of the form, and changes with every report and withdrawal', async () => {
  api = await apiUnderTest();
  expect(await peopleIn('plan')).toEqual({});
  await plan('mine', 0, [{ offline: 250 }, { offline: 120 }]);
  await plan('others', 0, [{ offline: 300 }, { offline: 100 }]);
  expect(await peopleIn('plan')).toEqual({ 单位开放周: 550, 科普进校园: 220 });
  await plan('mine', 1, [{ offline: 210 }, { offline: 120 }]);
  expect(await peopleIn('plan')).toEqual({ 单位开放周: 510, 科普进校园: 220 });
  const withdrawn = { base: 1, withdraw: true };
  expect((await api.call('PUT', newSubmission(), { as: 'others', json: withdrawn })).status).toBe(201);
  const [of] = (await asked()).forms;
  expect([of?.units, await peopleIn('plan')]).toEqual([1, { 单位开放周: 210, 科普进校园: 120 }]);
});

it('is planned in the form that others start from, done in the other, and views are no people', async () => {
  api = await apiUnderTest();
  const { forms } = await asked();
  expect(forms.map(({ form, isPlan }) => [form, isPlan])).toEqual([
    ['plan', true],
    ['results', false],
  ]);
  const sheets = resultsSheets(
    {
      events: ['-', '-', 1],
      eventSessions: ['-', '-', 2],
      eventPeople: [90, 10, 100],
      spend: ['-', '-', 0.5],
      mediaViews: ['-', '-', '-'],
    },
    [
      { ...CLEAN_RESULT, name: '甲', category: '学术交流', offline: 90, online: 10, views: 5000 },
      {
        ...CLEAN_RESULT,
        name: '乙',
        category: '单位开放周',
        status: '取消',
        reason: '下雨',
        sessions: null,
        offline: null,
        spent: null,
      },
    ],
  );
  const check = await api.call('POST', `${ROUND}/forms/results/check`, { as: 'mine', json: { sheets } });
  const doubts = (check.body as unknown as { issues: { severity: string; code: string; address: string }[] }).issues;
  expect(doubts.filter(({ severity }) => severity === 'error')).toEqual([]);
  const explanations = doubts.map(({ code, address }) => ({ code, address, reason: '属实' }));
  const put = await api.call('PUT', newSubmission('results'), { as: 'mine', json: { base: 0, sheets, explanations } });
  expect([put.status, put.body.code]).toEqual([201, undefined]);
  expect(await peopleIn('results')).toEqual({ 学术交流: 100 });
});

it('is read from what is kept while nobody reports, whatever the reports hold', async () => {
  api = await apiUnderTest();
  await plan('mine', 0, [{ offline: 200 }]);
  const before = await asked();
  const { submissions } = api.deps;
  const { contents } = submissions;
  let passes = 0;
  submissions.contents = (scope) => {
    passes++;
    return contents.call(submissions, scope);
  };
  expect((await asked()).forms).toEqual(before.forms);
  expect(passes).toBe(0);
  await plan('mine', 1, [{ offline: 210 }]);
  await asked();
  expect(passes).toBe(1);
});

it('of more rows than one request may add up says nothing but that', async () => {
  api = await apiUnderTest({ rowsAtOnce: 1 });
  await plan('mine', 0, [{ offline: 200 }]);
  const [of, results] = (await asked()).forms;
  expect([of?.choices, results?.choices?.length]).toEqual([undefined, 9]);
});
