/** The emulated host, seen through the unmodified client: what the protocol promises, and what it refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExcelHost } from '#excel-host/excel-host';
import { MEMBER_VERSIONS } from '#excel-host/model/member-versions';
import { createNodeExcelHost } from '#excel-host/node-host';
import { clientFolder, loadOfficeClient, type OfficeClient } from './office-client';

let host: ExcelHost;
let client: OfficeClient;
let dispose: () => void;

function start(ExcelApi = '1.14'): void {
  const started = createNodeExcelHost({ requirementSets: { ExcelApi } });
  host = started.host;
  dispose = started.dispose;
  client = loadOfficeClient(host);
}

beforeEach(() => start());
afterEach(() => dispose());

/** What `Excel.run` answers, or the code it failed with. */
async function outcome<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T | string> {
  return client.Excel.run(batch).catch((error: OfficeExtension.Error) => error.code);
}

async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return client.Excel.run(batch);
}

const moment = (milliseconds = 30) => new Promise((done) => setTimeout(done, milliseconds));

describe('reading and writing', () => {
  it('writes and reads values, formulas, types and texts of several cells in one trip each', async () => {
    const read = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2');
      range.values = [
        ['学号', true, 0.5],
        [12, '=A2*2', ''],
      ];
      range.load('values,formulas,valueTypes,text,address');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toEqual({
      address: 'Sheet1!A1:C2',
      values: [
        ['学号', true, 0.5],
        [12, 24, ''],
      ],
      formulas: [
        ['学号', true, 0.5],
        [12, '=A2*2', ''],
      ],
      valueTypes: [
        ['String', 'Boolean', 'Double'],
        ['Double', 'Double', 'Empty'],
      ],
      text: [
        ['学号', 'TRUE', '0.5'],
        ['12', '24', ''],
      ],
    });
    expect(host.meter.roundTrips).toBe(1);
  });

  it('calculates again when a person changes what a formula reads', async () => {
    host.person.paste('Sheet1', 'A1', [[1], [2], ['=SUM(A1:A2)']]);
    host.person.type('Sheet1', 'A2', 40);
    const total = await run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A3').load('values');
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(total).toBe(41);
  });

  it.each([
    ['12', 12, 'General'],
    ['-1,234.50', -1234.5, '#,##0.00'],
    ['30%', 0.3, '0%'],
    ['2023-05-22', 45068, 'yyyy/m/d'],
    ['2023/5/22', 45068, 'yyyy/m/d'],
    ['2023年5月22日', 45068, 'yyyy"年"m"月"d"日"'],
    ['2023.5.22', '2023.5.22', 'General'],
    ['约200', '约200', 'General'],
    ['TRUE', true, 'General'],
    ["'012", '012', 'General'],
    ['110101199001011234', 110101199001011000, 'General'],
  ])('makes of %s what Excel makes of it', async (entered, value, format) => {
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[entered]];
      await context.sync();
    });
    expect(host.sheet('Sheet1').value('B2')).toBe(value);
    expect(host.sheet('Sheet1').look('B2').numberFormat ?? 'General').toBe(format);
  });

  it('keeps as text what is written into text cells, formulas too', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['007'], ['=1+1'], ['2023-5-22']];
      await context.sync();
    });
    expect(host.sheet('Sheet1').values('A1:A3')).toEqual([['007'], ['=1+1'], ['2023-5-22']]);
  });

  it('leaves cells for null, empties them for an empty text', async () => {
    host.person.paste('Sheet1', 'A1', [['甲', '乙']]);
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').values = [[null, '']];
      await context.sync();
    });
    expect(host.sheet('Sheet1').values('A1:B1')).toEqual([['甲', '']]);
  });

  it('tells errors of formulas by their type', async () => {
    host.person.paste('Sheet1', 'A1', [['=1/0', '#N/A', "'#N/A"]]);
    const types = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1').load('values,valueTypes');
      await context.sync();
      return [range.values[0], range.valueTypes[0]];
    });
    expect(types).toEqual([
      ['#DIV/0!', '#N/A', '#N/A'],
      ['Error', 'Error', 'String'],
    ]);
  });

  it('takes a large block in one trip, in the row chunks that the client makes of it', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 21 }, (_, column) => row * 100 + column),
    );
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:U2000').values = rows;
      await context.sync();
    });
    expect(host.meter.roundTrips).toBe(1);
    expect(host.meter.requests[0]?.actions).toBeGreaterThan(28);
    const read = await run(async (context) => {
      const used = context.workbook.worksheets.getItem('Sheet1').getUsedRange(true).load('values');
      await context.sync();
      return used.values;
    });
    expect(read).toEqual(rows);
  });

  it('refuses values of another shape than the range', async () => {
    const code = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });
});

