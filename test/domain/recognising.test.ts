/** Sheets are recognised, not addressed: whatever people did to the layout, data rows are found and nothing is lost. */

import { parse } from '#domain/reading/parse';
import { recogniseForm } from '#domain/reading/recognise/form';
import { writtenRow } from '#domain/reports/written-row';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { CLEAN, CLEAN_RESULT, form, listSection, planSheet, planWith, ROUND, resultsSheets } from './sheets';

const plan = (...grids: RawGrid[]) => parse(grids, form('plan'), ROUND);
const codes = (result: ReturnType<typeof plan>) =>
  result.issues.map(({ code, severity, address }) => `${severity} ${code} ${address}`);
const labels = listSection('plan').columns.map(({ label }) => label);
const keys = listSection('plan').columns.map(({ key }) => key);

describe('the header', () => {
  test('is found under more or fewer title rows', () => {
    const result = plan(
      planWith({}, { above: [['晋阳科技学院'], [], ['附件2'], ['填报单位：会计学院'], [null], ['单位：人次']] }),
    );
    expect(result.rows.map(({ row }) => row)).toEqual([8, 9]);
    expect(codes(result)).toEqual([]);
  });

  test('is found away from column A', () => {
    const grid = planWith({});
    const moved = { ...grid, origin: { row: 3, column: 3 } };
    const result = plan(moved);
    expect(result.rows[0]?.cells.offline).toEqual({ sheet: result.sheet, row: 7, column: 13 });
    expect(codes(result)).toEqual([]);
  });

  test('is found by aliases, in another order, with marks, line breaks and full-width brackets', () => {
    const order = [...keys].reverse();
    const renamed: Record<string, string> = {
      name: '活动主题',
      budget: '经费预算（万元）',
      offline: '线下\n参加人次',
      venue: '举办地点 *',
      phone: '联系方式',
    };
    const headers = order.map(
      (key) => renamed[key] ?? listSection('plan').columns.find((column) => column.key === key)?.label ?? '',
    );
    const result = plan(planWith({}, { keys: order, headers }));
    expect(result.rows[0]?.values).toMatchObject({ name: '科普讲座', offline: 200, budget: 0.5, phone: '13000000001' });
    expect(codes(result)).toEqual([]);
  });

  test('of two rows is one header: a group over 线下 and 线上', () => {
    const grid = planWith({});
    const at = (key: string) => keys.indexOf(key);
    const upper: RawCell[] = labels.map((label) => label);
    upper[at('offline')] = '预计人次';
    upper[at('online')] = null;
    const lower: RawCell[] = labels.map(() => null);
    lower[at('offline')] = '线下';
    lower[at('online')] = '线上';
    const rows = [...grid.rows.slice(0, 3), upper, lower, ...grid.rows.slice(4)];
    const result = plan({ ...grid, rows });
    expect(result.rows.map(({ row, values }) => [row, values.offline])).toEqual([
      [6, 200],
      [7, 200],
    ]);
    expect(codes(result)).toEqual([]);
  });

  test('without a required column says which, once', () => {
    const kept = keys.filter((key) => key !== 'venue');
    expect(codes(plan(planWith({}, { keys: kept })))).toEqual(['error column.missing 附件2!A4']);
  });

  test('without several required columns says each', () => {
    const kept = keys.filter((key) => key !== 'venue' && key !== 'host');
    const missing = plan(planWith({}, { keys: kept })).issues.map(({ code, label }) => [code, label]);
    expect(missing).toEqual([
      ['column.missing', '活动地点/平台'],
      ['column.missing', '主办单位'],
    ]);
  });

  test('without an optional column only hints', () => {
    const kept = keys.filter((key) => key !== 'remarks' && key !== 'seq');
    expect(codes(plan(planWith({}, { keys: kept })))).toEqual(['hint column.missing 附件2!A4']);
  });

  test('with an unknown column keeps what stands there', () => {
    const result = plan(
      planWith({ extra: '自定义内容' }, { keys: [...keys, 'extra'], headers: [...labels, '院领导'] }),
    );
    expect(codes(result)).toEqual(['hint column.unknown 附件2!V4']);
    expect(result.rows[0]?.extras).toEqual([['院领导', '自定义内容']]);
  });

  test('with one column twice says where, and reads the first', () => {
    const result = plan(planWith({ again: 999 }, { keys: [...keys, 'again'], headers: [...labels, '线下人次'] }));
    expect(codes(result)).toEqual(['error column.duplicated 附件2!V4']);
    expect(result.rows[0]?.values.offline).toBe(200);
    expect(result.rows[0]?.extras).toEqual([['线下人次', '999']]);
  });

  test.each(['(单位：元)', '（元）', '(单位:百元)'])('that gives money in %s is an error', (measure) => {
    const headers = labels.map((label) => (label === '经费预算(万元)' ? `经费预算${measure}` : label));
    expect(codes(plan(planWith({}, { headers })))).toEqual(['error column.unitDiffers 附件2!M4']);
  });

  test('that gives money in 元 is an error, and no figure under it is believed', () => {
    const headers = labels.map((label) => (label === '经费预算(万元)' ? '经费(元)' : label));
    const result = plan(planWith({}, { headers }));
    expect(codes(result)).toEqual(['error column.unitDiffers 附件2!M4']);
    expect(result.rows.map(({ values }) => values.budget)).toEqual([undefined, undefined]);
  });
});

