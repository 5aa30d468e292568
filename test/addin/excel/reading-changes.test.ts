/** Reading what changed: the same as reading everything, for as little as it takes, through the real client. */
import fc from 'fast-check';
import { columnLetters } from '#domain/sheet/address';
import type { CellValue } from '#excel-host/univer/book';
import type { Workbook, WorkbookReading } from '../../../addin/workbook/workbook';
import { expectDone } from '../workbook/under-test';
import { blankPlan, disposeAll, type Opened, openExcel, readAll } from './opened';

afterEach(disposeAll);

/** Events come after the answer that caused them. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 5));

async function readChanges(workbook: Workbook): Promise<WorkbookReading> {
  return expectDone(await workbook.read('changes'));
}

/** Watched, and read once. */
async function begun(opened: Opened): Promise<Opened> {
  await opened.workbook.watch(() => undefined);
  await readAll(opened.workbook);
  await heard();
  return opened;
}

/** What the reading of a change costs. */
async function costOf({ host, workbook }: Opened) {
  await heard();
  const trips = await host.meter.during(() => readChanges(workbook));
  return { trips: trips.length, bytes: trips.reduce((sum, { responseBytes }) => sum + responseBytes, 0) };
}

async function wholeCost({ host, workbook }: Opened) {
  const trips = await host.meter.during(() => readAll(workbook));
  return { trips: trips.length, bytes: trips.reduce((sum, { responseBytes }) => sum + responseBytes, 0) };
}

const ROW = [
  1,
  '',
  '走进实验室科普开放日（2023年科技活动周）',
  '科普讲座',
  '线下',
  '2023-05-22',
  '2023-05-24',
  '图书馆报告厅',
  '在校学生',
  3,
  120,
  80,
  0.5,
  '会计学院',
  '校科协',
  '张三',
  '李四',
  '13000000001',
  '面向公众开放实验室，讲解仪器与方法，现场演示。',
  '是',
  '',
] as const;

const rowsOf = (count: number) => Array.from({ length: count }, (_, at): CellValue[] => [at + 1, ...ROW.slice(1)]);

async function laidOutWith(rows: number): Promise<Opened> {
  const opened = openExcel();
  expectDone(await opened.workbook.layOut(blankPlan(), 'x.xlsx'));
  opened.host.person.paste('附件2', 'A5', rowsOf(rows));
  return begun(opened);
}

/** A sheet of the same rows without looks, which the emulated Excel has sooner. */
async function withRows(rows: number): Promise<Opened> {
  const opened = openExcel();
  opened.host.person.addSheet('附件2');
  opened.host.person.paste('附件2', 'A5', rowsOf(rows));
  return begun(opened);
}

test('one changed cell of a thousand rows costs at most 20 KB and one trip', async () => {
  const opened = await laidOutWith(1000);
  opened.host.person.type('附件2', 'K500', 200);
  const changed = await costOf(opened);
  const whole = await wholeCost(opened);
  expect(changed.trips).toBe(1);
  expect(changed.bytes).toBeLessThanOrEqual(20 * 1024);
  expect(whole.bytes).toBeGreaterThan(500 * 1024);
});

test('a row that is written below the last one is read with what lies between, and no other', async () => {
  const opened = await withRows(300);
  opened.host.person.paste('附件2', 'A320', [[...ROW]]);
  expect((await costOf(opened)).bytes).toBeLessThan(40 * 1024);
  expect(await readChanges(opened.workbook)).toEqual(await readAll(opened.reopened()));
});

