/** The emulated host, seen through the unmodified client: objects, names and the errors that the protocol promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBER_VERSIONS } from '#excel-host/model/member-versions';
import { clientFolder } from '../office-client';
import { client, dispose, host, moment, outcome, run, start } from './started-host';

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
