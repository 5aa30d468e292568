/**
 * A season of both forms on the embedded server, as units and officer live it: reported, corrected, sorted, late, returned,
 * zero. Every figure of the workbook is added up again from what the test sent, and from nothing else.
 */
import { randomUUID } from 'node:crypto';
import { entryPlan } from '#domain/entry/entry-plan';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import type { Value } from '#domain/sheet/value';
import { readWorkbook } from '#xlsx/read';
import { gridsOf } from '../domain/plan-grids';
import { type SeasonUnit, seasonForm, seasonUnits } from '../domain/season-reports';
import { entriesFrom } from '../fixtures/forms/rounds';
import { type ApiUnderTest, apiUnderTest, ROUND } from './api-under-test';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api?.close());
jest.setTimeout(180_000);

type FormId = 'plan' | 'results';
type Rows = readonly Readonly<Record<string, Value | null>>[];

/** What each unit means to report by the end: all of its plan is accounted for, and every indicator is answered. */
const UNITS: readonly SeasonUnit[] = seasonUnits({ units: 12, rows: 4 }).map((unit) => {
  const last = unit.planned.at(-1);
  const kept = { ...unit.done[0], ...last, status: '完成', reports: 0, spent: 0.2, evidence: ['签到表', '照片'] };
  const fields = [
    'activityId',
    'name',
    'category',
    'status',
    'startDate',
    'endDate',
    'venue',
    'sessions',
    'offline',
    'online',
    'reports',
    'spent',
    'evidence',
  ];
  const forgotten = Object.fromEntries(
    Object.entries(kept).filter(([key, value]) => fields.includes(key) && value !== undefined),
  );
  return { ...unit, done: [...unit.done.slice(0, -1), forgotten, ...unit.done.slice(-1)] };
});
const unitAt = (at: number) => UNITS[at] ?? (UNITS[0] as SeasonUnit);

function sheetsOf(form: FormId, unit: string, rows: Rows): readonly RawGrid[] {
  const definition = seasonForm(form);
  const filled = rows.map(
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Record<string, Value>,
  );
  const block = definition.sections.find(({ kind }) => kind === 'indicators');
  // What follows from the list is a formula of the sheet's own; all else has none to tell.
  const derived = new Set(['events', 'eventSessions', 'eventPeople', 'news', 'spend']);
  const indicators =
    block?.kind === 'indicators'
      ? block.indicators.flatMap(({ key, figures }) =>
          derived.has(key)
            ? []
            : [{ indicator: key, ...(figures?.[0] === 'total' ? { total: 0 } : { offline: 1, online: 0 }) }],
        )
      : [];
  const entries = entriesFrom(definition, { activities: filled, indicators });
  return gridsOf(entryPlan(definition, EXAMPLE_ROUND, { unit, created: '2023-05-01T00:00:00Z', entries }));
}

interface Said {
  readonly severity: string;
  readonly code: string;
  readonly at?: { readonly address?: string };
  readonly address?: string;
}

/** By the officer on the unit's behalf, with a reason for every 核实; the version that it became. */
async function report(form: FormId, unit: string, rows: Rows, base = 0): Promise<number> {
  const sheets = sheetsOf(form, unit, rows);
  const checked = await api.call('POST', `${ROUND}/forms/${form}/check`, { as: 'admin', json: { sheets, unit } });
  const issues = (checked.body.issues ?? []) as readonly Said[];
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const explanations = issues
    .filter(({ severity }) => severity === 'verify')
    .map(({ code, address = '' }) => ({ code, address, reason: '已核实，属实' }));
  const path = `${ROUND}/forms/${form}/submissions/${randomUUID()}`;
  const sent = await api.call('PUT', path, { as: 'admin', json: { base, sheets, unit, explanations } });
  if (sent.status !== 201) throw new Error(`${unit}: ${sent.status} ${JSON.stringify(sent.body).slice(0, 400)}`);
  return Number(sent.body.version);
}

async function workbook(query = ''): Promise<ReadonlyMap<string, readonly (readonly RawCell[])[]>> {
  const { status, bytes } = await api.call('GET', `${ROUND}/summary${query}`, { as: 'admin' });
  expect(status).toBe(200);
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return new Map(read.workbook.grids.map((grid) => [grid.sheet, grid.rows]));
}

const sum = (rows: Rows, key: string) =>
  rows.reduce((all, row) => all + Math.round(Number(row[key] ?? 0) * 100), 0) / 100;
const carriedOut = ({ done }: SeasonUnit) => done.filter(({ status }) => status !== '取消');
/** Cells below a header, by the first cell of their row. */
function column(
  rows: readonly (readonly RawCell[])[] | undefined,
  header: string,
  by = 0,
): ReadonlyMap<string, RawCell> {
  const plain = (cell: RawCell) => textOf(cell).replaceAll('\n', ' ');
  const headers = rows?.find((row) => row.some((cell) => plain(cell) === header)) ?? [];
  const at = headers.findIndex((cell) => plain(cell) === header);
  return new Map((rows ?? []).map((row) => [textOf(row[by] ?? null), row[at] ?? null]));
}
const red = (sheets: ReadonlyMap<string, readonly (readonly RawCell[])[]>) =>
  (sheets.get('核对') ?? []).filter((row) => row[7] === '不一致').map((row) => textOf(row[0] ?? null));

/** Of the plan the last has nothing to report; of the results the last two are missing, and one came late. */
const PLANNED = UNITS.slice(0, 11);
const DONE = UNITS.slice(0, 10);

