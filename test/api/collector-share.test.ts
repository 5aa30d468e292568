/** What one school may ask of a deployment that several share. */

import { sharesOf } from '#api/sign-in/collector-share';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, PLAN } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  api.setClock('2023-05-18T08:03:20.900Z');
});
afterEach(() => api.close());

const SHARES = sharesOf(EXAMPLE_ROUND);

/** As if so many had been asked already in this window. */
async function used(shares: number): Promise<void> {
  for (let at = 0; at < shares; at += 1)
    await api.deps.registry.countAttempt(`work of ${COLLECTOR}`, 600, api.deps.now());
}

const HEAVY = [
  ['a check', () => api.call('POST', `${PLAN}/check`, { as: 'mine', json: { sheets: [planGrid(MINE)] } })],
  ['a sheet', () => api.call('GET', `${PLAN}/sheet`, { as: 'mine' })],
  ['a summary', () => api.call('GET', `${PLAN}/summary`, { as: 'admin', follow: false })],
] as const;

it('grows with the roster, and is never small', () => {
  const units = (count: number) => ({ roster: Array.from({ length: count }, () => EXAMPLE_ROUND.roster[0] as never) });
  expect([1, 30, 31, 3000].map((count) => sharesOf(units(count)))).toEqual([600, 600, 620, 60_000]);
});

it.each(HEAVY)('%s too many waits, and says how long', async (_what, ask) => {
  await used(SHARES - 1);
  expect((await ask()).status).toBeLessThan(400);
  const { status, body, headers } = await ask();
  // A summary that was just made is there: it costs nothing.
  if (headers.get('location') !== null) return expect(status).toBe(303);
  expect([status, body.code]).toEqual([429, 'collector.tooMuch']);
  expect([body.retryAfterSeconds, headers.get('retry-after')]).toEqual([400, '400']);
  api.setClock('2023-05-18T08:10:00.000Z');
  expect((await ask()).status).toBeLessThan(400);
});

it('a summary that has to be made waits too', async () => {
  await used(SHARES);
  const { status, body } = await api.call('GET', `${PLAN}/summary`, { as: 'admin', follow: false });
  expect([status, body.code]).toEqual([429, 'collector.tooMuch']);
});

it('nobody is kept from submitting, and no other school from checking', async () => {
  await used(SHARES);
  const sent = await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, sheets: [planGrid(MINE)] } });
  expect(sent.status).toBe(201);
  const { deps } = api;
  await deps.registry.putRound('elsewhere', '2023', EXAMPLE_ROUND);
  const asked = await api.call('POST', `${PLAN}/check`, { as: 'strangeAdmin', json: { sheets: [planGrid(MINE)] } });
  expect(asked.status).toBe(200);
});
