/** What a person sees beyond values, through the real client: what a closer look costs, and what stays untold. */
import { columnLetters } from '#domain/sheet/address';
import { readsOtherBook, showsPicture } from '../../../addin/excel/reading/formula-facts';
import { mayShowOtherwise, shownOtherwise } from '../../../addin/excel/reading/number-display';
import { expectDone, looksOf, positionOf } from '../workbook/under-test';
import { disposeAll, gridOf, openExcel, readAll } from './opened';

afterEach(disposeAll);

describe('round trips', () => {
  async function tripsOf(opened: ReturnType<typeof openExcel>): Promise<number> {
    const trips = await opened.host.meter.during(() => readAll(opened.workbook));
    return trips.length;
  }

  function filled() {
    const opened = openExcel();
    opened.host.person.paste('Sheet1', 'A1', [
      ['活动', '人次', '经费', '链接'],
      ['讲座', 30, 0.5, '报道'],
      ['展览', '=B2*2', 1.25, '无'],
    ]);
    return opened;
  }

  test('one where nothing looks unusual: dates, money without a sign, hidden columns, formulas, fills', async () => {
    const opened = filled();
    const { person } = opened.host;
    person.format('Sheet1', 'C2:C3', { numberFormat: '#,##0.00_ ;[Red]-#,##0.00 ' });
    person.format('Sheet1', 'A1:D1', { bold: true, fill: '#DDEEFF' });
    person.hideColumns('Sheet1', 'C');
    person.type('Sheet1', 'A5', '2023-05-22');
    expect(await tripsOf(opened)).toBe(1);
    expect((await gridOf(opened.workbook, 'Sheet1')).hiddenColumns).toEqual([3]);
  });

  test('two for whatever needs a closer look, all of it together', async () => {
    const opened = filled();
    const { person } = opened.host;
    person.format('Sheet1', 'B2', { numberFormat: '0"人次"' });
    person.format('Sheet1', 'A3', { strikethrough: true });
    person.link('Sheet1', 'D2', 'https://news.example.cn/9');
    person.comment('Sheet1', 'C3', '含税');
    person.addSheet('附件4');
    person.type('附件4', 'C2', 7);
    person.format('附件4', 'C2', { numberFormat: '0%' });
    expect(await tripsOf(opened)).toBe(2);
    expect(looksOf(await gridOf(opened.workbook, 'Sheet1'))).toEqual({
      B2: { shown: '30人次' },
      D2: { link: 'https://news.example.cn/9' },
      A3: { struck: true },
      C3: { note: '含税' },
    });
    expect(looksOf(await gridOf(opened.workbook, '附件4'))).toEqual({ C2: { shown: '700%' } });
  });

  test('one with marks of ours, whose comments are nobody’s notes', async () => {
    const opened = filled();
    const at = positionOf('Sheet1', 'B2');
    expectDone(await opened.workbook.mark([{ at, severity: 'verify', sentences: ['请核实'] }]));
    expect(await tripsOf(opened)).toBe(1);
    expect(looksOf(await gridOf(opened.workbook, 'Sheet1'))).toEqual({});
  });

  test('a large sheet is asked for its few odd cells only', async () => {
    const opened = openExcel();
    const rows = Array.from({ length: 1500 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * column));
    opened.host.person.paste('Sheet1', 'A1', rows);
    for (const cell of ['C700', 'K1200']) opened.host.person.format('Sheet1', cell, { strikethrough: true });
    const trips = await opened.host.meter.during(() => readAll(opened.workbook));
    expect(trips).toHaveLength(2);
    expect(trips[1]?.responseBytes).toBeLessThan(2000);
    const looks = looksOf(await gridOf(opened.workbook, 'Sheet1'));
    expect(looks).toEqual({ C700: { struck: true }, K1200: { struck: true } });
  });
});

test('a closer look that fails takes nothing from the reading, and says what is missing', async () => {
  const { host, workbook } = openExcel();
  host.person.paste('Sheet1', 'A1', [['讲座', 30]]);
  host.person.format('Sheet1', 'A1', { strikethrough: true });
  host.faults.next('InvalidOperation', { touching: 'GetCellProperties' });
  const { sheets, unknown } = await readAll(workbook);
  expect(sheets[0]?.grid.rows).toEqual([['讲座', 30]]);
  expect(unknown).toEqual(['strikes', 'notes']);
  expect((await readAll(workbook)).unknown).toEqual(['notes']);
});

