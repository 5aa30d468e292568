/** The client against the real app, as both of its users hold it: the pane without readers, the command line with them. */
import { randomUUID } from 'node:crypto';
import { payloadOf } from '#client/answer';
import { type ApiClient, createApiClient } from '#client/api-client';
import { recordOnce, settle } from '#client/settle';
import { roundSchema } from '#domain/form/round';
import { ANSWER_READERS } from '#kjz/answer-readers';
import { readWorkbook } from '#xlsx/read';
import { ManualTimers } from '../addin/flow/pane-under-test';
import { type ApiUnderTest, apiUnderTest, MINE, OTHERS } from '../api/api-under-test';
import { addressOf, planGrid, planWorkbook } from '../api/plan-grid';

const PLACE = { round: '2023', form: 'plan' };
const PATIENCE = { waitsMs: [], timers: new ManualTimers(), random: () => 0 };

describe.each([
  ['the pane', {}],
  ['the command line', { readers: ANSWER_READERS, renewsSignIn: true }],
] as const)('%s', (_, options) => {
  let api: ApiUnderTest;
  let unit: ApiClient;
  let collector: ApiClient;
  beforeAll(async () => {
    api = await apiUnderTest();
    unit = client(api);
    collector = client(api);
  });
  afterAll(() => api.close());

  function client({ fetch }: ApiUnderTest): ApiClient {
    return createApiClient({ fetch, timers: new ManualTimers(), baseUrl: '', language: () => 'zh-CN' }, options);
  }

  it('signs in, and is turned away with a wrong code', async () => {
    expect(await unit.signIn(api.codes.mine)).toMatchObject({ ok: true, value: { role: 'unit', unit: MINE } });
    expect(await collector.signIn(api.codes.admin)).toMatchObject({ ok: true, value: { role: 'admin' } });
    const wrong = await client(api).signIn('KJZ-WRONG');
    expect(wrong).toMatchObject({ ok: false, failure: { kind: 'refused', status: 401, code: 'code.notAccepted' } });
  });

  it('reads what a unit needs before filling in', async () => {
    const definition = await unit.definition('2023');
    expect(definition.ok && roundSchema.safeParse(definition.value).success).toBe(true);
    expect(await unit.known(PLACE)).toMatchObject({ ok: true, value: { entries: {} } });
    expect(await unit.forms('2023')).toMatchObject({ ok: true, value: [{ form: 'plan', version: 0 }, {}] });
  });

  it('submits cells once, and settles the id by its receipt', async () => {
    const id = randomUUID();
    expect(await settle(unit, PLACE, id)).toEqual({ fate: 'notRecorded' });
    const body = { base: 0, sheets: [planGrid(MINE)], file: '附件2.xlsx' };
    const recorded = await recordOnce(unit, PLACE, id, body, PATIENCE);
    expect(recorded).toMatchObject({ fate: 'recorded', receipt: { unit: MINE, version: 1 } });
    expect(await settle(unit, PLACE, id)).toEqual(recorded);
    expect(await recordOnce(unit, PLACE, id, body, PATIENCE)).toEqual(recorded);
  });

  it('is refused in the server’s words, with what the refusal carries', async () => {
    const stale = await unit.submit(PLACE, randomUUID(), { base: 0, sheets: [planGrid(MINE, [{ offline: 9 }])] });
    expect(stale).toMatchObject({
      ok: false,
      failure: { code: 'submission.stale', payload: { current: { version: 1 } } },
    });
    expect(await unit.collectorState('2023')).toMatchObject({ ok: false, failure: { code: 'role.adminOnly' } });
  });

  it('is told what lacks a reason, and what stands, before anything is sent', async () => {
    const doubtful = { sheets: [planGrid(MINE, [{ offline: 9 }])] };
    const address = addressOf('offline', 0);
    const explanations = [{ address, code: 'figure.suspiciouslySmall', reason: '小型座谈' }];
    expect(await unit.check(PLACE, { ...doubtful, explanations })).toMatchObject({
      ok: true,
      value: { explanations, current: { version: 1, by: 'unit', difference: { cells: 1 }, changes: [{ address }] } },
    });
    const refused = await unit.submit(PLACE, randomUUID(), { base: 1, ...doubtful });
    if (refused.ok) throw new Error('a 核实 without a reason was taken');
    expect(payloadOf(refused.failure, 'submission.unexplained')?.issues).toMatchObject([{ address }]);
    const zero = await unit.submit(PLACE, randomUUID(), { base: 1, zero: true, sheets: [] });
    if (zero.ok) throw new Error('a zero report replaced a report unasked');
    expect(payloadOf(zero.failure, 'submission.replacesReport')?.current).toMatchObject({ version: 1, rows: 2 });
  });

  it('fetches a version laid out as a sheet', async () => {
    const sheet = await unit.versionSheet(PLACE, 1);
    if (!sheet.ok) throw new Error(JSON.stringify(sheet.failure));
    expect(sheet.value.name).toMatch(/会计学院 第1版\.xlsx$/);
    expect((await readWorkbook(sheet.value.bytes)).ok).toBe(true);
    expect(await unit.versionSheet(PLACE, 9)).toMatchObject({ ok: false, failure: { code: 'version.notFound' } });
  });

  it('reads the history and a version whole', async () => {
    expect(await unit.history(PLACE)).toMatchObject({ ok: true, value: { versions: [{ version: 1, by: 'unit' }] } });
    expect(await unit.version(PLACE, 1)).toMatchObject({
      ok: true,
      value: { file: '附件2.xlsx', rows: [{ section: 'activities' }, {}], sheets: [{ sheet: '附件2' }] },
    });
  });

  it('checks a file and submits it on behalf of the unit that it names', async () => {
    const workbook = await planWorkbook(OTHERS);
    const place = { ...PLACE, onBehalfOf: OTHERS };
    const checked = await collector.check(PLACE, { workbook, file: '附件2.xlsx' });
    expect(checked).toMatchObject({ ok: true, value: { unit: OTHERS, issues: [], rows: 2 } });
    const id = randomUUID();
    const receipt = { unit: OTHERS, version: 1, submissionId: id };
    expect(await collector.submit(place, id, { base: 0, workbook, file: 'a b&c.xlsx' })).toMatchObject({
      ok: true,
      value: receipt,
    });
    expect(await collector.receipt(place, id)).toMatchObject({ ok: true, value: receipt });
    expect(await collector.forms('2023', OTHERS)).toMatchObject({ ok: true, value: [{ version: 1 }, {}] });
    expect(await collector.version(place, 1)).toMatchObject({ ok: true, value: { by: 'admin', file: 'a b&c.xlsx' } });
    expect(await collector.history(place)).toMatchObject({
      ok: true,
      value: { versions: [{ version: 1, by: 'admin' }] },
    });
    expect(await collector.known({ ...place, form: 'results' })).toMatchObject({ ok: true });
  });

  it('takes back, and reports nothing, as cells do', async () => {
    const place = { ...PLACE, onBehalfOf: OTHERS };
    const withdrawn = await collector.submit(place, randomUUID(), { base: 1, withdraw: true });
    expect(withdrawn).toMatchObject({ ok: true, value: { unit: OTHERS, version: 2, state: 'withdrawn' } });
    const results = { ...PLACE, form: 'results' };
    const zero = await unit.submit(results, randomUUID(), { base: 0, zero: true, sheets: [] });
    expect(zero).toMatchObject({ ok: true, value: { state: 'zero' } });
    const again = await unit.submit(results, randomUUID(), { base: 1, zero: true, sheets: [] });
    const back = await unit.submit(results, randomUUID(), { base: 2, withdraw: true });
    if (!again.ok || !back.ok || !zero.ok) throw new Error('two zero reports, one taken back');
    expect(back.value).toMatchObject({
      withdrew: { version: 2, receipt: again.value.receipt },
      returned: { version: 1, receipt: zero.value.receipt },
    });
  });

  it('sees all units, and downloads the summary by its name', async () => {
    const state = await collector.collectorState('2023');
    expect(state.ok && state.value.totals.plan).toMatchObject({ submitted: 1 });
    const summary = await collector.summary(PLACE);
    if (!summary.ok) throw new Error(JSON.stringify(summary.failure));
    expect(summary.value.name).toMatch(/附件2 汇总\.xlsx$/);
    expect((await readWorkbook(summary.value.bytes)).ok).toBe(true);
  });

  it('asks about a cell, is answered, and both see what stands', async () => {
    const { value: stood } = (await unit.history(PLACE)) as { value: { versions: { version: number }[] } };
    const version = stood.versions[0]?.version ?? 0;
    const comments = [{ address: addressOf('offline', 1), text: '与附件1不符' }];
    const asked = await collector.decide({ ...PLACE, onBehalfOf: MINE }, { kind: 'return', version, comments }, 0);
    expect(asked).toMatchObject({ ok: true, value: { seq: 1, standing: { state: 'returned', open: 1 } } });
    const answered = await unit.decide(PLACE, { kind: 'answer', query: '1-1', text: '属实' });
    expect(answered).toMatchObject({ ok: true, value: { threads: [{ state: 'answered' }] } });
    expect(await unit.review(PLACE)).toEqual(answered);
    expect(await collector.review({ ...PLACE, onBehalfOf: MINE })).toEqual(answered);
    const again = await unit.decide(PLACE, { kind: 'close', queries: ['1-1'] });
    expect(again).toMatchObject({ ok: false, failure: { status: 403 } });
  });

  it('finds in every answer what the API’s schemas say, and nothing besides', async () => {
    const answers = {
      forms: await unit.forms('2023'),
      history: await unit.history(PLACE),
      version: await unit.version(PLACE, 1),
      known: await unit.known(PLACE),
      review: await unit.review(PLACE),
      collectorState: await collector.collectorState('2023'),
      verdict: await unit.check(PLACE, { sheets: [planGrid(MINE, [{ offline: 9 }])] }),
    };
    for (const [shape, answer] of Object.entries(answers)) {
      const value = answer.ok ? answer.value : answer.failure;
      expect([shape, ANSWER_READERS[shape as keyof typeof answers](value)]).toEqual([shape, value]);
    }
  });
});

describe('a sign-in that has run out', () => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await apiUnderTest();
  });
  afterAll(() => api.close());

  it.each([
    ['is renewed by a program that keeps its code', true, { ok: true }],
    ['is told to a person, whose code is not kept', false, { ok: false, failure: { code: 'session.expired' } }],
  ] as const)('%s', async (_, renewsSignIn, expected) => {
    api.setClock('2023-05-18T08:00:00.000Z');
    const transport = { fetch: api.fetch, timers: new ManualTimers(), baseUrl: '', language: () => 'en' };
    const client = createApiClient(transport, { renewsSignIn });
    await client.signIn(api.codes.mine);
    api.setClock('2023-05-18T20:31:00.000Z');
    expect(await client.forms('2023')).toMatchObject(expected);
    client.signOut();
    expect(await client.forms('2023')).toMatchObject({ ok: false, failure: { code: 'session.missing' } });
  });
});
