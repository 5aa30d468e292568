import { createApp } from '#api/app';
import { newAccessCode } from '#api/sign-in/access-code';
import { exampleRoundFrom } from '#domain/form/forms/example-round';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, OTHERS } from './api-under-test';
import { asked } from './asked';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

const signIn = (code: unknown) => api.call('POST', '/api/v1/session', { json: { code } });

describe('signing in', () => {
  it('gives a unit its token, its name and its rounds', async () => {
    const { status, body, headers } = await signIn(api.codes.mine.toLowerCase().replaceAll('-', ' '));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      role: 'unit',
      unit: MINE,
      collector: COLLECTOR,
      rounds: [{ id: '2023', name: '2023年科技活动周', deadline: '2023-05-20T00:00:00+08:00', daysLeft: 1 }],
    });
    expect(body.expiresAt).toBe('2023-05-18T20:00:00.000Z');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lists every round whose roster has the unit, the current one first, by the clock of the server', async () => {
    const { registry } = api.deps;
    const rounds = [exampleRoundFrom('2022-05-21'), exampleRoundFrom('2023-07-01'), exampleRoundFrom('2021-05-22')];
    const withoutMine = exampleRoundFrom('2024-05-18');
    const roster = withoutMine.roster.filter(({ name }) => name !== MINE);
    for (const round of [...rounds, { ...withoutMine, roster }]) await registry.putRound(COLLECTOR, round.id, round);
    const listed = async (code: string) => (await signIn(code)).body.rounds as { id: string; daysLeft: number }[];
    const ids = async (code: string) => (await listed(code)).map(({ id }) => id);
    expect(await ids(api.codes.mine)).toEqual(['2023', '2023-2', '2022', '2021']);
    expect(await ids(api.codes.admin)).toEqual(['2023', '2023-2', '2024', '2022', '2021']);
    api.setClock('2023-07-02T04:00:00.000Z');
    expect(await ids(api.codes.mine)).toEqual(['2023-2', '2023', '2022', '2021']);
    expect((await listed(api.codes.mine)).map(({ daysLeft }) => Math.sign(daysLeft))).toEqual([1, -1, -1, -1]);
    api.setClock('2023-05-18T08:00:00.000Z');
    for (const { id } of [...rounds, withoutMine]) {
      expect((await api.call('GET', `/api/v1/rounds/${id}/forms`, { as: 'mine' })).status).toBe(
        id === '2024' ? 404 : 200,
      );
    }
  });

  it('leaves out a stored round that fits no more, says so in the log, and lets everybody in', async () => {
    const { registry } = api.deps;
    await registry.putRound(COLLECTOR, 'broken', { id: 'broken', forms: [] });
    await registry.putRound(COLLECTOR, 'none', '2023');
    for (const code of [api.codes.mine, api.codes.admin]) {
      api.log.length = 0;
      const { status, body } = await signIn(code);
      expect(status).toBe(200);
      expect((body.rounds as { id: string }[]).map(({ id }) => id)).not.toContain('broken');
      expect(api.log.filter(({ event }) => event === 'round.unreadable')).toEqual([
        expect.objectContaining({ level: 'error', error: 'broken' }),
        expect.objectContaining({ level: 'error', error: 'none' }),
      ]);
    }
    expect((await api.call('GET', '/api/v1/rounds/broken', { as: 'admin' })).status).toBe(500);
  });

  it('is on record, with whose code it was', async () => {
    await signIn(await api.newCode(OTHERS));
    const records: unknown[] = [];
    for await (const record of api.deps.registry.listAudit(COLLECTOR))
      if (record.actor.startsWith(`unit:${OTHERS}:`)) records.push(record);
    expect(records).toEqual([
      {
        collector: COLLECTOR,
        at: '2023-05-18T08:00:00.000Z',
        actor: expect.stringMatching(/:[0-9a-f]{12}$/),
        action: 'session.created',
        target: COLLECTOR,
        detail: { expiresAt: '2023-05-18T20:00:00.000Z' },
      },
    ]);
  });

  it('refuses every wrong code in the same words', async () => {
    const wrong = ['x', newAccessCode(), '%00', '报送码', 'A'.repeat(200)];
    const answers = await Promise.all(wrong.map(signIn));
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]?.body);
      expect(body.code).toBe('code.notAccepted');
    }
  });

  it.each([
    ['no code', {}],
    ['a number', { code: 5 }],
    ['an empty code', { code: '' }],
    ['a role besides', { code: 'x', role: 'admin' }],
    ['a unit besides', { code: 'x', unit: MINE }],
    ['a code of 201 letters', { code: 'A'.repeat(201) }],
  ])('refuses a body with %s', async (_, json) => {
    const { status, body } = await api.call('POST', '/api/v1/session', { json });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('refuses a body that is far too large for a code', async () => {
    const { status, body } = await signIn('A'.repeat(5_000));
    expect([status, body.code]).toEqual([413, 'request.tooLarge']);
  });

  it('counts all together where the host knows no addresses', async () => {
    const { clientAddress: _, ...deps } = api.deps;
    const app = createApp(deps);
    const guess = () =>
      asked(app, '/api/v1/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: newAccessCode() }),
      });
    const statuses: number[] = [];
    for (let at = 0; at < 21; at += 1) statuses.push((await guess()).status);
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429]);
  });

  it('throttles hundreds of wrong codes, and the real unit still signs in', async () => {
    const guesses: number[] = [];
    for (let batch = 0; batch < 4; batch++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(newAccessCode())));
      guesses.push(...answers.map(({ status }) => status));
    }
    expect(guesses.filter((status) => status === 401).length).toBeLessThanOrEqual(20);
    expect(guesses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(180);
    const throttled = await signIn(newAccessCode());
    expect(throttled.body.code).toBe('code.tooManyAttempts');
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(api.codes.mine)).status).toBe(200);
  });
});
