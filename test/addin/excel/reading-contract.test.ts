/** What Office.js gives of a cell means what the same cell of a file means. */
import { shownAs } from '#domain/sheet/number-formats';
import type { RawCell } from '#domain/sheet/raw-grid';
import { PLAIN_LOOK } from '#xlsx/reading/cell-looks';
import { cellValue, TextBudget, type WrittenCell } from '#xlsx/reading/cell-value';
import { cellFromExcel } from '../../../addin/excel/reading/cell-from-excel';
import { areasOf, gridOf } from '../../../addin/excel/reading/grid-from-range';

type Case = readonly [name: string, value: unknown, type: string, format: string, cell: RawCell];

const CELLS: readonly Case[] = [
  ['nothing', '', 'Empty', 'General', null],
  ['a formula that shows nothing', '', 'String', 'General', ''],
  ['text as it stands', ' 会计学院\n', 'String', 'General', ' 会计学院\n'],
  ['text of digits', '13000000001', 'String', '@', '13000000001'],
  ['text that spells an error', '#N/A', 'String', '@', '#N/A'],
  ['a whole number', 200, 'Integer', 'General', 200],
  ['a fraction', 0.1, 'Double', '0.00_ ', 0.1],
  ['a number in red brackets', -3, 'Integer', '#,##0;[Red](#,##0)', -3],
  ['true', true, 'Boolean', 'General', true],
  ['an error', '#REF!', 'Error', 'General', { error: '#REF!' }],
  ['a day', 45068, 'Integer', 'yyyy-mm-dd', { date: '2023-05-22' }],
  ['a day in Chinese', 45068, 'Integer', 'yyyy"年"m"月"d"日"', { date: '2023-05-22' }],
  ['a day as Excel formats it by itself', 45068, 'Integer', 'm/d/yyyy', { date: '2023-05-22' }],
  ['a weekday', 45068, 'Integer', '[$-804]aaaa', { date: '2023-05-22' }],
  ['a day with its time', 45068.604166666664, 'Double', 'yyyy/m/d h:mm', { date: '2023-05-22T14:30:00' }],
  ['a time of day', 0.604166666666667, 'Double', 'h:mm', '14:30'],
  ['a duration', 1.5, 'Double', '[h]:mm', 1.5],
  ['a number that no date has', -1, 'Integer', 'yyyy-mm-dd', -1],
];

test.each(CELLS)('reads %s', (_, value, type, format, cell) => {
  expect(cellFromExcel(value, type, format)).toEqual(cell);
});

test.each(CELLS.filter(([, , type]) => type !== 'Empty'))('reads %s as a file has it', (_, value, type, format) => {
  const looks = [{ ...PLAIN_LOOK, shownAs: shownAs(format) }];
  const context = {
    strings: { texts: [], runs: new Map() },
    looks,
    pictures: undefined,
    from1904: false,
    textBudget: new TextBudget(1000),
  };
  expect(cellFromExcel(value, type, format)).toEqual(cellValue(written(value, type), context));
});

/** The same cell as it stands in a sheet's XML; text as the result of a formula, so that empty text is possible. */
function written(value: unknown, type: string): WrittenCell {
  const types: Readonly<Record<string, string>> = { String: 'str', Boolean: 'b', Error: 'e' };
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return { type: types[type] ?? 'n', format: 0, value: text, formula: 'X', inline: '' };
}

describe('a grid', () => {
  const block = (top: number, left: number, values: readonly (readonly unknown[])[]) => ({
    top,
    left,
    values,
    types: values.map((row) => row.map((value) => (value === '' ? 'Empty' : 'String'))),
    formats: values.map((row) => row.map(() => 'General')),
    formulas: values,
  });

  const SHEET = { name: 'x', merges: [], hiddenRows: [], hiddenColumns: [], visibility: undefined, appearances: [] };

  test('stands at A1 wherever its values begin, and ends with them', () => {
    const blocks = [
      block(3, 2, [
        ['甲', '', ''],
        ['', '', ''],
        ['', '乙', ''],
        ['', '', ''],
      ]),
    ];
    expect(gridOf({ ...SHEET, blocks, hiddenRows: [4, 6] })).toEqual({
      sheet: 'x',
      origin: { row: 1, column: 1 },
      rows: [[], [], [null, '甲'], [], [null, null, '乙']],
      merges: [],
      hiddenRows: [4],
    });
  });

  test('is put together from blocks of rows', () => {
    const blocks = [block(1, 1, [['甲']]), block(2, 1, [['乙']])];
    expect(gridOf({ ...SHEET, blocks }).rows).toEqual([['甲'], ['乙']]);
  });

  test.each([
    ['columns', block(1, 201, [['x']])],
    ['rows', block(20_001, 1, [['x']])],
  ])('is refused beyond the limits of %s', (_, tooFar) => {
    expect(() => gridOf({ ...SHEET, blocks: [tooFar] })).toThrow('tooLarge');
  });
});

test.each([
  ['附件2!A1:U1', [{ top: 1, left: 1, bottom: 1, right: 21 }]],
  [
    '附件2!A1:B1,附件2!C5',
    [
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 5, left: 3, bottom: 5, right: 3 },
    ],
  ],
  [
    "'a,b!c''d'!A1:B2, 'a,b!c''d'!AA3:AB4",
    [
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 27, bottom: 4, right: 28 },
    ],
  ],
  ['附件2!$B$2:C4', [{ top: 2, left: 2, bottom: 4, right: 3 }]],
  ['附件2!B:C,附件2!2:4', []],
])('finds the areas of %s', (address, areas) => {
  expect(areasOf(address)).toEqual(areas);
});