describe('a sheet that', () => {
  test('names a second unit below its data is not taken for one unit', () => {
    const more = keys.map((key) => (key === 'name' ? '别的单位的活动' : (CLEAN[key] ?? null)));
    const result = plan(planWith({}, { below: [['填报单位:大数据学院   填报人:某'], more] }));
    expect(result.unit).toBeUndefined();
    expect(codes(result)).toContain('error unit.several 附件2!A7');
  });

  test('has no column of people at all does not pass', () => {
    const kept = keys.filter((key) => key !== 'offline' && key !== 'online');
    expect(codes(plan(planWith({}, { keys: kept })))).toEqual(
      expect.arrayContaining(['error figure.noneGiven 附件2!A4', 'error figure.missing 附件2!A4']),
    );
  });

  test('goes on without headers on another sheet is spoken of', () => {
    const more = keys.map((key) => CLEAN[key] ?? null);
    const result = plan(planWith({}), {
      sheet: '续表',
      origin: { row: 1, column: 1 },
      rows: [more],
      merges: [],
      hiddenRows: [],
    });
    expect(codes(result)).toEqual(['verify sheet.several 续表!A1']);
  });

  test('says 单位：万元 above the table still belongs to its unit', () => {
    const result = plan(planWith({}, { above: [['附件2'], [null, '单位：万元'], ['填报单位：会计学院']] }));
    expect([result.unit, codes(result)]).toEqual(['会计学院', []]);
  });
});

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

describe('the unit', () => {
  const unitOf = (letterhead: readonly RawCell[]) => {
    const result = plan(planWith({}, { above: [['附件2'], letterhead] }));
    const issue = result.issues[0];
    return { unit: result.unit, code: issue?.code, proposal: issue?.proposal };
  };
  test.each([
    [['填报单位:会计学院    填报人:某']],
    [['填报单位（盖章）：会计学院']],
    [['填报单位：', '会计学院', null, '填报人：', '某']],
    [['单位名称：会计学院 联系电话：1']],
  ])('%j is 会计学院', (letterhead) => {
    expect(unitOf(letterhead)).toEqual({ unit: '会计学院', code: undefined, proposal: undefined });
  });

  test('an abbreviation that fits one unit is proposed, in the whole of its cell', () => {
    expect(unitOf(['填报单位:计信学院  填报人:某'])).toEqual({
      unit: undefined,
      code: 'unit.alias',
      proposal: { value: '计算机与信息工程学院', cell: '填报单位:计算机与信息工程学院  填报人:某' },
    });
    expect(unitOf(['填报单位:大数据实验室']).proposal?.value).toBe('大数据应用重点实验室');
  });

  test('an abbreviation that fits two units is not guessed', () => {
    expect(unitOf(['填报单位:实践中心'])).toMatchObject({ code: 'unit.unknown', proposal: undefined });
  });

  test('two units in one cell are named', () => {
    expect(unitOf(['填报单位:会计学院、图书馆'])).toMatchObject({ unit: undefined, code: 'unit.several' });
  });

  test('no unit at all is said at the header', () => {
    expect(unitOf(['填报人:某'])).toMatchObject({ unit: undefined, code: 'unit.missing' });
    expect(unitOf(['填报单位:    填报人:某'])).toMatchObject({ unit: undefined, code: 'unit.missing' });
  });

  test('of somebody signed in is theirs; a sheet of another unit is refused', () => {
    const blank = planWith({}, { above: [['附件2'], ['填报单位:']] });
    expect(parse([blank], form('plan'), ROUND, { unit: '图书馆' })).toMatchObject({ unit: '图书馆', issues: [] });
    const others = parse([planWith({})], form('plan'), ROUND, { unit: '图书馆' });
    expect(others.unit).toBeUndefined();
    expect(codes(others)).toEqual(['error unit.notYours 附件2!A3']);
  });

  test('must be the same above both blocks of 附件4', () => {
    const [first, second] = resultsSheets({}, [CLEAN_RESULT]);
    if (first === undefined || second === undefined) throw new Error('two sheets');
    const other = { ...second, rows: second.rows.map((row, at) => (at === 1 ? ['填报单位:图书馆'] : row)) };
    const result = parse([first, other], form('results'), ROUND);
    expect(result.unit).toBeUndefined();
    expect(codes(result)).toContain("error unit.several '附件4-活动清单'!A2");
  });
});