it('is the sum of what was reported, cell by cell', async () => {
  for (const { unit, planned } of PLANNED) await report('plan', unit, planned);
  const zero = await api.call('PUT', `${ROUND}/forms/plan/submissions/${randomUUID()}`, {
    as: 'admin',
    json: { base: 0, zero: true, sheets: [], unit: unitAt(11).unit },
  });
  expect(zero.status).toBe(201);
  // One first reported another figure and put it right, one sent its rows again in another order.
  await report(
    'plan',
    unitAt(0).unit,
    unitAt(0).planned.map((row, at) => (at === 0 ? { ...row, offline: 77 } : row)),
    1,
  );
  await report('plan', unitAt(0).unit, unitAt(0).planned, 2);
  await report('plan', unitAt(1).unit, [...unitAt(1).planned].reverse(), 1);
  api.setClock('2023-06-05T08:00:00.000Z');
  for (const { unit, done } of DONE.slice(0, 9)) await report('results', unit, done);
  api.setClock('2023-06-10T08:00:00.000Z');
  for (const { unit, done } of DONE.slice(9)) await report('results', unit, done);

  const sheets = await workbook();
  const plan = PLANNED.flatMap(({ planned }) => planned);
  const done = DONE.flatMap(carriedOut);
  const total = (header: string) => column(sheets.get('学校汇总-附件2'), header).get('合计');
  expect(total('预计场次')).toBe(sum(plan, 'sessions'));
  expect(total('预计线下人次')).toBe(sum(plan, 'offline'));
  expect(total('预计线上人次')).toBe(sum(plan, 'online'));
  expect(total('经费预算(万元)')).toBe(sum(plan, 'budget'));
  const indicators = column(sheets.get('学校汇总-附件4'), '合计', 1);
  expect(indicators.get('举办活动')).toBe(done.length);
  expect(indicators.get('活动场次')).toBe(sum(done, 'sessions'));
  expect(indicators.get('参加人次')).toBe(sum(done, 'offline') + sum(done, 'online'));
  expect(indicators.get('新闻报道')).toBe(sum(done, 'reports'));
  expect(indicators.get('经费投入')).toBe(sum(done, 'spent'));
  expect(indicators.get('志愿者')).toBe(DONE.length);
  for (const unit of DONE) {
    const own = carriedOut(unit);
    expect([unit.unit, column(sheets.get('单位×指标-附件4'), '活动场次 (场)').get(unit.unit)]).toEqual([
      unit.unit,
      sum(own, 'sessions'),
    ]);
    expect(column(sheets.get('单位×类型-附件4'), '合计(项)').get(unit.unit)).toBe(own.length);
    const account = (header: string) => column(sheets.get('计划–实际对照'), header).get(unit.unit);
    expect([account('计划 (项)'), account('实际 (项)')]).toEqual([unit.planned.length, own.length]);
    expect([account('计划 线下人次'), account('实际 线下人次')]).toEqual([
      sum(unit.planned, 'offline'),
      sum(own, 'offline'),
    ]);
    expect([account('未交代'), account('新增')]).toEqual([0, 1]);
  }
  expect(column(sheets.get('计划–实际对照'), '结果未报').get(unitAt(10).unit)).toBe(unitAt(10).planned.length);
  const states = column(sheets.get('报送情况'), '附件4 状态', 1);
  expect([states.get(unitAt(8).unit), states.get(unitAt(9).unit), states.get(unitAt(10).unit)]).toEqual([
    '已报',
    '迟报',
    '未报',
  ]);
  expect(column(sheets.get('报送情况'), '附件2 状态', 1).get(unitAt(11).unit)).toBe('零报告');
  expect(column(sheets.get('报送情况'), '附件2 版本', 1).get(unitAt(0).unit)).toBe(3);
  expect(red(sheets)).toEqual([]);
});

it('tells twelve changes between two downloads, and no other', async () => {
  const downloads = (await api.call('GET', `${ROUND}/summaries`, { as: 'admin' })).body.downloads as readonly {
    id: string;
  }[];
  const changed = (at: number, row: number, values: Readonly<Record<string, Value>>) =>
    unitAt(at).planned.map((own, place) => (place === row ? { ...own, ...values } : own));
  // 3 + 3 + 4 cells, a row less and a row more; one unit only sorts, which is no change.
  await report('plan', unitAt(2).unit, changed(2, 0, { offline: 901, venue: '操场', budget: 1.11 }), 1);
  await report('plan', unitAt(3).unit, changed(3, 1, { sessions: 8, remarks: '改期', audience: '教职工' }), 1);
  await report(
    'plan',
    unitAt(4).unit,
    changed(4, 2, { offline: 902, host: '校科协', leader: '负责人丙', contact: '联系人丁' }),
    1,
  );
  const [first, ...others] = unitAt(5).planned;
  await report(
    'plan',
    unitAt(5).unit,
    [...others, { ...first, activityId: 'U06-90', name: '另一项活动', startDate: '2023-05-21', endDate: '2023-05-21' }],
    1,
  );
  await report('plan', unitAt(6).unit, [...unitAt(6).planned].reverse(), 1);
  const sheets = await workbook(`?since=${downloads[0]?.id}`);
  const list = (sheets.get('变更') ?? []).filter(([number]) => typeof number === 'number');
  expect(list.map((row) => [row[2], row[3], row[5]].map((cell) => textOf(cell ?? null)).join(' '))).toHaveLength(12);
  expect(new Set(list.map((row) => row[2]))).toEqual(new Set([2, 3, 4, 5].map((at) => unitAt(at).unit)));
  expect(list.filter((row) => row[3] === '改')).toHaveLength(10);
  expect(red(sheets)).toEqual([]);
});
