/** What is taken back returns to the version before; what stands is told before anything takes its place. */
import { randomUUID } from 'node:crypto';
import { readWorkbook } from '#xlsx/read';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  PLAN,
  ROUND,
  SHEET_TYPE,
} from './api-under-test';
import { type Activity, addressOf, planGrid, planWorkbook } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

type Asking = 'mine' | 'others' | 'admin';
const put = (json: unknown, path = newSubmission(), as: Asking = 'mine') => api.call('PUT', path, { as, json });
const submit = (base: number, ...changes: readonly Activity[]) => put({ base, sheets: [planGrid(MINE, changes)] });
const withdraw = (base: number, path = newSubmission()) => put({ base, withdraw: true }, path);
const get = async (path: string, as: Asking = 'mine') => (await api.call('GET', path, { as })).body;
const check = async (json: unknown, as: Asking = 'mine') =>
  (await api.call('POST', `${PLAN}/check`, { as, json })).body;
const planState = async () => ((await get(`${ROUND}/forms`)) as unknown as unknown[])[0];
const told = ({ body }: { body: Readonly<Record<string, unknown>> }) => ({
  receipt: body.receipt,
  version: body.version,
});
async function summaryText(): Promise<string> {
  const { bytes } = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return JSON.stringify(read.workbook.grids);
}

