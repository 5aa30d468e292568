/** 附件4: every indicator is answered; what follows from the list is a formula, and proposed where it is wrong or empty. */
import { entryPlan } from '#domain/entry/entry-plan';
import { parse } from '#domain/reading/parse';
import { filledRows } from '#domain/reading/row';
import { withComputedFormulas } from '#domain/sheet/formulas';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { withCells } from '#domain/sheet/raw-grid';
import { gridsOf } from './plan-grids';
import { type Cells, CLEAN_RESULT, form, ROUND, resultsSheets, sheetColumns } from './sheets';

type Triple = readonly [RawCell, RawCell, RawCell];
const FORM = form('results');
const LIST: readonly Cells[] = [
  { ...CLEAN_RESULT, sessions: 3, offline: 150, reports: 1, reportLinks: 'https://a.example/1', spent: 0.2 },
  { ...CLEAN_RESULT, name: '展览', category: '单位开放周', sessions: 1, offline: 80, spent: 0.3 },
];
const RIGHT: Readonly<Record<string, Triple>> = {
  events: [null, null, 2],
  eventSessions: [null, null, 4],
  eventPeople: [230, null, 230],
  news: [null, null, 1],
  spend: [null, null, 0.5],
};
const read = (block: Readonly<Record<string, Triple>>, list = LIST) =>
  parse(resultsSheets({ ...RIGHT, ...block }, list), FORM, ROUND).issues.map(
    ({ severity, code, column, label, proposal }) => [severity, code, label, column, proposal?.value],
  );

it.each<readonly [string, Readonly<Record<string, Triple>>, readonly unknown[]]>([
  ['all right', {}, []],
  ['wrong', { eventSessions: [null, null, 5] }, [['error', 'sum.mismatch', '活动场次·合计', 'total', 4]]],
  ['left empty', { events: [null, null, null] }, [['error', 'sum.notGiven', '举办活动·合计', 'total', 2]]],
  ['money left empty', { spend: [null, null, null] }, [['error', 'sum.notGiven', '经费投入·合计', 'total', 0.5]]],
  [
    'an indicator without an answer',
    { volunteers: [null, null, null] },
    [['error', 'indicator.unanswered', '志愿者', 'offline', undefined]],
  ],
  ['answered with 0', { volunteers: [0, null, null] }, []],
  ['answered with -', { volunteers: [null, null, '-'] }, []],
])('indicators: %s', (_, block, expected) => {
  expect(read(block)).toEqual(expected);
});

it('an empty figure is silent where the list has none either and the row is answered beside it', () => {
  expect(read({ eventPeople: [230, null, 230] })).toEqual([]);
});

it('an empty figure waits while a row may or may not count', () => {
  expect(read({ events: [null, null, null] }, [...LIST, { ...CLEAN_RESULT, name: '三', status: '说不准' }])).toEqual([
    expect.arrayContaining(['choice.unknown']),
  ]);
});

describe('the sheet as laid out', () => {
  const plan = entryPlan(FORM, ROUND, { unit: '会计学院', created: '2023-06-01T00:00:00Z' });
  const laidOut = gridsOf(plan);
  const [block, list] = laidOut;
  if (block === undefined || list === undefined) throw new Error('no sheets');
  const uncomputed = plan.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.formula)));

  it('has nothing filled in, and says so in a sentence for each table', () => {
    const { rows, issues } = parse(laidOut, FORM, ROUND);
    expect(filledRows(rows)).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['section.untouched', 'section.empty']);
  });

  it('computes what follows from the list while somebody fills that in', () => {
    const keys = sheetColumns('results').map(({ key }) => key);
    const columns = FORM.sections.flatMap((section) =>
      section.kind === 'list' ? section.columns.map(({ key }) => key) : [],
    );
    expect(new Set(columns)).toEqual(new Set(keys));
    const cancelled: Cells = { name: '停办', category: '学术交流', status: '取消', reason: '天气', venue: '操场' };
    const typed = [...LIST, cancelled].flatMap((cells, at) =>
      columns.flatMap((key, column) => {
        const cell = cells[key];
        return cell === undefined ? [] : [{ row: 5 + at, column: column + 1, cell }];
      }),
    );
    const formulas = (sheet: number, grid: RawGrid): RawGrid => ({
      ...grid,
      rows: grid.rows.map((cells, at) =>
        cells.map((cell, column) => {
          const formula = uncomputed[sheet]?.[at]?.[column];
          return formula === undefined ? cell : { uncomputed: formula };
        }),
      ),
    });
    const filled = [formulas(0, block), withCells(formulas(1, list), typed)];
    const values = Object.fromEntries(
      parse(filled, FORM, ROUND).rows.map(({ values: { indicator, ...figures } }) => [indicator, figures]),
    );
    expect(values).toMatchObject({
      events: { total: 2 },
      eventSessions: { total: 4 },
      eventPeople: { offline: 230, total: 230 },
      news: { total: 1 },
      spend: { total: 0.5 },
    });
  });
});

describe('formulas that nobody calculated', () => {
  const grid = (rows: readonly (readonly RawCell[])[], sheet = '甲'): RawGrid => ({
    ...{ sheet, origin: { row: 1, column: 1 }, rows, merges: [], hiddenRows: [] },
  });
  const valueOfA1 = (formula: string, ...rows: (readonly RawCell[])[]) =>
    withComputedFormulas([grid([[{ uncomputed: formula }], ...rows]), grid([[7], ['x']], "乙'丙")])[0]?.rows[0]?.[0];

  test.each<readonly [string, RawCell]>([
    ['SUM(A2:B3)', 10],
    ['SUM( $A$2:$A$3 , B2 )', 6],
    ['IF(COUNT(A2:A3)=0,"",SUM(A2:A3))', 4],
    ['IF(COUNT(C2:C3)=0,"",1)', ''],
    ['COUNTIFS(D2:D3,"?*",D2:D3,"<>停")', 1],
    ['SUMIFS(A2:A3,D2:D3,"<>停")', 1],
    ["SUM('乙''丙'!A1:A2)+1", 8],
    ['SUM(A2:A3)-B2', 2],
  ])('%s', (formula, expected) => {
    expect(valueOfA1(formula, [1, 2, null, '办'], [3, 4, null, '停'])).toEqual(expected);
  });

  test.each(['VLOOKUP(A2,A2:B3,2)', 'SUM(A1:A3)', 'SUM(E2:E3)', 'SUM(没有!A1:A2)', 'SUM(A2:B3', 'A2*2', '[1]汇总!A1'])(
    '%s is left as it is',
    (formula) => {
      expect(valueOfA1(formula, [1, 2, null, '办', { error: '#N/A' }], [3])).toEqual({ uncomputed: formula });
    },
  );
});
