/** Whose workbook it is, and which form. */
import { parse } from '#domain/reading/parse';
import { recogniseForm } from '#domain/reading/recognise/form';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { CLEAN_RESULT, form, planSheet, planWith, ROUND, resultsSheets, sheetColumns } from './sheets';

const plan = (...grids: RawGrid[]) => parse(grids, form('plan'), ROUND);
const codes = (result: ReturnType<typeof plan>) =>
  result.issues.map(({ code, severity, address }) => `${severity} ${code} ${address}`);
const labels = sheetColumns('plan').map(({ label }) => label);

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
    const asked = parse([blank], form('plan'), ROUND, { unit: '图书馆' });
    expect(asked.unit).toBe('图书馆');
    expect(codes(asked)).toEqual(['verify unit.notSaid 附件2!A2']);
    expect(asked.issues[0]?.proposal).toEqual({ value: '图书馆', cell: '填报单位:图书馆' });
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
