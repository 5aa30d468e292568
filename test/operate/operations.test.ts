/** What operators do, over the embedded database. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { type Action, actionSchema, resultSchema } from '#operate/actions';
import { impactText } from '#operate/impact-text';
import { operate } from '#operate/operations';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN } from '../api/api-under-test';
import { planGrid } from '../api/plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const perform = async (action: Action) => {
  const { registry, submissions, reminders, objects, now } = api.deps;
  const deps = { registry, submissions, reminders, objects, pepper: api.keys.pepper, now };
  // Both travel as JSON.
  return resultSchema.parse(JSON.parse(JSON.stringify(await operate(deps, actionSchema.parse(action)))));
};
const signIn = async (code: string) => (await api.call('POST', '/api/v1/session', { json: { code } })).body;
const submit = (unit: string, base = 0, name = '活动') =>
  api.call('PUT', newSubmission(), { as: 'admin', json: { unit, base, sheets: [planGrid(unit, [{ name }])] } });

it('the first code is given once', async () => {
  expect(await perform({ action: 'firstCode', schoolName: '另一所大学' })).toEqual({
    outcome: 'exists',
    // As the round that is there says: it was not noted by itself before.
    schoolName: EXAMPLE_ROUND.school,
  });
});

it('codes open what they are for, until they are revoked', async () => {
  const admin = await perform({ action: 'newCode' });
  const unit = await perform({ action: 'newCode', round: '2023', unit: 'U01' });
  if (admin.outcome !== 'code' || unit.outcome !== 'code') throw new Error('no codes');
  expect(await signIn(admin.code)).toMatchObject({ role: 'admin' });
  expect(await signIn(unit.code)).toMatchObject({ role: 'unit', unit: MINE });
  expect(await perform({ action: 'revokeCode', code: unit.code })).toEqual({ outcome: 'revoked', known: true });
  expect(await signIn(unit.code)).toMatchObject({ status: 401 });
  expect(await perform({ action: 'revokeCode', code: 'AAAAA' })).toEqual({ outcome: 'revoked', known: false });
  const records: string[] = [];
  for await (const { actor, action, target } of api.deps.registry.listAudit(COLLECTOR))
    if (actor === 'operator') records.push(`${action} ${target}`);
  // All in one instant of the test's clock: their order is anybody's.
  expect(records.sort()).toEqual(['code.created admin', `code.created ${MINE}`, `code.revoked ${MINE}`]);
});

it.each<[string, Action]>([
  ['a unit that is not on the roster', { action: 'newCode', round: '2023', unit: '没有的学院' }],
  ['a round that is not there', { action: 'newCode', round: '1999', unit: MINE }],
  ['no round', { action: 'newCode', unit: MINE }],
  ['a round that nobody put', { action: 'getRound', round: '1999' }],
  ['a form that is not there', { action: 'export', round: '2023', form: 'x' }],
  ['a purge of something else', { action: 'purge', round: '2023', confirm: '2024' }],
  ['locking a round that is not there', { action: 'lockRound', round: '1999', reason: '已上报' }],
  ['opening a round that is open', { action: 'unlockRound', round: '2023' }],
  ['a round that is none', { action: 'putRound', round: { id: '2024' } }],
])('%s is refused in both languages', async (_what, action) => {
  expect(await perform(action)).toEqual({
    outcome: 'refused',
    message: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) },
  });
});

it('a round is put as data', async () => {
  const round = { ...EXAMPLE_ROUND, id: '2024', name: '2024年科技活动周' };
  expect(await perform({ action: 'putRound', round })).toEqual({
    outcome: 'put',
    collector: COLLECTOR,
    round: '2024',
    units: EXAMPLE_ROUND.roster.length,
  });
  expect((await api.call('GET', '/api/v1/rounds/2024', { as: 'admin' })).body).toMatchObject({
    name: '2024年科技活动周',
  });
});

it('a round whose file says no stage keeps the one it has, and a closed one is opened at the desk', async () => {
  const stage = (to: string) =>
    api.call('PUT', '/api/v1/rounds/2023/stage', { as: 'admin', json: { stage: to, reason: '已经上报' } });
  await stage('closed');
  expect(await perform({ action: 'putRound', round: EXAMPLE_ROUND })).toMatchObject({ outcome: 'put' });
  expect(await perform({ action: 'getRound', round: '2023' })).toMatchObject({ round: { stage: 'closed' } });
  expect(await perform({ action: 'unlockRound', round: '2023' })).toMatchObject({ outcome: 'refused' });
  expect(await perform({ action: 'reopenUnit', round: '2023', unit: MINE, reason: '漏报一项' })).toMatchObject({
    outcome: 'unlocked',
  });
  await stage('published');
  expect(await perform({ action: 'unlockRound', round: '2023' })).toMatchObject({ outcome: 'refused' });
});

it('a round that would leave out units which have reported says so, and is stored once it is confirmed', async () => {
  await submit(MINE);
  const round = { ...EXAMPLE_ROUND, roster: EXAMPLE_ROUND.roster.slice(1) };
  const asked = await perform({ action: 'putRound', round });
  if (asked.outcome !== 'wouldChange') throw new Error(asked.outcome);
  expect([asked.forms, asked.leaving]).toEqual([[], [{ unit: MINE, forms: ['plan'] }]]);
  expect(impactText(asked)).toContain(`这1个报送过的单位，它们已报的内容不再汇总：${MINE}`);
  expect(await perform({ action: 'putRound', round, confirm: asked.confirm ?? '' })).toMatchObject({ units: 39 });
});

it('a round is got as it was put', async () => {
  expect(await perform({ action: 'getRound', round: '2023' })).toEqual({ outcome: 'round', round: EXAMPLE_ROUND });
});

describe('another school in the deployment', () => {
  const added = { action: 'addCollector', collector: 'yiyi', schoolName: '乙乙大学' } as const;

  it('has a code, a round and a roster of its own', async () => {
    const result = await perform(added);
    if (result.outcome !== 'created') throw new Error(result.outcome);
    expect(result).toMatchObject({ collector: 'yiyi', round: '2023' });
    expect(await signIn(result.code)).toMatchObject({ role: 'admin', collector: 'yiyi' });
    expect(await perform({ action: 'getRound', collector: 'yiyi', round: '2023' })).toMatchObject({
      round: { school: '乙乙大学', collector: { id: 'yiyi' } },
    });
    expect(await perform({ action: 'listCollectors' })).toEqual({
      outcome: 'collectors',
      collectors: [
        { id: COLLECTOR, name: EXAMPLE_ROUND.school, rounds: 1 },
        { id: 'yiyi', name: '乙乙大学', rounds: 1 },
      ],
    });
  });

  it('is not added twice, under one id or one name', async () => {
    await perform(added);
    expect(await perform(added)).toMatchObject({ outcome: 'refused' });
    expect(await perform({ ...added, schoolName: '丙丙大学' })).toMatchObject({ outcome: 'refused' });
    expect(await perform({ ...added, collector: 'bing' })).toMatchObject({ outcome: 'refused' });
    expect(await perform({ ...added, collector: COLLECTOR })).toMatchObject({ outcome: 'refused' });
    const { collectors } = (await perform({ action: 'listCollectors' })) as { readonly collectors: object[] };
    expect(collectors).toHaveLength(2);
  });

  it('is not begun anew where it removed all of its rounds', async () => {
    await perform(added);
    const { registry } = api.deps;
    for (const collector of ['yiyi', COLLECTOR]) {
      const { edition = '' } = (await registry.getRound(collector, '2023')) ?? {};
      expect(await registry.removeRound(collector, '2023', edition)).toBe(true);
    }
    expect(await perform(added)).toMatchObject({ outcome: 'refused' });
    expect(await perform({ action: 'firstCode', schoolName: '甲甲大学' })).toMatchObject({ outcome: 'exists' });
    expect(await perform({ action: 'newCode', collector: COLLECTOR })).toMatchObject({ outcome: 'code' });
  });

  it('is finished by the next call where one was cut off before its round', async () => {
    await api.deps.registry.addCollector({ id: 'yiyi', name: '乙乙大学', addedAt: '2023-05-18T08:00:00.000Z' });
    expect(await perform({ ...added, schoolName: '丙丙大学' })).toMatchObject({ outcome: 'refused' });
    expect(await perform(added)).toMatchObject({ outcome: 'created' });
  });

  it('gets no round that names nobody, and no more than a school has in a century', async () => {
    const ofNobody = { ...EXAMPLE_ROUND, id: '2024', collector: { id: 'nobody', name: '科技处' } };
    expect(await perform({ action: 'putRound', round: ofNobody })).toMatchObject({ outcome: 'refused' });
    expect(await api.deps.registry.listRounds('nobody')).toEqual([]);
    for (let year = 0; year < 199; year += 1) await api.deps.registry.putRound(COLLECTOR, `r${year}`, EXAMPLE_ROUND);
    const put = (id: string) => perform({ action: 'putRound', round: { ...EXAMPLE_ROUND, id } });
    expect(await put('one-too-many')).toMatchObject({ outcome: 'refused' });
    expect(await put('2023')).toMatchObject({ outcome: 'put' });
  });
});

it('everything that units sent can be taken out, unit by unit', async () => {
  await submit(MINE, 0, '第一版');
  await submit(MINE, 1, '第二版');
  await submit(OTHERS);
  const pages: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const result = await perform({
      action: 'export',
      round: '2023',
      form: 'plan',
      ...(after === undefined ? {} : { after }),
    });
    if (result.outcome !== 'exported') throw new Error(result.outcome);
    if (result.page === undefined) break;
    pages.push(result.page);
    after = result.page.unit;
  }
  expect(pages).toEqual(
    [
      {
        unit: MINE,
        form: 'plan',
        versions: [
          expect.objectContaining({ version: 1 }),
          expect.objectContaining({ version: 2, state: 'submitted' }),
        ],
      },
      { unit: OTHERS, form: 'plan', versions: [expect.objectContaining({ version: 1 })] },
    ].sort((one, other) => (one.unit < other.unit ? -1 : 1)),
  );
  expect(JSON.stringify(pages)).toContain('第一版');
});

it('a purge leaves the round, the codes and the audit trail, and nothing that was reported', async () => {
  await submit(MINE);
  await submit(OTHERS);
  expect((await api.call('GET', `${PLAN}/summary`, { as: 'admin' })).status).toBe(200);
  expect(await perform({ action: 'purge', round: '2023', confirm: '2023' })).toEqual({
    outcome: 'purged',
    units: 2,
    versions: 2,
    workbooks: 1,
  });
  const { body } = await api.call('GET', '/api/v1/rounds/2023/state', { as: 'admin' });
  expect(body.totals).toMatchObject({ plan: { submitted: 0, missing: 40 } });
  expect((await api.call('GET', `${PLAN}/history?unit=U01`, { as: 'admin' })).body).toEqual({ versions: [] });
  const actions: string[] = [];
  for await (const { action } of api.deps.registry.listAudit(COLLECTOR)) actions.push(action);
  expect(actions).toContain('round.purged');
  expect(actions.filter((action) => action === 'submission.accepted')).toHaveLength(2);
  expect(await perform({ action: 'purge', round: '2023', confirm: '2023' })).toMatchObject({ units: 0, versions: 0 });
  expect((await submit(MINE)).status).toBe(201);
});

it('a round is locked with a reason, reopened for one unit and opened again, and each is on record', async () => {
  const reason = '汇总表已上报';
  expect(await perform({ action: 'lockRound', round: '2023', reason })).toEqual({
    outcome: 'locked',
    round: '2023',
    reason,
  });
  const asMine = () => api.call('PUT', newSubmission(), { as: 'mine', json: { base: 0, sheets: [planGrid(MINE)] } });
  expect((await asMine()).body).toMatchObject({ status: 423, reason });
  expect(await perform({ action: 'reopenUnit', round: '2023', unit: 'U01', reason: '漏报一项' })).toEqual({
    outcome: 'unlocked',
    round: '2023',
    unit: MINE,
  });
  expect((await asMine()).status).toBe(201);
  expect(await perform({ action: 'unlockRound', round: '2023' })).toEqual({ outcome: 'unlocked', round: '2023' });
  expect(await perform({ action: 'unlockRound', round: '2023' })).toMatchObject({ outcome: 'refused' });
  const audited = await perform({ action: 'audit' });
  if (audited.outcome !== 'audited') throw new Error('no records');
  const steps = audited.records.filter(({ actor }) => actor === 'operator').map(({ action }) => action);
  expect(steps.sort()).toEqual(['round.locked', 'round.unlocked', 'unit.reopened']);
});

it('the audit trail comes page by page, every record once, also where many are of one instant', async () => {
  const { registry } = api.deps;
  const at = (second: number) => new Date(Date.parse('2023-05-01T00:00:00.000Z') + second * 1000).toISOString();
  const put = (instant: string, target: string) =>
    registry.appendAudit({ collector: COLLECTOR, at: instant, actor: 'x', action: 'y', target, detail: { a: 1 } });
  const many = Array.from({ length: 530 }, (_, n) => n);
  // The page is full amid the forty of one second.
  for (const n of many) await put(at(n < 480 ? n : n < 520 ? 480 : n), String(n));
  const targets: string[] = [];
  let pages = 1;
  for (let from: string | undefined; ; pages++) {
    const page = await perform({ action: 'audit', ...(from === undefined ? {} : { from }) });
    if (page.outcome !== 'audited') throw new Error('no records');
    targets.push(...page.records.filter(({ actor }) => actor === 'x').map(({ target }) => target));
    if (page.next === undefined) break;
    from = page.next;
  }
  expect(pages).toBe(2);
  expect(targets.map(Number).sort((a, b) => a - b)).toEqual(many);
});
