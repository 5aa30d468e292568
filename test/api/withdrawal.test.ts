import { randomUUID } from 'node:crypto';
import { readWorkbook } from '#xlsx/read';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN, ROUND } from './api-under-test';
import { planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const put = (json: unknown, path = newSubmission(), as: 'mine' | 'others' | 'admin' = 'mine') =>
  api.call('PUT', path, { as, json });
const submit = (base: number, offline = 200) => put({ base, sheets: [planGrid(MINE, [{ offline }])] });
const withdraw = (base: number, path = newSubmission()) => put({ base, withdraw: true }, path);
const planState = async () =>
  ((await api.call('GET', `${ROUND}/forms`, { as: 'mine' })).body as unknown as unknown[])[0];

describe('a withdrawal', () => {
  it('is a version with a receipt of its own, and no report', async () => {
    await submit(0);
    api.setClock('2023-06-30T00:00:00.000Z');
    const { status, body } = await withdraw(1);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      receipt: expect.stringMatching(/^PLAN-U01-0002-[0-9A-F]{6}$/),
      version: 2,
      state: 'withdrawn',
      counts: { activities: 0 },
      late: false,
    });
  });

  it('shows in the unit’s forms with the version that the next submission is based on, and in the history', async () => {
    const first = await submit(0);
    const second = await withdraw(1);
    expect(await planState()).toMatchObject({
      form: 'plan',
      state: 'withdrawn',
      version: 2,
      receipt: second.body.receipt,
    });
    const third = await submit(2, 210);
    expect([third.status, third.body.version, third.body.state]).toEqual([201, 3, 'submitted']);
    expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body.versions).toEqual(
      [third, second, first].map(({ body }) => ({ ...body, by: 'unit' })),
    );
  });

  it('sent again with its id gives the same receipt, also after a newer version', async () => {
    await submit(0);
    const path = newSubmission();
    const first = await withdraw(1, path);
    await submit(2);
    const again = await withdraw(1, path);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await api.call('GET', path, { as: 'mine' })).body).toEqual(first.body);
    expect(await planState()).toMatchObject({ state: 'submitted', version: 3 });
  });

  it('sent ten times at once becomes one version', async () => {
    await submit(0);
    const path = newSubmission();
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(1, path)));
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('with an id that reported is refused', async () => {
    const id = randomUUID();
    const first = await put({ base: 0, sheets: [planGrid(MINE)] }, newSubmission('plan', id));
    const { status, body } = await withdraw(1, newSubmission('plan', id));
    expect([status, body.code, body.receipt]).toEqual([409, 'submission.idReused', first.body.receipt]);
  });

  it('on an older version is stale: a colleague’s newer report stays', async () => {
    await submit(0);
    await submit(1, 210);
    const { status, body } = await withdraw(1);
    expect([status, body.code]).toEqual([409, 'submission.stale']);
    expect(body).toMatchObject({ current: { version: 2, state: 'submitted' }, differences: [], differencesTotal: 0 });
    expect(await planState()).toMatchObject({ state: 'submitted', version: 2 });
  });

  it('makes a report on the version before it stale', async () => {
    await submit(0);
    await withdraw(1);
    const { status, body } = await submit(1, 210);
    expect([status, body.code]).toEqual([409, 'submission.stale']);
    expect(body).toMatchObject({ current: { version: 2, state: 'withdrawn' } });
  });

  it('of nothing, or twice, is refused in both languages', async () => {
    const refuse = async (base: number, language: string) => {
      const answer = await api.call('PUT', newSubmission(), {
        as: 'mine',
        json: { base, withdraw: true },
        headers: { 'Accept-Language': language },
      });
      return [answer.status, answer.body.code, answer.body.version, answer.body.title];
    };
    expect(await refuse(0, 'zh-CN')).toEqual([409, 'submission.nothingToWithdraw', 0, '没有可撤回的内容']);
    expect(await refuse(0, 'en')).toEqual([409, 'submission.nothingToWithdraw', 0, 'Nothing to withdraw']);
    await submit(0);
    await withdraw(1);
    for (const base of [1, 2]) {
      expect(await refuse(base, 'zh-CN')).toEqual([409, 'submission.nothingToWithdraw', 2, '没有可撤回的内容']);
    }
    expect((await api.call('GET', `${PLAN}/history`, { as: 'mine' })).body.versions).toHaveLength(2);
  });

  it('takes back a zero report too', async () => {
    await put({ base: 0, zero: true });
    expect((await withdraw(1)).body).toMatchObject({ version: 2, state: 'withdrawn' });
  });

  it('by the collector names its unit', async () => {
    await submit(0);
    const nameless = await put({ base: 1, withdraw: true }, newSubmission(), 'admin');
    expect([nameless.status, nameless.body.code]).toEqual([400, 'unit.needed']);
    const named = await put({ base: 1, withdraw: true, unit: 'U01' }, newSubmission(), 'admin');
    expect([named.status, named.body.unit]).toEqual([201, MINE]);
  });

  it('is audited as what it is', async () => {
    await submit(0);
    const { body } = await withdraw(1);
    const records: unknown[] = [];
    for await (const record of api.deps.registry.listAudit(COLLECTOR)) {
      if (record.action !== 'session.created')
        records.push([record.action, (record.detail as { receipt: unknown }).receipt]);
    }
    expect(records).toContainEqual(['submission.withdrawn', body.receipt]);
    expect(records).toHaveLength(2);
  });

  it.each<[string, object]>([
    ['sheets', { sheets: [planGrid(MINE)] }],
    ['a zero report', { zero: true }],
    ['explanations', { explanations: [] }],
    ['a file', { file: '附件2.xlsx' }],
    ['a reason that nobody asked for', { reason: '填错了' }],
    ['another unit', { unit: OTHERS }],
    ['no', { withdraw: false }],
  ])('with %s besides is refused', async (_, more) => {
    await submit(0);
    const { status, body } = await put({ base: 1, withdraw: true, ...more });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect(await planState()).toMatchObject({ state: 'submitted', version: 1 });
  });

  it('cannot be checked', async () => {
    const { status } = await api.call('POST', `${PLAN}/check`, { as: 'mine', json: { withdraw: true } });
    expect(status).toBe(400);
  });
});

describe('what is withdrawn', () => {
  it('counts as 未报 for the collector, and is shown as withdrawn', async () => {
    await submit(0);
    await put({ base: 0, zero: true }, newSubmission(), 'others');
    api.setClock('2023-05-21T00:00:00.000Z');
    await withdraw(1);
    const { body } = await api.call('GET', `${ROUND}/state`, { as: 'admin' });
    expect(body.totals).toMatchObject({ plan: { expected: 40, submitted: 0, zero: 1, late: 0, missing: 39 } });
    expect((body.units as unknown[])[0]).toMatchObject({
      unit: MINE,
      forms: { plan: { state: 'withdrawn', version: 2 } },
    });
  });

  it('is in no summary, and comes back with the next report', async () => {
    const text = async () => {
      const { bytes } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
      const read = await readWorkbook(bytes);
      if (!read.ok) throw new Error(read.refusal.code);
      return JSON.stringify(read.workbook.grids);
    };
    await submit(0);
    expect(await text()).toContain('校园开放日');
    await withdraw(1);
    expect(await text()).not.toContain('校园开放日');
    await submit(2);
    expect(await text()).toContain('校园开放日');
  });
});