describe('objects and errors', () => {
  it('answers null objects for what is missing, and for everything that hangs on it', async () => {
    const isNull = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const cell = sheet.getRange('A1').load('values');
      sheet.load('name');
      await context.sync();
      return [sheet.isNullObject, cell.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it('stops at the first error; what was done before stays, what follows is not done', async () => {
    const code = await outcome(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Sheet1').getRange('A1').values = [['前']];
      worksheets.getItem('没有').getRange('A1').values = [['中']];
      worksheets.getItem('Sheet1').getRange('A2').values = [['后']];
      await context.sync();
    });
    expect(code).toBe('ItemNotFound');
    expect(host.sheet('Sheet1').values('A1:A2')).toEqual([['前'], ['']]);
  });

  it.each([
    ['', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['一'.repeat(32), 'InvalidArgument'],
    ['sheet1', 'ItemAlreadyExists'],
  ])('refuses a sheet named %p', async (name, code) => {
    expect(
      await outcome(async (context) => {
        context.workbook.worksheets.add('另一张').name = name;
        await context.sync();
      }),
    ).toBe(code);
  });

  it('finds an added sheet again after the sync, by the same proxy', async () => {
    const names = await run(async (context) => {
      const added = context.workbook.worksheets.add('附件2-活动计划');
      await context.sync();
      added.getRange('A1').values = [['标题']];
      added.name = '改名';
      added.load('name,position,visibility');
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return [added.name, added.position, added.visibility, context.workbook.worksheets.items.map(({ name }) => name)];
    });
    expect(names).toEqual(['改名', 1, 'Visible', ['Sheet1', '改名']]);
    expect(host.sheet('改名').value('A1')).toBe('标题');
  });

  it('walks from the first sheet to a null object behind the last', async () => {
    host.person.addSheet('第二');
    host.person.addSheet('第三');
    host.person.hideSheet('第二');
    const found = await run(async (context) => {
      const first = context.workbook.worksheets.getFirst().load('name');
      const second = first.getNextOrNullObject().load('name,visibility');
      const visible = first.getNextOrNullObject(true).load('name');
      const behind = second.getNextOrNullObject().getNextOrNullObject().load('name');
      await context.sync();
      return [first.name, second.name, second.visibility, visible.name, behind.isNullObject];
    });
    expect(found).toEqual(['Sheet1', '第二', 'Hidden', '第三', true]);
  });

  it('names the member that it does not emulate', async () => {
    const failed = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').charts.load('count');
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('Worksheet.charts'),
    });
  });

  it('keeps the client to its requirement set', async () => {
    dispose();
    start('1.7');
    const failed = client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation.clear();
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(client.Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(true);
    expect(client.Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
  });

  it('knows since when each member exists, as the client does', () => {
    const source = readFileSync(join(clientFolder, 'excel-web-16.00.debug.js'), 'utf8');
    for (const [member, version] of MEMBER_VERSIONS) {
      const said = new RegExp(
        `"${member.replace('gridlines', 'showGridlines')}", _defaultApiSetName, "([\\d.]+)"`,
      ).exec(source)?.[1];
      expect([member, version]).toEqual([member, said]);
    }
  });

  it('keeps ranges by reference between syncs, and no longer than the run', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      expect(host.referenceCount).toBe(1);
      range.values = [['再']];
      await context.sync();
    });
    await moment();
    expect(host.sheet('Sheet1').value('A1')).toBe('再');
    expect(host.referenceCount).toBe(0);
    expect(host.meter.roundTrips).toBe(2);
  });
});

