import { EXAMPLE_ROUND } from '#domain/forms/example-round';
import type { RawGrid } from '#domain/raw-grid';
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
          },
          results: { state: 'none', version: 0 },
        },
      },
      expect.objectContaining({
        unit: OTHERS,
        forms: expect.objectContaining({ plan: expect.objectContaining({ state: 'zero', late: true }) }),
      }),
      expect.objectContaining({
        forms: { plan: { state: 'none', version: 0 }, results: { state: 'none', version: 0 } },
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
    const objects: ObjectStore = { put, get: async (key) => kept.get(key) };
    api = await apiUnderTest({ objects });
    await submit('mine', MINE);
    const first = await summary();
    api.setClock('2023-05-18T10:00:00.000Z');
    const second = await summary();
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
    expect(put).toHaveBeenCalledTimes(1);
    expect([...kept.keys()][0]).toMatch(/^summaries\/[0-9a-f]{64}\.xlsx$/);
    kept.clear();
    const madeAnew = await summary();
    expect(Buffer.from(madeAnew.bytes).equals(first.bytes)).toBe(true);
    put.mockClear();
    await submit('mine', MINE, 1, [{ offline: 321 }]);
    expect(textOf(await sheetsOf((await summary()).bytes))).toContain('321');
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('of nothing is a workbook too, and is not kept', async () => {
    const put = jest.fn();
    api = await apiUnderTest({ objects: { put, get: async () => undefined } });
    const { status, bytes } = await summary();
    expect(status).toBe(200);
    expect((await sheetsOf(bytes)).length).toBeGreaterThan(0);
    expect(put).not.toHaveBeenCalled();
  });

  it('comes also when the cache fails, which the log tells', async () => {
    const fail = async () => {
      throw new StoreError('store.unavailable', 'object folder: failed');
    };
    api = await apiUnderTest({ objects: { put: fail, get: fail } });
    await submit('mine', MINE);
    expect((await summary()).status).toBe(200);
    expect(api.log.filter(({ event }) => event === 'cache.notUsed')).toHaveLength(2);
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
