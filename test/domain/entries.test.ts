/** What stands in a sheet before anybody fills it in: who fills it in, rows of an earlier form, and what is given. */

import { carriedEntries, contactOf } from '#domain/entry/entries';
import { entryPlan } from '#domain/entry/entry-plan';
import { roundSchema } from '#domain/form/round';
import type { ListSection } from '#domain/form/section';
import { parse } from '#domain/reading/parse';
import { columnLetters } from '#domain/sheet/address';
import type { RawCell } from '#domain/sheet/raw-grid';
import { gridsOf } from './plan-grids';
import { CLEAN, form, listSection, planSheet, ROUND } from './sheets';

const CREATED = '2023-05-10T00:00:00Z';
const UNIT = '会计学院';

describe('a letterhead', () => {
  test.each<readonly [string, readonly (readonly RawCell[])[], { name?: string; phone?: string }]>([
    [
      'one cell',
      [['填报单位：会计学院        填报人：张三        联系电话：13000000001        填报日期：5月10日']],
      { name: '张三', phone: '13000000001' },
    ],
    [
      'nothing between the labels',
      [['填报单位：会计学院填报人：张三联系电话：0351-0000123填报日期：']],
      { name: '张三', phone: '0351-0000123' },
    ],
    [
      'spaces inside labels, half-width colons',
      [['填报单位:会计学院 填 报 人: 张三 　联系 电话 : 130 0000 0001']],
      { name: '张三', phone: '130 0000 0001' },
    ],
    [
      'cells of their own',
      [['填报单位：', '会计学院', '填报人：', '张三', '联系电话：', 13000000001]],
      { name: '张三', phone: '13000000001' },
    ],
    [
      'cells without colons',
      [['填报单位', '会计学院', null, '填表人', '张三', '电话', '130-0000-0001']],
      { name: '张三', phone: '130-0000-0001' },
    ],
    [
      'several rows',
      [['填报单位：会计学院'], ['填表人（签字）：张三'], ['电话：13000000001']],
      { name: '张三', phone: '13000000001' },
    ],
    ['both in one label', [['填报单位：会计学院', '联系人：张三（13000000001）', '联系电话：']], { name: '张三' }],
    ['填报人 before 联系人', [['联系人：李四 填报人：张三']], { name: '张三' }],
    ['nobody', [['填报单位：会计学院        填报人：        联系电话：        填报日期：']], {}],
    ['a telephone without digits', [['填报单位：会计学院 填报人：张三 联系电话：待定']], { name: '张三' }],
    ['prose', [['填报人：'.padEnd(600, '请如实填写')]], {}],
  ])('of %s', (_, above, contact) => {
    expect(contactOf([planSheet([CLEAN], { above: [['附件2'], ...above] })], form('plan'))).toEqual(contact);
  });

  test('below the header is none', () => {
    expect(contactOf([planSheet([CLEAN], { above: [['附件2']], below: [['填表人：张三']] })], form('plan'))).toEqual(
      {},
    );
  });

  test('that was laid out is read back', () => {
    const contact = { name: '张三', phone: '13000000001' };
    const plan = entryPlan(form('results'), ROUND, { unit: UNIT, created: CREATED, contact });
    expect(contactOf(gridsOf(plan), form('results'))).toEqual(contact);
  });
});

describe('rows of an earlier form', () => {
  const rows = () =>
    parse(
      [
        planSheet([
          { ...CLEAN, activityId: 'U01-07' },
          { ...CLEAN, name: '开放日', venue: '-' },
        ]),
      ],
      form('plan'),
      ROUND,
    ).rows;

  test('carry what the section names, encoded for the sheet, and no planned figure', () => {
    expect(carriedEntries(listSection('results'), rows(), ROUND, UNIT)).toEqual([
      {
        activityId: 'U01-07',
        name: '科普讲座',
        category: '学术交流',
        startDate: { date: '2023-05-22' },
        endDate: { date: '2023-05-23' },
        venue: '图书馆',
      },
      // It came without a number, and has the next free one from here on.
      expect.objectContaining({ name: '开放日', activityId: 'U01-02' }),
    ]);
  });

  test('are none where the section starts from nothing', () => {
    expect(carriedEntries(listSection('plan'), rows(), ROUND, UNIT)).toEqual([]);
  });

  test('keep "not applicable" apart from empty', () => {
    const [row] = rows();
    if (row === undefined) throw new Error('no row');
    const { venue: _, ...values } = row.values;
    const [carried] = carriedEntries(
      listSection('results'),
      [{ ...row, values: { ...values, name: null } }],
      ROUND,
      UNIT,
    );
    expect(carried).toMatchObject({ name: '-' });
    expect(carried).not.toHaveProperty('venue');
  });

  test.each<readonly [string, (section: ListSection) => ListSection, string]>([
    [
      'a form that the round lacks',
      (section) => ({ ...section, startsFrom: { form: 'draft', section: 'activities', columns: ['name'] } }),
      'form',
    ],
    [
      'a section that is no list there',
      (section) => ({ ...section, startsFrom: { form: 'plan', section: 'indicators', columns: ['name'] } }),
      'section',
    ],
    [
      'a column of another type there',
      (section) => ({ ...section, startsFrom: { form: 'plan', section: 'activities', columns: ['status'] } }),
      'columns',
    ],
  ])('from %s fail when the round loads', (_, change, key) => {
    const results = form('results');
    const sections = results.sections.map((section) => (section.kind === 'list' ? change(section) : section));
    const forms = ROUND.forms.map((entry) =>
      entry.definition.id === 'results' ? { ...entry, definition: { ...results, sections } } : entry,
    );
    const parsed = roundSchema.safeParse({ ...ROUND, forms });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      `forms.1.definition.sections.1.startsFrom.${key}`,
    ]);
  });
});

