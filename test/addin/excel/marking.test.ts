/** Marks through the real client: painted on request, and each cell gets its own colour back. */
import type { CellMark } from '#domain/issues/marks';
import { expectDone } from '../workbook/under-test';
import { disposeAll, openExcel, readAll } from './opened';

afterEach(disposeAll);

const RED = '#FDE7E9';
const AMBER = '#FFF4CE';
const BLUE = '#DEECF9';

function mark(row: number, column: number, severity: CellMark['severity'] = 'error', sheet = 'Sheet1'): CellMark {
  return { at: { sheet, row, column }, severity, sentences: [`第${row}行请核对`] };
}

/** The colours of A1, A2 … */
function colours({ host }: ReturnType<typeof openExcel>, rows: number, sheet = 'Sheet1'): (string | undefined)[] {
  return Array.from({ length: rows }, (_, at) => host.sheet(sheet).fill(`A${at + 1}`));
}

test('paints by severity, says the sentence beside the cell, and takes both away', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.person.fill('Sheet1', 'A2', '#00FF00');
  expect(expectDone(await workbook.isMarked())).toBe(false);
  expectDone(await workbook.mark([mark(1, 1), mark(2, 1, 'verify'), mark(3, 1, 'hint')]));
  expect(colours(opened, 3)).toEqual([RED, AMBER, BLUE]);
  expect(host.sheet('Sheet1').note('A2')).toBe('【核对】第2行请核对');
  expect(expectDone(await workbook.isMarked())).toBe(true);
  expectDone(await workbook.unmark());
  expect(colours(opened, 3)).toEqual([undefined, '#00FF00', undefined]);
  expect(host.sheet('Sheet1').note('A2')).toBeUndefined();
  expect(expectDone(await workbook.isMarked())).toBe(false);
});

test('marking again starts from the person’s colours, not from ours', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.person.fill('Sheet1', 'A1', '#00FF00');
  expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
  expectDone(await workbook.mark([mark(1, 1, 'hint'), mark(3, 1)]));
  expect(colours(opened, 3)).toEqual([BLUE, undefined, RED]);
  expectDone(await workbook.unmark());
  expect(colours(opened, 3)).toEqual(['#00FF00', undefined, undefined]);
});

test.each(['1.14', '1.8'])(
  'a pane that is opened anew takes the marks of before away, ExcelApi %s',
  async (version) => {
    const opened = openExcel(version);
    const { host, workbook, reopened } = opened;
    host.person.fill('Sheet1', 'A1', '#00FF00');
    expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
    const later = reopened();
    expect(expectDone(await later.isMarked())).toBe(true);
    expectDone(await later.unmark());
    expect(colours(opened, 2)).toEqual(['#00FF00', undefined]);
    expect(host.sheet('Sheet1').note('A1')).toBeUndefined();
  },
);

test('a mark goes with its issue: its comment too, and what others say of the cell is brought up to date', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.person.fill('Sheet1', 'A2', '#00FF00');
  host.book.setNote(host.sheet('Sheet1').id, 3, 0, '请李老师确认');
  expectDone(await workbook.mark([mark(1, 1), mark(2, 1), mark(3, 1), mark(4, 1)]));
  const still = [{ ...mark(3, 1, 'verify'), sentences: ['只剩这一句'] }, mark(4, 1)];
  expect(expectDone(await workbook.keepMarks(still, ['Sheet1']))).toBe(true);
  expect(colours(opened, 4)).toEqual([undefined, '#00FF00', AMBER, RED]);
  expect(['A1', 'A2', 'A3', 'A4'].map((cell) => host.sheet('Sheet1').note(cell))).toEqual([
    undefined,
    undefined,
    '【核对】只剩这一句',
    '请李老师确认',
  ]);
  expectDone(await workbook.unmark());
  expect(colours(opened, 4)).toEqual([undefined, '#00FF00', undefined, undefined]);
});

test('a mark that rows have moved stays where its issue is now', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  expectDone(await workbook.mark([mark(2, 1), mark(3, 1)]));
  host.person.insertRows('Sheet1', 1, 4);
  expectDone(await workbook.keepMarks([mark(7, 1), mark(9, 1)], ['Sheet1']));
  expect(colours(opened, 9)).toEqual([...Array.from({ length: 6 }, () => undefined), RED, undefined, undefined]);
});

test('takes marks away that no reading has told of, at the price of one more trip', async () => {
  const opened = openExcel();
  expectDone(await opened.workbook.mark([mark(1, 1)]));
  const trips = await opened.host.meter.during(async () => expectDone(await opened.reopened().unmark()));
  expect(colours(opened, 1)).toEqual([undefined]);
  expect(trips).toHaveLength(3);
});

test('a cell that a person painted since keeps the person’s colour', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
  host.person.fill('Sheet1', 'A1', '#123456');
  expectDone(await workbook.unmark());
  expect(colours(opened, 2)).toEqual(['#123456', undefined]);
});

