/** An older or foreign layout moves into the form's own without losing what was typed. */
import { readFileSync } from 'node:fs';
import { entryPlan } from '#domain/entry/entry-plan';
import { isOlderTemplate } from '#domain/entry/laid-out';
import { entriesOf } from '#domain/entry/migrate';
import { parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { expectedFiles, type SampleForm, samplePath } from '../fixtures/expected-samples';
import { gridsOf } from './plan-grids';
import { CLEAN, form, listSection, planSheet, planWith, ROUND, resultsSheets } from './sheets';

const CREATED = '2023-05-10T00:00:00Z';

function migrated(grids: readonly RawGrid[], id: SampleForm): RawGrid[] {
  return gridsOf(
    entryPlan(form(id), ROUND, { unit: '会计学院', created: CREATED, ...entriesOf(grids, form(id), ROUND) }),
  );
}
const column = (grid: RawGrid | undefined, at: number) => grid?.rows.slice(4).map((row) => row[at] ?? null);

describe.each(['plan', 'results'] as const)('the samples of %s', (id) => {
  test.each(expectedFiles(id).map((expected) => [expected.file, expected] as const))(
    '%s: every row that was typed stands in the new sheet, cell for cell',
    async (file) => {
      const read = await readWorkbook(readFileSync(samplePath(id, file)));
      if (!read.ok) throw new Error(read.refusal.code);
      const old = read.workbook.grids;
      const laidOut = migrated(old, id);
      // Sheets of the form, without the instructions.
      const held = new Map<string, number>();
      for (const cell of laidOut
        .slice(0, -1)
        .flatMap(({ rows }) => rows)
        .flat()) {
        if (cell !== null) held.set(JSON.stringify(cell), (held.get(JSON.stringify(cell)) ?? 0) + 1);
      }
      const before = parse(old, form(id), ROUND);
      for (const { sheet, row, values } of before.rows) {
        const grid = old.find((each) => each.sheet === sheet);
        const typed = grid?.rows[row - grid.origin.row] ?? [];
        typed.forEach((cell, at) => {
          // An indicator's own name, number and measure are the form's, however the old sheet wrote them.
          const isOfTheForm = values.indicator !== undefined && at + (grid?.origin.column ?? 1) <= 3;
          if (cell === null || cell === '' || isOfTheForm) return;
          const key =
            typeof cell === 'object' && !('date' in cell)
              ? JSON.stringify(Object.values(cell)[0])
              : JSON.stringify(cell);
          expect([file, row, key, (held.get(key) ?? 0) > 0]).toEqual([file, row, key, true]);
          held.set(key, (held.get(key) ?? 0) - 1);
        });
      }
      const after = parse(laidOut, form(id), ROUND, { unit: '会计学院' });
      // The form itself says "-" where an indicator has no 线下 and 线上, and numbers the activities.
      const answers = (rows: typeof before.rows) =>
        rows.map(({ section, values }) => {
          const given = Object.entries(values).filter(([key, value]) => key !== 'activityId' && value !== null);
          return { section, values: Object.fromEntries(given) };
        });
      expect(answers(after.rows)).toEqual(answers(before.rows));
    },
  );
});

test('columns in another order, under other names, find their places', () => {
  const keys = [
    'phone',
    'name',
    'offline',
    'category',
    'mode',
    'startDate',
    'endDate',
    'venue',
    'audience',
    'sessions',
    'host',
    'leader',
    'contact',
  ];
  const headers = [
    '手机',
    '项目名称',
    '线下人次',
    '类别',
    '形式',
    '开始时间',
    '结束时间',
    '地点',
    '受众',
    '场次',
    '主办',
    '项目负责人',
    '联系人',
  ];
  const { entries, extras } = entriesOf([planSheet([CLEAN], { keys, headers })], form('plan'), ROUND);
  const { budget: _, ...rest } = CLEAN;
  expect(entries.activities).toEqual([rest]);
  expect(extras).toEqual({});
});

test('a column that the form does not know is kept beside its own, with its header', () => {
  const old = planWith(
    { grade: '一等' },
    {
      keys: ['name', 'category', 'mode', 'startDate', 'venue', 'grade', 'sessions'],
      headers: ['活动名称', '活动类型', '活动形式', '开始日期', '地点', '拟定等级', '场次'],
    },
  );
  const [sheet] = migrated([old], 'plan');
  expect(sheet?.rows[3]?.at(-1)).toBe('拟定等级');
  expect(column(sheet, listSection('plan').columns.length)?.slice(0, 2)).toEqual(['一等', null]);
});

test('figures of another measure stay under their own header: 元 does not become 万元', () => {
  const columns = ['name', 'category', 'mode', 'startDate', 'venue', 'sessions', 'budget'];
  const headers = ['活动名称', '活动类型', '活动形式', '开始日期', '地点', '场次', '经费(元)'];
  const { entries, extras } = entriesOf([planWith({ budget: 5000 }, { keys: columns, headers })], form('plan'), ROUND);
  expect(entries.activities?.[0]).not.toHaveProperty('budget');
  expect(extras.activities).toEqual([{ header: '经费(元)', cells: [5000, 0.5] }]);
});

test('an indicator in another measure keeps its name and unit, below the form’s own', () => {
  const [indicators, list] = resultsSheets({ eventPeople: [2, null, null] }, []);
  if (indicators === undefined || list === undefined) throw new Error('no sheets');
  const rows = indicators.rows.map((row) => (row[1] === '参加人次' ? row.with(2, '万人次') : row));
  const { entries } = entriesOf([{ ...indicators, rows }, list], form('results'), ROUND);
  expect(entries.indicators?.find(({ indicator }) => indicator === 'eventPeople')).toBeUndefined();
  expect(entries.indicators).toContainEqual({ indicator: '参加人次', unit: '万人次', offline: 2 });
});

test('a merged text stands in each of its rows, a merged figure only once', () => {
  const merges = [
    { top: 5, left: 14, bottom: 6, right: 14 },
    { top: 5, left: 11, bottom: 6, right: 11 },
  ];
  const old = planSheet([CLEAN, { ...CLEAN, name: '第二项', host: null, offline: null }], { merges });
  const { entries } = entriesOf([old], form('plan'), ROUND);
  expect(entries.activities?.map(({ host, offline }) => [host, offline])).toEqual([
    ['会计学院', 200],
    ['会计学院', undefined],
  ]);
});

test.each([
  [{ error: '#REF!' }, '#REF!'],
  [{ uncomputed: 'B2*2' }, '=B2*2'],
  [true, 'TRUE'],
  [{ date: '2023-05-22T14:30:00' }, { date: '2023-05-22T14:30:00' }],
  ['  两端有空格 ', '  两端有空格 '],
] as const)('%j is kept as %j', (cell, kept) => {
  expect(entriesOf([planWith({ remarks: cell })], form('plan'), ROUND).entries.activities?.[0]?.remarks).toEqual(kept);
});

test('a marked example is moved: whether it is an activity, the person decides', () => {
  const { entries } = entriesOf([planSheet([{ ...CLEAN, seq: '示例' }, CLEAN])], form('plan'), ROUND);
  expect(entries.activities?.map(({ seq }) => seq)).toEqual(['示例', 2]);
});

test('totals, signatures and blank rows are not moved', () => {
  const below = [['合计', null, null, null, null, null, null, null, null, 4], ['单位负责人（签字）：'], []];
  expect(entriesOf([planSheet([CLEAN], { below })], form('plan'), ROUND).entries.activities).toHaveLength(1);
});

test('whoever filled in the old sheet stands in the new letterhead', () => {
  const above = [['附件2'], ['填报单位：会计学院 填报人：张三 联系电话：13000000001']];
  const [sheet] = migrated([planSheet([CLEAN], { above })], 'plan');
  expect(sheet?.rows[2]?.[0]).toMatch(/填报人：张三 +联系电话：13000000001/);
});

test('sheets of another kind give nothing', () => {
  const strange = { sheet: 'a', origin: { row: 1, column: 1 }, rows: [['你好', 1]], merges: [], hiddenRows: [] };
  expect(entriesOf([strange], form('plan'), ROUND)).toEqual({ entries: {}, extras: {}, contact: {} });
});

test.each([
  ['2022.3', true],
  ['2023.0', true],
  ['附件2 plan 2022.1', true],
  ['2022', true],
  [undefined, true],
  ['', true],
  ['draft', true],
  ['2023.1', false],
  ['附件2 plan 2023.1', false],
  ['附件2 表样 2023.1', false],
  ['2023.2', false],
  ['2024', false],
  ['2023.1.4', false],
])('a template of version %s is older: %s', (version, older) => {
  expect(isOlderTemplate(version, { ...form('plan'), version: '2023.1' })).toBe(older);
});
