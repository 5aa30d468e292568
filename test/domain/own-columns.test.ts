/**
 * What an officer wrote into a downloaded summary stands beside the same rows of the next one: by another program's hands,
 * through real files, after the rows were sorted and others came.
 */
import ExcelJS from 'exceljs';
import type { RoundReports } from '#domain/season/round-reports';
import { appearanceAt, cellAt, endColumn, endRow, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { versionsIn } from '#domain/summary/round/previous';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound, type RoundOptions } from '#domain/summary/round/round-summary';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { planReport, seasonReports, seasonUnits } from './season-reports';

const SIZE = { units: 10, rows: 4 };
const UNITS = seasonUnits(SIZE);
const SHEET = '活动明细-附件2';
const HEADER_ROW = 4;

async function written(reports: RoundReports, options: Partial<RoundOptions> = {}): Promise<Uint8Array> {
  return writeWorkbook(roundSummaryPlan(aggregateRound(reports, { asOf: '2023-06-09T04:00:00Z', ...options })));
}

async function gridsOf(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook.grids;
}

function gridOf(grids: readonly RawGrid[], sheet: string): RawGrid {
  const grid = grids.find((each) => each.sheet === sheet);
  if (grid === undefined) throw new Error(`no ${sheet}`);
  return grid;
}

function columnOf(grid: RawGrid, header: string, headerRow = HEADER_ROW): number {
  for (let column = 1; column < endColumn(grid); column++)
    if (textOf(cellAt(grid, headerRow, column)) === header) return column;
  throw new Error(`${grid.sheet} has no ${header}`);
}

/** Unit and name of each row → what stands in a column of it, and the note on its name. */
function written30(
  grid: RawGrid,
  header: string,
): ReadonlyMap<string, readonly [beside: string, note: string | undefined]> {
  const [unit, name, own] = [1, columnOf(grid, '活动名称'), columnOf(grid, header)];
  const found = new Map<string, readonly [string, string | undefined]>();
  for (let row = HEADER_ROW + 1; row < endRow(grid); row++) {
    const key = `${textOf(cellAt(grid, row, unit))} ${textOf(cellAt(grid, row, name))}`;
    found.set(key, [textOf(cellAt(grid, row, own)), appearanceAt(grid, row, name)?.note]);
  }
  return found;
}

/** As an officer goes on with it: a column of their own, notes on cells, everything sorted the other way round. */
async function goneOn(bytes: Uint8Array): Promise<{ bytes: Uint8Array; beside: ReadonlyMap<string, string> }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet(SHEET);
  if (sheet === undefined) throw new Error(`no ${SHEET}`);
  const headers = (sheet.getRow(HEADER_ROW).values as unknown[]).map(String);
  const [name, own] = [headers.indexOf('活动名称'), headers.length];
  sheet.getRow(HEADER_ROW).getCell(own).value = '经办人意见';
  sheet.getRow(HEADER_ROW).getCell(own + 1).value = '核实日期';
  const beside = new Map<string, string>();
  for (let at = 0; at < 30; at++) {
    const row = sheet.getRow(HEADER_ROW + 1 + at);
    const text = `已电话核实${at + 1}`;
    row.getCell(own).value = text;
    row.getCell(own + 1).value = at + 0.5;
    if (at % 3 === 0) row.getCell(name).note = `批注${at + 1}`;
    beside.set(`${row.getCell(1).value} ${row.getCell(name).value}`, text);
  }
  const rows = Array.from({ length: SIZE.units * SIZE.rows }, (_, at) => sheet.getRow(HEADER_ROW + 1 + at));
  const kept = rows.map((row) => ({
    values: row.values as ExcelJS.CellValue[],
    note: row.getCell(name).note,
  }));
  kept.reverse().forEach(({ values, note }, at) => {
    const row = sheet.getRow(HEADER_ROW + 1 + at);
    row.values = values;
    row.getCell(name).note = note as string;
  });
  const states = book.getWorksheet('报送情况');
  states?.getRow(3).eachCell(() => undefined);
  if (states !== undefined) {
    const last = states.getRow(3).cellCount + 1;
    states.getRow(3).getCell(last).value = '催过';
    states.getRow(5).getCell(last).value = '两次';
  }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), beside };
}

