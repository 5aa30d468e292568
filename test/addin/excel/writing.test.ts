/** Adopted proposals and selecting, through the real client. */
import type { CellWrite } from '../../../addin/workbook/workbook';
import { blankPlan, disposeAll, expectDone, gridOf, openExcel, readAll } from './opened';

afterEach(disposeAll);

function write(row: number, column: number, value: CellWrite['value'], sheet = 'Sheet1'): CellWrite {
  return { at: { sheet, row, column }, value };
}

test.each<[string, CellWrite['value'], unknown]>([
  ['a number', 200, 200],
  ['text', '学术交流', '学术交流'],
  ['text that reads as a formula', '=1+1', '=1+1'],
  ['text that reads as a number', '007', '007'],
  ['text that reads as a date', '5月22日', '5月22日'],
  ['text that begins with an apostrophe', "'07级", "'07级"],
  ['a date', { date: '2023-05-22' }, { date: '2023-05-22' }],
  ['a date with a time', { date: '2023-05-22T14:30:00' }, { date: '2023-05-22T14:30:00' }],
])('writes %s', async (_, value, read) => {
  const { host, workbook } = openExcel();
  host.person.type('Sheet1', 'A1', '约200');
  await readAll(workbook);
  const trips = await host.meter.during(async () => expectDone(await workbook.write([write(1, 1, value)])));
  expect(trips).toHaveLength(1);
  expect((await gridOf(workbook, 'Sheet1')).rows).toEqual([[read]]);
});

test('writes nothing where nothing shall stand', async () => {
  const { host, workbook } = openExcel();
  host.person.type('Sheet1', 'A1', '同上');
  expectDone(await workbook.write([write(1, 1, null)]));
  expect((await gridOf(workbook, 'Sheet1')).rows).toEqual([]);
});

test('a number and a date become what they are in a column of text', async () => {
  const { host, workbook } = openExcel();
  host.book.restyle(host.sheet('Sheet1').id, { row: 0, column: 0, rows: 2, columns: 1 }, { numberFormat: '@' });
  host.person.paste('Sheet1', 'A1', [['约200'], ['5.22']]);
  await readAll(workbook);
  expectDone(await workbook.write([write(1, 1, 200), write(2, 1, { date: '2023-05-22' })]));
  expect((await gridOf(workbook, 'Sheet1')).rows).toEqual([[200], [{ date: '2023-05-22' }]]);
});

test('a date keeps the format that the person gave its cell', async () => {
  const { host, workbook } = openExcel();
  host.person.type('Sheet1', 'A1', '2023年5月20日');
  const before = host.sheet('Sheet1').look('A1').numberFormat;
  await readAll(workbook);
  expectDone(await workbook.write([write(1, 1, { date: '2023-05-22' })]));
  expect(host.sheet('Sheet1').look('A1').numberFormat).toBe(before);
  expect(host.sheet('Sheet1').value('A1')).toBe(45068);
});

test('leaves what stands between the written cells', async () => {
  const { host, workbook } = openExcel();
  host.person.paste('Sheet1', 'A1', [
    ['约1', '甲'],
    ['乙', '=1+1'],
    ['约3', '丙'],
  ]);
  expectDone(await workbook.write([write(3, 1, 3), write(1, 1, 1)]));
  expect((await gridOf(workbook, 'Sheet1')).rows).toEqual([
    [1, '甲'],
    ['乙', 2],
    [3, '丙'],
  ]);
});

test('proposals all over 2,000 rows are adopted in one round trip of less than 5 MB', async () => {
  const { host, workbook } = openExcel();
  host.person.paste(
    'Sheet1',
    'A1',
    Array.from({ length: 2000 }, () => ['约200', '甲', '约5']),
  );
  await readAll(workbook);
  const cells = Array.from({ length: 400 }, (_, at) => write(5 * at + 1, at % 2 === 0 ? 1 : 3, at));
  const trips = await host.meter.during(async () => expectDone(await workbook.write(cells)));
  expect(trips).toHaveLength(1);
  expect(trips[0]?.requestBytes).toBeLessThan(5_000_000);
  const { rows } = await gridOf(workbook, 'Sheet1');
  expect([rows[0], rows[1995]]).toEqual([
    [0, '甲', '约5'],
    ['约200', '甲', 399],
  ]);
});

test('selecting shows the sheet and the cell in one round trip', async () => {
  const { host, workbook } = openExcel();
  host.person.addSheet('附件2');
  host.person.activate('Sheet1');
  const at = { sheet: '附件2', row: 7, column: 8 };
  const trips = await host.meter.during(async () => expectDone(await workbook.select(at)));
  expect(trips).toHaveLength(1);
  expect(host.book.activeSheetId()).toBe(host.sheet('附件2').id);
  expect(host.book.selection().area).toEqual({ row: 6, column: 7, rows: 1, columns: 1 });
});

test('a renamed sheet is written to and selected under the name it was read by', async () => {
  const { host, workbook } = openExcel();
  host.person.addSheet('附件2');
  await readAll(workbook);
  host.person.renameSheet('附件2', '会计学院附件2');
  expectDone(await workbook.write([write(1, 1, 5, '附件2')]));
  expectDone(await workbook.select({ sheet: '附件2', row: 1, column: 1 }));
  expect(host.sheet('会计学院附件2').value('A1')).toBe(5);
});

test('a proposal for a laid out date column is a date', async () => {
  const { workbook } = openExcel();
  expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
  await readAll(workbook);
  expectDone(await workbook.write([write(5, 7, { date: '2023-05-22' }, '附件2')]));
  expect((await gridOf(workbook, '附件2')).rows[4]?.[6]).toEqual({ date: '2023-05-22' });
});
