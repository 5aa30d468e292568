/** Access codes at the collector's desk: handed out, used, rotated, revoked; officers by name. */
import { hashAccessCode } from '#api/sign-in/access-code';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { StoreError } from '#store/store-error';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

interface CodeView {
  readonly id: string;
  readonly role: string;
  readonly unit?: string;
  readonly officer?: string;
  readonly isRevoked: boolean;
  readonly lastUsedAt?: string;
}
interface Issued {
  readonly codes: readonly { readonly id: string; readonly code: string; readonly unit: string }[];
  readonly revoked: readonly string[];
}
const asAdmin = (method: string, path: string, json?: unknown) =>
  api.call(method, path, { as: 'admin', ...(json === undefined ? {} : { json }) });
const issue = async (json: object) => (await asAdmin('POST', `${ROUND}/codes`, json)).body as unknown as Issued;
const list = async () => (await asAdmin('GET', '/api/v1/codes')).body.codes as unknown as readonly CodeView[];
const signIn = async (code: string) => (await api.call('POST', '/api/v1/session', { json: { code } })).body;
const revoke = (id: string) => asAdmin('POST', `/api/v1/codes/${id}/revoke`);

describe('of units', () => {
  it('each that has none gets one, told once with what stands on its strip', async () => {
    const { status, body } = await asAdmin('POST', `${ROUND}/codes`, {});
    const { codes } = body as unknown as Issued;
    expect([status, codes.length]).toEqual([201, 38]);
    expect(codes.map(({ unit }) => unit)).not.toContain(MINE);
    expect(body).toMatchObject({
      round: { id: '2023', name: EXAMPLE_ROUND.name, school: EXAMPLE_ROUND.school, collector: '科学技术处' },
      forms: EXAMPLE_ROUND.forms.map(({ definition: { id, attachment, title }, deadline }) => ({
        id,
        attachment,
        title,
        deadline,
      })),
      revoked: [],
    });
    expect(codes[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/),
      code: expect.stringMatching(/^(\w{5}-){3}\w{5}$/),
      unit: '工商管理学院',
      unitCode: 'U03',
      kind: '学院',
    });
    for (const { code, unit } of [codes[0], codes.at(-1)] as Issued['codes'])
      expect(await signIn(code)).toMatchObject({ role: 'unit', unit });
    expect((await issue({})).codes).toEqual([]);
    const said = JSON.stringify([await list(), (await asAdmin('GET', '/api/v1/audit?limit=500')).body]);
    for (const { code } of codes) expect([said.includes(code), said.includes(code.slice(6))]).toEqual([false, false]);
    expect(said).not.toContain(hashAccessCode(api.keys.pepper, codes[0]?.code ?? ''));
  });

  it('one gets another beside what it has, by name or code', async () => {
    const { codes } = await issue({ unit: 'U01' });
    expect(codes.map(({ unit }) => unit)).toEqual([MINE]);
    expect(await signIn(api.codes.mine)).toMatchObject({ unit: MINE });
    expect((await asAdmin('POST', `${ROUND}/codes`, { unit: '没有的学院' })).status).toBe(404);
  });

  it('are rotated: the new one opens, all old ones of that unit do not, and whoever was in is out', async () => {
    const [other] = (await issue({ unit: MINE })).codes;
    const token = await api.token('mine');
    const { codes, revoked } = await issue({ unit: MINE, rotate: true });
    expect([codes.length, revoked.length, revoked.includes(other?.id ?? '')]).toEqual([1, 2, true]);
    for (const old of [api.codes.mine, other?.code ?? '']) expect(await signIn(old)).toMatchObject({ status: 401 });
    expect((await api.call('GET', ROUND, { token })).body.code).toBe('session.revoked');
    expect(await signIn(codes[0]?.code ?? '')).toMatchObject({ unit: MINE });
    expect(await signIn(api.codes.others)).toMatchObject({ unit: OTHERS });
    const live = (await list()).filter(({ unit, isRevoked }) => unit === MINE && !isRevoked);
    expect(live.map(({ id }) => id)).toEqual([codes[0]?.id]);
  });

  it('all are not rotated at once', async () => {
    expect((await asAdmin('POST', `${ROUND}/codes`, { rotate: true })).body).toMatchObject({
      errors: [{ path: 'unit' }],
    });
    expect((await asAdmin('POST', `${ROUND}/codes`, { unit: MINE, rotate: false })).status).toBe(400);
  });

  it('are revoked one by one', async () => {
    const [mine] = (await list()).filter(({ unit }) => unit === MINE);
    const revoked = await revoke(mine?.id ?? '');
    expect([revoked.status, revoked.body]).toEqual([
      200,
      { ...mine, isRevoked: true, revokedAt: '2023-05-18T08:00:00.000Z' },
    ]);
    expect((await revoke(mine?.id ?? '')).body).toEqual(revoked.body);
    expect(await signIn(api.codes.mine)).toMatchObject({ status: 401 });
    expect((await revoke('0123456789ab')).body.code).toBe('code.notFound');
  });
});