describe('taking back a second report', () => {
  it('is a version with the content of the first, and a receipt that names both', async () => {
    const first = await submit(0, { venue: '老图书馆' });
    api.setClock('2023-05-18T09:30:00.000Z');
    const second = await submit(1, { venue: '新体育馆' });
    api.setClock('2023-06-02T01:00:00.000Z');
    const back = await withdraw(2);
    expect([back.status, back.body]).toEqual([
      201,
      {
        ...first.body,
        submissionId: back.body.submissionId,
        receipt: expect.stringMatching(/^PLAN-U01-0003-[0-9A-F]{6}$/),
        version: 3,
        submittedAt: '2023-06-02T01:00:00.000Z',
        withdrew: told(second),
        returned: { ...told(first), submittedAt: '2023-05-18T08:00:00.000Z' },
      },
    ]);
    // Reported in time, and not made late by what was taken back after the deadline.
    expect(back.body).toMatchObject({ state: 'submitted', late: false, counts: { activities: 2 } });
    expect(await planState()).toMatchObject({ state: 'submitted', version: 3, returned: told(first) });
    const version = await get(`${PLAN}/versions/3`);
    const before = await get(`${PLAN}/versions/1`);
    expect([version.sheets, version.rows]).toEqual([before.sheets, before.rows]);
    expect(version).toMatchObject({ withdrew: told(second), returned: told(first) });
    expect(await get(`${PLAN}/versions/2`)).toMatchObject({ version: 2, state: 'submitted' });
    const history = (await get(`${PLAN}/history`)).versions as { version: number; withdrew?: unknown }[];
    expect(history.map(({ version: n, withdrew }) => [n, withdrew])).toEqual([
      [3, told(second)],
      [2, undefined],
      [1, undefined],
    ]);
  });

  it('puts the first into the summary and the state again, with the time at which it was reported', async () => {
    await submit(0, { venue: '老图书馆' });
    await submit(1, { venue: '新体育馆' });
    expect(await summaryText()).toContain('新体育馆');
    api.setClock('2023-06-02T01:00:00.000Z');
    const back = await withdraw(2);
    const text = await summaryText();
    expect(text).toContain('老图书馆');
    expect(text).not.toContain('新体育馆');
    expect(text).toContain(String(back.body.receipt));
    expect(text).toContain('2023-05-18 16:00');
    const { units, totals } = await get(`${ROUND}/state`, 'admin');
    expect(totals).toMatchObject({ plan: { submitted: 1, late: 0, missing: 39 } });
    expect((units as unknown[])[0]).toMatchObject({
      forms: { plan: { state: 'submitted', version: 3, counts: { activities: 2 }, returned: { version: 1 } } },
    });
  });

  it('twice goes two reports back, and then to nothing, never to and fro', async () => {
    const first = await submit(0, { venue: '一号楼' });
    const second = await submit(1, { venue: '二号楼' });
    const third = await submit(2, { venue: '三号楼' });
    const toSecond = await withdraw(3);
    expect(toSecond.body).toMatchObject({ version: 4, withdrew: told(third), returned: told(second) });
    const toFirst = await withdraw(4);
    expect(toFirst.body).toMatchObject({ version: 5, withdrew: told(toSecond), returned: told(first) });
    const toNothing = await withdraw(5);
    expect(toNothing.body).toMatchObject({ version: 6, state: 'withdrawn', withdrew: told(toFirst) });
    expect(toNothing.body).not.toHaveProperty('returned');
    expect((await withdraw(6)).body.code).toBe('submission.nothingToWithdraw');
    expect(await summaryText()).not.toMatch(/[一二三]号楼/);
  });

  it('after something new goes back to what stood before that', async () => {
    const first = await submit(0, { venue: '一号楼' });
    await submit(1, { venue: '二号楼' });
    await withdraw(2);
    await submit(3, { venue: '三号楼' });
    expect((await withdraw(4)).body).toMatchObject({ version: 5, returned: told(first) });
    expect(JSON.stringify((await get(`${PLAN}/versions/5`)).sheets)).toContain('一号楼');
  });

  it('goes back to nothing where nothing stood before', async () => {
    await submit(0);
    await withdraw(1);
    await submit(2, { venue: '三号楼' });
    expect((await withdraw(3)).body).toMatchObject({ version: 4, state: 'withdrawn', withdrew: { version: 3 } });
  });

  it('brings back a zero report as what it was, and the lateness of what was late', async () => {
    api.setClock('2023-05-25T00:00:00.000Z');
    const zero = await put({ base: 0, zero: true });
    await submit(1);
    expect((await withdraw(2)).body).toMatchObject({
      state: 'zero',
      late: true,
      counts: { activities: 0 },
      returned: told(zero),
    });
  });

  it('keeps the reasons of what stands again, and of what was taken back', async () => {
    const because = (reason: string) => [
      { address: addressOf('offline', 0), code: 'figure.suspiciouslySmall', reason },
    ];
    await put({ base: 0, sheets: [planGrid(MINE, [{ offline: 8 }])], explanations: because('小型座谈') });
    await put({ base: 1, sheets: [planGrid(MINE, [{ offline: 7 }])], explanations: because('少来了一位') });
    await withdraw(2);
    expect((await get(`${PLAN}/versions/3`)).explanations).toEqual(because('小型座谈'));
    expect((await check({ sheets: [planGrid(MINE, [{ offline: 7 }])] })).explanations).toEqual(because('少来了一位'));
    expect((await submit(3, { offline: 8 })).status).toBe(201);
  });

  it('sent again with its id gives the same receipt; with the id of a report, or a report with its id, is refused', async () => {
    const path = newSubmission();
    const report = newSubmission();
    await put({ base: 0, sheets: [planGrid(MINE)] }, report);
    await submit(1, { venue: '二号楼' });
    const back = await withdraw(2, path);
    const again = await withdraw(2, path);
    expect([again.status, again.body]).toEqual([200, back.body]);
    expect(await get(path)).toEqual(back.body);
    for (const reused of [await withdraw(3, report), await put({ base: 3, sheets: [planGrid(MINE)] }, path)]) {
      expect([reused.status, reused.body.code]).toEqual([409, 'submission.idReused']);
    }
  });

  it('sent ten times at once becomes one version', async () => {
    await submit(0);
    await submit(1, { venue: '二号楼' });
    const path = newSubmission();
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(2, path)));
    expect(new Set(answers.map(({ body }) => body.receipt)).size).toBe(1);
    expect(await planState()).toMatchObject({ version: 3 });
  });

  it('is refused in words where somebody reported after it', async () => {
    await submit(0);
    await submit(1, { venue: '二号楼' });
    const { status, body } = await withdraw(1);
    expect([status, body.code]).toEqual([409, 'submission.stale']);
    expect(body.detail).toContain('没有撤回');
    expect(body).toMatchObject({ base: 1, current: { version: 2 }, differences: [] });
  });

  it('is audited with what it took back and what stands again', async () => {
    const first = await submit(0);
    const second = await submit(1, { venue: '二号楼' });
    const back = await withdraw(2);
    const details: unknown[] = [];
    for await (const { action, detail } of api.deps.registry.listAudit(COLLECTOR))
      if (action === 'submission.withdrawn') details.push(detail);
    expect(details).toEqual([
      expect.objectContaining({
        receipt: back.body.receipt,
        withdrew: second.body.receipt,
        returned: first.body.receipt,
        state: 'submitted',
      }),
    ]);
  });

  it('by the collector is of the unit that it names', async () => {
    await submit(0, { venue: '一号楼' });
    await submit(1, { venue: '二号楼' });
    const back = await put({ base: 2, withdraw: true, unit: 'U01' }, newSubmission(), 'admin');
    expect(back.body).toMatchObject({ version: 3, unit: MINE, returned: { version: 1 } });
    const history = (await get(`${PLAN}/history?unit=U01`, 'admin')).versions as { by: string }[];
    expect(history.map(({ by }) => by)).toEqual(['admin', 'unit', 'unit']);
  });
});

