/** Rounds at the collector's desk: made, changed by several officers, published, closed, archived, removed. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const ROUNDS = '/api/v1/rounds';
const NEXT = { id: '2024', name: '2024年科技活动周', window: { from: '2024-05-25', to: '2024-06-01' } };
const asAdmin = (method: string, path: string, json?: unknown) =>
  api.call(method, path, { as: 'admin', ...(json === undefined ? {} : { json }) });
const submit = (unit: string, base = 0) =>
  asAdmin('PUT', newSubmission(), { unit, base, sheets: [planGrid(unit, [{ name: '星空观测' }])] });
const setupOf = async (round: string) =>
  (await asAdmin('GET', `${ROUNDS}/${round}/setup`)).body as unknown as { base: string; definition: Round };
const stage = (round: string, to: string, reason?: string) =>
  asAdmin('PUT', `${ROUNDS}/${round}/stage`, { stage: to, ...(reason === undefined ? {} : { reason }) });
const actions = async () => {
  const found: string[] = [];
  for await (const { actor, action, target } of api.deps.registry.listAudit(COLLECTOR))
    if (actor.startsWith('admin:') && action.startsWith('round.')) found.push(`${action} ${target}`);
  return found.sort();
};

describe('a new round', () => {
  it('follows an earlier one, and is nobody’s but the collector’s until it is published', async () => {
    const made = await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' });
    expect([made.status, made.body.definition]).toEqual([
      201,
      {
        ...EXAMPLE_ROUND,
        ...NEXT,
        follows: '2023',
        stage: 'draft',
        forms: [
          { ...EXAMPLE_ROUND.forms[0], deadline: '2024-05-25T00:00:00+08:00' },
          { ...EXAMPLE_ROUND.forms[1], deadline: '2024-06-10T00:00:00+08:00' },
        ],
        papers: [
          { ...EXAMPLE_ROUND.papers?.[0], deadline: '2024-05-25T00:00:00+08:00' },
          { ...EXAMPLE_ROUND.papers?.[1], deadline: '2024-06-10T00:00:00+08:00' },
        ],
      },
    ]);
    const seen = async (who: 'mine' | 'admin') => [
      (await api.call('GET', `${ROUNDS}/2024`, { as: who })).status,
      (await api.call('GET', `${ROUNDS}/2024/forms/plan/sheet`, { as: who })).status,
      ((await api.call('GET', '/api/v1/session', { as: who })).body.rounds as Round[])
        .map(({ id }) => id)
        .includes('2024'),
    ];
    expect([await seen('mine'), await seen('admin')]).toEqual([
      [404, 404, false],
      [200, 200, true],
    ]);
    expect((await stage('2024', 'published')).body).toMatchObject({ stage: 'published' });
    expect(await seen('mine')).toEqual([200, 200, true]);
    expect(await actions()).toEqual(['round.created 2024', 'round.published 2024']);
  });

  it('or begins with the example, under the school’s own names', async () => {
    await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, school: '某某大学' });
    const { definition } = (await asAdmin('POST', ROUNDS, NEXT)).body as unknown as { definition: Round };
    expect(definition).toMatchObject({ school: '某某大学', collector: EXAMPLE_ROUND.collector, stage: 'draft' });
    expect(definition.forms).toHaveLength(2);
    expect(definition.follows).toBeUndefined();
    const elsewhere = await api.call('POST', ROUNDS, { as: 'strangeAdmin', json: NEXT });
    expect(elsewhere.body.definition).toMatchObject({ collector: { id: 'elsewhere' } });
  });

  it.each<[string, object, number, string]>([
    ['an id that is taken', { id: '2023' }, 409, 'round.exists'],
    ['an earlier one that is none', { from: '1999' }, 404, 'round.notFound'],
    ['an end before its beginning', { window: { from: '2024-05-02', to: '2024-05-01' } }, 400, 'request.invalid'],
    ['an id of other characters', { id: '2024年' }, 400, 'request.invalid'],
    ['a deadline that is no instant', { deadlines: { plan: '2024-05-01' } }, 400, 'request.invalid'],
    ['days of no calendar', { window: { from: '9999-12-31', to: '9999-12-31' }, from: '2023' }, 400, 'request.invalid'],
  ])('is refused with %s', async (_, more, status, code) => {
    const { body } = await asAdmin('POST', ROUNDS, { ...NEXT, ...more });
    expect([body.status, body.code]).toEqual([status, code]);
    expect((await api.deps.registry.listRounds(COLLECTOR)).map(({ roundId }) => roundId)).toEqual(['2023']);
  });

  it('is one of so many at most', async () => {
    for (let year = 0; year < 199; year++) await api.deps.registry.putRound(COLLECTOR, `r${year}`, EXAMPLE_ROUND);
    expect((await asAdmin('POST', ROUNDS, NEXT)).body.code).toBe('round.tooMany');
  });
});

it('all rounds are listed with their stages, and what cannot be read by its id', async () => {
  await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' });
  await api.deps.registry.putRound(COLLECTOR, 'odd', { id: 'odd' });
  const { body } = await asAdmin('GET', ROUNDS);
  const { base } = await setupOf('2024');
  expect(body).toMatchObject({
    rounds: [
      { id: '2023', stage: 'published', units: 40 },
      { id: '2024', stage: 'draft', units: 40, window: NEXT.window, base },
    ],
    unreadable: ['odd'],
  });
});

describe('a change', () => {
  it('of two officers at once: one is stored, the other is told what stands', async () => {
    const { base, definition } = await setupOf('2023');
    const put = (name: string) => asAdmin('PUT', `${ROUND}/setup`, { base, definition: { ...definition, name } });
    const answers = await Promise.all([put('甲改的'), put('乙改的'), put('丙改的')]);
    const stored = answers.filter(({ status }) => status === 200);
    expect(stored).toHaveLength(1);
    const standing = await setupOf('2023');
    expect(standing.base).toBe(stored[0]?.body.base);
    for (const { status, body } of answers)
      if (status !== 200) {
        expect([status, body.code]).toEqual([409, 'round.stale']);
        expect(body).toMatchObject(standing);
      }
    expect((await put('丁改的')).body.code).toBe('round.stale');
    expect((await setupOf('2023')).definition).toEqual(standing.definition);
    expect(await actions()).toEqual(['round.put 2023']);
  });

  it('may be of everything that is set, and is read back as it was put', async () => {
    const { base, definition } = await setupOf('2023');
    const changed: Round = {
      ...definition,
      name: '2023年科技活动周（更名）',
      window: { from: '2023-05-19', to: '2023-05-31' },
      latePolicy: 'refuse',
      forms: definition.forms.map((form) => ({ ...form, deadline: '2023-06-30T00:00:00+08:00' })),
      roster: definition.roster.map((unit) => ({ ...unit, contact: { name: '钱老师', phone: '13800000000' } })),
    };
    const put = await asAdmin('PUT', `${ROUND}/setup`, { base, definition: changed });
    expect(put.status).toBe(200);
    expect(await setupOf('2023')).toEqual({ base: put.body.base, definition: changed });
    for (const path of ['definition', '', 'forms']) {
      const asUnit = await api.call('GET', `${ROUND}/${path}`.replace(/\/$/, ''), { as: 'mine' });
      expect([path, asUnit.status]).toEqual([path, 200]);
      expect(Buffer.from(asUnit.bytes).toString('utf8')).not.toMatch(/钱老师|13800000000/);
    }
    expect((await asAdmin('GET', `${ROUND}/definition`)).body).toEqual(changed);
  });

  it.each<[string, (round: Round) => unknown, string]>([
    ['another id', (round) => ({ ...round, id: '2025' }), 'definition.id'],
    ['another collector', (round) => ({ ...round, collector: { id: 'x', name: 'x' } }), 'definition.collector.id'],
    ['another stage', (round) => ({ ...round, stage: 'closed' }), 'definition.stage'],
    ['itself as the one it follows', (round) => ({ ...round, follows: round.id }), 'definition.follows'],
    ['nobody on its roster', (round) => ({ ...round, roster: [] }), 'definition.roster'],
    ['a key that nobody knows', (round) => ({ ...round, extra: 1 }), 'definition'],
  ])('is refused with %s', async (_, change, path) => {
    const { base, definition } = await setupOf('2023');
    const { status, body } = await asAdmin('PUT', `${ROUND}/setup`, { base, definition: change(definition) });
    expect([status, (body.errors as { path: string }[])[0]?.path]).toEqual([400, path]);
    expect(await setupOf('2023')).toEqual({ base, definition });
  });

  it('that concerns reports says so first, and is stored once it is confirmed', async () => {
    await submit(MINE);
    const { base, definition } = await setupOf('2023');
    const later = (version: string): Round => ({
      ...definition,
      window: { from: '2023-05-20', to: '2023-05-20' },
      forms: definition.forms.map((form) =>
        form.definition.id === 'plan'
          ? { ...form, definition: { ...form.definition, version, title: '新的表' } }
          : form,
      ),
    });
    const put = (changed: Round, confirm?: string) =>
      asAdmin('PUT', `${ROUND}/setup`, { base, definition: changed, ...(confirm === undefined ? {} : { confirm }) });
    const sameVersion = await put(later(definition.forms[0]?.definition.version ?? ''));
    expect(sameVersion.body).toMatchObject({
      code: 'round.wouldChange',
      forms: [{ form: 'plan', needsVersion: true }],
    });
    expect(sameVersion.body.confirm).toBeUndefined();
    const asked = await put(later('9'));
    expect([asked.status, asked.body.leaving]).toEqual([409, []]);
    const confirm = String(asked.body.confirm);
    expect((await put(later('10'), confirm)).status).toBe(409);
    expect((await setupOf('2023')).base).toBe(base);
    expect((await put(later('9'), confirm)).status).toBe(200);
  });

  it('that takes a unit from the roster which has reported is confirmed too', async () => {
    await submit(MINE);
    const { base, definition } = await setupOf('2023');
    const without = (...names: string[]) => ({
      base,
      definition: { ...definition, roster: definition.roster.filter(({ name }) => !names.includes(name)) },
    });
    const asked = await asAdmin('PUT', `${ROUND}/setup`, without(MINE, OTHERS));
    expect(asked.body).toMatchObject({ code: 'round.wouldChange', leaving: [{ unit: MINE, forms: ['plan'] }] });
    const confirmed = { ...without(MINE, OTHERS), confirm: asked.body.confirm };
    expect((await asAdmin('PUT', `${ROUND}/setup`, confirmed)).body).toMatchObject({ units: 38 });
    expect((await asAdmin('GET', `${ROUND}/state`)).body.offRoster).toEqual([MINE]);
  });
});

it('what is too large to be kept is said to be, and leaves what stands', async () => {
  const { base, definition } = await setupOf('2023');
  const random = () => Math.random().toString(36).slice(2, 12);
  const roster = Array.from({ length: 12_000 }, (_, at) => ({
    code: `X${at}`,
    name: `${at} ${random()}${random()}${random()}`,
    kind: random(),
    aliases: [],
  }));
  const { body } = await asAdmin('PUT', `${ROUND}/setup`, { base, definition: { ...definition, roster } });
  expect([body.status, body.code]).toEqual([413, 'round.tooLarge']);
  expect((await setupOf('2023')).base).toBe(base);
});

it('a pasted roster is read and not stored, in the reader’s language', async () => {
  const before = await setupOf('2023');
  const text = `单位\t邮箱\n${MINE}\tx@\n法学院\tfa@example.edu.cn\n科技处`;
  const read = async (language: string) =>
    (
      await api.call('POST', `${ROUND}/roster/check`, {
        as: 'admin',
        json: { text },
        headers: { 'Accept-Language': language },
      })
    ).body as unknown as {
      units: object[];
      added: string[];
      missing: string[];
      doubts: { line?: number; code: string; message: string }[];
    };
  const chinese = await read('zh-CN');
  expect(chinese.units).toMatchObject([
    { code: 'U01', name: MINE },
    { code: 'U41', name: '法学院', kind: '学院', contact: { email: 'fa@example.edu.cn' } },
    { code: 'U21', name: '科学技术处', aliases: ['科技处'] },
  ]);
  expect([chinese.added, chinese.missing.length]).toEqual([['法学院'], 38]);
  expect(chinese.doubts.slice(0, 3)).toEqual([
    { line: 2, code: 'email.invalid', received: 'x@', message: expect.stringMatching(/不是邮箱地址/) },
    { line: 3, code: 'kind.guessed', received: '法学院', message: expect.stringMatching(/学院/) },
    { line: 4, code: 'name.alias', received: '科技处', message: expect.stringMatching(/科学技术处/) },
  ]);
  expect((await read('en')).doubts[0]?.message).toMatch(/e-mail/);
  expect(await setupOf('2023')).toEqual(before);
});

describe('from stage to stage', () => {
  const asMine = (base = 0) =>
    api.call('PUT', newSubmission(), { as: 'mine', json: { base, sheets: [planGrid(MINE)] } });

  it('closing turns units away with the reason, reopening lets them in', async () => {
    expect((await stage('2023', 'closed')).body).toMatchObject({ status: 400, errors: [{ path: 'reason' }] });
    expect((await stage('2023', 'closed', '汇总表已上报')).status).toBe(200);
    expect((await asMine()).body).toMatchObject({ status: 423, reason: '汇总表已上报' });
    expect((await stage('2023', 'closed', '另一个原因')).status).toBe(200);
    expect((await asMine()).body).toMatchObject({ reason: '汇总表已上报' });
    const unlocked = await asAdmin('POST', `${ROUND}/unlock`, {});
    expect(unlocked.body).toMatchObject({ code: 'round.wrongStage', stage: 'closed' });
    expect((await asAdmin('POST', `${ROUND}/unlock`, { unit: MINE, reason: '漏报一项' })).status).toBe(200);
    expect((await asMine()).status).toBe(201);
    expect((await stage('2023', 'published')).body).toMatchObject({ stage: 'published' });
    expect((await asAdmin('GET', `${ROUND}/state`)).body.lock).toBeUndefined();
    expect(await actions()).toEqual([
      'round.closed 2023',
      'round.locked 2023',
      'round.reopened 2023',
      'round.unlocked 2023',
    ]);
  });

  it('an archived round is offered to nobody at sign-in and comes back', async () => {
    await stage('2023', 'closed', '已经上报');
    expect((await stage('2023', 'archived')).status).toBe(200);
    for (const who of ['mine', 'admin'] as const) {
      expect((await api.call('GET', '/api/v1/session', { as: who })).body.rounds).toEqual([]);
      expect((await api.call('GET', ROUND, { as: who })).status).toBe(200);
    }
    expect((await asAdmin('GET', ROUNDS)).body).toMatchObject({ rounds: [{ id: '2023', stage: 'archived' }] });
    expect((await stage('2023', 'published')).body).toMatchObject({ code: 'round.wrongStage', stage: 'archived' });
    expect((await stage('2023', 'closed', '取回')).status).toBe(200);
    expect((await stage('2023', 'published')).status).toBe(200);
    expect((await asMine()).status).toBe(201);
  });

  it.each([
    ['draft', 'closed'],
    ['draft', 'archived'],
    ['published', 'archived'],
  ])('there is no step from %s to %s', async (from, to) => {
    await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' });
    if (from === 'published') await stage('2024', 'published');
    expect((await stage('2024', to, '原因')).body).toMatchObject({ code: 'round.wrongStage', stage: from });
  });

  it('two officers who step at once both find it done', async () => {
    await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' });
    const both = await Promise.all([stage('2024', 'published'), stage('2024', 'published')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await actions()).filter((each) => each.startsWith('round.published'))).toHaveLength(1);
  });
});

describe('removing', () => {
  const remove = (round: string, confirm = round) => asAdmin('POST', `${ROUNDS}/${round}/remove`, { confirm });

  it('takes a round that nobody reported in, and its id may be had again', async () => {
    await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' });
    await stage('2024', 'published');
    await stage('2024', 'closed', '弄错了');
    expect((await remove('2024', '2023')).status).toBe(400);
    expect((await remove('2024')).body).toEqual({ removed: '2024' });
    expect((await asAdmin('GET', `${ROUNDS}/2024`)).status).toBe(404);
    expect((await remove('2024')).status).toBe(404);
    expect((await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' })).status).toBe(201);
    await stage('2024', 'published');
    expect((await asAdmin('GET', `${ROUNDS}/2024/state`)).body.lock).toBeUndefined();
    expect(await actions()).toContain('round.removed 2024');
  });

  it('leaves one in which somebody reported, also where it was taken back, also in between', async () => {
    expect((await submit(MINE)).status).toBe(201);
    await asAdmin('PUT', newSubmission(), { unit: MINE, base: 1, withdraw: true });
    expect((await remove('2023')).body).toMatchObject({ code: 'round.notEmpty', units: 1 });

    await asAdmin('POST', ROUNDS, { ...NEXT, from: '2023' });
    const { registry } = api.deps;
    const removing = registry.removeRound.bind(registry);
    registry.removeRound = async (...asked) => {
      const isGone = await removing(...asked);
      const { submissions, now } = api.deps;
      const facts = { sha256: '0'.repeat(64), state: 'zero', late: false, counts: {}, submittedBy: MINE } as const;
      const key = { collector: COLLECTOR, round: '2024', form: 'plan', unit: MINE };
      const next = { ...facts, submissionId: 'x', submittedAt: now().toISOString(), payload: Buffer.from('x') };
      await submissions.commit(key, 0, next);
      return isGone;
    };
    expect((await remove('2024')).body).toMatchObject({ code: 'round.notEmpty', units: 1 });
    expect((await asAdmin('GET', `${ROUNDS}/2024`)).status).toBe(200);
    expect(await actions()).not.toContain('round.removed 2024');
  });
});