describe('everything is read', () => {
  /** As far as bytes tell: with so many rows a reading of changes is a tenth of it. */
  async function isWhole(opened: Opened): Promise<boolean> {
    const { bytes } = await costOf(opened);
    const whole = await wholeCost(opened);
    return bytes > whole.bytes * 0.8;
  }

  it.each<[what: string, change: (host: Opened['host']) => void]>([
    ['rows are inserted', ({ person }) => person.insertRows('附件2', 6)],
    ['rows are deleted', ({ person }) => person.deleteRows('附件2', 6)],
    ['a sheet is added', ({ person }) => person.addSheet('另一张')],
    ['a sheet is renamed', ({ person }) => person.renameSheet('附件2', '附件2（改）')],
    ['a sheet is hidden', ({ person }) => person.hideSheet('Sheet1')],
    ['cells are merged', ({ person }) => person.merge('附件2', 'C6:D6')],
    ['rows are sorted', ({ person }) => person.sort('附件2', 'A5:U60', 'C')],
    ['rows are hidden', ({ person }) => person.hideRows('附件2', 9, 3)],
    ['a formula is typed', ({ person }) => void person.type('附件2', 'K7', '=1+2')],
    ['a formula fills its neighbours', ({ person }) => person.spill('附件2')],
    ['a column beyond the last is written to', ({ person }) => void person.type('附件2', 'Z9', '备用')],
    ['a large block is pasted', ({ person }) => void person.paste('附件2', 'A5', Array(150).fill([...ROW]))],
  ])('where %s', async (_, change) => {
    const opened = await withRows(100);
    change(opened.host);
    expect(await isWhole(opened)).toBe(true);
    expect(await readChanges(opened.workbook)).toEqual(await readAll(opened.reopened()));
  });

  it('where nobody listened', async () => {
    const opened = await withRows(100);
    const other = opened.reopened();
    await readAll(other);
    opened.host.person.type('附件2', 'K7', 5);
    expect(await readChanges(other)).toEqual(await readAll(opened.reopened()));
  });

  it('where a lost event shows in the range in use', async () => {
    const opened = await withRows(100);
    opened.host.faults.loseEvents();
    opened.host.person.type('附件2', 'C200', '没有听到');
    opened.host.faults.clear();
    opened.host.person.type('附件2', 'K7', 5);
    await heard();
    expect(await readChanges(opened.workbook)).toEqual(await readAll(opened.reopened()));
  });

  it('after our own writing, whether its events have come or not', async () => {
    const opened = await withRows(100);
    expectDone(await opened.workbook.write([{ at: { sheet: '附件2', row: 7, column: 11 }, value: 321 }]));
    const reading = await readChanges(opened.workbook);
    expect(reading.sheets.find(({ grid }) => grid.sheet === '附件2')?.grid.rows[6]?.[10]).toBe(321);
  });

  it('after twenty readings of changes, because events get lost', async () => {
    const opened = await withRows(100);
    opened.host.faults.loseEvents(1);
    opened.host.person.type('附件2', 'C20', '没有听到');
    const names: unknown[] = [];
    for (let at = 0; at < 21; at++) {
      opened.host.person.type('附件2', 'K7', at);
      await heard();
      names.push(
        (await readChanges(opened.workbook)).sheets.find(({ grid }) => grid.sheet === '附件2')?.grid.rows[19]?.[2],
      );
    }
    expect([names[0], names[20]]).toEqual([ROW[2], '没有听到']);
  });

  it('a cell in edit mode is said, and everything is read next', async () => {
    const opened = await withRows(100);
    opened.host.person.type('附件2', 'K7', 5);
    await heard();
    opened.host.person.beginEdit();
    expect(await opened.workbook.read('changes')).toMatchObject({ failure: { code: 'cellBeingEdited' } });
    opened.host.person.endEdit();
    expect(await readChanges(opened.workbook)).toEqual(await readAll(opened.reopened()));
  });
});

test('what a formula elsewhere comes to is read with the change that moved it', async () => {
  const opened = openExcel();
  const { person } = opened.host;
  person.paste('Sheet1', 'A1', [
    ['甲', 1],
    ['乙', 2],
    ['合计', '=SUM(B1:B2)'],
    ['', '=IF(B3>10,"多","")'],
  ]);
  person.addSheet('附件4');
  person.type('附件4', 'C3', '=Sheet1!B3*2');
  person.format('附件4', 'C3', { numberFormat: '0"人次"' });
  await begun(opened);
  person.type('Sheet1', 'B2', 40);
  await heard();
  const reading = await readChanges(opened.workbook);
  expect(reading.sheets.map(({ grid }) => grid.rows.at(-1)?.at(-1))).toEqual(['多', 82]);
  expect(reading).toEqual(await readAll(opened.reopened()));
});

