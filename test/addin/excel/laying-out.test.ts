/** Laying out through the real client: what stands in Excel afterwards, and what it costs. */

import { entryPlan } from '#domain/entry/entry-plan';
import { cellName, columnLetters } from '#domain/sheet/address';
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { StyleName } from '#domain/sheet/sheet-styles';
import { form, listSection, ROUND } from '../../domain/sheets';
import { expectDone } from '../workbook/under-test';
import { blankPlan, disposeAll, openExcel } from './opened';

afterEach(disposeAll);

/** The first cell of a look in a row of 附件2. */
function cellOf(style: StyleName, row: number): string {
  const column = blankPlan().sheets[0]?.rows[row - 1]?.cells.findIndex((cell) => cell?.style === style) ?? -1;
  return cellName(row, column + 1);
}

const COLUMNS = listSection('plan').columns;
const CREATED = '2023-05-16T08:00:00Z';

describe('附件2, laid out', () => {
  test('has the official form, its looks, dropdowns and page', async () => {
    const { host, workbook } = openExcel();
    const { sheets } = expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect(sheets).toEqual(['附件2', '填表说明']);
    const sheet = host.sheet('附件2');
    expect(sheet.value('A1')).toBe('附件2');
    expect(sheet.value('A3')).toContain('填报单位：会计学院');
    expect(sheet.look('A4')).toMatchObject({
      fontName: '黑体',
      bold: true,
      fill: '#DDEBF7',
      horizontal: 'Center',
      wrap: true,
    });
    expect(sheet.look('B5').borders).toMatchObject({
      bottom: { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' },
    });
    expect(sheet.look(cellOf('date', 5)).numberFormat).toBe('yyyy-mm-dd');
    expect(sheet.merges).toContainEqual({ row: 1, column: 0, rows: 1, columns: COLUMNS.length });
    expect(sheet.frozen).toEqual({ rows: 4, columns: 3 });
    expect(sheet.columnWidth('A')).toBe((blankPlan().sheets[0]?.columnWidths[0] ?? 0) * 6);
    expect(sheet.rowHeight(5)).toBe(24);
    const offline = columnLetters(COLUMNS.findIndex(({ key }) => key === 'offline') + 1);
    expect(sheet.formula(`${offline}17`)).toBe(`=SUM(${offline}5:${offline}16)`);
    expect(sheet.pageSetup).toMatchObject({
      titleRows: '4:4',
      values: { orientation: 'Landscape', paperSize: 'A4' },
    });
    expect(sheet.pageSetup.headersFooters.defaultForAllPages?.centerFooter).toContain('第 &P 页 共 &N 页');
    expect(sheet.validation('D5')).toMatchObject({ prompt: { title: '活动类型' } });
  });

  test('warns of what it does not expect, and lets it stand', async () => {
    const { host, workbook } = openExcel();
    expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect(host.person.type('附件2', 'K5', '约200')).toBe('accepted');
    expect(host.sheet('附件2').value('K5')).toBe('约200');
  });

  test('is shown, with the first blank cell selected', async () => {
    const { host, workbook } = openExcel();
    expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect(host.book.activeSheetId()).toBe(host.sheet('附件2').id);
    expect(host.book.selection()).toMatchObject({
      sheetId: host.sheet('附件2').id,
      area: { row: 4, column: 2, rows: 1, columns: 1 },
    });
  });

  test('remembers form and version in the document, and that the pane opens with it', async () => {
    const { host, workbook } = openExcel();
    expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect(host.settings.get('kjz.plan.form')).toBe('"plan"');
    expect(host.settings.get('Office.AutoShowTaskpaneWithDocument')).toBe('true');
  });

  test('keeps what the document was given in the meantime', async () => {
    const { host, workbook } = openExcel();
    const mark = { at: { sheet: 'Sheet1', row: 1, column: 1 }, severity: 'error', sentences: ['请填写'] } as const;
    expectDone(await workbook.mark([mark]));
    expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect([...host.settings.keys()]).toEqual(expect.arrayContaining(['kjz.marks.0', 'kjz.plan.form']));
  });

  test('is known for what it is when it came as a file', async () => {
    const { host, workbook } = openExcel();
    host.customProperties.set('form', 'results');
    expect(expectDone(await workbook.setting('form'))).toBe('results');
    expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect([expectDone(await workbook.setting('form')), host.customProperties.get('form')]).toEqual(['plan', 'plan']);
  });
});

test('a formula of a plan means the sheet under the name it got', async () => {
  const { host, workbook } = openExcel();
  host.person.addSheet('数据');
  const sheet = (name: string, rows: SheetPlan['rows']): SheetPlan => ({
    name,
    rows,
    columnWidths: [],
    merges: [],
    validations: [],
    charts: [],
    print: { orientation: 'portrait' },
  });
  const plan: WorkbookPlan = {
    ...blankPlan(),
    sheets: [sheet('数据', [{ cells: [{ value: 7 }] }]), sheet('合计', [{ cells: [{ formula: '数据!A1+1' }] }])],
  };
  expectDone(await workbook.layOut(plan, 'x.xlsx'));
  expect(host.sheet('合计').formula('A1')).toBe("='数据 (2)'!A1+1");
});

test('a date is shown as one, with its time where it has one', async () => {
  const { host, workbook } = openExcel();
  const [first] = blankPlan().sheets;
  if (first === undefined) throw new Error('no sheets');
  const values = [{ date: '2023-05-22' }, { date: '2023-05-22T14:30:00' }];
  const sheet = { ...first, rows: [{ cells: values.map((value) => ({ value })) }], merges: [], validations: [] };
  expectDone(await workbook.layOut({ ...blankPlan(), sheets: [sheet] }, 'x.xlsx'));
  const formats = ['A1', 'B1'].map((cell) => host.sheet('附件2').look(cell).numberFormat);
  expect(formats).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd hh:mm:ss']);
});

test.each([12, 2000])(
  '%d rows cost three round trips of less than 5 MB',
  async (blankRows) => {
    const { host, workbook } = openExcel();
    const plan = form('plan');
    const sections = plan.sections.map((section) => (section.kind === 'list' ? { ...section, blankRows } : section));
    const large = entryPlan({ ...plan, sections }, ROUND, { unit: '会计学院', created: CREATED });
    const trips = await host.meter.during(async () => expectDone(await workbook.layOut(large, 'x.xlsx')));
    expect(trips).toHaveLength(3);
    expect(Math.max(...trips.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
    expect(host.sheet('附件2').look(`U${blankRows + 4}`).borders?.bottom).toBeDefined();
  },
  120_000,
);

test.each(['1.7', '1.8'])('works on ExcelApi %s, without what that lacks', async (version) => {
  const { host, workbook } = openExcel(version);
  expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
  expect(host.sheet('附件2').value('A4')).not.toBe('');
  expect(host.sheet('附件2').validation('D5') === undefined).toBe(version === '1.7');
  expect(host.sheet('附件2').pageSetup.titleRows).toBeUndefined();
});

test('half a layout is taken away again', async () => {
  const { host, workbook } = openExcel();
  host.faults.next('GeneralException', { touching: 'Merge' });
  expect(await workbook.layOut(blankPlan(), 'x.xlsx')).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(host.book.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
});

test('a sheet of our own costs two round trips, the first time and every other', async () => {
  const { host, workbook } = openExcel();
  const receipt: SheetPlan = {
    name: '回执',
    rows: [
      { height: 30, cells: [{ value: '回执', style: 'title' }, { style: 'title' }] },
      { cells: [{ value: 'R-1' }] },
    ],
    columnWidths: [20, 30],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    validations: [],
    charts: [],
    print: { orientation: 'portrait' },
  };
  const put = () => host.meter.during(async () => expectDone(await workbook.putOwnSheet(receipt)));
  expect([(await put()).length, (await put()).length]).toEqual([2, 2]);
  expect(host.sheet('回执').merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});
