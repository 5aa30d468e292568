/** The workbook of all forms over the API: made once, left out by choice, compared with an earlier download, notes carried over. */
import ExcelJS from 'exceljs';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { cellAt, endColumn, endRow, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { CLEAN } from '../domain/sheets';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  MINE,
  newSubmission,
  OTHERS,
  PLAN,
  ROUND,
  SHEET_TYPE,
  type Who,
} from './api-under-test';
import { type Activity, planGrid, SEEDED_PHONE } from './plan-grid';

let api: ApiUnderTest;
afterEach(() => api.close());

const submit = (as: Who, unit: string, base = 0, changes?: readonly Activity[]) =>
  api.call('PUT', newSubmission(), { as, json: { base, sheets: [planGrid(unit, changes)] } });
const summary = (query = '') => api.call('GET', `${ROUND}/summary${query}`, { as: 'admin' });
const downloads = async () =>
  (await api.call('GET', `${ROUND}/summaries`, { as: 'admin' })).body.downloads as readonly {
    id: string;
    edition: string;
  }[];

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, RawGrid>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return new Map(read.workbook.grids.map((grid) => [grid.sheet, grid]));
}
const linesOf = (grid: RawGrid | undefined) => (grid?.rows ?? []).map((row) => row.map(textOf).join('|'));

it('is one workbook of all forms with a Chinese name, the same bytes of the same versions, made once', async () => {
  const put: string[] = [];
  api = await apiUnderTest();
  const { objects } = api.deps;
  const original = objects.put.bind(objects);
  objects.put = (key, bytes, type) => {
    put.push(key);
    return original(key, bytes, type);
  };
  await submit('mine', MINE, 0, [{ name: '不变的活动' }]);
  await api.call('PUT', newSubmission(), { as: 'others', json: { base: 0, zero: true, sheets: [] } });
  const first = await summary();
  expect(first.status).toBe(200);
  const disposition = decodeURIComponent((first.headers.get('content-disposition') ?? '').split("UTF-8''")[1] ?? '');
  expect(disposition).toBe('2023年科技活动周 学校汇总.xlsx');
  const sheets = await sheetsOf(first.bytes);
  expect([...sheets.keys()].slice(0, 4)).toEqual(['封面', '学校汇总-附件2', '学校汇总-附件4', '推荐清单']);
  expect(linesOf(sheets.get('活动明细-附件2')).join()).toContain('不变的活动');
  expect(linesOf(sheets.get('报送情况')).find((line) => line.includes(OTHERS))).toContain('零报告');
  api.setClock('2023-05-18T09:00:00.000Z');
  expect(Buffer.from((await summary()).bytes).equals(first.bytes)).toBe(true);
  expect(put.filter((key) => key.endsWith('.xlsx'))).toHaveLength(1);
  await submit('mine', MINE, 1, [{ offline: 321 }]);
  expect(linesOf((await sheetsOf((await summary()).bytes)).get('活动明细-附件2')).join()).toContain('321');
});

it('goes upward without internal sheets, and leaves out who is named', async () => {
  api = await apiUnderTest();
  await submit('mine', MINE, 0, [{ name: '只有我们的活动' }, { name: '乙' }]);
  await submit('others', OTHERS, 0, [{ name: '丙' }]);
  const upward = await sheetsOf((await summary('?edition=upward')).bytes);
  expect([...upward.keys()]).toEqual(['封面', '学校汇总-附件2', '学校汇总-附件4', '推荐清单']);
  const without = await sheetsOf((await summary('?withoutUnits=U01')).bytes);
  expect(linesOf(without.get('封面')).join('\n')).toContain(`附件2指定不计入1份（${MINE}）`);
  expect(linesOf(without.get('活动明细-附件2')).join()).not.toContain('只有我们的活动');
  expect((await summary('?withoutUnits=没有的')).status).toBe(404);
  expect((await summary('?edition=other')).status).toBe(400);
});

it('says what waits for review, and what was asked and answered', async () => {
  api = await apiUnderTest();
  await submit('mine', MINE, 0, [{ name: '甲' }]);
  const decide = (json: object) => api.call('POST', `${PLAN}/decisions`, { as: 'admin', json });
  const returned = await decide({
    unit: MINE,
    base: 0,
    decision: { kind: 'return', version: 1, comments: [{ text: '请核实人数' }] },
  });
  expect(returned.status).toBe(200);
  const sheets = await sheetsOf((await summary()).bytes);
  expect(linesOf(sheets.get('报送情况')).find((line) => line.includes(MINE))).toContain('退回');
  expect(linesOf(sheets.get('问题清单')).find((line) => line.includes('请核实人数'))).toContain('意见\n待答复');
  const without = await sheetsOf((await summary('?withoutToReview=yes')).bytes);
  expect(linesOf(without.get('封面')).join()).toContain(`待复核1份（${MINE}）`);
});