describe('limits', () => {
  it('refuses a request over 5 MB, and nothing of it is done', async () => {
    const code = await outcome(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A600');
      range.values = Array.from({ length: 600 }, () => ['汉'.repeat(3000)]);
      await context.sync();
    });
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.sheet('Sheet1').usedArea).toBeUndefined();
  });

  it('refuses an answer over 5 MB', async () => {
    host.person.paste(
      'Sheet1',
      'A1',
      Array.from({ length: 600 }, () => ['汉'.repeat(3000)]),
    );
    const code = await outcome(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getUsedRange().load('values');
      await context.sync();
    });
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('formats and layout', () => {
  it('formats cells, and answers null where they differ', async () => {
    const found = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C3');
      range.format.fill.color = '#FFF2CC';
      range.format.font.name = '宋体';
      range.format.font.bold = true;
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Top';
      range.format.wrapText = true;
      range.format.rowHeight = 30;
      range.format.columnWidth = 90;
      range.getCell(1, 1).format.fill.clear();
      for (const edge of [
        'EdgeTop',
        'EdgeBottom',
        'EdgeLeft',
        'EdgeRight',
        'InsideHorizontal',
        'InsideVertical',
      ] as const) {
        const border = range.format.borders.getItem(edge);
        border.style = 'Continuous';
        border.color = '#BFBFBF';
      }
      const corner = range.getCell(0, 0);
      corner.load(
        'format/fill/color,format/font/name,format/font/bold,format/rowHeight,format/columnWidth,format/wrapText',
      );
      const top = corner.format.borders.getItem('EdgeTop').load('style,color,weight');
      range.load('format/fill/color,format/font/bold');
      await context.sync();
      return [
        corner.format.toJSON(),
        [top.style, top.color, top.weight],
        range.format.fill.color,
        range.format.font.bold,
      ];
    });
    expect(found).toMatchObject([
      {
        fill: { color: '#FFF2CC' },
        font: { name: '宋体', bold: true },
        rowHeight: 30,
        columnWidth: 90,
        wrapText: true,
      },
      ['Continuous', '#BFBFBF', 'Thin'],
      null,
      true,
    ]);
    const sheet = host.sheet('Sheet1');
    expect(sheet.fill('B2')).toBeUndefined();
    expect(sheet.look('B2').borders).toMatchObject({ bottom: { style: 'Continuous', color: '#BFBFBF' } });
    expect(sheet.look('A1')).toMatchObject({
      horizontal: 'Center',
      vertical: 'Top',
      borders: { top: { weight: 'Thin' } },
    });
    expect([sheet.columnWidth('A'), sheet.rowHeight(1)]).toEqual([90, 30]);
  });

  it('formats whole columns for cells to come', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B:B').numberFormat = '@' as unknown as string[][];
      sheet.getRange('B:B').format.columnWidth = 120;
      await context.sync();
      sheet.getRange('B500').values = [['0123']];
      await context.sync();
    });
    expect(host.sheet('Sheet1').value('B500')).toBe('0123');
    expect(host.sheet('Sheet1').columnWidth('B')).toBe(120);
  });

  it('merges, tells merged areas, and drops what is written to covered cells', async () => {
    const address = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C1').merge();
      sheet.getRange('A3:B4').merge(true);
      sheet.getRange('A1:C1').values = [['题', '盖', '盖']];
      const merged = sheet.getUsedRange(false).getMergedAreasOrNullObject().load('address');
      const none = sheet.getRange('H9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      return merged.address;
    });
    expect(address.split(',').sort()).toEqual(['Sheet1!A1:C1']);
    expect(host.sheet('Sheet1').merges).toHaveLength(3);
    expect(host.sheet('Sheet1').values('A1:C1')).toEqual([['题', '', '']]);
  });

  it('freezes, hides, protects, sets up the page', async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
      sheet.getRange('6:7').rowHidden = true;
      sheet.tabColor = '#C00000';
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$1:$4');
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.protection.protect({ allowFormatCells: true });
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const sheet = host.sheet('Sheet1');
    expect(sheet.frozen).toEqual({ rows: 4, columns: 2 });
    expect([5, 6, 7, 8].map((row) => sheet.isRowHidden(row))).toEqual([false, true, true, false]);
    expect(sheet.facts.tabColor).toBe('#C00000');
    expect(sheet.pageSetup).toMatchObject({
      values: { orientation: 'Landscape', paperSize: 'A4' },
      titleRows: '1:4',
      headersFooters: { defaultForAllPages: { centerFooter: '第 &P 页' } },
    });
    expect(sheet.isProtected).toBe(true);
  });

  it('sets and reads validation, which stops a person typing but not pasting', async () => {
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '线上,线下' } };
      range.dataValidation.errorAlert = { title: '形式', message: '请选择。', showAlert: true, style: 'Stop' };
      range.dataValidation.prompt = { title: '形式', message: '线上或线下', showPrompt: true };
      range.load('dataValidation/type,dataValidation/rule,dataValidation/prompt,dataValidation/errorAlert');
      const wider = range.getResizedRange(1, 0).load('dataValidation/type');
      await context.sync();
      expect(range.dataValidation.toJSON()).toMatchObject({
        type: 'List',
        rule: { list: { source: '线上,线下' } },
        errorAlert: { style: 'Stop', message: '请选择。' },
        prompt: { message: '线上或线下' },
      });
      expect(wider.dataValidation.type).toBe('MixedCriteria');
    });
    expect(host.person.type('Sheet1', 'A2', '随便')).toBe('refusedByValidation');
    expect(host.person.type('Sheet1', 'A2', '线上')).toBe('accepted');
    expect(host.person.paste('Sheet1', 'A3', [['随便']])).toBe('accepted');
    expect(host.sheet('Sheet1').values('A2:A3')).toEqual([['线上'], ['随便']]);
  });

  it('answers the properties of each cell and each row in one call', async () => {
    host.person.fill('Sheet1', 'B1', '#FF0000');
    host.person.hideRows('Sheet1', 2);
    const found = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      const rows = range.getRowProperties({ rowHidden: true });
      await context.sync();
      return [cells.value[0]?.[1], rows.value.map((row) => row.rowHidden)];
    });
    expect(found).toEqual([{ address: 'Sheet1!B1', format: { fill: { color: '#FF0000' } } }, [false, true]]);
  });

  it('paints several areas at once', async () => {
    await run(async (context) => {
      const areas = context.workbook.worksheets.getItem('Sheet1').getRanges('A1,C3:C4');
      areas.format.fill.color = 'yellow';
      areas.load('address,areaCount');
      await context.sync();
      expect([areas.address, areas.areaCount]).toEqual(['Sheet1!A1,Sheet1!C3:C4', 2]);
    });
    expect(['A1', 'B1', 'C3', 'C4'].map((cell) => host.sheet('Sheet1').fill(cell))).toEqual([
      '#FFFF00',
      undefined,
      '#FFFF00',
      '#FFFF00',
    ]);
  });

  it('makes tables; a filter hides rows, and the visible view leaves them out', async () => {
    host.person.paste('Sheet1', 'A1', [
      ['形式', '数'],
      ['线上', 1],
      ['线下', 2],
      ['线上', 3],
    ]);
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add('A1:B4', true);
      table.name = '活动';
      await context.sync();
      host.person.filter('Sheet1', 'A1:B4', 'A', ['线上']);
      const view = sheet.getRange('A1:B4').getVisibleView().load('values,cellAddresses');
      const rows = sheet.getRange('A1:B4').getRowProperties({ rowHidden: true });
      await context.sync();
      return [view.values, rows.value.map((row) => row.rowHidden), view.cellAddresses[1]?.[0]];
    });
    expect(seen).toEqual([
      [
        ['形式', '数'],
        ['线上', 1],
        ['线上', 3],
      ],
      [false, false, true, false],
      'Sheet1!A2',
    ]);
    expect(host.sheet('Sheet1').tables.map(({ name }) => name)).toEqual(['活动']);
  });

  it('adds, finds, changes and deletes comments by their cells', async () => {
    await run(async (context) => {
      const { comments } = context.workbook;
      comments.add('Sheet1!B2', '合计不等于分项之和');
      comments.add(context.workbook.worksheets.getItem('Sheet1').getRange('C3'), '第二条');
      await context.sync();
      comments.getItemByCell('Sheet1!C3').content = '改过';
      comments.getItemByCell('Sheet1!B2').delete();
      comments.load('items/content');
      await context.sync();
      expect(comments.items.map(({ content }) => content)).toEqual(['改过']);
    });
    expect([host.sheet('Sheet1').note('B2'), host.sheet('Sheet1').note('C3')]).toEqual([undefined, '改过']);
    expect(
      await outcome(async (context) => {
        context.workbook.comments.getItemByCell('Sheet1!B2').delete();
        await context.sync();
      }),
    ).toBe('ItemNotFound');
  });

  it('names ranges, and the names follow their cells', async () => {
    host.person.paste('Sheet1', 'B2', [[5]]);
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.names.add('总数', sheet.getRange('B2'));
      sheet.getRange('C1').formulas = [['=总数*2']];
      await context.sync();
      host.person.insertRows('Sheet1', 1);
      const name = context.workbook.names.getItem('总数').load('value,type');
      const cell = sheet.getRange('C2').load('values');
      await context.sync();
      return [name.value, name.type, cell.values[0]?.[0]];
    });
    expect(found).toEqual(['Sheet1!$B$3', 'Range', 10]);
  });

  it('clears formats, contents, or both', async () => {
    host.person.paste('Sheet1', 'A1', [['甲', '乙', '丙']]);
    host.person.fill('Sheet1', 'A1:C1', '#FF0000');
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').clear('Formats');
      sheet.getRange('B1').clear('Contents');
      sheet.getRange('C1').clear();
      await context.sync();
    });
    const sheet = host.sheet('Sheet1');
    expect(sheet.values('A1:C1')).toEqual([['甲', '', '']]);
    expect(['A1', 'B1', 'C1'].map((cell) => sheet.fill(cell))).toEqual([undefined, '#FF0000', undefined]);
  });
});

