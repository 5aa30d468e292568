/**
 * The whole staff flow in Node: the real pane without its looks, the real Office.js client on an emulated Excel, the
 * real API on the embedded database. Lay out, type and paste wrong things, see them, put them right, submit, change,
 * submit again, meet a colleague's version.
 */
import { type ApiUnderTest, apiUnderTest } from '../api/api-under-test';
import { CLEAN } from '../domain/sheets';
import { disposeAll, type Opened, openExcel } from './excel/opened';
import {
  cellOf,
  checkedSheet,
  issues,
  type PaneUnderTest,
  paneUnderTest,
  submitted,
  until,
} from './flow/pane-under-test';

let api: ApiUnderTest;
beforeEach(async () => {
  api = await apiUnderTest();
});
afterEach(async () => {
  await disposeAll();
  await api.close();
});

const SHEET = '附件2';

interface Desk extends Opened {
  readonly pane: PaneUnderTest;
}

/** Signed in, and the form laid out in an empty workbook. */
async function startedDesk(): Promise<Desk> {
  const excel = openExcel();
  const pane = paneUnderTest(api, { workbook: excel.workbook });
  await pane.signIn();
  await pane.actions.openForm('plan');
  await pane.actions.start();
  return { ...excel, pane };
}

function typeActivity({ host }: Desk, activity: number, cells: Readonly<Record<string, string | number>>): void {
  for (const [key, cell] of Object.entries({ ...CLEAN, ...cells })) {
    const value = plain(cell);
    if (value !== undefined) host.person.type(SHEET, cellOf(key, activity), value);
  }
}

/** Dates are typed as people type them; Excel makes days of them. */
function plain(value: unknown): string | number | undefined {
  if (typeof value === 'object' && value !== null && 'date' in value) return String(value.date);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

it('goes from an empty workbook to two versions and a conflict that is settled cell by cell', async () => {
  const desk = await startedDesk();
  const { host, pane } = desk;
  expect(host.book.sheets().map(({ name }) => name)).toContain(SHEET);

  typeActivity(desk, 0, { name: '校园开放日', category: '单位开放周' });
  typeActivity(desk, 1, { name: '科普讲座', category: '科普进校园' });
  // A plain paste passes every dropdown and validation.
  host.person.paste(SHEET, cellOf('offline', 1), [['约200']]);
  host.person.type(SHEET, cellOf('phone', 0), '123');
  await until(() => pane.timers.size > 0 || checkedSheet(pane).counts.error === 2);
  await pane.actions.recheck();
  expect(
    issues(pane)
      .filter(({ issue }) => issue.severity === 'error')
      .map(({ issue }) => issue.code)
      .sort(),
  ).toEqual(['count.approximate', 'phone.invalid']);

  await pane.actions.submit();
  submitted(pane, 'blocked');
  expect(
    (await api.deps.submissions.history({ collector: 'jykj', round: '2023', form: 'plan', unit: '会计学院' })).length,
  ).toBe(0);

  const about = issues(pane).find(({ issue }) => issue.code === 'count.approximate');
  await pane.actions.locate(about?.id ?? '');
  expect(host.book.selection()).toMatchObject({ area: { rows: 1, columns: 1 } });
  await pane.actions.adopt(about?.id ?? '');
  expect(host.sheet(SHEET).value(cellOf('offline', 1))).toBe(200);
  host.person.type(SHEET, cellOf('phone', 0), '13000004821');
  await pane.actions.recheck();
  expect(checkedSheet(pane).counts.error).toBe(0);

  await pane.actions.submit();
  const first = submitted(pane, 'recorded');
  expect(first.receipt).toMatchObject({ version: 1, unit: '会计学院' });
  expect(host.book.sheets().map(({ name }) => name)).toContain(first.receiptSheet);

  host.person.type(SHEET, cellOf('offline', 0), 321);
  await pane.actions.submit();
  expect(submitted(pane, 'recorded').receipt.version).toBe(2);

  // A colleague of the same unit, on a machine of his own, on top of version 2.
  const colleague = paneUnderTest(api, { workbook: desk.reopened() });
  await colleague.signIn();
  await until(() => colleague.state().sheet.status === 'checked');
  host.person.type(SHEET, cellOf('offline', 0), 400);
  await colleague.actions.submit();
  expect(submitted(colleague, 'recorded').receipt.version).toBe(3);

  host.person.type(SHEET, cellOf('offline', 0), 350);
  await pane.actions.submit();
  const { conflict } = submitted(pane, 'conflict');
  expect(conflict.differences.map(({ address, mineText, theirsText }) => [address, mineText, theirsText])).toEqual([
    [`${SHEET}!${cellOf('offline', 0)}`, '350', '400'],
  ]);
  pane.actions.chooseConflict(conflict.differences[0]?.id ?? '', 'theirs');
  await pane.actions.resolveConflict();
  expect(submitted(pane, 'recorded').receipt.version).toBe(4);
  expect(host.sheet(SHEET).value(cellOf('offline', 0))).toBe(400);
});

it('marks the doubtful cells only when asked, and gives every cell its own colour back', async () => {
  const desk = await startedDesk();
  const { host, pane } = desk;
  typeActivity(desk, 0, { name: '校园开放日', category: '单位开放周', offline: '约80' });
  host.person.fill(SHEET, cellOf('offline'), '#C6E0B4');
  await pane.actions.recheck();
  expect(host.sheet(SHEET).fill(cellOf('offline'))).toBe('#C6E0B4');
  await pane.actions.mark();
  expect(host.sheet(SHEET).fill(cellOf('offline'))).toBe('#FDE7E9');
  expect(host.sheet(SHEET).note(cellOf('offline'))).toContain('约80');
  await pane.actions.unmark();
  expect(host.sheet(SHEET).fill(cellOf('offline'))).toBe('#C6E0B4');
  expect(host.sheet(SHEET).note(cellOf('offline'))).toBeUndefined();
});

it('says so when a cell is still being edited, and loses nothing', async () => {
  const desk = await startedDesk();
  const { host, pane } = desk;
  typeActivity(desk, 0, { name: '校园开放日', category: '单位开放周' });
  typeActivity(desk, 1, { name: '科普讲座', category: '科普进校园' });
  await pane.actions.recheck();
  host.person.beginEdit();
  await pane.actions.submit();
  expect(pane.state().trouble).toEqual({ kind: 'workbook', failure: { code: 'cellBeingEdited' } });
  host.person.endEdit();
  await pane.actions.submit();
  expect(submitted(pane, 'recorded').receipt.version).toBe(1);
});