test('beyond 20,000 odd cells the rest is untold', async () => {
  const { host, workbook } = openExcel();
  const block = Array.from({ length: 110 }, () => Array.from({ length: 100 }, () => 1));
  for (const sheet of ['一', '二']) {
    host.person.addSheet(sheet);
    host.person.paste(sheet, 'A1', block);
    host.person.format(sheet, `A1:${columnLetters(100)}110`, { numberFormat: '0"次"' });
  }
  const { sheets, unknown } = await readAll(workbook);
  expect(sheets.map(({ grid }) => grid.appearances?.length ?? 0)).toEqual([0, 11_000, 0]);
  expect(unknown).toEqual(['formats', 'notes']);
});

describe('pictures', () => {
  test.each([
    ['1.14', undefined],
    ['1.16', { picture: true }],
  ])('placed in a cell are told from an error with ExcelApi %s: %p', async (version, seen) => {
    const { host, workbook } = openExcel(version);
    host.person.paste('Sheet1', 'A1', [['照片', '#VALUE!']]);
    host.person.placePicture('Sheet1', 'C1');
    const grid = await gridOf(workbook, 'Sheet1');
    expect(grid.rows).toEqual([['照片', { error: '#VALUE!' }, { error: '#VALUE!' }]]);
    expect(looksOf(grid)).toEqual(seen === undefined ? {} : { C1: seen });
  });

  test('of WPS are known by their formula', async () => {
    const { host, workbook } = openExcel();
    host.person.paste('Sheet1', 'B2', [['=DISPIMG("ID_8F2A",1)']]);
    expect(looksOf(await gridOf(workbook, 'Sheet1'))).toMatchObject({ B2: { picture: true } });
  });
});

test('notes of the old kind are told by a client that knows them, beside comments', async () => {
  const { host, workbook } = openExcel('1.18');
  host.person.note('Sheet1', 'B3', '去年的数');
  host.person.comment('Sheet1', 'B4', '今年的数');
  const { sheets, unknown } = await readAll(workbook);
  expect(unknown).toEqual([]);
  expect(sheets.map(({ grid }) => looksOf(grid))).toEqual([{ B3: { note: '去年的数' }, B4: { note: '今年的数' } }]);
});

test('of old notes the author’s line is left out, and so is what annotated copies added', async () => {
  const { host, workbook } = openExcel('1.18');
  host.person.note('Sheet1', 'A1', '李老师:\n人次含\n线上', '李老师');
  host.person.note('Sheet1', 'A2', '请核对\n————————\n填的“约200”不是数。', '李老师');
  host.person.note('Sheet1', 'A3', '填的“约200”不是数。', '科技活动周核对');
  expect(looksOf(await gridOf(workbook, 'Sheet1'))).toEqual({ A1: { note: '人次含\n线上' }, A2: { note: '请核对' } });
});

test('links of formulas are told; those into the workbook itself are none', async () => {
  const { host, workbook } = openExcel();
  host.person.paste('Sheet1', 'A1', [
    ['见说明', '=HYPERLINK("https://news.example.cn/5","报道五")', '=HYPERLINK("#附件2!A1","回到表头")'],
  ]);
  host.person.link('Sheet1', 'A1', '#填表说明!A3');
  expect(looksOf(await gridOf(workbook, 'Sheet1'))).toEqual({ B1: { link: 'https://news.example.cn/5' } });
});

test('parts that look alike are one piece, and blanks between them count for nothing', async () => {
  const { host, workbook } = openExcel('1.18');
  host.person.typePieces('Sheet1', 'A1', [
    { text: '12', strikethrough: true },
    { text: '0', strikethrough: true },
    { text: '150' },
  ]);
  host.person.typePieces('Sheet1', 'B1', [{ text: '全部', superscript: true }, { text: ' ' }]);
  const runs = [{ text: '120', struck: true }, { text: '150' }];
  expect(looksOf(await gridOf(workbook, 'Sheet1'))).toEqual({ A1: { runs } });
});

