/** Reading through the real client: what is told, what it costs, and that a saved file says the same. */

import { cellName } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { PlanCell, SheetPlan } from '#domain/sheet/sheet-plan';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { listSection } from '../../domain/sheets';
import { expectDone } from '../workbook/under-test';
import { blankPlan, disposeAll, gridOf, openExcel, readAll } from './opened';

afterEach(disposeAll);

test('reads every sheet in the order of the tabs, hidden ones too, in one round trip', async () => {
  const { host, workbook } = openExcel();
  for (let at = 1; at < 30; at++) host.person.addSheet(`表${at}`);
  host.person.type('表1', 'B2', '会计学院');
  host.person.hideSheet('表2');
  let names: readonly string[] = [];
  const trips = await host.meter.during(async () => {
    const { sheets } = await readAll(workbook);
    names = sheets.map(({ grid }) => grid.sheet);
    expect(sheets[1]?.grid.rows).toEqual([[], [null, '会计学院']]);
    expect(sheets.filter(({ hidden }) => hidden).map(({ grid }) => grid.sheet)).toEqual(['表2']);
  });
  expect(names).toEqual(['Sheet1', ...Array.from({ length: 29 }, (_, at) => `表${at + 1}`)]);
  expect(trips).toHaveLength(1);
});

test('takes one more trip for the 31st sheet', async () => {
  const { host, workbook } = openExcel();
  for (let at = 1; at < 40; at++) host.person.addSheet(`表${at}`);
  host.person.type('表39', 'A1', '最后');
  const trips = await host.meter.during(async () => {
    const { sheets } = await readAll(workbook);
    expect(sheets).toHaveLength(40);
    expect(sheets.at(-1)?.grid.rows).toEqual([['最后']]);
  });
  expect(trips).toHaveLength(2);
});

describe('a laid out and filled sheet', () => {
  /** Counted from 1, wherever the form has it. */
  const columnOf = (key: string) => listSection('plan').columns.findIndex((column) => column.key === key) + 1;
  const FILLED: readonly (readonly [string, string | number])[] = [
    ['activityId', '科普讲座'],
    ['category', '线下'],
    ['mode', '2023/5/22'],
    ['startDate', '2023年5月23日'],
    ['sessions', '约200'],
    ['offline', 200],
    ['online', ' 12 '],
    ['budget', 0.5],
    ['host', '=1/0'],
    ['organizer', '=1+1'],
  ];

  test('reads typed values the same as a file in which they stand', async () => {
    const { host, workbook } = openExcel();
    const plan = blankPlan();
    expectDone(await workbook.layOut(plan, 'x.xlsx'));
    for (const [key, entered] of FILLED) host.person.paste('附件2', cellName(5, columnOf(key)), [[entered]]);
    const grid = await gridOf(workbook, '附件2');

    const typed: Readonly<Record<number, PlanCell>> = {
      [columnOf('activityId') - 1]: { value: '科普讲座' },
      [columnOf('category') - 1]: { value: '线下' },
      [columnOf('mode') - 1]: { value: { date: '2023-05-22' } },
      [columnOf('startDate') - 1]: { value: { date: '2023-05-23' } },
      [columnOf('sessions') - 1]: { value: '约200' },
      [columnOf('offline') - 1]: { value: 200 },
      [columnOf('online') - 1]: { value: 12 },
      [columnOf('budget') - 1]: { value: 0.5 },
      [columnOf('organizer') - 1]: { formula: '1+1', result: 2 },
    };
    const withTyped: SheetPlan[] = plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) => ({
        ...row,
        cells:
          at === 4 && sheet.name === '附件2'
            ? row.cells.map((cell, column) => ({ ...cell, ...typed[column] }))
            : row.cells.map((cell) =>
                cell?.formula === undefined ? cell : { ...cell, result: resultOf(cell.formula) },
              ),
      })),
    }));
    const file = await readWorkbook(await writeWorkbook({ ...plan, sheets: withTyped }));
    if (!file.ok) throw new Error(file.refusal.code);
    const saved = file.workbook.grids.find(({ sheet }) => sheet === '附件2');
    if (saved === undefined) throw new Error('no 附件2');
    // A plan cannot hold an error; a file of Excel can.
    const rows = saved.rows.map((row, at) =>
      at === 4 ? row.map((cell, column) => (column === columnOf('host') - 1 ? { error: '#DIV/0!' } : cell)) : row,
    );
    expect(comparable(grid)).toEqual(comparable({ ...saved, rows }));
  });

  function resultOf(formula: string): number {
    const sums = { offline: 200, online: 12, budget: 0.5 };
    const sumOf = (key: string) => `SUM(${cellName(5, columnOf(key))}:${cellName(16, columnOf(key))})`;
    return Object.entries(sums).find(([key]) => sumOf(key) === formula)?.[1] ?? 0;
  }
});