test('marks are found after rows were inserted above them and deleted among them', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.person.fill('Sheet1', 'A3', '#00FF00');
  expectDone(await workbook.mark([mark(2, 1), mark(3, 1)]));
  host.person.insertRows('Sheet1', 1, 5);
  expect(colours(opened, 8).slice(6)).toEqual([RED, RED]);
  expectDone(await workbook.unmark());
  expect(colours(opened, 9)).toEqual([...Array.from({ length: 7 }, () => undefined), '#00FF00', undefined]);

  expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
  host.person.deleteRows('Sheet1', 1);
  expectDone(await workbook.unmark());
  expect(colours(opened, 3)).toEqual([undefined, undefined, undefined]);
});

test('white that somebody chose comes back as white', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.person.fill('Sheet1', 'A1', '#FFFFFF');
  expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
  expectDone(await workbook.unmark());
  expect(colours(opened, 2)).toEqual(['#FFFFFF', undefined]);
});

describe('fills that are no plain colour', () => {
  test.each([false, true])('a pattern comes back with both its colours, pane opened anew: %s', async (anew) => {
    const opened = openExcel();
    const { host, workbook, reopened } = opened;
    host.person.pattern('Sheet1', 'A1', '#00FF00', { name: 'Gray25', color: '#FF0000' });
    host.person.pattern('Sheet1', 'A2', '#00FF00', { name: 'LightDown', color: '#0000FF' });
    host.person.fill('Sheet1', 'A3', '#00FF00');
    expectDone(await workbook.mark([mark(1, 1), mark(2, 1), mark(3, 1), mark(4, 1)]));
    const patterns = () => ['A1', 'A2', 'A3', 'A4'].map((cell) => host.sheet('Sheet1').fillPattern(cell));
    expect([colours(opened, 4), patterns()]).toEqual([
      [RED, RED, RED, RED],
      [undefined, undefined, undefined, undefined],
    ]);
    expectDone(await (anew ? reopened() : workbook).unmark());
    expect(colours(opened, 4)).toEqual(['#00FF00', '#00FF00', '#00FF00', undefined]);
    expect(patterns()).toEqual([
      { name: 'Gray25', color: '#FF0000' },
      { name: 'LightDown', color: '#0000FF' },
      undefined,
      undefined,
    ]);
  });

  test('a pattern without a ground of its own comes back too', async () => {
    const { host, workbook } = openExcel();
    host.person.pattern('Sheet1', 'A1', '#FFFFFF', { name: 'Gray8', color: '#000000' });
    expectDone(await workbook.mark([mark(1, 1)]));
    expectDone(await workbook.unmark());
    expect(host.sheet('Sheet1').fillPattern('A1')).toEqual({ name: 'Gray8', color: '#000000' });
  });

  test('a gradient, which no program can give back, is not painted over and has no comment', async () => {
    const { host, workbook } = openExcel();
    const gradient = { name: 'LinearGradient', color: '#FF0000' };
    host.person.pattern('Sheet1', 'A1', '#00FF00', gradient);
    expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
    expect([host.sheet('Sheet1').fill('A1'), host.sheet('Sheet1').fillPattern('A1')]).toEqual(['#00FF00', gradient]);
    expect([host.sheet('Sheet1').note('A1'), host.sheet('Sheet1').fill('A2')]).toEqual([undefined, RED]);
    expectDone(await workbook.unmark());
    expect(host.sheet('Sheet1').fillPattern('A1')).toEqual(gradient);
  });
});

test('a sheet that was renamed is still found, one that was deleted is no obstacle', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.person.addSheet('附件2');
  host.person.addSheet('附件4');
  await readAll(workbook);
  host.person.renameSheet('附件2', '我的附件2');
  expectDone(await workbook.mark([mark(1, 1, 'error', '附件2'), mark(1, 1, 'error', '附件4')]));
  expect(host.sheet('我的附件2').fill('A1')).toBe(RED);
  host.person.deleteSheet('附件4');
  expectDone(await workbook.unmark());
  expect(colours(opened, 1, '我的附件2')).toEqual([undefined]);
});

test('what people say in comments stays, on marked cells too', async () => {
  const { host, workbook } = openExcel();
  host.book.setNote(host.sheet('Sheet1').id, 0, 0, '请王老师确认');
  expectDone(await workbook.mark([mark(1, 1), mark(2, 1)]));
  expect([host.sheet('Sheet1').fill('A1'), host.sheet('Sheet1').note('A1')]).toEqual([RED, '请王老师确认']);
  expect(host.sheet('Sheet1').note('A2')).toBe('【核对】第2行请核对');
  expectDone(await workbook.unmark());
  expect([host.sheet('Sheet1').fill('A1'), host.sheet('Sheet1').note('A1')]).toEqual([undefined, '请王老师确认']);
});

