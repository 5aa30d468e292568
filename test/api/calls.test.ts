/** How often a request asks the store, counted in the real client. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, PLAN, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
let sent: string[];
beforeEach(async () => {
  api = await apiUnderTest();
  for (const who of ['mine', 'admin'] as const) await api.token(who);
  sent = [];
  const send = DynamoDBClient.prototype.send as (this: unknown, ...args: unknown[]) => unknown;
  jest.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(function (this: unknown, ...args: unknown[]) {
    sent.push((args[0] as object).constructor.name);
    return send.apply(this, args);
  } as never);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await api.close();
});

/** What was sent while it worked. */
async function callsOf(work: () => Promise<{ readonly status: number }>, status: number): Promise<readonly string[]> {
  sent = [];
  expect((await work()).status).toBe(status);
  return sent;
}

const SUBMITTING = ['BatchGetItemCommand', 'TransactWriteItemsCommand'];
const put = (base: number, json: object, as: 'mine' | 'admin' = 'mine', path = newSubmission()) =>
  api.call('PUT', path, { as, json: { base, ...json } });
const sheets = (changed = 100) => [planGrid(MINE, [{ offline: changed }])];

it('a unit’s submission is two calls, whatever was reported before', async () => {
  expect(await callsOf(() => put(0, { sheets: sheets() }), 201)).toEqual(SUBMITTING);
  expect(await callsOf(() => put(1, { sheets: sheets(101) }), 201)).toEqual(SUBMITTING);
  expect(await callsOf(() => put(2, { zero: true, replaces: 2 }), 201)).toEqual(SUBMITTING);
  // Among them those with which the head gives notes away.
  for (let base = 3; base < 112; base++) {
    api.setClock(new Date(Date.UTC(2023, 4, 18, 8, 21 * (base - 2))).toISOString());
    await api.token('mine');
    const calls = await callsOf(() => put(base, { zero: true, replaces: base }), 201);
    // Beyond sixty versions older ids are looked for in their blocks, of then and of now.
    const looking = base > 60 ? ['BatchGetItemCommand'] : [];
    expect([base, ...calls]).toEqual([base, ...SUBMITTING.toSpliced(1, 0, ...looking)]);
  }
}, 60_000);

it('the collector’s on behalf is one more: whose it is stands in the body', async () => {
  const calls = await callsOf(() => put(0, { unit: MINE, sheets: sheets() }, 'admin'), 201);
  expect(calls).toEqual(['BatchGetItemCommand', 'GetItemCommand', ...SUBMITTING.slice(1)]);
});

it('a late one asks for no more: what was decided of the unit comes with the first', async () => {
  api.setClock('2023-05-21T08:00:00.000Z');
  await api.token('mine');
  expect(await callsOf(() => put(0, { sheets: sheets() }), 201)).toEqual(SUBMITTING);
});

it('a repetition, a stale base and a locked round write nothing', async () => {
  const path = newSubmission();
  await put(0, { sheets: sheets() }, 'mine', path);
  expect(await callsOf(() => put(0, { sheets: sheets() }, 'mine', path), 200)).toEqual([
    'BatchGetItemCommand',
    'GetItemCommand',
  ]);
  const stale = await callsOf(() => put(0, { sheets: sheets(7) }), 409);
  expect(stale.filter((name) => !name.includes('Get'))).toEqual([]);
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '汇总表已上报' } });
  expect(await callsOf(() => put(1, { sheets: sheets(8) }), 423)).toEqual(['BatchGetItemCommand']);
});

it('a withdrawal reads what stands again besides', async () => {
  for (const base of [0, 1]) expect((await put(base, { sheets: sheets(100 + base) })).status).toBe(201);
  const calls = await callsOf(() => put(2, { withdraw: true }), 201);
  expect(calls).toEqual(['BatchGetItemCommand', 'GetItemCommand', 'BatchGetItemCommand', ...SUBMITTING.slice(1)]);
});

it.each([
  ['the unit’s forms', `${ROUND}/forms`, 'mine', ['BatchGetItemCommand', 'BatchGetItemCommand']],
  ['a receipt', 'receipt', 'mine', ['BatchGetItemCommand', 'GetItemCommand']],
  ['a version', `${PLAN}/versions/1`, 'mine', ['BatchGetItemCommand', 'GetItemCommand', 'BatchGetItemCommand']],
  ['the history', `${PLAN}/history`, 'mine', ['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand']],
  // Of each form heads and reviews, of each paper heads; and whether the round is locked and any print came in.
  [
    'the state',
    `${ROUND}/state`,
    'admin',
    ['BatchGetItemCommand', ...Array.from({ length: 6 }, () => 'QueryCommand'), 'BatchGetItemCommand'],
  ],
  ['a page of the state', `${ROUND}/state?from=0&limit=15`, 'admin', ['BatchGetItemCommand', 'BatchGetItemCommand']],
  ['a review', `${PLAN}/review`, 'mine', ['BatchGetItemCommand', 'QueryCommand', 'BatchGetItemCommand']],
] as const)('%s: the code and the round are one call', async (_, path, as, expected) => {
  const submission = newSubmission();
  await put(0, { sheets: sheets() }, 'mine', submission);
  const asked = path === 'receipt' ? submission : path;
  expect(await callsOf(() => api.call('GET', asked, { as }), 200)).toEqual(expected);
});

it('of a locked round the state asks once more, for whom it was opened again', async () => {
  await api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason: '汇总表已上报' } });
  const calls = await callsOf(() => api.call('GET', `${ROUND}/state`, { as: 'admin' }), 200);
  expect(calls.filter((name) => name === 'QueryCommand')).toHaveLength(7);
  expect(calls).toHaveLength(9);
});

it.each(['%E4%BD', '%', '2023%2Fforms', '%00'])(
  'of a round “%s”, which is no round, nothing is made',
  async (round) => {
    const place = `/api/v1/rounds/${round}/forms/plan`;
    for (const [method, path] of [
      ['GET', `${place}/history`],
      ['PUT', `${place}/submissions/1`],
    ] as const) {
      const { status } = await api.call(method, path, { as: 'mine', json: method === 'PUT' ? { base: 0 } : undefined });
      expect([400, 404]).toContain(status);
    }
    expect(sent.filter((name) => !name.includes('Get'))).toEqual([]);
  },
);
