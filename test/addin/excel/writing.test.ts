/** Adopted proposals and selecting, through the real client. */
import type { CellWrite } from '../../../addin/workbook/workbook';
import { expectDone } from '../workbook/under-test';
import { blankPlan, disposeAll, gridOf, openExcel, readAll } from './opened';

afterEach(disposeAll);

function write(row: number, column: number, value: CellWrite['value'], sheet = 'Sheet1'): CellWrite {
  return { at: { sheet, row, column }, value };
}

test('takes one round trip, and one more for a number where no reading has told how its cell shows it', async () => {
  const { host, workbook } = openExcel();
  host.person.type('Sheet1', 'A1', '约200');
  const write5 = async (row: number) => expectDone(await workbook.write([write(row, 1, 5)]));
  expect(await host.meter.during(() => write5(1))).toHaveLength(2);
  await readAll(workbook);
  expect(await host.meter.during(() => write5(1))).toHaveLength(1);
  expect(await host.meter.during(() => write5(9))).toHaveLength(2);
  const text = await host.meter.during(async () => expectDone(await workbook.write([write(9, 1, '约5')])));
  expect(text).toHaveLength(1);
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

test('selecting takes one round trip', async () => {
  const { host, workbook } = openExcel();
  const at = { sheet: 'Sheet1', row: 7, column: 8 };
  expect(await host.meter.during(async () => expectDone(await workbook.select(at)))).toHaveLength(1);
});

test('a proposal for a laid out date column is a date', async () => {
  const { workbook } = openExcel();
  expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
  await readAll(workbook);
  expectDone(await workbook.write([write(5, 7, { date: '2023-05-22' }, '附件2')]));
  expect((await gridOf(workbook, '附件2')).rows[4]?.[6]).toEqual({ date: '2023-05-22' });
});

describe('what is adopted is one step back', () => {
  const cells = [
    { at: { sheet: 'Sheet1', row: 1, column: 1 }, value: 200 },
    { at: { sheet: 'Sheet1', row: 3, column: 2 }, value: { date: '2023-05-22' } },
    { at: { sheet: 'Sheet1', row: 5, column: 1 }, value: '讲座' },
  ];
  const shown = ({ host }: ReturnType<typeof openExcel>) =>
    ['A1', 'B3', 'A5'].map((cell) => host.sheet('Sheet1').value(cell));

  test.each([
    ['1.20', { mergeUndoGroup: true }],
    ['1.19', undefined],
  ])('ExcelApi %s is asked with %j', async (version, asked) => {
    const opened = openExcel(version);
    opened.host.person.type('Sheet1', 'A1', '约200');
    await readAll(opened.workbook);
    const before = opened.runs.length;
    expectDone(await opened.workbook.write(cells));
    expect(opened.runs.slice(before)).toEqual([asked]);
    opened.host.person.undo();
    expect(shown(opened)).toEqual(['约200', '', '']);
  });

  test('where Excel cannot, it is written without', async () => {
    const opened = openExcel('1.20');
    await readAll(opened.workbook);
    opened.host.faults.next('UndoNotSupported', { touching: 'values' });
    const before = opened.runs.length;
    expectDone(await opened.workbook.write(cells));
    expect(opened.runs.slice(before)).toEqual([{ mergeUndoGroup: true }, undefined]);
    expect(shown(opened)).toEqual([200, 45068, '讲座']);
  });

  test('another refusal is not sent again', async () => {
    const opened = openExcel('1.20');
    await readAll(opened.workbook);
    opened.host.faults.next('AccessDenied', { touching: 'values' });
    const before = opened.runs.length;
    expect((await opened.workbook.write(cells)).ok).toBe(false);
    expect(opened.runs.length - before).toBe(1);
  });
});
