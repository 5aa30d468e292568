import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { ObjectStore } from '#store/object-store';
import { StoreError } from '#store/store-error';
import { readWorkbook } from '#xlsx/read';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
  type Who,
} from './api-under-test';
import { type Activity, planGrid } from './plan-grid';

let api: ApiUnderTest;
afterEach(() => api.close());

const submit = (as: Who, unit: string, base = 0, changes?: readonly Activity[]) =>
  api.call('PUT', newSubmission(), { as, json: { base, sheets: [planGrid(unit, changes)] } });
const summary = () => api.call('GET', `${PLAN}/summary`, { as: 'admin' });

type Keeping = (key: string, bytes: Uint8Array) => Promise<void>;
const inMemory = (kept: ReadonlyMap<string, Uint8Array>, keep: Keeping): ObjectStore => ({
  put: (key, bytes) => keep(key, bytes instanceof Uint8Array ? bytes : Buffer.concat(bytes)),
  get: async (key) => kept.get(key),
  size: async (key) => kept.get(key)?.byteLength,
  removeBelow: async () => 0,
});

const textOf = (grids: readonly RawGrid[]) => JSON.stringify(grids);
async function sheetsOf(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}

describe('the state', () => {
  it('shows every unit × form with totals', async () => {
    api = await apiUnderTest();
    const sent = await submit('mine', MINE);
    api.setClock('2023-05-21T00:00:00.000Z');
    await api.call('PUT', newSubmission(), { as: 'others', json: { base: 0, zero: true, sheets: [] } });
    const { status, body } = await api.call('GET', `${ROUND}/state`, { as: 'admin' });
    expect(status).toBe(200);
    expect(body.totals).toEqual({
      plan: { expected: 40, submitted: 1, zero: 1, late: 1, missing: 38 },
      results: { expected: 40, submitted: 0, zero: 0, late: 0, missing: 40 },
    });
    const nothingDecided = {
      ...{ isLate: false, isOverdue: false, isWithdrawn: false, isLocked: false },
      ...{ open: 0, answered: 0 },
    };
    expect((body.units as unknown[]).slice(0, 3)).toEqual([
      {
        unit: MINE,
        code: 'U01',
        kind: '学院',
        forms: {
          plan: {
            state: 'submitted',
            version: 1,
            submittedAt: '2023-05-18T08:00:00.000Z',
            late: false,
            receipt: sent.body.receipt,
            counts: { activities: 2 },
            verify: 0,
            standing: { ...nothingDecided, state: 'submitted', due: '2023-05-20T00:00:00+08:00' },
          },
          results: {
            state: 'none',
            version: 0,
            standing: { ...nothingDecided, state: 'none', due: '2023-06-09T00:00:00+08:00' },
          },
        },
        papers: expect.objectContaining({ scheme: expect.objectContaining({ version: 0 }) }),
      },
      expect.objectContaining({
        unit: OTHERS,
        forms: expect.objectContaining({ plan: expect.objectContaining({ state: 'zero', late: true }) }),
      }),
      expect.objectContaining({
        forms: {
          plan: expect.objectContaining({ state: 'none', version: 0 }),
          results: expect.objectContaining({ state: 'none', version: 0 }),
        },
      }),
    ]);
    expect(body.asOf).toBe('2023-05-21T00:00:00.000Z');
  });

  it('names units that reported and are no longer on the roster', async () => {
    api = await apiUnderTest();
    await submit('others', OTHERS);
    const roster = EXAMPLE_ROUND.roster.filter(({ name }) => name !== OTHERS);
    await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, roster });
    const { body } = await api.call('GET', `${ROUND}/state`, { as: 'admin' });
    expect(body.offRoster).toEqual([OTHERS]);
    expect((await api.call('GET', ROUND, { as: 'others' })).status).toBe(404);
  });
});