describe('零报告 over a report', () => {
  it('is refused with what stands, and nothing is stored', async () => {
    const sent = await submit(0);
    const { status, body } = await put({ base: 1, zero: true });
    expect([status, body.code, body.title]).toEqual([409, 'submission.replacesReport', '已报的内容会被零报告取代']);
    expect(body.current).toEqual({
      version: 1,
      receipt: sent.body.receipt,
      rows: 2,
      counts: { activities: 2 },
      submittedAt: '2023-05-18T08:00:00.000Z',
      late: false,
    });
    expect(await planState()).toMatchObject({ state: 'submitted', version: 1 });
  });

  it.each<[string, (receipt: unknown) => unknown]>([
    ['its version', () => 1],
    ['its receipt', (receipt) => receipt],
  ])('is taken where it names %s', async (_, replaces) => {
    const { body } = await submit(0);
    const zero = await put({ base: 1, zero: true, replaces: replaces(body.receipt) });
    expect([zero.status, zero.body.state]).toEqual([201, 'zero']);
  });

  it('is refused where it names another', async () => {
    const first = await submit(0);
    await submit(1, { venue: '二号楼' });
    for (const replaces of [1, 3, first.body.receipt, 'PLAN-U01-0002-000000', '2']) {
      const { status, body } = await put({ base: 2, zero: true, replaces });
      expect([status, body.code]).toEqual([409, 'submission.replacesReport']);
    }
    expect((await put({ base: 1, zero: true, replaces: 1 })).body.code).toBe('submission.stale');
  });

  it('needs no word over nothing, over a zero report or over what was withdrawn', async () => {
    expect((await put({ base: 0, zero: true })).status).toBe(201);
    expect((await put({ base: 1, zero: true })).status).toBe(201);
    await submit(2);
    await put({ base: 3, withdraw: true });
    await put({ base: 4, withdraw: true });
    await put({ base: 5, withdraw: true });
    expect((await put({ base: 6, zero: true })).status).toBe(201);
  });

  it('is the collector’s to explain as well', async () => {
    await submit(0);
    const zero = (more: object) => put({ base: 1, zero: true, unit: 'U01', ...more }, newSubmission(), 'admin');
    expect((await zero({})).body.code).toBe('submission.replacesReport');
    expect((await zero({ replaces: 1 })).status).toBe(201);
  });

  it.each([
    ['a report', { sheets: [planGrid(MINE)], replaces: 1 }],
    ['a withdrawal', { withdraw: true, replaces: 1 }],
    ['no number', { zero: true, replaces: -1 }],
    ['an endless one', { zero: true, replaces: 'P'.repeat(101) }],
  ])('is said of %s in vain', async (_, more) => {
    await submit(0);
    const { status, body } = await put({ base: 1, ...more });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('a check', () => {
  it('tells how far a sheet differs from what stands, cell by cell', async () => {
    expect((await check({ sheets: [planGrid(MINE)] })).current).toEqual({ state: 'none', version: 0 });
    const sent = await submit(0, { offline: 200, venue: '图书馆' });
    const { receipt, sha256, submittedAt } = sent.body;
    const known = { state: 'submitted', version: 1, receipt, sha256, submittedAt, late: false, by: 'unit' };
    const none = { rowsAdded: 0, rowsChanged: 0, rowsRemoved: 0, cells: 0 };
    expect((await check({ sheets: [planGrid(MINE, [{ offline: 200, venue: '图书馆' }])] })).current).toEqual({
      ...known,
      difference: none,
      changes: [],
    });
    expect((await check({ sheets: [planGrid(MINE, [{ offline: 260, venue: '体育馆' }])] })).current).toEqual({
      ...known,
      difference: { ...none, rowsChanged: 1, cells: 2 },
      changes: [
        { address: addressOf('venue', 0), label: expect.any(String), before: '图书馆', after: '体育馆' },
        { address: addressOf('offline', 0), label: '预计线下人次', before: '200', after: '260' },
      ],
    });
    expect((await check({ zero: true })).current).toMatchObject({ difference: { ...none, rowsRemoved: 2 } });
  });

  it('tells of a sheet that lacks rows, and has others', async () => {
    await submit(0);
    const grid = planGrid(MINE);
    const added = grid.rows[5]?.map((cell) => (cell === '科普讲座' ? '航天展' : cell)) ?? [];
    const longer = { ...grid, rows: [...grid.rows, added] };
    expect((await check({ sheets: [longer] })).current).toMatchObject({
      difference: { rowsAdded: 1, rowsChanged: 0, rowsRemoved: 0, cells: 0 },
    });
    await put({ base: 1, sheets: [longer] });
    expect((await check({ sheets: [grid] })).current).toMatchObject({ difference: { rowsRemoved: 1, rowsAdded: 0 } });
  });

  it('tells the collector of the unit whose sheet it is, and nobody of another’s', async () => {
    await submit(0);
    const file = await planWorkbook(MINE, [{ offline: 300 }]);
    const asFile = await api.call('POST', `${PLAN}/check`, { as: 'admin', raw: { type: SHEET_TYPE, body: file } });
    expect(asFile.body.current).toMatchObject({ version: 1, difference: { cells: 1 } });
    expect((await check({ sheets: [planGrid('某某学院')] }, 'admin')).current).toBeUndefined();
    expect((await check({ sheets: [planGrid(null)] }, 'others')).current).toEqual({ state: 'none', version: 0 });
  });

  it('tells of what was withdrawn that nothing stands', async () => {
    await submit(0);
    await withdraw(1);
    const { current } = await check({ sheets: [planGrid(MINE)] });
    expect(current).toMatchObject({ state: 'withdrawn', version: 2 });
    expect(current).not.toHaveProperty('difference');
  });
});

describe('a conflict', () => {
  it('says of each cell who changed it since the version that both began with', async () => {
    await submit(0, { offline: 200, venue: '图书馆', budget: 0.5 });
    await submit(1, { offline: 250, venue: '图书馆', budget: 0.6 });
    const { status, body } = await submit(1, { offline: 220, venue: '体育馆', budget: 0.5 });
    expect([status, body.code, body.base]).toEqual([409, 'submission.stale', 1]);
    const cell = (column: 'venue' | 'offline' | 'budget') => ({
      section: 'activities',
      column,
      address: addressOf(column, 0),
    });
    expect(body.differences).toEqual([
      { ...cell('venue'), base: '图书馆', mine: '体育馆', theirs: '图书馆', changedBy: 'mine' },
      { ...cell('offline'), base: 200, mine: 220, theirs: 250, changedBy: 'both' },
      { ...cell('budget'), base: 0.5, mine: 0.5, theirs: 0.6, changedBy: 'theirs' },
    ]);
  });

  it('says of rows that one side has whose they are', async () => {
    const grid = planGrid(MINE);
    const added = grid.rows[5]?.map((cell) => (cell === '科普讲座' ? '航天展' : cell)) ?? [];
    await submit(0);
    await put({ base: 1, sheets: [{ ...grid, rows: [...grid.rows, added] }] });
    const { body } = await submit(1, {}, { offline: 130 });
    const cells = body.differences as { onlyIn?: string; changedBy: string; address: string }[];
    expect(cells.filter(({ onlyIn }) => onlyIn === undefined)).toEqual([
      expect.objectContaining({
        address: addressOf('offline', 1),
        base: 120,
        theirs: 120,
        mine: 130,
        changedBy: 'mine',
      }),
    ]);
    const theirs = cells.filter(({ onlyIn }) => onlyIn === 'theirs');
    expect(theirs.length).toBeGreaterThan(3);
    expect(new Set(theirs.map(({ changedBy }) => changedBy))).toEqual(new Set(['theirs']));
  });

  it('without a version before it asks of every cell', async () => {
    await submit(0, { offline: 200 });
    const { body } = await submit(0, { offline: 210 });
    expect(body.differences).toEqual([expect.objectContaining({ column: 'offline', changedBy: 'both' })]);
    expect(body.base).toBe(0);
  });
});

describe('the collector', () => {
  it.each<[string, object]>([
    ['cells', { json: { sheets: [planGrid(MINE)] } }],
    ['a zero report', { json: { zero: true, unit: 'U01' } }],
  ])('takes in %s only on a version that it names', async (_, sent) => {
    const { status, body } = await api.call('PUT', newSubmission(), { as: 'admin', ...sent });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('takes in a file only on a version that it names, and never over a newer one', async () => {
    const file = await planWorkbook(MINE, [{ offline: 300 }]);
    const send = (query: string) =>
      api.call('PUT', `${newSubmission('plan', randomUUID())}${query}`, {
        as: 'admin',
        raw: { type: SHEET_TYPE, body: file },
      });
    expect((await send('')).body.code).toBe('request.invalid');
    await submit(0);
    const stale = await send('?base=0');
    expect([stale.status, stale.body.code]).toEqual([409, 'submission.stale']);
    expect((await send('?base=1')).status).toBe(201);
  });
});