describe('a list that starts with entries', () => {
  const plan = (entries: readonly Record<string, never | string | number | { date: string }>[]) =>
    entryPlan(form('plan'), ROUND, { unit: UNIT, created: CREATED, entries: { activities: entries } });
  const sheetOf = (entries: Parameters<typeof plan>[0]) => gridsOf(plan(entries))[0];
  const columnOf = (entries: Parameters<typeof plan>[0], key: string) => {
    const at = listSection('plan').columns.findIndex((column) => column.key === key);
    return sheetOf(entries)
      ?.rows.slice(4)
      .map((row) => row[at]);
  };

  test('keeps the form’s blank rows below them, and a 合计 over all', () => {
    const entries = Array.from({ length: 20 }, (_, at) => ({ name: `活动${at + 1}`, offline: 10 }));
    const [sheet] = plan(entries).sheets;
    const total = sheet?.rows[4 + 20 + 12]?.cells;
    expect(total?.[0]).toMatchObject({ value: '合计' });
    const at = listSection('plan').columns.findIndex(({ key }) => key === 'offline');
    const letters = columnLetters(at + 1);
    expect(total?.[at]).toMatchObject({ formula: `SUM(${letters}5:${letters}36)`, result: 200 });
    expect(sheet?.validations.every(({ range }) => range.top === 5 && range.bottom === 36)).toBe(true);
    expect(columnOf(entries, 'name')?.slice(0, 21)).toEqual([...entries.map(({ name }) => name), null]);
  });

  test('shows what is given exactly as given', () => {
    const [row] =
      gridsOf(
        plan([
          { offline: '约200', startDate: '5.22', endDate: { date: '2023-05-23' }, phone: 13000000001, name: '=1+1' },
        ]),
      )[0]?.rows.slice(4) ?? [];
    expect(row).toEqual(expect.arrayContaining(['约200', '5.22', { date: '2023-05-23' }, 13000000001, '=1+1']));
  });

  test('goes on with activity numbers that nobody has', () => {
    expect(
      columnOf([{ activityId: 'U01-04' }, { name: '没有编号' }, { activityId: 'U01-02' }], 'activityId')?.slice(0, 6),
    ).toEqual(['U01-04', 'U01-03', 'U01-02', 'U01-05', 'U01-06', 'U01-07']);
  });

  test('numbers its rows', () => {
    expect(columnOf([{ name: 'a' }, { name: 'b' }], 'seq')?.slice(0, 4)).toEqual([1, 2, 3, 4]);
  });

  test('has rows tall enough for long text', () => {
    const [sheet] = plan([{ summary: '简介'.repeat(60) }, { summary: '短' }]).sheets;
    expect(sheet?.rows[4]?.height).toBeGreaterThan(100);
    expect(sheet?.rows[5]?.height).toBe(24);
  });

  test('reads as what was given', () => {
    const entries = carriedEntries(
      listSection('results'),
      parse([planSheet([CLEAN])], form('plan'), ROUND).rows,
      ROUND,
      UNIT,
    );
    const result = parse(
      gridsOf(entryPlan(form('results'), ROUND, { unit: UNIT, created: CREATED, entries: { activities: entries } })),
      form('results'),
      ROUND,
    );
    const listed = result.rows.filter(({ section }) => section === 'activities');
    expect(listed.map(({ values }) => values)).toEqual([
      expect.objectContaining({ name: '科普讲座', startDate: '2023-05-22', activityId: 'U01-01' }),
    ]);
    expect(result.issues.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'section.untouched offline',
      'cell.required status',
    ]);
  });
});

describe('indicators that start with entries', () => {
  const rowOf = (entry: Record<string, string | number>, label: string) => {
    const [sheet] = entryPlan(form('results'), ROUND, { created: CREATED, entries: { indicators: [entry] } }).sheets;
    return sheet?.rows.find(({ cells }) => cells[1]?.value === label)?.cells;
  };

  test('show the figures in their indicator’s row, with the sum in the formula', () => {
    const cells = rowOf(
      { indicator: 'eventPeople', offline: 100, online: 20, total: 120, remarks: '含校外' },
      '参加人次',
    );
    expect(cells?.slice(3).map((cell) => cell?.value ?? cell?.result)).toEqual([100, 20, 120, '含校外']);
    expect(cells?.[5]?.formula).toMatch(/^IF\(COUNT/);
  });

  test('keep a 合计 that is not the sum, as typed', () => {
    expect(rowOf({ indicator: 'eventPeople', offline: 100, total: 999 }, '参加人次')?.[5]).toMatchObject({
      value: 999,
    });
    expect(rowOf({ indicator: 'eventPeople', total: '约120' }, '参加人次')?.[5]).toMatchObject({ value: '约120' });
  });

  test('keep 线下 and 线上 out of what has only a total, unless somebody typed there', () => {
    expect(
      rowOf({ indicator: 'news', total: 3 }, '新闻报道')
        ?.slice(3, 6)
        .map((cell) => cell?.value),
    ).toEqual(['-', '-', 3]);
    expect(rowOf({ indicator: 'news', offline: 2 }, '新闻报道')?.[3]).toMatchObject({ value: 2 });
  });

  test('that the form does not know stand below its own', () => {
    const cells = rowOf({ indicator: '科普剧场次', unit: '场', total: 2 }, '科普剧场次');
    expect(cells?.map((cell) => cell?.value)).toEqual([
      expect.any(Number),
      '科普剧场次',
      '场',
      undefined,
      undefined,
      2,
      undefined,
    ]);
  });
});