test('notes of 30 rows survive sorting and 5 new rows', async () => {
  const first = await written(seasonReports(SIZE, UNITS));
  const { bytes, beside } = await goneOn(first);
  const previous = { name: '上周的汇总表.xlsx', grids: await gridsOf(bytes) };
  expect(beside.size).toBe(30);

  // Five rows come in between, in the middle of a unit's plan and at its end.
  const [a, b] = UNITS;
  if (a === undefined || b === undefined) throw new Error('two units');
  const more = (unit: string, code: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...a.planned[0],
      activityId: `${code}-9${at}`,
      name: `新加的活动${unit}${at}`,
    }));
  const plans = new Map([
    [a.unit, [...more(a.unit, 'U01', 3), ...a.planned]],
    [b.unit, [...b.planned.slice(0, 2), ...more(b.unit, 'U02', 2), ...b.planned.slice(2)]],
  ]);
  const reports = seasonReports(SIZE, UNITS);
  const changed: RoundReports = {
    ...reports,
    forms: reports.forms.map(({ definition, submissions }) => ({
      definition,
      submissions: submissions.map((each) => {
        const planned = definition.id === 'plan' ? plans.get(each.unit) : undefined;
        return planned === undefined ? each : planReport({ unit: each.unit, planned }, { version: 2 });
      }),
    })),
  };
  const grids = await gridsOf(await written(changed, { previous }));
  const now = written30(gridOf(grids, SHEET), '经办人意见');
  expect(now.size).toBe(SIZE.units * SIZE.rows + 5);
  for (const [row, text] of beside) expect([row, now.get(row)?.[0]]).toEqual([row, text]);
  expect([...now.values()].filter(([text]) => text !== '')).toHaveLength(30);
  const notes = [...now.values()].flatMap(([text, note]) => (note === undefined ? [] : [[text, note]]));
  expect(notes).toHaveLength(10);
  for (const [text, note] of notes) expect(note).toBe(`批注${text?.replace('已电话核实', '')}`);
  // Figures stay figures.
  const grid = gridOf(grids, SHEET);
  const days = [...now.keys()].length;
  const figures = Array.from({ length: days }, (_, at) =>
    cellAt(grid, HEADER_ROW + 1 + at, columnOf(grid, '核实日期')),
  );
  expect(figures.filter((figure) => typeof figure === 'number')).toHaveLength(30);
  // On the list of units too, and nothing was lost.
  const states = gridOf(grids, '报送情况');
  expect(textOf(cellAt(states, 5, columnOf(states, '催过', 3)))).toBe('两次');
  expect(grids.some(({ sheet }) => sheet === '未对上的备注')).toBe(false);
});

test('what was written beside a row that is gone is listed, word by word', async () => {
  const { bytes } = await goneOn(await written(seasonReports(SIZE, UNITS)));
  const previous = { name: '上周的汇总表.xlsx', grids: await gridsOf(bytes) };
  const [a] = UNITS;
  const reports = seasonReports(
    SIZE,
    UNITS.map((unit) => (unit === a ? { ...unit, planned: unit.planned.slice(1) } : unit)),
  );
  const grids = await gridsOf(await written(reports, { previous }));
  const lost = gridOf(grids, '未对上的备注');
  const texts = lost.rows.map((row) => row.map(textOf).join('|')).filter((line) => line.includes(SHEET));
  expect(texts).toEqual([
    expect.stringContaining('|经办人意见|已电话核实1'),
    expect.stringContaining('|核实日期|0.5'),
    expect.stringContaining('|活动名称（批注）|批注1'),
  ]);
  expect(texts[0]).toContain(a?.unit);
  expect(texts[0]).toContain(String(a?.planned[0]?.name));
});

test('of which versions a workbook was made is read in its 报送情况', async () => {
  const grids = await gridsOf(await written(seasonReports(SIZE, UNITS)));
  const versions = versionsIn({ name: 'x', grids }, ['附件2', '附件4']);
  expect(versions?.get('附件2')).toEqual(new Map(UNITS.map(({ unit }) => [unit, 1])));
  expect(versionsIn({ name: 'x', grids: grids.slice(0, 3) }, ['附件2'])).toBeUndefined();
});