describe('the workbook', () => {
  test('of another form is named', () => {
    const result = parse(resultsSheets({}, [CLEAN_RESULT]), form('plan'), ROUND);
    expect(result).toMatchObject({ recognised: false, rows: [] });
    expect(codes(result)).toEqual(['error sheet.otherForm 附件4!A1']);
  });

  test('of another form is named also where most of its columns are the same', () => {
    const renamed = new Map([
      ['预计场次', '场次'],
      ['开始日期', '开始时间'],
      ['预计线下人次', '线下人次'],
      ['预计线上人次', '线上人次'],
      ['经费预算(万元)', '经费'],
    ]);
    const headers = labels.map((label) => renamed.get(label) ?? label);
    const result = parse([planWith({}, { headers })], form('results'), ROUND);
    expect(codes(result)).toEqual(['error sheet.otherForm 附件2!A1']);
    expect(plan(planWith({}, { headers })).issues).toEqual([]);
  });

  test('that is no form at all is named', () => {
    const result = plan({
      sheet: 'Sheet1',
      origin: { row: 1, column: 1 },
      rows: [['请假单'], ['姓名', '部门', '天数']],
      merges: [],
      hiddenRows: [],
    });
    expect(result.recognised).toBe(false);
    expect(codes(result)).toEqual(['error sheet.notRecognised Sheet1!A1']);
    expect(plan().issues.map(({ code }) => code)).toEqual(['sheet.notRecognised']);
  });

  test('with a second filled sheet of the form would lose it: error', () => {
    const result = plan(planWith({}), planWith({ name: '另一份' }, { sheet: '附件2 (2)' }));
    expect(codes(result)).toEqual(["error sheet.several '附件2 (2)'!A4"]);
  });

  test('with a second, empty sheet of the form reads the filled one', () => {
    const result = plan(planSheet([], { sheet: '附件2' }), planWith({}, { sheet: '填好的' }));
    expect(result.sheet).toBe('填好的');
    expect(codes(result)).toEqual([]);
  });

  test('with nothing filled in is not a zero report', () => {
    expect(codes(plan(planSheet([])))).toEqual(['error section.empty 附件2!A4']);
  });

  test('says which form of the round it is', () => {
    expect(recogniseForm([planWith({})], ROUND)?.id).toBe('plan');
    expect(recogniseForm(resultsSheets({}, [CLEAN_RESULT]), ROUND)?.id).toBe('results');
    expect(recogniseForm([], ROUND)).toBeUndefined();
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

  test('that are missing, unknown or twice are named', () => {
    const rows = block.rows.map((row, at) =>
      at === 5 ? [2, '参加的人数', '人', 5, null, 5] : at === 6 ? (block.rows[4] ?? []) : row,
    );
    expect(codes(results({ ...block, rows }, list))).toEqual([
      'verify indicator.missing 附件4!B4',
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