describe('settings', () => {
  it('are one store for both of the client’s ways to them', async () => {
    await run(async (context) => {
      context.workbook.settings.add('form', { id: 'plan', version: 2 });
      await context.sync();
    });
    const again = loadOfficeClient(host);
    expect(again.Office.context.document.settings.get('form')).toEqual({ id: 'plan', version: 2 });
    again.Office.context.document.settings.set('pane', 'open');
    await new Promise((saved) => again.Office.context.document.settings.saveAsync(saved));
    const found = await run(async (context) => {
      const there = context.workbook.settings.getItemOrNullObject('pane').load('value');
      const missing = context.workbook.settings.getItemOrNullObject('missing').load('value');
      context.workbook.settings.load('items/key');
      await context.sync();
      return [there.value, missing.isNullObject, context.workbook.settings.items.map(({ key }) => key)];
    });
    expect(found).toEqual(['open', true, ['form', 'pane']]);
  });
});

describe('events', () => {
  async function watch(): Promise<Excel.WorksheetChangedEventArgs[]> {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void seen.push(event));
      await context.sync();
    });
    return seen;
  }

  it('tell a person’s edit, not the results of formulas that follow from it', async () => {
    host.person.paste('Sheet1', 'A1', [[1], ['=A1*2']]);
    const seen = await watch();
    host.person.type('Sheet1', 'A1', 5);
    await moment(250);
    expect(seen.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource])).toEqual([
      ['A1', 'RangeEdited', 'Unknown'],
    ]);
  });

  it('mark the client’s own writes as its own, and come after the answer', async () => {
    const seen = await watch();
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3').values = 7 as unknown as number[][];
      await context.sync();
      expect(seen).toEqual([]);
    });
    await moment();
    expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([['B2:C3', 'ThisLocalAddin']]);
  });

  it('tell rows inserted and deleted, and an undo', async () => {
    host.person.paste('Sheet1', 'A1', [['甲'], ['乙']]);
    const seen = await watch();
    host.person.insertRows('Sheet1', 2, 2);
    host.person.deleteRows('Sheet1', 2);
    host.person.undo();
    await moment();
    expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
      ['2:3', 'RowInserted'],
      ['2:2', 'RowDeleted'],
      ['2:2', 'RowInserted'],
    ]);
  });

  it('say nothing of colours', async () => {
    const seen = await watch();
    host.person.fill('Sheet1', 'A1', '#FF0000');
    await moment();
    expect(seen).toEqual([]);
  });

  it('end with the registration', async () => {
    const seen: string[] = [];
    const registration = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const added = sheet.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      return added;
    });
    host.person.type('Sheet1', 'A1', 1);
    await moment();
    await client.Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.person.type('Sheet1', 'A2', 1);
    await moment();
    expect(seen).toEqual(['A1']);
  });

  it('tell sheets added, renamed and deleted', async () => {
    const seen: string[] = [];
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      await context.sync();
    });
    host.person.addSheet('新');
    host.person.deleteSheet('新');
    await moment();
    expect(seen).toEqual(['added', 'deleted']);
  });

  it('may get lost, when a test says so', async () => {
    const seen = await watch();
    host.faults.loseEvents();
    host.person.type('Sheet1', 'A1', 1);
    host.person.type('Sheet1', 'A2', 2);
    await moment();
    expect(seen.map(({ address }) => address)).toEqual(['A2']);
  });
});