test('what is adopted is displayed as it is, whatever the cell looked like before', async () => {
  const { host, workbook } = openExcel('1.18');
  host.person.paste('Sheet1', 'A1', [[20, 0.3, 'x', 12]]);
  host.person.format('Sheet1', 'A1', { numberFormat: '0"万人次"' });
  host.person.format('Sheet1', 'B1', { numberFormat: '0%' });
  host.person.typePieces('Sheet1', 'C1', [{ text: '200', strikethrough: true }, { text: '240' }]);
  host.person.format('Sheet1', 'D1', { strikethrough: true, numberFormat: '#,##0' });
  await readAll(workbook);
  const values = { A1: 200_000, B1: 30, C1: 240, D1: 1200 };
  const writes = Object.entries(values).map(([cell, value]) => ({ at: positionOf('Sheet1', cell), value }));
  expectDone(await workbook.write(writes));
  const grid = await gridOf(workbook, 'Sheet1');
  expect([grid.rows, looksOf(grid)]).toEqual([[Object.values(values)], {}]);
  expect(['A1', 'B1', 'C1', 'D1'].map((cell) => host.sheet('Sheet1').text(cell))).toEqual([
    '200000',
    '30',
    '240',
    '1,200',
  ]);
});

describe('a number on the screen', () => {
  test.each([
    ['General', 12.5, false],
    ['G/通用格式', 12.5, false],
    ['@', 12, false],
    ['#,##0.00_);[Red](#,##0.00)', -3, false],
    ['0;-0', -3, false],
    ['0.00E+00', 12_345, false],
    ['?,??0.0?', 3, false],
    ['[$-804]#,##0;[红色]-#,##0', -3, false],
    ['00000000000', 3_510_000, true],
    ['#', 0, true],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 5, false],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, true],
    ['0;0', -3, true],
    ['0;-0;;@', 0, true],
    ['0.0,"千"', 5000, true],
    ['#,##0,', 5000, true],
    ['[>=10000]0.0,"万";0', 5, true],
    ['[h]:mm', 2, true],
    ['000-0000', 3_510_000, true],
    ['[DBNum2]General', 3, true],
    ['0%', 3, true],
  ])('by %s, of %d: may be otherwise %p', (format, value, may) => {
    expect(mayShowOtherwise(format, value)).toBe(may);
  });

  test.each([
    [1234.5, ' 1,234.50 ', undefined],
    [0.4, '0', undefined],
    [-3, '(3.00)', undefined],
    [123_456, '1.23E+05', undefined],
    [1_234_567, '1 234 567', undefined],
    [20, '#####', undefined],
    [-3, '3', '3'],
    [7, '007', '007'],
    [5000, '5', '5'],
    [0, '-', '-'],
    [7, '', ''],
    [2, '48:00', '48:00'],
    [0.5, '1/2', '1/2'],
    [3_510_000, '351-0000', '351-0000'],
  ])('%d shown as %p: %p', (value, text, shown) => {
    expect(shownOtherwise(value, text)).toBe(shown);
  });
});

describe('a formula', () => {
  test.each([
    ['=[汇总.xlsx]Sheet1!A1', true],
    ["='D:\\报送\\[附件2 (2).xlsx]附件2'!$B$5+1", true],
    ["=SUM('https://oa.example.cn/[a.xlsx]甲''乙'!A1:A9)", true],
    ['=IF(A1>0,[1]数据!B2,0)', true],
    ["='D:\\报送\\附件2.xlsx'!合计", true],
    ['=附件2.xlsx!合计', true],
    ['=SUM(活动[线下])', false],
    ['=活动[@[线上 人次]]*附件2!A1', false],
    ['=活动[[#Totals],[人次]]&附件4!B1', false],
    ['="[a.xlsx]Sheet1!A1"&附件2!A1', false],
    ["='附件2 (会计)'!A1", false],
  ])('%s reads another workbook: %p', (formula, reads) => {
    expect(readsOtherBook(formula)).toBe(reads);
  });

  test.each([
    ['=DISPIMG("ID_1",1)', true],
    ['=_xlfn.DISPIMG("ID_1",1)', true],
    ['=IF(A1="","",DISPIMG(A1,1))', true],
    ['=IMAGE("https://a.example.cn/1.png")', true],
    ['="DISPIMG("&A1', false],
    ['=MYIMAGE(A1)', false],
  ])('%s shows a picture: %p', (formula, shows) => {
    expect(showsPicture(formula)).toBe(shows);
  });
});
