/** Rows that are no data, merged cells, indicators: what a row is, wherever it stands. */
import { parse } from '#domain/reading/parse';
import { writtenRow } from '#domain/reports/written-row';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { CLEAN, CLEAN_RESULT, form, planSheet, planWith, ROUND, resultsSheets, sheetColumns } from './sheets';

const plan = (...grids: RawGrid[]) => parse(grids, form('plan'), ROUND);
const codes = (result: ReturnType<typeof plan>) =>
  result.issues.map(({ code, severity, address }) => `${severity} ${code} ${address}`);
const keys = sheetColumns('plan').map(({ key }) => key);

describe('rows that are no data', () => {
  test.each([
    ['合计', [['合计', null, null, null, null, null, null, null, null, 4]]],
    ['合 计 with a colon', [['合 计：']]],
    ['合计 with its number', [['合计（共2项）']]],
    ['合计 after a number', [[3, null, '合计', null, null, null, null, null, null, 4]]],
    ['a signature line', [['单位负责人(签字):                    单位(盖章)']]],
    ['填表人', [[null, null, '填表人：', '某某', null, '审核人：']]],
    ['a blank row with a number', [[3, 'U01-03']]],
    ['a blank row', [[null, null, '  ']]],
  ] as const)('%s', (_, below) => {
    const { rows } = plan(planWith({}, { below }));
    expect(rows.map(({ row }) => row)).toEqual([5, 6]);
  });

  test('a bracketed example is left out with a hint, a row only marked 示例 with a 核实', () => {
    const bracketed = plan(
      planSheet([
        { ...CLEAN, seq: '示例', name: '(示例)讲座', category: '单位开放周' },
        CLEAN,
        { ...CLEAN, name: '开放日', category: '单位开放周' },
      ]),
    );
    expect(codes(bracketed)).toEqual(['hint row.exampleSkipped 附件2!A5']);
    const marked = plan(
      planSheet([{ ...CLEAN, seq: '示例' }, CLEAN, { ...CLEAN, name: '开放日', category: '单位开放周' }]),
    );
    expect(codes(marked)).toEqual(['verify row.markedExample 附件2!A5']);
    expect(marked.rows).toHaveLength(2);
  });

  test('小计 amid the data, which goes on below it', () => {
    const more = keys.map((key) => (key === 'name' ? '第三项' : (CLEAN[key] ?? null)));
    const result = plan(planWith({}, { below: [['小计', null, null, null, null, null, null, null, null, 4], more] }));
    expect(result.rows.map(({ row }) => row)).toEqual([5, 6, 8]);
    expect(codes(result)).toEqual([]);
  });

  test('an activity whose name begins like an example word is data', () => {
    expect(plan(planWith({ name: '例会制度科普' })).rows).toHaveLength(2);
    expect(plan(planWith({ name: '示例课展示' })).rows).toHaveLength(2);
  });

  test('an activity named like a signature is data', () => {
    const row = keys.map((key) => ({ name: '负责人(院长)科普讲座', category: '学术交流' })[key] ?? null);
    expect(plan(planWith({}, { below: [row] })).rows).toHaveLength(3);
  });

  test('data after the total is data, with a 核实', () => {
    const below: RawCell[][] = [
      ['合计'],
      keys.map((key) => (key === 'seq' ? 3 : key === 'name' ? '补报的活动' : (CLEAN[key] ?? null))),
    ];
    const result = plan(planWith({}, { below }));
    expect(result.rows).toHaveLength(3);
    expect(codes(result)).toEqual(['verify row.afterTotal 附件2!A8']);
  });

  test('a hidden row is data, with a 核实', () => {
    const result = plan(planWith({}, { hiddenRows: [6] }));
    expect(result.rows).toHaveLength(2);
    expect(codes(result)).toEqual(['verify row.hidden 附件2!A6']);
  });
});