describe('the summary', () => {
  it('is a readable workbook that names every merged unit, with a Chinese file name', async () => {
    api = await apiUnderTest();
    await submit('mine', MINE, 0, [{ name: '不变的活动' }]);
    await submit('others', OTHERS, 0, [{ name: '=1+1' }]);
    const { status, bytes, headers } = await summary();
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(headers.get('content-length')).toBe(String(bytes.byteLength));
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="plan-summary\.xlsx"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('2023年科技活动周 附件2 汇总.xlsx');
    const text = textOf(await sheetsOf(bytes));
    for (const expected of [MINE, OTHERS, '不变的活动', '=1+1']) expect(text).toContain(expected);
  });

  it('of the same versions is the same bytes at any time, and is made once', async () => {
    const kept = new Map<string, Uint8Array>();
    const put = jest.fn(async (key: string, bytes: Uint8Array) => void kept.set(key, bytes));
    api = await apiUnderTest({ objects: inMemory(kept, put) });
    await submit('mine', MINE);
    const first = await summary();
    api.setClock('2023-05-18T10:00:00.000Z');
    const second = await summary();
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
    expect(put).toHaveBeenCalledTimes(1);
    expect([...kept.keys()][0]).toMatch(/^summaries-of\/jykj\/[0-9a-f]{64}\.xlsx$/);
    kept.clear();
    const madeAnew = await summary();
    expect(Buffer.from(madeAnew.bytes).equals(first.bytes)).toBe(true);
    put.mockClear();
    await submit('mine', MINE, 1, [{ offline: 321 }]);
    expect(textOf(await sheetsOf((await summary()).bytes))).toContain('321');
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('of nothing is a workbook too', async () => {
    api = await apiUnderTest();
    const { status, bytes } = await summary();
    expect(status).toBe(200);
    expect((await sheetsOf(bytes)).length).toBeGreaterThan(0);
  });

  it('is fetched by an address that is signed, short-lived and opens one object only', async () => {
    api = await apiUnderTest();
    await submit('mine', MINE);
    const { status, headers, bytes } = await api.call('GET', `${PLAN}/summary`, { as: 'admin', follow: false });
    expect(status).toBe(303);
    expect(bytes.byteLength).toBe(0);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('location')).toMatch(/^\/files\/summaries-of\/jykj\/[0-9a-f]{64}\.xlsx\?/);
  });

  it('cannot be had while its place is out of reach', async () => {
    const fail = async () => {
      throw new StoreError('store.unavailable', 'object folder: failed');
    };
    api = await apiUnderTest({ objects: { put: fail, get: fail, size: fail, removeBelow: fail } });
    await submit('mine', MINE);
    const { status, body, headers } = await summary();
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'store.unavailable', '3']);
  });

  it('is audited, one record per download', async () => {
    api = await apiUnderTest();
    await submit('mine', MINE);
    await summary();
    await summary();
    const actions: string[] = [];
    for await (const { action, actor } of api.deps.registry.listAudit(COLLECTOR))
      actions.push(`${action} ${actor.split(':')[0]}`);
    expect(actions.filter((action) => action === 'summary.downloaded admin')).toHaveLength(2);
  });
});

describe('a merge too large for one request', () => {
  const merging = () => api.call('GET', `${PLAN}/summary`, { as: 'admin' });

  it('becomes a job, begun once, and is fetched when it is done', async () => {
    api = await apiUnderTest({ rowsAtOnce: 1 });
    await submit('mine', MINE, 0, [{ name: '甲' }, { name: '乙' }]);
    const asked = await Promise.all([merging(), merging(), merging()]);
    const waiting = asked.filter(({ status }) => status === 202);
    expect(waiting.length).toBeGreaterThan(0);
    for (const { body, headers } of waiting) {
      expect(body).toEqual({ state: 'merging', since: '2023-05-18T08:00:00.000Z', units: 1, rows: 2 });
      expect(headers.get('retry-after')).toBe('3');
    }
    await api.mergesEnd();
    const { status, bytes } = await merging();
    expect(status).toBe(200);
    expect(textOf(await sheetsOf(bytes))).toContain('乙');
  });

  it('is handed over once while it is under way, and again when it has been held too long', async () => {
    const startMerge = jest.fn(async () => undefined);
    api = await apiUnderTest({ rowsAtOnce: 1, startMerge });
    await submit('mine', MINE);
    expect((await merging()).body).toMatchObject({ since: '2023-05-18T08:00:00.000Z' });
    api.setClock('2023-05-18T08:05:00.000Z');
    expect((await merging()).body).toMatchObject({ since: '2023-05-18T08:00:00.000Z' });
    expect(startMerge).toHaveBeenCalledTimes(1);
    expect(startMerge).toHaveBeenCalledWith({
      collector: COLLECTOR,
      round: '2023',
      form: 'plan',
      job: expect.stringMatching(/^summaries-of\/jykj\//),
    });
    api.setClock('2023-05-18T08:15:00.000Z');
    expect((await merging()).body).toMatchObject({ since: '2023-05-18T08:15:00.000Z' });
    expect(startMerge).toHaveBeenCalledTimes(2);
  });

  it('says that it failed, and is tried again a minute later', async () => {
    const kept = new Map<string, Uint8Array>();
    let works = false;
    const put = async (key: string, bytes: Uint8Array) => {
      if (!works) throw new StoreError('store.unavailable', 'object folder: failed');
      kept.set(key, bytes);
    };
    api = await apiUnderTest({ rowsAtOnce: 1, objects: inMemory(kept, put) });
    await submit('mine', MINE);
    expect((await merging()).status).toBe(202);
    await api.mergesEnd();
    const failed = await merging();
    expect([failed.status, failed.body.code, failed.headers.get('retry-after')]).toEqual([503, 'summary.failed', '60']);
    works = true;
    api.setClock('2023-05-18T08:01:00.000Z');
    expect((await merging()).status).toBe(202);
    await api.mergesEnd();
    expect((await merging()).status).toBe(200);
  });

  it('that cannot be handed over is not held', async () => {
    const startMerge = jest
      .fn()
      .mockRejectedValueOnce(new StoreError('store.unavailable', 'no'))
      .mockResolvedValue(undefined);
    api = await apiUnderTest({ rowsAtOnce: 1, startMerge });
    await submit('mine', MINE);
    expect((await merging()).status).toBe(503);
    api.setClock('2023-05-18T08:02:00.000Z');
    expect((await merging()).status).toBe(202);
  });
});
