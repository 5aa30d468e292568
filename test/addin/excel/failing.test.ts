/** What the port says when Excel does not do what it was asked. */
import type { CellMark } from '#domain/issues/marks';
import type { CellWrite, Workbook } from '../../../addin/workbook/workbook';
import { expectDone } from '../workbook/under-test';
import { blankPlan, disposeAll, openExcel, readAll } from './opened';

afterEach(disposeAll);

const AT = { sheet: '附件2', row: 1, column: 1 };
const WRITES: readonly CellWrite[] = [{ at: AT, value: 5 }];
const MARKS: readonly CellMark[] = [{ at: AT, severity: 'error', sentences: ['请填写'] }];

type Operation = (workbook: Workbook) => Promise<unknown>;
const CHANGING: readonly (readonly [string, Operation])[] = [
  ['write', (workbook) => workbook.write(WRITES)],
  ['mark', (workbook) => workbook.mark(MARKS)],
  ['layOut', (workbook) => workbook.layOut(blankPlan(), 'x.xlsx')],
  ['putOwnSheet', (workbook) => workbook.putOwnSheet({ ...sheetOf(blankPlan()), name: '回执' })],
];
const READING: readonly (readonly [string, Operation])[] = [
  ['read', (workbook) => workbook.read()],
  ['isMarked', (workbook) => workbook.isMarked()],
  ['setting', (workbook) => workbook.setting('form')],
];
const SELECTING = ['select', (workbook: Workbook) => workbook.select(AT)] as const;

function sheetOf({ sheets: [first] }: ReturnType<typeof blankPlan>) {
  if (first === undefined) throw new Error('a plan without sheets');
  return first;
}

function withSheet() {
  const opened = openExcel();
  opened.host.person.addSheet('附件2');
  return opened;
}

describe('a cell in edit mode', () => {
  test.each([...READING, SELECTING, ...CHANGING])('is told by %s, and nothing was done', async (_, operation) => {
    const { host, workbook } = withSheet();
    host.person.beginEdit();
    expect(await operation(workbook)).toEqual({ ok: false, failure: { code: 'cellBeingEdited' } });
    expect(host.book.sheets()).toHaveLength(2);
    expect(host.sheet('附件2').fill('A1')).toBeUndefined();
  });

  test('is waited out for a moment: clicking into the pane ends it', async () => {
    const { host, workbook } = withSheet();
    host.person.beginEdit();
    setTimeout(() => host.person.endEdit(), 200);
    expectDone(await workbook.write(WRITES));
    expect(host.sheet('附件2').value('A1')).toBe(5);
  });
});

describe('a protected sheet', () => {
  test.each(CHANGING.slice(0, 2))('is named by %s', async (_, operation) => {
    const { host, workbook } = withSheet();
    host.person.protect('附件2');
    expect(await operation(workbook)).toEqual({ ok: false, failure: { code: 'sheetProtected', sheet: '附件2' } });
  });

  test('is named among others', async () => {
    const { host, workbook } = withSheet();
    host.person.addSheet('附件4');
    host.person.protect('附件4');
    const writes: CellWrite[] = [...WRITES, { at: { ...AT, sheet: '附件4' }, value: 5 }];
    expect(await workbook.write(writes)).toEqual({ ok: false, failure: { code: 'sheetProtected', sheet: '附件4' } });
  });

  test('is named when marks are to be taken away', async () => {
    const { host, workbook } = withSheet();
    expectDone(await workbook.mark(MARKS));
    host.person.protect('附件2');
    expect(await workbook.unmark()).toEqual({ ok: false, failure: { code: 'sheetProtected', sheet: '附件2' } });
    expect(expectDone(await workbook.isMarked())).toBe(true);
    host.person.unprotect('附件2');
    expectDone(await workbook.unmark());
    expect(host.sheet('附件2').fill('A1')).toBeUndefined();
  });

  test('is read like any other', async () => {
    const { host, workbook } = withSheet();
    host.person.type('附件2', 'A1', '甲');
    host.person.protect('附件2');
    expect((await readAll(workbook)).sheets[1]?.grid.rows).toEqual([['甲']]);
  });
});

test('a document that refuses every change is read-only', async () => {
  const { host, workbook } = withSheet();
  host.faults.next('AccessDenied', { touching: 'values' });
  expect(await workbook.write(WRITES)).toEqual({ ok: false, failure: { code: 'readOnly' } });
});

test.each(READING)('%s is tried once more after a passing fault', async (_, operation) => {
  const { host, workbook } = withSheet();
  host.faults.next('GeneralException');
  expect(await operation(workbook)).toMatchObject({ ok: true });
});

test('a fault that does not pass is told with its words', async () => {
  const { host, workbook } = withSheet();
  host.faults.always('GeneralException');
  expect(await workbook.read()).toEqual({
    ok: false,
    failure: { code: 'unexpected', detail: expect.stringContaining('GeneralException') },
  });
});

test('nothing is written twice after a fault', async () => {
  const { host, workbook } = withSheet();
  host.person.type('附件2', 'A1', '约5');
  await readAll(workbook);
  host.faults.next('GeneralException', { touching: 'values' });
  const trips = await host.meter.during(async () => {
    expect(await workbook.write(WRITES)).toMatchObject({ failure: { code: 'unexpected' } });
  });
  expect(trips).toHaveLength(1);
});

test('a hidden sheet is not shown to select a cell of it', async () => {
  const { host, workbook } = withSheet();
  host.person.hideSheet('附件2');
  expect(await workbook.select(AT)).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(expectDone(await workbook.read()).sheets[1]?.hidden).toBe(true);
});