/** Excel and a file may list merges in different orders; what is seen beyond values is the port's contract. */
function comparable({ merges, appearances: _, ...grid }: RawGrid): RawGrid {
  return { ...grid, merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left) };
}

test('does not mistake an empty, formatted region for content', async () => {
  const { host, workbook } = openExcel();
  host.person.type('Sheet1', 'A1', '甲');
  host.person.fill('Sheet1', 'A1:Z500', '#EEEEEE');
  expect((await gridOf(workbook, 'Sheet1')).rows).toEqual([['甲']]);
});

test.each(['1.14', '1.7'])('tells the rows that a filter of a table hides, with ExcelApi %s', async (version) => {
  const { host, workbook } = openExcel(version);
  host.person.paste('Sheet1', 'B2', [['类别'], ['讲座'], ['展览'], ['讲座'], ['竞赛']]);
  host.person.makeTable('Sheet1', 'B2:B6', '活动');
  host.person.filter('Sheet1', 'B2:B6', 'B', ['讲座']);
  const { sheets, unknown } = await readAll(workbook);
  expect(sheets[0]?.grid.hiddenRows).toEqual([4, 6]);
  expect(sheets[0]?.grid.rows[3]).toEqual([null, '展览']);
  expect(unknown).not.toContain('hiddenRows');
});

test('says that an older Excel does not tell merged cells', async () => {
  const { host, workbook } = openExcel('1.12');
  host.person.merge('Sheet1', 'A2:A4');
  expect((await readAll(workbook)).unknown).toEqual(['merges', 'notes']);
});

describe('2,000 rows of 21 columns', () => {
  const ROWS = Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 21 }, (_, column) => (column % 3 === 0 ? `第${row}行的活动名称` : row * column)),
  );

  test('cost one round trip of less than 5 MB', async () => {
    const { host, workbook } = openExcel();
    host.person.paste('Sheet1', 'A1', ROWS);
    const trips = await host.meter.during(async () => {
      const grid = await gridOf(workbook, 'Sheet1');
      expect([grid.rows.length, grid.rows[1999]?.[20]]).toEqual([2000, 1999 * 20]);
    });
    expect(trips).toHaveLength(1);
    expect(trips[0]?.responseBytes).toBeLessThan(5_000_000);
  });

  test('with texts too long for one answer are read in blocks, from then on at once', async () => {
    const { host, workbook } = openExcel();
    const long = '科'.repeat(600);
    host.person.paste(
      'Sheet1',
      'A1',
      ROWS.map((row) => [long, long, ...row.slice(2)]),
    );
    const first = await host.meter.during(async () => {
      const { rows } = await gridOf(workbook, 'Sheet1');
      expect([rows.length, rows[0]?.[1], rows[1999]?.[20]]).toEqual([2000, long, 1999 * 20]);
    });
    expect(first.map(({ error }) => error)[0]).toBe('ResponsePayloadSizeLimitExceeded');
    const second = await host.meter.during(() => workbook.read());
    expect(second.some(({ error }) => error !== undefined)).toBe(false);
    expect(Math.max(...second.map(({ responseBytes }) => responseBytes))).toBeLessThan(5_000_000);
  });
});
