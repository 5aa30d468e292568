/** A locked round: units are turned away with the reason, one is reopened, and who did it is on record. */
import { randomUUID } from 'node:crypto';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const REASON = '汇总表已上报省科技厅';
const lock = (reason = REASON) => api.call('POST', `${ROUND}/lock`, { as: 'admin', json: { reason } });
const WHY = '漏报一项';
const unlock = (unit?: string) =>
  api.call('POST', `${ROUND}/unlock`, { as: 'admin', json: unit ? { unit, reason: WHY } : {} });
const report = (as: 'mine' | 'others', base: number, id: string = randomUUID()) =>
  api.call('PUT', newSubmission('plan', id), {
    as,
    json: { base, sheets: [planGrid(as === 'mine' ? MINE : OTHERS, [{ offline: 100 + base }])] },
  });

it('is 423 for every unit, then accepted from the one that is reopened; each step is audited', async () => {
  expect((await report('mine', 0)).status).toBe(201);
  expect((await lock()).body).toEqual({
    lock: { reason: REASON, since: '2023-05-18T08:00:00.000Z', by: '科学技术处', reopened: [] },
  });

  const refused = await report('mine', 1);
  expect([refused.status, refused.body.code]).toEqual([423, 'round.locked']);
  expect(refused.body).toMatchObject({ reason: REASON, detail: expect.stringContaining(`“${REASON}”`) });
  for (const withdrawn of [
    { base: 1, withdraw: true },
    { base: 1, zero: true, replaces: 1 },
  ])
    expect((await api.call('PUT', newSubmission(), { as: 'mine', json: withdrawn })).status).toBe(423);
  expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body.versions).toHaveLength(1);
  expect((await api.call('GET', `${ROUND}/forms`, { as: 'mine' })).body).toMatchObject([
    {
      form: 'plan',
      standing: { state: 'locked' },
      lock: { reason: REASON, since: '2023-05-18T08:00:00.000Z', by: '科学技术处' },
    },
    { form: 'results', standing: { state: 'none', isLocked: true }, lock: { reason: REASON } },
  ]);

  const letIn = { reason: WHY, at: '2023-05-18T08:00:00.000Z', by: '科学技术处' };
  expect((await unlock(MINE)).body).toMatchObject({ lock: { reopened: [{ unit: MINE, ...letIn }] } });
  const told = await api.call('GET', `${ROUND}/forms`, { as: 'mine' });
  expect(told.body).toMatchObject([{ standing: { state: 'submitted', isLocked: false }, reopening: letIn }, {}]);
  expect((told.body as unknown as object[])[0]).not.toHaveProperty('lock');
  expect((await report('mine', 1)).status).toBe(201);
  expect((await report('others', 0)).status).toBe(423);
  expect((await api.call('GET', `${ROUND}/state`, { as: 'admin' })).body).toMatchObject({
    lock: { reason: REASON, reopened: [{ unit: MINE, ...letIn }] },
  });

  expect((await unlock()).body).toEqual({});
  expect((await report('others', 0)).status).toBe(201);
  const records: string[] = [];
  for await (const { actor, action, target, detail } of api.deps.registry.listAudit(COLLECTOR))
    if (/lock|reopen/.test(action))
      records.push(`${actor.split(':')[0]} ${action} ${target} ${JSON.stringify(detail)}`);
  // All in one instant of the test's clock.
  expect(records.sort()).toEqual([
    `admin round.locked 2023 {"reason":"${REASON}"}`,
    'admin round.unlocked 2023 {}',
    `admin unit.reopened 2023/${MINE} {"reason":"${WHY}","lockedFor":"${REASON}"}`,
  ]);
});

it('tells a receipt of before again, whatever is locked now', async () => {
  const id = randomUUID();
  const first = await report('mine', 0, id);
  await lock();
  const again = await report('mine', 0, id);
  expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
  expect((await api.call('GET', `${PLAN}/submissions/${id}`, { as: 'mine' })).status).toBe(200);
});

it('is checked, and reported by the collector, as before', async () => {
  await lock();
  const sheets = [planGrid(MINE)];
  expect((await api.call('POST', `${PLAN}/check`, { as: 'mine', json: { sheets } })).status).toBe(200);
  const onBehalf = { base: 0, unit: MINE, sheets };
  expect((await api.call('PUT', newSubmission(), { as: 'admin', json: onBehalf })).status).toBe(201);
});

it('locked again, closes who was reopened', async () => {
  await lock();
  await unlock(MINE);
  await lock('第二次上报');
  expect((await report('mine', 0)).body).toMatchObject({ code: 'round.locked', reason: '第二次上报' });
});

it.each([
  ['no reason', 'lock', {}],
  ['a reason that says nothing', 'lock', { reason: ' . ' }],
  ['more than a reason', 'lock', { reason: REASON, unit: MINE }],
  ['an endless reason', 'lock', { reason: '锁'.repeat(201) }],
  ['no unit’s name', 'unlock', { unit: '', reason: WHY }],
  ['a unit without a reason', 'unlock', { unit: MINE }],
  ['a reason that says nothing to a unit', 'unlock', { unit: MINE, reason: ' 。' }],
  ['a reason for all', 'unlock', { reason: WHY }],
])('%s is refused, and nothing is locked', async (_, route, json) => {
  expect((await api.call('POST', `${ROUND}/${route}`, { as: 'admin', json })).status).toBe(400);
  expect((await report('mine', 0)).status).toBe(201);
});

it('takes a late report of a unit that was let in, also where nothing late is taken', async () => {
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, latePolicy: 'refuse' });
  await lock();
  await unlock(MINE);
  api.setClock('2023-05-20T08:00:00.000Z');
  expect((await report('mine', 0)).body).toMatchObject({ late: true });
  await unlock();
  expect((await report('others', 0)).body).toMatchObject({ code: 'round.overdue' });
  expect((await report('mine', 1)).body).toMatchObject({ code: 'round.overdue' });
});

it('that nobody locked has nothing to reopen, and nothing is put on record', async () => {
  expect((await unlock(MINE)).body).toEqual({});
  expect((await unlock()).body).toEqual({});
  for await (const { action } of api.deps.registry.listAudit(COLLECTOR)) expect(action).not.toMatch(/lock|reopen/);
});
