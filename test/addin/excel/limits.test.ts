/** Excel's documented limits and refusals: what it cannot tell is left out and said, what it tells is kept. */
import type { Rect } from '#domain/sheet/raw-grid';
import { createNodeExcelHost } from '#excel-host/node-host';
import type { WorkbookFailure } from '../../../addin/workbook/workbook';
import { expectDone } from '../workbook/under-test';
import { blankPlan, disposeAll, openExcel, openHost, readAll } from './opened';

afterEach(disposeAll);

describe('merged areas', () => {
  const planWith = (merges: readonly Rect[]) => {
    const plan = blankPlan();
    const rows = Array.from({ length: 700 }, (_, at) => ({
      cells: [{ value: `第${at + 1}行` }, { value: at }, { value: '合' }],
    }));
    const print = { orientation: 'portrait' } as const;
    const sheet = { name: '表', rows, columnWidths: [10, 10, 10], merges, validations: [], charts: [], print };
    return { ...plan, sheets: [sheet] };
  };
  const merges = (count: number): readonly Rect[] =>
    Array.from({ length: count }, (_, at) => ({ top: at + 1, bottom: at + 1, left: 3, right: 4 }));

  it.each([
    [512, [], 512],
    [513, ['merges'], 0],
  ])('%i of them on a sheet: unknown %j', async (count, unknown, told) => {
    const { host, workbook } = openExcel();
    expectDone(await workbook.layOut(planWith(merges(count)), 'x.xlsx'));
    const trips = await host.meter.during(async () => {
      const reading = await readAll(workbook);
      const grid = reading.sheets.find(({ grid: { sheet } }) => sheet === '表')?.grid;
      expect([reading.unknown.filter((fact) => fact === 'merges'), grid?.merges.length, grid?.rows.length]).toEqual([
        unknown,
        told,
        700,
      ]);
    });
    expect(trips.length).toBe(unknown.length === 0 ? 1 : 2);
  });
});

describe('sheets without cells', () => {
  it('are left out and named; the others are read', async () => {
    const { host, workbook } = openHost(createNodeExcelHost({ sheetsWithoutCells: ['图表1', '宏1'] }));
    for (const name of ['图表1', '数据', '宏1']) host.person.addSheet(name);
    host.person.type('数据', 'B2', '会计学院');
    const reading = await readAll(workbook);
    expect([reading.sheets.map(({ grid }) => grid.sheet), reading.unread]).toEqual([
      ['Sheet1', '数据'],
      ['图表1', '宏1'],
    ]);
    expect(reading.sheets[1]?.grid.rows).toEqual([[], [null, '会计学院']]);
  });

  it('are not spoken of where there are none', async () => {
    expect((await readAll(openExcel().workbook)).unread).toBeUndefined();
  });
});

describe('a workbook that counts its days from 1904', () => {
  const open = () => openHost(createNodeExcelHost({ countsFrom: 1904 }));

  it('is read right', async () => {
    const { host, workbook } = open();
    // 2023-05-22 is 45,068 from 1900, and 1,462 less from 1904.
    host.person.type('Sheet1', 'A1', '43606');
    host.person.format('Sheet1', 'A1', { numberFormat: 'yyyy-mm-dd' });
    expect((await readAll(workbook)).sheets[0]?.grid.rows).toEqual([[{ date: '2023-05-22' }]]);
    const usual = openExcel();
    usual.host.person.type('Sheet1', 'A1', '45068');
    usual.host.person.format('Sheet1', 'A1', { numberFormat: 'yyyy-mm-dd' });
    expect((await readAll(usual.workbook)).sheets[0]?.grid.rows).toEqual([[{ date: '2023-05-22' }]]);
  });

  it('is written right', async () => {
    const { host, workbook } = open();
    host.person.type('Sheet1', 'A1', '2月30日');
    await readAll(workbook);
    const at = { sheet: 'Sheet1', row: 1, column: 1 };
    expectDone(await workbook.write([{ at, value: { date: '2023-05-22' } }]));
    expect(host.sheet('Sheet1').value('A1')).toBe(43606);
    expect((await readAll(workbook)).sheets[0]?.grid.rows).toEqual([[{ date: '2023-05-22' }]]);
  });
});

describe('looks that fail', () => {
  it.each([
    ['FreezePanes', ['freeze']],
    ['PageLayout', ['print']],
    ['ColumnWidth', ['looks']],
    ['Borders', ['looks']],
  ])('%s: the sheet stays, and it is said', async (touching, undone) => {
    const { host, workbook } = openExcel();
    host.faults.always('GeneralException', { touching });
    const plan = blankPlan();
    const laidOut = expectDone(await workbook.layOut(plan, 'x.xlsx'));
    host.faults.clear();
    expect(laidOut).toEqual({ sheets: plan.sheets.map(({ name }) => name), undone });
    expect(host.sheet('附件2').validation('D5')).toBeDefined();
    expect(host.sheet('附件2').value('A4')).not.toBe('');
    expect(expectDone(await workbook.setting('form'))).toBe('plan');
  });
});

it.each<[code: string, failure: WorkbookFailure['code']]>([
  ['InactiveWorkbook', 'otherInFront'],
  ['MemoryLimitReached', 'overloaded'],
  ['ActivityLimitReached', 'overloaded'],
  ['HostRestartNeeded', 'restartNeeded'],
  ['UnsupportedFeature', 'unsupported'],
  ['InvalidOperationInCellEditMode', 'cellBeingEdited'],
])('%s is %s', async (code, failure) => {
  const { host, workbook } = openExcel();
  host.faults.always(code);
  expect(await workbook.write([{ at: { sheet: 'Sheet1', row: 1, column: 1 }, value: 1 }])).toMatchObject({
    ok: false,
    failure: { code: failure },
  });
});