describe('merged cells', () => {
  test('a vertically merged value belongs to every row, and its address is the merge', () => {
    const grid = planSheet(
      [CLEAN, { ...CLEAN, name: '二', host: null }, { ...CLEAN, name: '三', host: null, category: '单位开放周' }],
      {
        merges: [{ top: 5, left: 14, bottom: 7, right: 14 }],
      },
    );
    const result = plan(grid);
    expect(result.rows.map(writtenRow).map(({ values, addresses }) => [values.host, addresses.host])).toEqual(
      Array.from({ length: 3 }, () => ['会计学院', 'N5']),
    );
    expect(codes(result)).toEqual([]);
  });

  test('a doubtful merged cell is named once', () => {
    const grid = planSheet(
      [
        { ...CLEAN, audience: '外星人' },
        { ...CLEAN, name: '二', audience: null, category: '单位开放周' },
      ],
      {
        merges: [{ top: 5, left: 9, bottom: 6, right: 9 }],
      },
    );
    expect(codes(plan(grid))).toEqual(['error choice.unknown 附件2!I5']);
  });

  test('a merged figure would be counted in each row: 核实', () => {
    const grid = planSheet([CLEAN, { ...CLEAN, name: '二', offline: null, category: '单位开放周' }], {
      merges: [{ top: 5, left: 11, bottom: 6, right: 11 }],
    });
    expect(codes(plan(grid))).toEqual(['verify cell.mergedFigure 附件2!K5']);
  });
});

describe('indicators', () => {
  const results = (...grids: RawGrid[]) => parse(grids, form('results'), ROUND);
  const [block, list] = resultsSheets(
    {
      events: [null, null, 1],
      eventSessions: [null, null, 2],
      eventPeople: [200, null, 200],
      news: [null, null, 0],
      spend: [null, null, 0.5],
    },
    [CLEAN_RESULT],
  );
  if (block === undefined || list === undefined) throw new Error('two sheets');

  test('are read by name wherever they stand, numbered or not', () => {
    const rows = [
      ...block.rows.slice(0, 4),
      ...block.rows
        .slice(4)
        .reverse()
        .map((row) => row.map((cell, at) => (at === 1 ? `1. ${String(cell)}` : cell))),
    ];
    const result = results({ ...block, rows }, list);
    expect(codes(result)).toEqual([]);
    expect(result.rows.find(({ values }) => values.indicator === 'spend')).toMatchObject({
      row: 5,
      values: { total: 0.5 },
    });
  });

  test('stand above their activity list on one sheet too', () => {
    const below = block.rows.length + 1;
    const one = { ...block, rows: [...block.rows, [], ...list.rows] };
    const result = results(one);
    expect(codes(result)).toEqual([]);
    expect(result.rows.filter(({ section }) => section === 'activities').map(({ row }) => row)).toEqual([below + 4]);
  });

  test('under a header that nobody knows are not lost in silence', () => {
    const rows = block.rows.map((row, at) => (at === 3 ? row.map((cell) => (cell === '合计' ? '总数量' : cell)) : row));
    expect(codes(results({ ...block, rows }, list))).toEqual([
      'error column.missing 附件4!A4',
      'hint column.unknown 附件4!F4',
    ]);
  });

  test('whose own header nobody knows are asked for at the header, not one by one', () => {
    const rows = block.rows.map((row, at) => (at === 3 ? row.map((cell) => (cell === '指标' ? '事由' : cell)) : row));
    const result = results({ ...block, rows }, list);
    expect(codes(result)).toEqual(['error column.missing 附件4!A4', 'hint column.unknown 附件4!B4']);
    expect(result.issues.find(({ code }) => code === 'column.missing')?.label).toBe('指标');
  });

  test('that are missing, unknown or twice are named', () => {
    const rows = block.rows.map((row, at) =>
      at === 5 ? [2, '参加的人数', '人', 5, null, 5] : at === 6 ? (block.rows[4] ?? []) : row,
    );
    expect(codes(results({ ...block, rows }, list))).toEqual([
      'error indicator.missing 附件4!B4',
      'verify indicator.unknown 附件4!B6',
      'error indicator.duplicated 附件4!B7',
    ]);
  });

  test('in a unit of measure that only a header or a name tells are not believed', () => {
    const scaled = (from: string, to: string) => {
      const rows = block.rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
      return codes(results({ ...block, rows }, list));
    };
    expect(scaled('合计', '合计(万人次)')).toEqual(['error column.unitDiffers 附件4!F4']);
    expect(scaled('参加人次', '参加人次（单位：万人次）')).toEqual(['error column.unitDiffers 附件4!B7']);
  });

  test('in another unit of measure are not believed', () => {
    const rows = block.rows.map((row, at) =>
      at === 6 ? row.map((cell, column) => (column === 2 ? '万人次' : cell)) : row,
    );
    const result = results({ ...block, rows }, list);
    expect(codes(result)).toEqual(['error column.unitDiffers 附件4!C7']);
    expect(result.rows.find(({ values }) => values.indicator === 'eventPeople')?.values).toEqual({
      indicator: 'eventPeople',
    });
  });

  test('without their activity list are not enough', () => {
    expect(codes(results(block))).toContain('error sheet.notRecognised 附件4!A1');
  });
});
