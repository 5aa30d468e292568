/** The parts of the adapter that need no Excel. */

import { footerParts } from '../../../addin/excel/layout/page-setup';
import { runsDown } from '../../../addin/excel/layout/runs-down';
import { typedText, typedValue } from '../../../addin/excel/layout/typed-value';
import type { FillAt } from '../../../addin/excel/marks/fills';
import { decodeMarks, encodeMarks } from '../../../addin/excel/marks/mark-record';
import { findMarks } from '../../../addin/excel/marks/moved-marks';
import { wantedMarks } from '../../../addin/excel/marks/wanted-marks';
import { rectanglesOf, runsOf } from '../../../addin/excel/rectangles';
import { Debounced } from '../../../addin/excel/session/debounced';
import { failureOf } from '../../../addin/excel/session/failures';
import { decodeOwnSheets } from '../../../addin/excel/session/own-sheets';
import { freeNames } from '../../../addin/workbook/sheet-names';

test.each(['科普讲座', '图书馆（东区）', 'Open day', '《天工开物》导读'])('writes %s as it is', (text) => {
  expect(typedText(text)).toBe(text);
});

test.each([
  '=1+1',
  '+86',
  '-',
  '@x',
  '13000000001',
  '007',
  '1/2',
  '5月22日',
  'May 5',
  '１２',
  'TRUE',
  '#N/A',
  "'x",
  ' 3',
])('writes %s so that Excel cannot take it for anything else', (text) => {
  expect(typedText(text)).toBe(`'${text}`);
});

test.each([
  [null, ''],
  ['', ''],
  [0.5, 0.5],
  [{ date: '2023-05-22' }, 45068],
  [{ date: '2023-05-22T12:00:00' }, 45068.5],
])('writes %j as %j', (value, typed) => {
  expect(typedValue(value)).toBe(typed);
});

test('refuses a date that Excel cannot hold', () => {
  expect(() => typedValue({ date: '2023-02-30' })).toThrow('2023-02-30');
});

describe('rectangles of equal looks', () => {
  const SHEET = ['aaa', 'bbc', 'bbc', ' b '];
  const keyAt = (row: number, column: number) => {
    const key = SHEET[row - 1]?.[column - 1];
    return key === ' ' ? undefined : key;
  };
  test('cover each cell once', () => {
    const covered = rectanglesOf(4, 3, keyAt).flatMap(({ key, rect }) => {
      const cells: string[] = [];
      for (let row = rect.top; row <= rect.bottom; row++)
        for (let column = rect.left; column <= rect.right; column++) cells.push(`${row},${column}${key}`);
      return cells;
    });
    expect(covered.sort()).toEqual(
      ['1,1a', '1,2a', '1,3a', '2,1b', '2,2b', '2,3c', '3,1b', '3,2b', '3,3c', '4,2b'].sort(),
    );
  });
  test('are few for columns of one look each, however many rows', () => {
    expect(rectanglesOf(2000, 21, (_, column) => column % 3)).toHaveLength(21);
  });
});

test('groups equal widths', () => {
  expect(runsOf([8, 8, 12])).toEqual([
    { key: 8, first: 1, last: 2 },
    { key: 12, first: 3, last: 3 },
  ]);
});

test('groups cells that stand under each other', () => {
  const cells = [
    { row: 7, column: 2 },
    { row: 5, column: 2 },
    { row: 6, column: 2 },
    { row: 6, column: 3 },
  ];
  expect(runsDown(cells, () => 0).map((run) => run.map(({ row, column }) => `${row},${column}`))).toEqual([
    ['5,2', '6,2', '7,2'],
    ['6,3'],
  ]);
});

test('finds free names without case, within 31 characters', () => {
  const long = '长'.repeat(31);
  expect(freeNames(['附件2', 'Sheet', long], ['附件2', 'SHEET', long, '附件2 (2)'])).toEqual([
    '附件2 (3)',
    'Sheet (2)',
    `${'长'.repeat(27)} (2)`,
  ]);
});

test('splits a footer at its three parts and nowhere else', () => {
  expect(footerParts('&L&9 A&&C 部&C&9 第 &P 页&R&9 科技&&活动')).toEqual({
    left: '&9 A&&C 部',
    center: '&9 第 &P 页',
    right: '&9 科技&&活动',
  });
});

