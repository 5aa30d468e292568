/** Laying out through the real client: what stands in Excel afterwards, and what it costs. */

import { entryPlan } from '#domain/entry/entry-plan';
import { cellName } from '#domain/sheet/address';
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { StyleName } from '#domain/sheet/sheet-styles';
import { form, ROUND } from '../../domain/sheets';
import { blankPlan, disposeAll, expectDone, openExcel } from './opened';

afterEach(disposeAll);

/** The first cell of a look in a row of 附件2. */
function cellOf(style: StyleName, row: number): string {
  const column = blankPlan().sheets[0]?.rows[row - 1]?.cells.findIndex((cell) => cell?.style === style) ?? -1;
  return cellName(row, column + 1);
}

const CREATED = '2023-05-16T08:00:00Z';

describe('附件2, laid out', () => {
  test('has the official form, its looks, dropdowns and page', async () => {
    const { host, workbook } = openExcel();
    const names = expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect(names).toEqual(['附件2', '填表说明']);
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
    expect(sheet.merges).toContainEqual({ row: 1, column: 0, rows: 1, columns: 21 });
    expect(sheet.frozen).toEqual({ rows: 4, columns: 3 });
    expect(sheet.columnWidth('A')).toBe((blankPlan().sheets[0]?.columnWidths[0] ?? 0) * 6);
    expect(sheet.rowHeight(5)).toBe(24);
    expect(sheet.formula('K17')).toBe('=SUM(K5:K16)');
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

  test('leaves somebody else’s sheets alone', async () => {
    const { host, workbook } = openExcel();
    host.person.addSheet('附件2');
    host.person.type('附件2', 'A1', '去年的');
    expect(expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'))).toEqual(['附件2 (2)', '填表说明']);
    expect(host.sheet('附件2').value('A1')).toBe('去年的');
  });

  test('remembers form and version in the document, and that the pane opens with it', async () => {
    const { host, workbook, reopened } = openExcel();
    expectDone(await workbook.layOut(blankPlan(), 'x.xlsx'));
    expect(expectDone(await workbook.setting('form'))).toBe('plan');
    expect(expectDone(await reopened().setting('form'))).toBe('plan');
    expect(expectDone(await workbook.setting('nothing'))).toBeUndefined();
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

test('text stays text and dates are dates', async () => {
  const { host, workbook } = openExcel();
  const [first] = blankPlan().sheets;
  if (first === undefined) throw new Error('no sheets');
  const values = ['=1+1', '007', '5月22日', 'TRUE', '#N/A', { date: '2023-05-22' }, { date: '2023-05-22T14:30:00' }];
  const sheet = { ...first, rows: [{ cells: values.map((value) => ({ value })) }], merges: [], validations: [] };
  expectDone(await workbook.layOut({ ...blankPlan(), sheets: [sheet] }, 'x.xlsx'));
  const grid = expectDone(await workbook.read()).sheets.at(-1)?.grid;
  expect(grid?.rows).toEqual([values]);
  expect(host.sheet('附件2').look('F1').numberFormat).toBe('yyyy-mm-dd');
});

test.each([12, 2000])(
  '%d rows cost two round trips of less than 5 MB',
  async (blankRows) => {
    const { host, workbook } = openExcel();
    const plan = form('plan');
    const sections = plan.sections.map((section) => (section.kind === 'list' ? { ...section, blankRows } : section));
    const large = entryPlan({ ...plan, sections }, ROUND, { unit: '会计学院', created: CREATED });
    const trips = await host.meter.during(async () => expectDone(await workbook.layOut(large, 'x.xlsx')));
    expect(trips).toHaveLength(2);
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

describe('a sheet of our own', () => {
  const receipt = (number: string): SheetPlan => ({
    name: '回执',
    rows: [
      { height: 30, cells: [{ value: '回执', style: 'title' }, { style: 'title' }] },
      { cells: [{ value: number }] },
    ],
    columnWidths: [20, 30],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    validations: [],
    charts: [],
    print: { orientation: 'portrait' },
  });
  const sheets = (host: ReturnType<typeof openExcel>['host']) => host.book.sheets().map(({ name }) => name);

  test('replaces the one we wrote before, in its place, after a reload too', async () => {
    const { host, workbook, reopened } = openExcel();
    const trips = await host.meter.during(async () => expectDone(await workbook.putOwnSheet(receipt('R-1'))));
    expect(trips).toHaveLength(2);
    host.person.addSheet('后来的');
    expect(expectDone(await workbook.putOwnSheet(receipt('R-2')))).toBe('回执');
    expect(expectDone(await reopened().putOwnSheet(receipt('R-3')))).toBe('回执');
    expect(sheets(host)).toEqual(['Sheet1', '回执', '后来的']);
    expect(host.sheet('回执').value('A2')).toBe('R-3');
  });

  test('does not replace anybody’s sheet of that name', async () => {
    const { host, workbook } = openExcel();
    host.person.addSheet('回执');
    expect(expectDone(await workbook.putOwnSheet(receipt('R-1')))).toBe('回执 (2)');
    expect(expectDone(await workbook.putOwnSheet(receipt('R-2')))).toBe('回执 (3)');
    expect(sheets(host)).toEqual(['Sheet1', '回执', '回执 (2)', '回执 (3)']);
  });

  test('does not replace ours once somebody renamed it to keep it', async () => {
    const { host, workbook } = openExcel();
    expectDone(await workbook.putOwnSheet(receipt('R-1')));
    host.person.renameSheet('回执', '第一版回执');
    expect(expectDone(await workbook.putOwnSheet(receipt('R-2')))).toBe('回执');
    expect(host.sheet('第一版回执').value('A2')).toBe('R-1');
  });
});

test('a plan with charts is a file to download', async () => {
  const { workbook } = openExcel();
  const names = [{ name: '合计', range: '附件2!A1' }];
  expect(await workbook.layOut({ ...blankPlan(), names }, 'x.xlsx')).toEqual({
    ok: false,
    failure: { code: 'unsupported' },
  });
});