describe('notes, where Excel and its client have them (1.18)', () => {
  const said = ({ host }: ReturnType<typeof openExcel>, cell: string) => [
    host.sheet('Sheet1').note(cell),
    host.sheet('Sheet1').isPlainNote(cell),
  ];

  test.each([
    ['1.18', true],
    ['1.17', false],
  ])('ExcelApi %s: sentences are notes: %s', async (version, isNote) => {
    const opened = openExcel(version);
    const { workbook } = opened;
    const trips = await opened.host.meter.during(async () => expectDone(await workbook.mark([mark(1, 1)])));
    expect([said(opened, 'A1'), trips.length]).toEqual([['【核对】第1行请核对', isNote], 2]);
    expect((await readAll(workbook)).sheets[0]?.grid.appearances ?? []).toEqual([]);
    expectDone(await workbook.keepMarks([{ ...mark(1, 1), sentences: ['只剩这一句'] }], ['Sheet1']));
    expect(said(opened, 'A1')).toEqual(['【核对】只剩这一句', isNote]);
    expectDone(await opened.reopened().unmark());
    expect(said(opened, 'A1')).toEqual([undefined, false]);
  });

  test('a client from npm in such an Excel takes comments', async () => {
    const opened = openExcel('1.18', 'npm');
    expectDone(await opened.workbook.mark([mark(1, 1)]));
    expect(said(opened, 'A1')).toEqual(['【核对】第1行请核对', false]);
    expectDone(await opened.workbook.unmark());
    expect(said(opened, 'A1')).toEqual([undefined, false]);
  });

  test('notes and comments of people stay, on marked cells too; ours that Excel signed are known', async () => {
    const opened = openExcel('1.18');
    const { host, workbook } = opened;
    host.person.note('Sheet1', 'A1', '请王老师确认', '王芳');
    host.person.comment('Sheet1', 'A2', '已改');
    host.person.note('Sheet1', 'A4', '科技活动周:\n【核对】上次的', '科技活动周');
    expectDone(await workbook.mark([mark(1, 1), mark(2, 1), mark(3, 1)]));
    expect(['A1', 'A2', 'A3', 'A4'].map((cell) => said(opened, cell))).toEqual([
      ['请王老师确认', true],
      ['已改', false],
      ['【核对】第3行请核对', true],
      [undefined, false],
    ]);
    expectDone(await workbook.unmark());
    expect(['A1', 'A2', 'A3'].map((cell) => said(opened, cell)[0])).toEqual(['请王老师确认', '已改', undefined]);
  });

  test('comments of ours, made where there were no notes, are taken away too', async () => {
    const opened = openExcel('1.18');
    opened.host.person.comment('Sheet1', 'A3', '【核对】在旧的 Excel 里标的');
    expectDone(await opened.workbook.mark([mark(1, 1)]));
    expect([said(opened, 'A3'), said(opened, 'A1')]).toEqual([
      [undefined, false],
      ['【核对】第1行请核对', true],
    ]);
  });
});

test('a comment that Excel refuses leaves the paint and what is needed to take it away', async () => {
  const opened = openExcel();
  const { host, workbook } = opened;
  host.faults.next('InvalidOperation', { touching: 'Comments' });
  const outcome = await workbook.mark([mark(1, 1)]);
  if (!outcome.ok) expectDone(await workbook.mark([mark(1, 1)]));
  expect(colours(opened, 1)).toEqual([RED]);
  expectDone(await workbook.unmark());
  expect(colours(opened, 1)).toEqual([undefined]);
});

test('one undo of the person takes the paint away', async () => {
  const opened = openExcel();
  expectDone(await opened.workbook.mark([mark(1, 1), mark(2, 1, 'hint')]));
  opened.host.person.undo();
  expect(colours(opened, 2)).toEqual([undefined, undefined]);
});

describe('budgets', () => {
  const ROWS = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 21 }, (_, column) => row + column));
  const MANY = ROWS.flatMap((_, row) => (row % 4 === 0 ? [mark(row + 1, 3), mark(row + 1, 9, 'verify')] : []));

  test.each([
    ['12 rows', [mark(1, 1), mark(2, 1), mark(12, 21, 'hint')]],
    ['2,000 rows of 21 columns', MANY],
  ])(
    '%s are marked and unmarked in two round trips each, of less than 5 MB',
    async (_, marks) => {
      const { host, workbook } = openExcel();
      host.person.paste('Sheet1', 'A1', ROWS);
      await readAll(workbook);
      const painting = await host.meter.during(async () => expectDone(await workbook.mark(marks)));
      const cleaning = await host.meter.during(async () => expectDone(await workbook.unmark()));
      expect([painting.length, cleaning.length]).toEqual([2, 2]);
      const sizes = [...painting, ...cleaning].flatMap(({ requestBytes, responseBytes }) => [
        requestBytes,
        responseBytes,
      ]);
      expect(Math.max(...sizes)).toBeLessThan(5_000_000);
      expect(host.sheet('Sheet1').fill('C1')).toBeUndefined();
    },
    60_000,
  );
});
