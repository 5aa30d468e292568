/** The emulated host, seen through the unmodified client: settings, events, and a workbook that refuses. */
import { loadOfficeClient } from '../office-client';
import { client, host, moment, run } from './started-host';

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