it('lists what changed since an earlier download, with who sent it', async () => {
  api = await apiUnderTest();
  await submit('mine', MINE, 0, [{ name: '甲', offline: 100 }]);
  await summary();
  const [download] = await downloads();
  await submit('mine', MINE, 1, [{ name: '甲', offline: 150 }]);
  await submit('others', OTHERS, 0, [{ name: '丙' }]);
  const sheets = await sheetsOf((await summary(`?since=${download?.id}`)).bytes);
  const changes = linesOf(sheets.get('变更'))
    .slice(3)
    .filter((line) => line !== '');
  expect(changes).toHaveLength(2);
  expect(changes[0]).toMatch(
    new RegExp(`^1\\|附件2\\|${MINE}\\|改\\|甲\\|预计线下人次\\|100\\|150\\|1 → 2\\|${MINE}\\|`),
  );
  expect(changes[1]).toContain(`${OTHERS}|新报`);
  expect((await summary(`?since=${'0'.repeat(64)}`)).body.code).toBe('summary.notKnown');
  expect((await downloads()).length).toBe(2);
});

it('carries the officer’s notes over from the workbook that is handed in', async () => {
  api = await apiUnderTest();
  await submit('mine', MINE, 0, [{ name: '甲', offline: 100 }, { name: '乙' }]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await summary()).bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('活动明细-附件2');
  const header = sheet?.getRow(4).cellCount ?? 0;
  if (sheet !== undefined) {
    sheet.getRow(4).getCell(header + 1).value = '经办人意见';
    sheet.getRow(6).getCell(header + 1).value = '已电话核实';
  }
  const body = new Uint8Array(await book.xlsx.writeBuffer());
  const handed = await api.call('POST', `${ROUND}/summaries`, {
    as: 'admin',
    raw: { type: SHEET_TYPE, body },
  });
  expect(handed.status).toBe(200);
  const third = {
    ...CLEAN,
    name: '乙',
    category: '科普进校园',
    sessions: 1,
    offline: 120,
    budget: 0.3,
    phone: SEEDED_PHONE,
  };
  const next = planGrid(
    MINE,
    [{ name: '新的' }, { name: '甲', category: '单位开放周', sessions: 2, offline: 130, budget: 0.5 }],
    [third],
  );
  const again = await api.call('PUT', newSubmission(), { as: 'mine', json: { base: 1, sheets: [next] } });
  expect(again.status).toBe(201);
  const { status, bytes } = await summary(`?previous=${String(handed.body.id)}`);
  expect(status).toBe(200);
  const sheets = await sheetsOf(bytes);
  const details = sheets.get('活动明细-附件2');
  if (details === undefined) throw new Error('no details');
  const lines = Array.from({ length: endRow(details) - 1 }, (_, at) =>
    textOf(cellAt(details, at + 1, endColumn(details) - 1)),
  );
  expect(lines.slice(3)).toEqual(['经办人意见', '', '', '已电话核实']);
  expect(linesOf(sheets.get('变更')).slice(3)).toEqual([
    expect.stringContaining('增行|新的'),
    expect.stringContaining('甲|预计线下人次|100|130'),
  ]);
});

it('refuses a workbook that is no summary of this round', async () => {
  api = await apiUnderTest();
  const sheet = await api.call('GET', `${PLAN}/sheet`, { as: 'mine' });
  const handIn = (body: Uint8Array | string) =>
    api.call('POST', `${ROUND}/summaries`, { as: 'admin', raw: { type: SHEET_TYPE, body } });
  expect((await handIn(sheet.bytes)).body.code).toBe('summary.notKnown');
  expect((await handIn('not a workbook')).status).toBe(415);
  const ofForm = await api.call('GET', `${PLAN}/summary`, { as: 'admin' });
  expect((await handIn(ofForm.bytes)).body.code).toBe('summary.notKnown');
});

it('compares with the round that it follows', async () => {
  api = await apiUnderTest();
  await api.call('PUT', newSubmission(), {
    as: 'mine',
    json: {
      base: 0,
      sheets: [planGrid(MINE, [], [{ ...CLEAN, name: '去年还有', category: '学术交流', phone: SEEDED_PHONE }])],
    },
  });
  await api.deps.registry.putRound(COLLECTOR, '2024', {
    ...EXAMPLE_ROUND,
    id: '2024',
    name: '2024年科技活动周',
    follows: '2023',
  });
  await api.call('PUT', newSubmission().replace('/2023/', '/2024/'), {
    as: 'mine',
    json: { base: 0, sheets: [planGrid(MINE, [{ name: '今年的' }])] },
  });
  const { bytes } = await api.call('GET', '/api/v1/rounds/2024/summary', { as: 'admin' });
  const years = linesOf((await sheetsOf(bytes)).get('年度对比'));
  expect(years.find((line) => line.startsWith('全校|活动'))).toMatch(/^全校\|活动\|项\|3\|2\|-1\|-0.333\|需说明/);
});

it('becomes a job where it is too much for one request', async () => {
  api = await apiUnderTest({ rowsAtOnce: 1 });
  await submit('mine', MINE, 0, [{ name: '甲' }, { name: '乙' }]);
  const waiting = await summary('?edition=upward');
  expect([waiting.status, waiting.body.state, waiting.body.rows]).toEqual([202, 'merging', 2]);
  await api.mergesEnd();
  const done = await summary('?edition=upward');
  expect(done.status).toBe(200);
  expect([...(await sheetsOf(done.bytes)).keys()]).toHaveLength(4);
  expect((await downloads()).map(({ edition }) => edition)).toEqual(['upward']);
});
