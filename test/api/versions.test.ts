import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import type { Round } from '#domain/form/round';
import { roundSchema } from '#domain/form/round';
import { parse } from '#domain/reading/parse';
import { readWorkbook } from '#xlsx/read';
import { form } from '../domain/sheets';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, PLAN, ROUND } from './api-under-test';
import { addressOf, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const RESULTS = `${ROUND}/forms/results`;
/** A plan whose letterhead names somebody. */
function planBy(letterhead: string, unit = MINE) {
  const grid = planGrid(unit, [{ activityId: 'U01-07', remarks: '计划备注' }]);
  return { ...grid, rows: grid.rows.with(2, [`填报单位：${unit}        ${letterhead}        填报日期：`]) };
}
const BY_ZHANG = planBy('填报人：张三        联系电话：13000004821');
const put = (path: string, json: unknown, as: 'mine' | 'others' | 'admin' = 'mine') =>
  api.call('PUT', path, { as, json });
const get = (path: string, as: 'mine' | 'others' | 'admin' = 'mine') => api.call('GET', path, { as });

describe('the definition of a round', () => {
  it('is the whole round for a unit and for the collector, as its schema reads it', async () => {
    const asUnit = await get(`${ROUND}/definition`);
    expect(asUnit.status).toBe(200);
    expect(roundSchema.parse(asUnit.body)).toEqual(EXAMPLE_ROUND);
    expect((await get(`${ROUND}/definition`, 'admin')).body).toEqual(asUnit.body);
  });

  it('takes no question, and is of a round that lists the unit', async () => {
    expect((await get(`${ROUND}/definition?unit=U01`)).status).toBe(400);
    expect((await get('/api/v1/rounds/1999/definition')).body.code).toBe('round.notFound');
    const roster = EXAMPLE_ROUND.roster.filter(({ name }) => name !== MINE);
    await api.deps.registry.putRound(COLLECTOR, '2023', { ...EXAMPLE_ROUND, roster });
    expect((await get(`${ROUND}/definition`)).body.code).toBe('round.notFound');
  });
});

describe('a version', () => {
  it('comes back as it was sent: receipt, rows, sheets, 核实 and their explanations', async () => {
    const sheet = planGrid(MINE, [{ offline: 8 }]);
    const explanations = [{ address: addressOf('offline', 0), code: 'figure.suspiciouslySmall', reason: '小型座谈' }];
    const sent = await put(newSubmission(), { base: 0, sheets: [sheet], file: '附件2.xlsx', explanations });
    await put(newSubmission(), { base: 1, sheets: [planGrid(MINE)] });
    const { status, body } = await get(`${PLAN}/versions/1`);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...sent.body,
      by: 'unit',
      formVersion: PLAN_FORM.version,
      isReread: false,
      file: '附件2.xlsx',
      rows: [
        expect.objectContaining({ section: 'activities', values: expect.objectContaining({ offline: 8 }) }),
        expect.anything(),
      ],
      sheets: [sheet],
      issues: [
        expect.objectContaining({
          code: 'figure.suspiciouslySmall',
          address: addressOf('offline', 0),
          payload: { unit: '人次', below: 10 },
        }),
      ],
      explanations,
    });
    expect((await get(`${PLAN}/versions/1?unit=U01`, 'admin')).body).toEqual(body);
  });

  it.each([
    ['a zero report', { zero: true, replaces: 1 }, 'zero'],
    ['a withdrawal', { withdraw: true }, 'withdrawn'],
  ])('that is %s has neither rows nor sheets', async (_, what, state) => {
    await put(newSubmission(), { base: 0, sheets: [planGrid(MINE)] });
    await put(newSubmission(), { base: 1, ...what });
    expect((await get(`${PLAN}/versions/2`)).body).toMatchObject({
      state,
      rows: [],
      sheets: [],
      issues: [],
      explanations: [],
    });
  });

  it('that does not exist is not found', async () => {
    await put(newSubmission(), { base: 0, sheets: [planGrid(MINE)] });
    for (const [path, as] of [
      [`${PLAN}/versions/2`, 'mine'],
      [`${PLAN}/versions/1`, 'others'],
      [`${RESULTS}/versions/1`, 'mine'],
    ] as const) {
      const { status, body } = await get(path, as);
      expect([status, body.code]).toEqual([404, 'version.notFound']);
    }
  });

  it.each(['0', '-1', '1.5', '01', 'latest', '1234567'])('named %s is no version', async (version) => {
    const { status, body } = await get(`${PLAN}/versions/${version}`);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('a version laid out again', () => {
  it('is the form of today with every cell as it was typed, also what the form does not ask', async () => {
    // Where there is no 活动编号, the form numbers by itself.
    const grid = planGrid(MINE, [
      { activityId: 'U01-07', offline: '　200', remarks: '请自带水杯' },
      { activityId: 'U01-03' },
    ]);
    const wider = {
      ...grid,
      rows: grid.rows.map((row, at) => [...row, ['', '', '', '接待人', '王老师', '李老师'][at] ?? null]),
    };
    await put(newSubmission(), { base: 0, sheets: [wider] });
    await put(newSubmission(), { base: 1, sheets: [planGrid(MINE, [{ remarks: '改了' }])] });
    const { status, bytes, headers } = await get(`${PLAN}/versions/1/sheet`);
    expect(status).toBe(200);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('会计学院 第1版.xlsx');
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    const text = JSON.stringify(read.workbook.grids);
    for (const expected of ['　200', '请自带水杯', '接待人', '王老师', PLAN_FORM.title])
      expect(text).toContain(expected);
    expect(text).not.toContain('改了');
    const before = (await get(`${PLAN}/versions/1`)).body;
    const { body } = await api.call('POST', `${PLAN}/check`, { as: 'mine', json: { sheets: read.workbook.grids } });
    expect([body.unit, body.rows]).toEqual([MINE, (before.rows as unknown[]).length]);
    const values = (rows: unknown) => (rows as { values: object }[]).map((row) => row.values);
    expect(
      parse(read.workbook.grids, form('plan'), EXAMPLE_ROUND, { unit: MINE }).rows.map((row) => row.values),
    ).toEqual(values(before.rows));
    expect((await get(`${PLAN}/versions/1/sheet?unit=U01`, 'admin')).bytes).toEqual(bytes);
  });

  it('of a zero report or a withdrawal is blank, and of nothing is not found', async () => {
    await put(newSubmission(), { base: 0, zero: true });
    const read = await readWorkbook((await get(`${PLAN}/versions/1/sheet`)).bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(parse(read.workbook.grids, form('plan'), EXAMPLE_ROUND, { unit: MINE }).rows).toEqual([]);
    for (const [path, as] of [
      [`${PLAN}/versions/2/sheet`, 'mine'],
      [`${PLAN}/versions/1/sheet`, 'others'],
    ] as const) {
      const { status, body } = await get(path, as);
      expect([status, body.code]).toEqual([404, 'version.notFound']);
    }
  });
});

describe('what is known before filling in', () => {
  it('is nothing at first', async () => {
    expect((await get(`${PLAN}/known`)).body).toEqual({ entries: {} });
    expect((await get(`${RESULTS}/known`)).body).toEqual({ entries: {} });
  });

  it('is for 附件4 the plan that was reported, without its planned figures', async () => {
    const sent = await put(newSubmission(), { base: 0, sheets: [BY_ZHANG] });
    const { status, body } = await get(`${RESULTS}/known`);
    expect(status).toBe(200);
    expect(body).toEqual({
      contact: { name: '张三', phone: '13000004821' },
      entries: {
        activities: [
          {
            activityId: 'U01-07',
            name: '校园开放日',
            category: '单位开放周',
            startDate: { date: '2023-05-22' },
            endDate: { date: '2023-05-23' },
            venue: '图书馆',
          },
          expect.objectContaining({ name: '科普讲座' }),
        ],
      },
      from: { form: 'plan', version: 1, receipt: sent.body.receipt },
    });
    expect((await get(`${RESULTS}/known?unit=${encodeURIComponent(MINE)}`, 'admin')).body).toEqual(body);
    expect((await get(`${PLAN}/known`)).body).toEqual({ contact: body.contact, entries: {} });
  });

  it('is no plan that was withdrawn or replaced by a zero report, but still who filled it in', async () => {
    await put(newSubmission(), { base: 0, sheets: [BY_ZHANG] });
    await put(newSubmission(), { base: 1, withdraw: true });
    expect((await get(`${RESULTS}/known`)).body).toEqual({
      contact: { name: '张三', phone: '13000004821' },
      entries: {},
    });
    await put(newSubmission(), { base: 2, zero: true });
    expect((await get(`${RESULTS}/known`)).body).toEqual({ entries: {} });
  });

  it('is the contact of the latest report that names one, of any round, and never another unit’s', async () => {
    const last: Round = { ...EXAMPLE_ROUND, id: '2022', name: '2022年科技活动周' };
    await api.deps.registry.putRound(COLLECTOR, '2022', last);
    const to2022 = newSubmission().replace('/2023/', '/2022/');
    expect((await put(to2022, { base: 0, sheets: [BY_ZHANG] })).status).toBe(201);
    await put(newSubmission(), { base: 0, sheets: [planBy('填报人：李四        联系电话：', OTHERS)] }, 'others');
    expect((await get(`${PLAN}/known`)).body.contact).toEqual({ name: '张三', phone: '13000004821' });
    api.setClock('2023-05-18T09:00:00.000Z');
    await put(newSubmission(), { base: 0, sheets: [planBy('填报人：        联系电话：')] });
    expect((await get(`${PLAN}/known`)).body.contact).toEqual({ name: '张三', phone: '13000004821' });
    api.setClock('2023-05-18T10:00:00.000Z');
    await put(newSubmission(), { base: 1, sheets: [planBy('填报人：王五        联系电话：')] });
    expect((await get(`${PLAN}/known`)).body.contact).toEqual({ name: '王五' });
    expect((await get(`${PLAN}/known`, 'others')).body.contact).toEqual({ name: '李四' });
  });

  it('stands in the sheet that is downloaded', async () => {
    await put(newSubmission(), { base: 0, sheets: [BY_ZHANG] });
    const { bytes } = await get(`${RESULTS}/sheet`);
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    const text = JSON.stringify(read.workbook.grids);
    for (const expected of ['填报人：张三', 'U01-07', '校园开放日', '2023-05-22']) expect(text).toContain(expected);
    expect(text).not.toContain('计划备注');
    const ofOthers = await readWorkbook((await get(`${RESULTS}/sheet?unit=U02`, 'admin')).bytes);
    expect(JSON.stringify(ofOthers)).not.toContain('张三');
  });
});