it('says when each was last used, by signing in', async () => {
  const usedAt = async () => (await list()).find(({ unit }) => unit === OTHERS)?.lastUsedAt;
  expect(await usedAt()).toBeUndefined();
  await signIn(api.codes.others);
  expect(await usedAt()).toBe('2023-05-18T08:00:00.000Z');
  api.setClock('2023-05-19T09:30:00.000Z');
  await signIn(api.codes.others);
  expect(await usedAt()).toBe('2023-05-19T09:30:00.000Z');
});

it('keeps nobody out where that cannot be noted', async () => {
  api.deps.registry.noteCodeUse = async () => {
    throw new StoreError('store.throttled', 'too much at once');
  };
  expect(await signIn(api.codes.mine)).toMatchObject({ role: 'unit' });
  expect(api.log.filter(({ event }) => event === 'code.useNotNoted')).toMatchObject([{ level: 'error' }]);
});

describe('of officers', () => {
  const officer = async (name: string) => (await asAdmin('POST', '/api/v1/codes', { officer: name })).body;

  it('bear a name, which is on record with what they do', async () => {
    const { id, code } = (await officer(' 李老师 ')) as { id?: string; code?: string };
    const session = await signIn(code ?? '');
    expect(session).toMatchObject({ role: 'admin', officer: '李老师' });
    const token = String(session.token);
    expect((await api.call('GET', '/api/v1/session', { token })).body.officer).toBe('李老师');
    expect((await signIn(api.codes.admin)).officer).toBeUndefined();
    const json = { unit: MINE, base: 0, sheets: [planGrid(MINE)] };
    expect((await api.call('PUT', newSubmission(), { token, json })).status).toBe(201);
    await api.call('POST', `${ROUND}/lock`, { token, json: { reason: '已经上报' } });
    const made = await api.call('POST', `${ROUND}/codes`, { token, json: { unit: MINE } });
    expect(made.status).toBe(201);
    const actors: string[] = [];
    for await (const { actor, action } of api.deps.registry.listAudit(COLLECTOR))
      if (actor.includes('李老师')) actors.push(`${action} ${actor}`);
    expect(actors.sort()).toEqual(
      ['code.created', 'round.locked', 'session.created', 'submission.accepted'].map(
        (action) => `${action} admin:李老师:${id}`,
      ),
    );
    const history = await api.call('GET', `${ROUND}/forms/plan/history`, { as: 'mine' });
    expect(history.body).toMatchObject({ versions: [{ by: 'admin' }] });
    const views = (await api.call('GET', '/api/v1/codes', { token })).body.codes as object[];
    expect(views).toContainEqual(expect.objectContaining({ id, officer: '李老师', role: 'admin', isYours: true }));
    expect(views).toContainEqual(
      expect.objectContaining({ unit: MINE, issuedBy: `admin:李老师:${id}`, isYours: false }),
    );
  });

  it.each(['', ' ', 'a:b', '长'.repeat(41)])('have a name: not %j', async (name) => {
    expect((await asAdmin('POST', '/api/v1/codes', { officer: name })).status).toBe(400);
  });

  it('are revoked, but for the last one, whoever’s it is', async () => {
    const [own] = (await list()).filter(({ role }) => role === 'admin');
    expect((await revoke(own?.id ?? '')).body).toMatchObject({ status: 409, code: 'code.lastAdmin' });
    const { id, code } = (await officer('李老师')) as { id?: string; code?: string };
    const token = String((await signIn(code ?? '')).token);
    const both = await Promise.all([revoke(id ?? ''), api.call('POST', `/api/v1/codes/${own?.id}/revoke`, { token })]);
    // One of them was out before its own word counted, or was the last.
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await Promise.all([signIn(code ?? ''), signIn(api.codes.admin)]);
    expect(left.filter(({ role }) => role === 'admin')).toHaveLength(1);
  });
});
