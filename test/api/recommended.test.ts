/** 推荐清单 over the API: chosen and ordered by officers, followed by workbook and document, nothing lost. */
import { readDocument } from '#docx/read';
import { readWorkbook } from '#xlsx/read';
import { type ApiUnderTest, apiUnderTest, COLLECTOR, MINE, newSubmission, OTHERS, ROUND } from './api-under-test';
import { type Activity, planGrid } from './plan-grid';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
  await report('mine', 0, [MARKED, PLAIN]);
  await report('others', 0, [OTHER_MARKED, OTHER_PLAIN]);
});
afterEach(() => api.close());

const MARKED = { name: '星空观测', recommended: '是' };
const PLAIN = { name: '走进实验室' };
const OTHER_MARKED = { name: '金融知识展', recommended: '是' };
const OTHER_PLAIN = { name: '反诈讲座' };

async function report(as: 'mine' | 'others', base: number, changes: readonly Activity[]): Promise<void> {
  const sheets = [planGrid(as === 'mine' ? MINE : OTHERS, changes)];
  const answer = await api.call('PUT', newSubmission(), { as, json: { base, sheets } });
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
}

interface Row {
  readonly unit: string;
  readonly version: number;
  readonly address: string;
  readonly name: string;
  readonly marked: boolean;
  readonly isNew?: boolean;
  readonly now?: string;
  readonly is?: string;
  readonly kept?: { readonly decision: number; readonly at: number };
}
interface State {
  readonly seq: number;
  readonly chosen?: { readonly by: string };
  readonly rows: readonly Row[];
  readonly others?: readonly Row[];
  readonly history: readonly { readonly decision: number; readonly kind: string; readonly names: readonly string[] }[];
}
const state = async () => {
  const { status, body } = await api.call('GET', `${ROUND}/recommended`, { as: 'admin' });
  expect(status).toBe(200);
  return body as unknown as State;
};
const decide = (json: object) => api.call('POST', `${ROUND}/recommended`, { as: 'admin', json });
const named = ({ unit, version, address }: Row) => ({ unit, version, address });
/** Chooses by name, in this order; what is marked and not among them is passed over. */
const choose = async (...names: readonly string[]) => {
  const { seq, rows, others = [] } = await state();
  const all = [...rows, ...others];
  const chosen = names.map((name) => {
    const row = all.find((each) => each.name === name);
    if (row === undefined) throw new Error(name);
    return row.now === 'gone' && row.kept !== undefined ? row.kept : named(row);
  });
  const passed = all.filter(({ marked, name }) => marked && !names.includes(name)).map(named);
  return decide({ base: seq, decision: { kind: 'choose', rows: chosen, passed } });
};

/** As the workbook of all forms lists it, with what its cover says of it. */
async function listed(): Promise<{ readonly names: readonly string[]; readonly cover: string }> {
  const { bytes } = await api.call('GET', `${ROUND}/summary`, { as: 'admin' });
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error('it is a workbook');
  const rowsOf = (name: string) => read.workbook.grids.find(({ sheet }) => sheet === name)?.rows ?? [];
  const rows = rowsOf('推荐清单');
  const header = rows.find((row) => row[0] === '序号') ?? [];
  const at = header.indexOf('活动名称');
  const names = rows.filter((row) => typeof row[0] === 'number').map((row) => String(row[at]));
  return {
    names,
    cover: rowsOf('封面')
      .flat()
      .filter((text) => String(text).startsWith('附件3：'))
      .join(),
  };
}
const document = async () => {
  const { bytes } = await api.call('GET', `${ROUND}/recommended/document`, { as: 'admin' });
  const read = await readDocument(bytes);
  if (!read.ok) throw new Error('it is a document');
  return read.workbook.grids.flatMap(({ rows }) => rows.flat()).join('\n');
};

it('is what units marked until somebody chooses', async () => {
  const { seq, chosen, rows, others, history } = await state();
  expect([seq, chosen, history]).toEqual([0, undefined, []]);
  expect(rows.map(({ name, marked, now }) => [name, marked, now])).toEqual([
    ['星空观测', true, 'same'],
    ['金融知识展', true, 'same'],
  ]);
  expect(others?.map(({ name, marked, isNew }) => [name, marked, isNew])).toEqual([
    ['走进实验室', false, false],
    ['反诈讲座', false, false],
  ]);
  expect(await listed()).toEqual({ names: ['星空观测', '金融知识展'], cover: '附件3：单位标了“是”的活动' });
});

it('follows the officer’s ticks and order, in the workbook and in Word', async () => {
  await listed();
  expect((await choose('反诈讲座', '星空观测')).status).toBe(200);
  const { chosen, rows, others } = await state();
  expect(chosen?.by).toBeTruthy();
  expect(rows.map(({ name }) => name)).toEqual(['反诈讲座', '星空观测']);
  expect(others?.map(({ name, isNew }) => [name, isNew])).toEqual([
    ['金融知识展', false],
    ['走进实验室', false],
  ]);
  expect(await listed()).toEqual({
    names: ['反诈讲座', '星空观测'],
    cover: '附件3：按勾选列2项，单位标了推荐的有2项',
  });
  const text = await document();
  expect(text.indexOf('反诈讲座')).toBeGreaterThan(-1);
  expect(text.indexOf('反诈讲座')).toBeLessThan(text.indexOf('星空观测'));
  expect(text).not.toContain('金融知识展');
});

