import fc from 'fast-check';
import { cellName, formatAddress, parseAddress, parseCell, parseRange } from '#domain/sheet/address';

describe('a cell as Excel writes it', () => {
  test.each([
    ['A1', { row: 1, column: 1 }],
    ['K5', { row: 5, column: 11 }],
    ['AA10', { row: 10, column: 27 }],
    ['XFD1048576', { row: 1_048_576, column: 16_384 }],
  ])('%s', (name, at) => {
    expect(parseCell(name)).toEqual(at);
    expect(cellName(at.row, at.column)).toBe(name);
  });

  test.each(['', 'A', '5', 'A0', 'a1', 'A1:B2', '$A$1', 'ABCD1', ' A1', 'A1 '])('%j is no cell', (text) => {
    expect(parseCell(text)).toBeUndefined();
  });
});

test.each([
  ['B5', { top: 5, left: 2, bottom: 5, right: 2 }],
  ['B5:D7', { top: 5, left: 2, bottom: 7, right: 4 }],
  ['$B$5:d7', { top: 5, left: 2, bottom: 7, right: 4 }],
  ['B:C', undefined],
  ['2:4', undefined],
  ['A1:B2:C3', undefined],
  ['A1,C3', undefined],
  ['', undefined],
])('the range %j', (range, rect) => {
  expect(parseRange(range)).toEqual(rect);
});

describe('an address with its sheet', () => {
  test.each([
    ['附件2!K5', { sheet: '附件2', row: 5, column: 11 }],
    ["'附件4-活动清单'!M7", { sheet: '附件4-活动清单', row: 7, column: 13 }],
    ["'O''Neil'!A1", { sheet: "O'Neil", row: 1, column: 1 }],
    ["'对!错'!B2", { sheet: '对!错', row: 2, column: 2 }],
    ["'K5'!K5", { sheet: 'K5', row: 5, column: 11 }],
    ["''''!A1", { sheet: "'", row: 1, column: 1 }],
  ])('%s', (text, at) => {
    expect(parseAddress(text)).toEqual(at);
    expect(formatAddress(at)).toBe(text);
  });

  test.each(['', 'K5', '!K5', '附件2!', '附件2!K', '附件2!K5:L6', '附件2'])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('whatever the sheet is called, its address is read back', () => {
    const odd = fc.string({
      minLength: 1,
      maxLength: 31,
      unit: fc.constantFrom("'", '!', '附', 'K', '5', ' ', '-', '.'),
    });
    const sheet = fc.oneof(odd, fc.string({ minLength: 1, maxLength: 31, unit: 'binary' }));
    const row = fc.integer({ min: 1, max: 1_048_576 });
    const column = fc.integer({ min: 1, max: 16_384 });
    fc.assert(
      fc.property(fc.record({ sheet, row, column }), (at) => {
        expect(parseAddress(formatAddress(at))).toEqual(at);
      }),
    );
  });
});
