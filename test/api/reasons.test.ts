/** 核实 needs its reason: without one nothing is stored, and a reason travels to everybody who reads the report. */

import { readWorkbook } from '#xlsx/read';
import { type ApiUnderTest, apiUnderTest, MINE, newSubmission, OTHERS, PLAN, SHEET_TYPE } from './api-under-test';
import { addressOf, planGrid, planWorkbook } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const SMALL = 'figure.suspiciouslySmall';
const because = (activity: number, reason: string) => ({
  address: addressOf('offline', activity),
  code: SMALL,
  reason,
});
/** Two activities with fewer visitors than anybody believes. */
const doubtful = (first: number, second = 7) => [planGrid(MINE, [{ offline: first }, { offline: second }])];
const put = (json: unknown, as: 'mine' | 'admin' = 'mine', path = newSubmission()) =>
  api.call('PUT', path, { as, json });
const check = (json: unknown, as: 'mine' | 'admin' = 'mine') => api.call('POST', `${PLAN}/check`, { as, json });
const versions = async () =>
  (await api.call('GET', `${PLAN}/history?unit=U01`, { as: 'admin' })).body.versions as unknown[];
const explanationsOf = async (version: number, as: 'mine' | 'admin' = 'mine') =>
  (await api.call('GET', `${PLAN}/versions/${version}${as === 'admin' ? '?unit=U01' : ''}`, { as })).body.explanations;

describe('a report with 核实', () => {
  it('is refused with the ones that have no reason, in the reader’s language, and nothing is kept', async () => {
    const path = newSubmission();
    const json = { base: 0, sheets: doubtful(8), explanations: [because(0, '仅实验室开放半天')] };
    const { status, body } = await api.call('PUT', path, { as: 'mine', json, headers: { 'Accept-Language': 'en' } });
    expect([status, body.code, body.issuesTotal]).toEqual([422, 'submission.unexplained', 1]);
    expect(body.issues).toEqual([
      expect.objectContaining({
        severity: 'verify',
        code: SMALL,
        address: addressOf('offline', 1),
        label: '预计线下人次',
        received: '7',
        message: expect.stringMatching(/[a-z]{4}/),
      }),
    ]);
    expect((await api.call('GET', path, { as: 'mine' })).status).toBe(404);
    expect(await versions()).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \u3000 '],
    ['signs', '——。'],
    ['one character', '对'],
    ['what nobody sees', '对\u200b\u2060\u3164'],
  ])('is refused where the reason is only %s', async (_, reason) => {
    const { status, body } = await put({
      base: 0,
      sheets: doubtful(8),
      explanations: [because(0, reason), because(1, '试讲')],
    });
    expect([status, body.code]).toEqual([422, 'submission.unexplained']);
    expect(body.issues).toEqual([expect.objectContaining({ address: addressOf('offline', 0) })]);
  });

  it.each([
    ['another cell', { ...because(0, '小型座谈'), address: addressOf('online', 0) }],
    ['another code', { ...because(0, '小型座谈'), code: 'figure.below' }],
  ])('is refused where the reason is for %s', async (_, explanation) => {
    const { body } = await put({ base: 0, sheets: doubtful(8), explanations: [explanation, because(1, '试讲')] });
    expect([body.code, body.issuesTotal]).toEqual(['submission.unexplained', 1]);
  });

  it('is taken with a reason for each, which is kept trimmed and without what answers nothing', async () => {
    const explanations = [
      because(0, '  小型座谈 '),
      because(1, '试讲'),
      { ...because(0, '多余的'), code: 'figure.below' },
    ];
    expect((await put({ base: 0, sheets: doubtful(8), explanations })).status).toBe(201);
    expect(await explanationsOf(1)).toEqual([because(0, '小型座谈'), because(1, '试讲')]);
    expect(await explanationsOf(1, 'admin')).toEqual(await explanationsOf(1));
  });

  it('stands in 问题清单 of the summary with rule, value and reason', async () => {
    await put({ base: 0, sheets: doubtful(8), explanations: [because(0, '小型座谈'), because(1, '试讲')] });
    const { bytes } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    const rows = read.workbook.grids.find(({ sheet }) => sheet === '问题清单')?.rows ?? [];
    const line = rows.find((row) => row.includes(addressOf('offline', 0)));
    expect(line).toEqual(expect.arrayContaining([MINE, '核实', '8', '小型座谈', expect.stringContaining('人次')]));
    expect(rows.find((row) => row.includes(addressOf('offline', 1)))).toContain('试讲');
  });

  it('tells its errors first', async () => {
    const { body } = await put({ base: 0, sheets: [planGrid(MINE, [{ offline: 8 }, { offline: '约9' }])] });
    expect(body.code).toBe('submission.hasErrors');
  });

  it('is not spared by the collector who takes it in', async () => {
    const refused = await put({ base: 0, sheets: doubtful(8) }, 'admin');
    expect([refused.status, refused.body.code]).toEqual([422, 'submission.unexplained']);
    const asFile = await api.call('PUT', `${newSubmission()}?base=0`, {
      as: 'admin',
      raw: { type: SHEET_TYPE, body: await planWorkbook(MINE, [{ offline: 8 }]) },
    });
    expect([asFile.status, asFile.body.code]).toEqual([422, 'submission.unexplained']);
    const explanations = [because(0, '电话问过'), because(1, '电话问过')];
    expect((await put({ base: 0, sheets: doubtful(8), explanations }, 'admin')).status).toBe(201);
  });

  it('needs none where only hints are left', async () => {
    const grid = planGrid(MINE);
    const example = grid.rows[4]?.map((cell) => (cell === '校园开放日' ? '（示例）校园开放日' : cell)) ?? [];
    const sheets = [{ ...grid, rows: grid.rows.toSpliced(4, 0, example) }];
    const { body } = await check({ sheets });
    const severities = (body.issues as { severity: string }[]).map(({ severity }) => severity);
    expect(severities).toContain('hint');
    expect(severities).not.toContain('verify');
    expect((await put({ base: 0, sheets })).status).toBe(201);
  });

  it('is stale before it is asked for reasons', async () => {
    await put({ base: 0, sheets: [planGrid(MINE)] });
    expect((await put({ base: 0, sheets: doubtful(8) })).body.code).toBe('submission.stale');
  });
});