it('tells what was marked since, and lists it only once it is chosen', async () => {
  await choose('星空观测');
  await report('others', 1, [OTHER_MARKED, { ...OTHER_PLAIN, recommended: '是' }]);
  const { others } = await state();
  expect(others?.map(({ name, marked, isNew }) => [name, marked, isNew])).toEqual([
    ['金融知识展', true, false],
    ['反诈讲座', true, true],
    ['走进实验室', false, false],
  ]);
  expect(await listed()).toEqual({
    names: ['星空观测'],
    cover: '附件3：按勾选列1项，单位标了推荐的有3项；勾选以后又标了推荐的1项未列',
  });
});

it('keeps a row that is gone in sight, and in its place, until somebody takes it out', async () => {
  await choose('走进实验室', '星空观测');
  await report('mine', 1, [MARKED, { name: '走近科学' }]);
  expect((await state()).rows.map(({ name, now }) => [name, now])).toEqual([
    ['走进实验室', 'gone'],
    ['星空观测', 'same'],
  ]);
  expect((await listed()).cover).toContain('勾选的1项已不在报送里');
  expect((await choose('走进实验室', '金融知识展', '星空观测')).status).toBe(200);
  expect((await state()).rows.map(({ name, now }) => [name, now])).toEqual([
    ['走进实验室', 'gone'],
    ['金融知识展', 'same'],
    ['星空观测', 'same'],
  ]);
  await report('mine', 2, [MARKED, PLAIN]);
  expect((await listed()).names).toEqual(['走进实验室', '金融知识展', '星空观测']);
});

it('every earlier choice can be taken again, and that of the units too', async () => {
  await choose('反诈讲座');
  await choose('星空观测', '走进实验室');
  expect((await decide({ base: 2, decision: { kind: 'asMarked' } })).status).toBe(200);
  expect((await listed()).names).toEqual(['星空观测', '金融知识展']);
  expect((await decide({ base: 3, decision: { kind: 'restore', decision: 1 } })).status).toBe(200);
  const { seq, rows, history } = await state();
  expect([seq, rows.map(({ name }) => name)]).toEqual([4, ['反诈讲座']]);
  expect(history.map(({ decision, kind, names }) => [decision, kind, names])).toEqual([
    [4, 'chosen', ['反诈讲座']],
    [3, 'asMarked', []],
    [2, 'chosen', ['星空观测', '走进实验室']],
    [1, 'chosen', ['反诈讲座']],
  ]);
  const actions: string[] = [];
  for await (const { action } of api.deps.registry.listAudit(COLLECTOR))
    if (action.startsWith('recommended.')) actions.push(action);
  // Of one moment, in no order.
  expect(actions.sort()).toEqual(['recommended.asMarked', ...Array.from({ length: 3 }, () => 'recommended.chosen')]);
});

it('an empty choice is a choice: the list is empty, and says so', async () => {
  expect((await choose()).status).toBe(200);
  expect(await listed()).toEqual({ names: [], cover: '附件3：按勾选列0项，单位标了推荐的有2项' });
});

it('of two officers one is told to look again, and nothing of theirs is lost', async () => {
  const { rows } = await state();
  const json = (at: number) => ({
    base: 0,
    decision: { kind: 'choose', rows: rows.slice(at, at + 1).map(named), passed: [] },
  });
  const answers = await Promise.all([decide(json(0)), decide(json(1))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await state()).seq).toBe(1);
  await report('mine', 1, [MARKED, PLAIN]);
  const stale = await decide({ base: 1, decision: { kind: 'choose', rows: rows.map(named), passed: [] } });
  expect([stale.status, stale.body.code]).toEqual([409, 'decision.stale']);
});

it.each<[string, (rows: readonly Row[]) => object, number, string]>([
  [
    'no such cell',
    ([row]) => ({ kind: 'choose', rows: [{ ...row, address: '附件2!C99' }], passed: [] }),
    422,
    'recommended.noSuchRow',
  ],
  ['one row twice', ([row]) => ({ kind: 'choose', rows: [row, row], passed: [] }), 422, 'recommended.rowTwice'],
  ['chosen and passed over', ([row]) => ({ kind: 'choose', rows: [row], passed: [row] }), 422, 'recommended.rowTwice'],
  [
    'a unit that nobody knows',
    ([row]) => ({ kind: 'choose', rows: [{ ...row, unit: '神学院' }], passed: [] }),
    404,
    'unit.notOnRoster',
  ],
  [
    'a row of a choice that there is not',
    () => ({ kind: 'choose', rows: [{ decision: 9, at: 0 }], passed: [] }),
    422,
    'recommended.noSuchRow',
  ],
  ['a choice that there is not', () => ({ kind: 'restore', decision: 1 }), 409, 'recommended.noSuchDecision'],
  ['no kind of decision', () => ({ kind: 'shuffle' }), 400, 'request.invalid'],
])('refuses %s, and records nothing', async (_, decision, status, code) => {
  const rows = (await state()).rows.map(named) as unknown as readonly Row[];
  const answer = await decide({ base: 0, decision: decision(rows) });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect((await state()).seq).toBe(0);
});