describe('marks', () => {
  const PAINT = '#FDE7E9';
  const column =
    (...fills: readonly string[]): FillAt =>
    (row) =>
      fills[row - 1];
  const mark = (row: number, own = '') => ({ row, column: 1, own, paint: PAINT });

  test.each<[string, ReturnType<typeof mark>[], FillAt, readonly [number, string][]]>([
    ['where they were', [mark(1, '#00FF00')], column(PAINT, ''), [[1, '#00FF00']]],
    [
      'where rows above pushed them',
      [mark(1, '#00FF00'), mark(2)],
      column('', '', PAINT, PAINT),
      [
        [3, '#00FF00'],
        [4, ''],
      ],
    ],
    [
      'overlapping their old places',
      [mark(1, '#00FF00'), mark(2)],
      column('', PAINT, PAINT),
      [
        [2, '#00FF00'],
        [3, ''],
      ],
    ],
    ['when one was deleted with its row', [mark(1), mark(3)], column(PAINT, '', ''), [[1, '']]],
    ['not where a person painted since', [mark(1, '#00FF00')], column('#123456'), []],
    ['not in paint that is left over', [mark(1, '#00FF00')], column('#123456', PAINT, PAINT), []],
    ['not if nobody could tell whose colour is whose', [mark(1, '#00FF00'), mark(2)], column('', '', PAINT), []],
  ])('are found %s', (_, marks, fillAt, found) => {
    expect(findMarks(marks, fillAt).map(({ row, own }) => [row, own])).toEqual(found);
  });

  test('are found by cells that were asked for one by one', () => {
    const fillAt: FillAt = (row) => (row === 5 ? PAINT : row === 9 ? '#123456' : undefined);
    expect(findMarks([mark(5, '#00FF00'), mark(9)], fillAt)).toEqual([{ row: 5, column: 1, own: '#00FF00' }]);
  });

  test('come back from the settings they were kept in, over several settings too', () => {
    const cells = Array.from({ length: 2000 }, (_, at) => ({ row: at + 1, column: 3, own: '#ABCDEF', paint: PAINT }));
    const parts = encodeMarks([{ id: '{1}', name: '附件2', cells }]);
    expect(parts.length).toBeGreaterThan(1);
    const settings = new Map(parts.map((part, at) => [`marks.${at}`, part]));
    expect(decodeMarks(new Map([...settings].reverse()))).toEqual([{ id: '{1}', name: '附件2', cells }]);
  });

  test.each(['{', '[1]', '[{"id":"a","name":"b","cells":[[0,1,"","#FDE7E9"],["x"]]}]'])(
    'of a tampered record %s are dropped',
    (text) => {
      expect(decodeMarks(new Map([['marks.0', text]])).flatMap(({ cells }) => cells)).toEqual([]);
    },
  );

  test('are painted in the colour of their severity, sheet by sheet', () => {
    const at = { sheet: '附件2', row: 5, column: 1 };
    const wanted = wantedMarks([
      { at, severity: 'error', sentences: ['必改', '提示'] },
      { at: { ...at, sheet: '附件4' }, severity: 'hint', sentences: ['提示'] },
    ]);
    expect([...wanted]).toEqual([
      ['附件2', [{ row: 5, column: 1, paint: PAINT, sentences: ['必改', '提示'] }]],
      ['附件4', [{ row: 5, column: 1, paint: '#DEECF9', sentences: ['提示'] }]],
    ]);
  });
});

test.each([undefined, '', '{', '{}', '[["a"],[1,2]]'])('no sheet is ours by %j', (text) => {
  expect(decodeOwnSheets(text)).toEqual([]);
});

describe('failures', () => {
  const sheet = { name: '附件2', exists: true, isProtected: false };
  test.each([
    ['InvalidOperationInCellEditMode', [], { code: 'cellBeingEdited' }],
    [
      'AccessDenied',
      [sheet, { ...sheet, name: '附件4', isProtected: true }],
      { code: 'sheetProtected', sheet: '附件4' },
    ],
    ['AccessDenied', [sheet], { code: 'readOnly' }],
    ['ItemNotFound', [sheet, { ...sheet, name: '附件4', exists: false }], { code: 'sheetMissing', sheet: '附件4' }],
    ['RequestPayloadSizeLimitExceeded', [], { code: 'tooLarge' }],
    ['ResponsePayloadSizeLimitExceeded', [], { code: 'tooLarge' }],
    ['ApiNotFound', [], { code: 'unsupported' }],
    ['GeneralException', [], { code: 'unexpected', detail: 'GeneralException: m' }],
  ])('%s with %j', (code, touched, failure) => {
    expect(failureOf({ code, message: 'm' }, touched)).toEqual(failure);
  });
  test('keep the words of what is no error of Excel', () => {
    expect(failureOf(new TypeError('x is undefined'))).toEqual({ code: 'unexpected', detail: 'x is undefined' });
  });
});

describe('changes', () => {
  function heard() {
    const told = jest.fn();
    let due: (() => void) | undefined;
    const timers = {
      after: (_: number, call: () => void) => {
        due = call;
        return () => {
          due = undefined;
        };
      },
    };
    return { debounced: new Debounced(timers, told), told, pass: () => due?.() };
  }

  test.each([1, 3])('%i close together are told once', (count) => {
    const { debounced, told, pass } = heard();
    for (let n = 0; n < count; n++) debounced.add();
    expect(told).not.toHaveBeenCalled();
    pass();
    expect(told).toHaveBeenCalledTimes(1);
  });
  test('later ones are told again', () => {
    const { debounced, told, pass } = heard();
    for (const _ of [1, 2]) {
      debounced.add();
      pass();
    }
    expect(told).toHaveBeenCalledTimes(2);
  });
  test('are not told after stopping', () => {
    const { debounced, told, pass } = heard();
    debounced.add();
    debounced.stop();
    pass();
    debounced.add();
    pass();
    expect(told).not.toHaveBeenCalled();
  });
});