describe('a reason given once', () => {
  const first = () => put({ base: 0, sheets: doubtful(8), explanations: [because(0, '小型座谈'), because(1, '试讲')] });

  it('holds for the next version where cell and value are the same, also of a file', async () => {
    await first();
    expect((await put({ base: 1, sheets: doubtful(8).map((grid) => ({ ...grid, hiddenColumns: [] })) })).status).toBe(
      201,
    );
    expect(await explanationsOf(2)).toEqual([because(0, '小型座谈'), because(1, '试讲')]);
    const asFile = await api.call('PUT', `${newSubmission()}?base=2`, {
      as: 'mine',
      raw: { type: SHEET_TYPE, body: await planWorkbook(MINE, [{ offline: 8, venue: '新馆' }, { offline: 7 }]) },
    });
    expect(asFile.status).toBe(201);
    expect(await explanationsOf(3)).toEqual([because(0, '小型座谈'), because(1, '试讲')]);
  });

  it('does not hold for another value, and may be said anew', async () => {
    await first();
    const refused = await put({ base: 1, sheets: doubtful(9) });
    expect([refused.status, refused.body.issues]).toEqual([
      422,
      [expect.objectContaining({ address: addressOf('offline', 0), received: '9' })],
    ]);
    expect((await put({ base: 1, sheets: doubtful(9), explanations: [because(0, '多来了一位')] })).status).toBe(201);
    expect(await explanationsOf(2)).toEqual([because(0, '多来了一位'), because(1, '试讲')]);
  });

  it('is offered by a check, which needs none itself', async () => {
    expect((await check({ sheets: doubtful(8) })).body).toMatchObject({ issuesTotal: 2, explanations: [] });
    await first();
    expect((await check({ sheets: doubtful(8) })).body.explanations).toEqual([
      because(0, '小型座谈'),
      because(1, '试讲'),
    ]);
    expect((await check({ sheets: doubtful(9) })).body.explanations).toEqual([because(1, '试讲')]);
    expect((await check({ sheets: doubtful(9), explanations: [because(0, '刚写的')] })).body.explanations).toEqual([
      because(0, '刚写的'),
      because(1, '试讲'),
    ]);
    expect((await check({ sheets: doubtful(8) }, 'admin')).body.explanations).toHaveLength(2);
    expect((await check({ zero: true })).body.explanations).toEqual([]);
  });

  it('is another unit’s business never', async () => {
    await first();
    const sheets = [planGrid(OTHERS, [{ offline: 8 }, { offline: 7 }])];
    const theirs = await api.call('POST', `${PLAN}/check`, { as: 'others', json: { sheets } });
    expect(theirs.body).toMatchObject({ issuesTotal: 2, explanations: [] });
    const { status } = await api.call('PUT', newSubmission(), { as: 'others', json: { base: 0, sheets } });
    expect(status).toBe(422);
  });

  it('comes back after the report was taken back', async () => {
    await first();
    await put({ base: 1, withdraw: true });
    expect((await put({ base: 2, sheets: doubtful(8) })).status).toBe(201);
    expect(await explanationsOf(3)).toEqual([because(0, '小型座谈'), because(1, '试讲')]);
  });
});
