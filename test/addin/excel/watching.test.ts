/** What is heard of people's changes, through the real client's events. */

import { expectDone } from '../workbook/under-test';
import { disposeAll, openExcel, readAll } from './opened';

afterEach(disposeAll);

/** Longer than the debounce and than the echo of our own writes, at a third of their length. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));

async function watched(version?: string) {
  const opened = openExcel(version);
  const heard = jest.fn();
  opened.host.person.addSheet('附件2');
  await readAll(opened.workbook);
  const stop = await opened.workbook.watch(heard);
  await quiet();
  return { ...opened, heard, stop };
}

describe.each(['1.14', '1.9', '1.7'])('ExcelApi %s', (version) => {
  test('hears several changes of a sheet as one', async () => {
    const { host, heard } = await watched(version);
    host.person.type('附件2', 'B5', '甲');
    host.person.type('附件2', 'D7', '乙');
    await quiet();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

// Between the two that keep the whole contract: it tells of cells by one event, but not who changed them.
test('ExcelApi 1.9 does not hear what we write, and people again after it', async () => {
  const { host, workbook, heard } = await watched('1.9');
  expectDone(await workbook.write([{ at: { sheet: '附件2', row: 5, column: 2 }, value: 5 }]));
  await quiet();
  expect(heard).not.toHaveBeenCalled();
  host.person.type('附件2', 'B5', '甲');
  await quiet();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('does not tell what was on its way when it was stopped', async () => {
  const { host, heard, stop } = await watched();
  host.person.type('附件2', 'B5', '甲');
  stop();
  await quiet();
  expect(heard).not.toHaveBeenCalled();
});

test('hears changes of two sheets as one', async () => {
  const { host, heard } = await watched();
  host.person.type('附件2', 'B5', '甲');
  host.person.type('Sheet1', 'B5', '甲');
  await quiet();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('hears of rows that were inserted', async () => {
  const { host, heard } = await watched();
  host.person.insertRows('附件2', 3);
  await quiet();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('lost events do no harm: the next reading tells all', async () => {
  const { host, workbook, heard } = await watched();
  host.faults.loseEvents();
  host.person.type('附件2', 'A1', '甲');
  await quiet();
  expect(heard).not.toHaveBeenCalled();
  expect((await readAll(workbook)).sheets[1]?.grid.rows).toEqual([['甲']]);
});

test('a cell in edit mode at the start does not stop the pane from working', async () => {
  const { host, workbook } = openExcel();
  host.person.beginEdit();
  const stop = await workbook.watch(() => undefined);
  host.person.endEdit();
  stop();
  expect(await workbook.read()).toMatchObject({ ok: true });
  await quiet();
});