const columns = 6;
const cell = fc.record({ row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: columns }) });
const value = fc.constantFrom<CellValue>(
  '讲座',
  '',
  0,
  12,
  3.5,
  '2023-05-22',
  'TRUE',
  '约200',
  '007',
  '=1+1',
  '=SUM(B1:B9)',
);
const block = fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });

type Act = (person: Opened['host']['person']) => unknown;
const name = ({ row, column }: { readonly row: number; readonly column: number }) => `${columnLetters(column)}${row}`;

const act: fc.Arbitrary<readonly [what: string, act: Act]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(cell, value)
      .map(
        ([at, typed]) =>
          [`type ${name(at)} ${typed}`, (p: Opened['host']['person']) => p.type('表', name(at), typed)] as const,
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(cell, block)
      .map(
        ([at, rows]) =>
          [
            `paste ${name(at)} ${JSON.stringify(rows)}`,
            (p: Opened['host']['person']) =>
              p.paste('表', name({ ...at, column: Math.min(at.column, columns - 1) }), rows),
          ] as const,
      ),
  },
  cell.map((at) => [`clear ${name(at)}`, (p: Opened['host']['person']) => p.clear('表', name(at))] as const),
  cell.map((at) => [`fill ${name(at)}`, (p: Opened['host']['person']) => p.fill('表', name(at), '#FFEECC')] as const),
  fc
    .tuple(cell, fc.constantFrom('0"人次"', 'yyyy-mm-dd', '0%', '@', null))
    .map(
      ([at, numberFormat]) =>
        [
          `format ${name(at)} ${numberFormat}`,
          (p: Opened['host']['person']) => p.format('表', name(at), { numberFormat }),
        ] as const,
    ),
  fc
    .tuple(cell, fc.boolean())
    .map(
      ([at, strikethrough]) =>
        [
          `strike ${name(at)} ${strikethrough}`,
          (p: Opened['host']['person']) => p.format('表', name(at), { strikethrough }),
        ] as const,
    ),
  cell.map((at) => [`note ${name(at)}`, (p: Opened['host']['person']) => p.comment('表', name(at), '请核对')] as const),
  cell.map(
    (at) =>
      [
        `link ${name(at)}`,
        (p: Opened['host']['person']) => p.link('表', name(at), 'https://news.example.cn/1'),
      ] as const,
  ),
  cell.map(({ row }) => [`hide row ${row}`, (p: Opened['host']['person']) => p.hideRows('表', row)] as const),
  cell.map(
    ({ column }) =>
      [`hide column ${column}`, (p: Opened['host']['person']) => p.hideColumns('表', columnLetters(column))] as const,
  ),
  cell.map(
    ({ row }) =>
      [
        `sort from ${row}`,
        (p: Opened['host']['person']) => p.sort('表', `A${row}:${columnLetters(columns)}${row + 5}`, 'A'),
      ] as const,
  ),
  cell.map(({ row }) => [`insert ${row}`, (p: Opened['host']['person']) => p.insertRows('表', row)] as const),
  cell.map(({ row }) => [`delete ${row}`, (p: Opened['host']['person']) => p.deleteRows('表', row)] as const),
  fc.constant(['undo', (p: Opened['host']['person']) => p.undo()] as const),
);

test('whatever people do, a reading of changes tells what a reading of everything tells', async () => {
  let patched = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 }),
      async (turns) => {
        const opened = openExcel();
        const { person } = opened.host;
        person.addSheet('表');
        person.paste(
          '表',
          'A1',
          Array.from({ length: 24 }, (_, at) => [`第${at}行`, at, '讲座', 1.5, '2023-05-22', '校内']),
        );
        person.type('Sheet1', 'B2', '=SUM(表!B1:B24)');
        await begun(opened);
        const whole = await wholeCost(opened);
        for (const acts of turns) {
          for (const [, does] of acts) does(person);
          const trips = await opened.host.meter.during(async () => {
            await heard();
            const told = await readChanges(opened.workbook);
            expect(told).toEqual(await readAll(opened.reopened()));
          });
          all++;
          if ((trips[0]?.responseBytes ?? 0) < whole.bytes / 2) patched++;
        }
        await disposeAll();
      },
    ),
    { numRuns: 12 },
  );
  // Else it would compare readings of everything with each other.
  expect(patched).toBeGreaterThan(all / 4);
}, 120_000);
