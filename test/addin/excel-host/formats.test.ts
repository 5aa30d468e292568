/** The emulated host, seen through the unmodified client: formats, layout, tables, comments. */
import { host, outcome, run } from './started-host';

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
