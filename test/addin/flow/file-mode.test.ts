/** File mode: the sheet is put right where the pane shows it, and nothing that was changed goes unasked. */
import { cellAt } from '#domain/sheet/raw-grid';
import { wouldLose } from '../../../addin/pane/staff/model/unsaved';
import { type ApiUnderTest, apiUnderTest } from '../../api/api-under-test';
import { CLEAN, planSheet } from '../../domain/sheets';
import { GridFiles } from './grid-files';
import { checkedSheet, issues, paneUnderTest, submitted } from './pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(() => api.close());

const SECOND = { ...CLEAN, name: '实验室开放日', category: '单位开放周' };
const files = () =>
  new GridFiles({
    'a.xlsx': planSheet([{ ...CLEAN, offline: '约200' }, SECOND]),
    'b.xlsx': planSheet([{ ...CLEAN, offline: 640 }, SECOND]),
    'none.xlsx': { ...planSheet([]), sheet: '别的', rows: [['随便写的']] },
  });
const fileOf = (name: string) => new File([], name);

async function opened(name = 'a.xlsx') {
  const workbook = files();
  const pane = paneUnderTest(api, { workbook });
  await pane.signIn();
  await pane.actions.openForm('plan');
  await pane.actions.openFile(fileOf(name));
  return { pane, workbook };
}

type Pane = Awaited<ReturnType<typeof opened>>['pane'];
const tableOf = (pane: Pane) => {
  const { table } = checkedSheet(pane);
  if (table === undefined) throw new Error('no table');
  return table;
};

/** Where the first issue stands: K5. */
function firstIssue(pane: Pane) {
  const [item] = issues(pane);
  if (item === undefined) throw new Error('no issue');
  return item;
}

it('shows the sheet, names the activity of an issue, and takes the table to the cell', async () => {
  const { pane } = await opened();
  const item = firstIssue(pane);
  const { at } = item.issue;
  expect(item.entry).toBe(CLEAN.name);
  const [grid] = tableOf(pane).grids;
  expect(grid && cellAt(grid, at.row, at.column)).toBe('约200');
  await pane.actions.locate(item.id);
  expect(pane.state().located).toEqual({ at, wantsFocus: true });
  await pane.actions.submit();
  expect([pane.state().submit.status, pane.state().located]).toEqual(['blocked', { at, wantsFocus: false }]);
});

it('a sheet that is none of the form is seen all the same', async () => {
  const { pane } = await opened('none.xlsx');
  expect([tableOf(pane).grids.map(({ sheet }) => sheet), checkedSheet(pane).counts.error]).toEqual([['别的'], 1]);
});

it('what is typed is written as its cell reads it, checked at once, and can be taken back', async () => {
  const { pane } = await opened();
  const { at } = firstIssue(pane).issue;
  expect(tableOf(pane).canUndo).toBe(false);
  await pane.actions.typeInto([{ at, text: '230' }]);
  const [grid] = tableOf(pane).grids;
  expect([grid && cellAt(grid, at.row, at.column), issues(pane), tableOf(pane).canUndo]).toEqual([230, [], true]);
  await pane.actions.undo();
  expect([issues(pane).length, tableOf(pane).canUndo]).toEqual([1, false]);
});

it('a block of cells is one change', async () => {
  const { pane } = await opened();
  const { at } = firstIssue(pane).issue;
  const below = { ...at, row: at.row + 1 };
  await pane.actions.typeInto([
    { at, text: '二百' },
    { at: below, text: '90' },
  ]);
  expect(issues(pane).map(({ issue }) => issue.received)).toEqual(['二百']);
  await pane.actions.undo();
  expect(issues(pane).map(({ issue }) => issue.received)).toEqual(['约200']);
});

it('an adopted proposal is taken back as well', async () => {
  const { pane } = await opened();
  await pane.actions.adoptAll();
  expect(issues(pane)).toEqual([]);
  await pane.actions.undo();
  expect(issues(pane).length).toBe(1);
});

describe('another file, over changes that are nowhere else', () => {
  it('is opened once it is agreed to', async () => {
    const { pane, workbook } = await opened();
    await pane.actions.adoptAll();
    await pane.actions.openFile(fileOf('b.xlsx'));
    expect(pane.state().question).toEqual({ kind: 'openFile', file: 'b.xlsx', before: 'a.xlsx', cells: 1 });
    expect([workbook.fileName, issues(pane)]).toEqual(['a.xlsx', []]);
    await pane.actions.confirm();
    expect([workbook.fileName, pane.state().question]).toEqual(['b.xlsx', undefined]);
  });

  it('is not opened otherwise, and asked about from the list of forms too', async () => {
    const { pane, workbook } = await opened();
    await pane.actions.adoptAll();
    pane.actions.show('forms');
    await pane.actions.openFile(fileOf('b.xlsx'));
    expect([pane.state().question?.kind, pane.state().screen]).toEqual(['openFile', 'forms']);
    pane.actions.decline();
    expect([workbook.fileName, pane.state().question]).toEqual(['a.xlsx', undefined]);
    await pane.actions.confirm();
    expect(workbook.fileName).toBe('a.xlsx');
  });

  it.each([
    ['downloaded', (pane: Pane) => pane.actions.saveCorrectedCopy()],
    ['taken back', (pane: Pane) => pane.actions.undo()],
    ['submitted', (pane: Pane) => pane.actions.submit()],
  ])('is opened at once where they were %s', async (_, act) => {
    const { pane, workbook } = await opened();
    await pane.actions.adoptAll();
    await act(pane);
    await pane.actions.openFile(fileOf('b.xlsx'));
    expect([workbook.fileName, pane.state().question]).toEqual(['b.xlsx', undefined]);
  });
});

describe('closing the page', () => {
  it('loses changes, and what waits for the network', async () => {
    const { pane, workbook } = await opened();
    const loses = () => wouldLose(pane.state().submit, workbook.unsavedCells);
    expect(loses()).toBe(false);
    await pane.actions.adoptAll();
    expect(loses()).toBe(true);
    await pane.actions.saveCorrectedCopy();
    expect(loses()).toBe(false);
    pane.network.plug(false);
    await pane.actions.submit();
    submitted(pane, 'queued');
    expect(loses()).toBe(true);
  });

  it('loses nothing once it is left behind and said so: the file is opened and submitted again', async () => {
    const { pane } = await opened('b.xlsx');
    pane.network.plug(false);
    await pane.actions.submit();
    const again = paneUnderTest(api, { workbook: files(), storage: pane.storage });
    await again.signIn();
    await again.actions.openForm('plan');
    expect(submitted(again, 'queued').resumed).toBe(true);
    expect(wouldLose(again.state().submit, 0)).toBe(false);
    await again.actions.openFile(fileOf('b.xlsx'));
    await again.actions.submit();
    expect(submitted(again, 'recorded').receipt.version).toBe(1);
  });
});
