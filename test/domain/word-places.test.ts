/** Places in a Word document: told by a position alone, in the document's words, and kept as any address is. */
import { formatAddress, parseAddress } from '#domain/sheet/address';
import { addressWords, columnHead, columnWords, placeWords, rowHead } from '#domain/sheet/place-words';
import { isParagraph, sheetTitle, wordPlace, wordSheet, wordSheetName } from '#domain/sheet/word-sheet';

const SHEET = wordSheetName({ firstTable: 2, heights: [3, 10, 0, 5, 2] });

it('a name tells its stretches, and no worksheet has one', () => {
  expect(SHEET).toBe('表2-3[3+10+0+5+2]');
  expect(wordSheet(SHEET)).toEqual({ firstTable: 2, heights: [3, 10, 0, 5, 2] });
  expect(wordSheetName({ firstTable: undefined, heights: [4] })).toBe('正文[4]');
  for (const name of ['附件2', '表1', '表1(4)', '正文', 'Sheet1', '表1[]', '表1[4+]'])
    expect(wordSheet(name)).toBeUndefined();
  expect([SHEET, '正文[4]', '附件2'].map(sheetTitle)).toEqual(['表2-3', '正文', '附件2']);
});

it.each([
  [1, { kind: 'above', table: 2, number: 1 }, '表2上方第1段', 'paragraph 1 above table 2', '¶'],
  [3, { kind: 'above', table: 2, number: 3 }, '表2上方第3段', 'paragraph 3 above table 2', '¶'],
  [4, { kind: 'row', table: 2, number: 1 }, '表2 第1行第5格', 'table 2, row 1, cell 5', '1'],
  [13, { kind: 'row', table: 2, number: 10 }, '表2 第10行第5格', 'table 2, row 10, cell 5', '10'],
  [14, { kind: 'row', table: 3, number: 1 }, '表3 第1行第5格', 'table 3, row 1, cell 5', '1'],
  [20, { kind: 'below', table: 3, number: 1 }, '表3下方第1段', 'paragraph 1 below table 3', '¶'],
])('row %i', (row, place, chinese, english, head) => {
  const at = { sheet: SHEET, row, column: 5 };
  expect(wordPlace(at)).toEqual(place);
  expect(isParagraph(SHEET, row)).toBe(place.kind !== 'row');
  expect(placeWords(at)).toBe(chinese);
  expect(placeWords(at, { locale: 'en' })).toBe(english);
  expect(rowHead(SHEET, row)).toBe(head);
});

it('what its column is called takes the place of a number', () => {
  const at = { sheet: SHEET, row: 6, column: 11 };
  expect(placeWords(at, { label: '线下人次' })).toBe('表2 第3行 “线下人次”');
  expect(placeWords(at, { label: '线下人次', locale: 'en', withSheet: false })).toBe('table 2, row 3, “线下人次”');
  expect(addressWords(formatAddress(at), { label: '线下人次' })).toBe('表2 第3行 “线下人次”');
  expect(parseAddress(formatAddress(at))).toEqual(at);
});

it('a worksheet has its own addresses', () => {
  const at = { sheet: '附件2', row: 5, column: 11 };
  expect([placeWords(at), placeWords(at, { withSheet: false, label: '线下人次' })]).toEqual(['附件2!K5', 'K5']);
  expect([rowHead('附件2', 5), columnHead('附件2', 5), columnHead(SHEET, 5)]).toEqual(['5', 'E', '5']);
  expect([columnWords('附件2', 22), columnWords(SHEET, 22)]).toEqual(['V列', '第22格']);
  expect(addressWords('无此地址')).toBe('无此地址');
});