describe('a workbook that refuses', () => {
  const write = (options: Excel.RunOptions = {}) =>
    client.Excel.run(options, async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['写']];
      await context.sync();
      return 'written';
    }).catch((error: OfficeExtension.Error) => error.code);

  it('is in cell-edit mode', async () => {
    host.person.beginEdit();
    expect(await write()).toBe('InvalidOperationInCellEditMode');
    expect(host.sheet('Sheet1').value('A1')).toBe('');
    host.person.endEdit();
    expect(await write()).toBe('written');
  });

  it('waits for the end of editing when it is asked to', async () => {
    host.person.beginEdit();
    const written = write({ delayForCellEdit: true });
    await moment();
    expect(host.sheet('Sheet1').value('A1')).toBe('');
    host.person.endEdit();
    expect(await written).toBe('written');
    expect(host.sheet('Sheet1').value('A1')).toBe('写');
  });

  it('is protected', async () => {
    host.person.protect('Sheet1');
    expect(await write()).toBe('AccessDenied');
    expect(host.person.type('Sheet1', 'A1', 1)).toBe('refusedByProtection');
    host.person.unprotect('Sheet1');
    expect(await write()).toBe('written');
  });

  it('fails as ordered: once, and only where the named member is touched', async () => {
    host.faults.next('GeneralException');
    expect([await write(), await write()]).toEqual(['GeneralException', 'written']);
    host.faults.next('AccessDenied', { touching: 'comments' });
    expect(await write()).toBe('written');
    host.faults.always('ItemNotFound', { touching: 'values' });
    expect([await write(), await write()]).toEqual(['ItemNotFound', 'ItemNotFound']);
    host.faults.clear();
    expect(await write()).toBe('written');
  });

  it('is slow', async () => {
    host.faults.slow(80);
    const waited = moment(40).then(() => 'waited');
    expect(await Promise.race([write(), waited])).toBe('waited');
  });

  it('undoes everything that one request wrote in one step', async () => {
    host.person.paste('Sheet1', 'A1', [['原', '原']]);
    host.person.fill('Sheet1', 'A1', '#00FF00');
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
      range.values = [['新', '新']];
      range.format.fill.color = '#FF0000';
      await context.sync();
    });
    host.person.undo();
    expect(host.sheet('Sheet1').values('A1:B1')).toEqual([['原', '原']]);
    expect([host.sheet('Sheet1').fill('A1'), host.sheet('Sheet1').fill('B1')]).toEqual(['#00FF00', undefined]);
  });
});
