import { readFileSync } from 'node:fs';
import type { CellMark } from '#domain/issues/marks';
import { cellAt, type RawGrid } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { openFileWorkbook } from '../../addin/file/file-workbook';
import type { FileWorkbook, Outcome, WorkbookReading } from '../../addin/workbook/workbook';
import { samplePath } from '../fixtures/expected-samples';
import { columnOf, PLAN_OF_EVERYTHING } from '../xlsx/plan-of-everything';
import { buildWorkbook } from '../xlsx/workbook-builder';

const SAMPLE = samplePath('results', '02-大数据学院.xlsx');
const sample = { name: '02-大数据学院.xlsx', bytes: new Uint8Array(readFileSync(SAMPLE)) };

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function emptyWorkbook(): { readonly workbook: FileWorkbook; readonly saved: Saved[] } {
  const saved: Saved[] = [];
  return { workbook: openFileWorkbook({ save: (name, bytes) => void saved.push({ name, bytes }) }), saved };
}

async function opened(file: Saved = sample) {
  const both = emptyWorkbook();
  expect(await both.workbook.open(file)).toEqual({ ok: true });
  return both;
}

function resultOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const gridsOf = (reading: WorkbookReading) => reading.sheets.map(({ grid }) => grid);

/** An emptied cell at a row's end is `null` in a reading, and not there in a file. */
function withoutEnds(grid: RawGrid): RawGrid {
  return { ...grid, rows: grid.rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)) };
}

async function gridsIn(bytes: Uint8Array) {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.workbook.grids;
}

describe('before a file is opened', () => {
  const { workbook } = emptyWorkbook();
  const asked: readonly (readonly [string, () => Promise<Outcome<unknown>>])[] = [
    ['reading', () => workbook.read()],
    ['writing', () => workbook.write([])],
    ['a copy', () => workbook.annotatedCopy([])],
    ['a setting', () => workbook.setting('form')],
  ];
  it.each(asked)('%s fails as notOpen', async (_, ask) => {
    expect(await ask()).toEqual({ ok: false, failure: { code: 'notOpen' } });
    expect(workbook.fileName).toBeUndefined();
  });

  it('a blank form is laid out all the same', async () => {
    const { workbook: blank, saved } = emptyWorkbook();
    const plan = columnOf([{ value: '序号' }]);
    expect(await blank.layOut(plan, '附件2.xlsx')).toEqual({ ok: true, value: plan.sheets.map(({ name }) => name) });
    expect(saved.map(({ name }) => name)).toEqual(['附件2.xlsx']);
    expect(cellAt((await gridsIn(saved[0]?.bytes ?? new Uint8Array()))[0] as never, 1, 1)).toBe('序号');
  });
});

describe('opening', () => {
  it('shows every sheet as the reader does, hidden ones marked', async () => {
    const sheets = [
      { name: '附件2', data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      { name: '选项', data: '', state: 'hidden' as const },
    ];
    const { workbook } = await opened({ name: 'a.xlsx', bytes: buildWorkbook({ sheets }) });
    const reading = resultOf(await workbook.read());
    expect(reading.sheets.map(({ id, hidden, grid }) => [id, hidden, grid.sheet])).toEqual([
      ['sheet-1', false, '附件2'],
      ['sheet-2', true, '选项'],
    ]);
    expect(reading.unknown).toEqual([]);
    expect(workbook.fileName).toBe('a.xlsx');
  });

  it('says in both languages why a file is refused, and keeps the one before', async () => {
    const { workbook } = await opened();
    expect(await workbook.open({ name: 'a.csv', bytes: new Uint8Array(Buffer.from('序号,名称')) })).toEqual({
      ok: false,
      message: {
        'zh-CN': expect.stringMatching(/^这不是 Excel 工作簿，而是文本文件/),
        en: expect.stringMatching(/text file/),
      },
    });
    expect(workbook.fileName).toBe(sample.name);
    expect((await workbook.read()).ok).toBe(true);
  });

  it('another file starts without what was written before', async () => {
    const { workbook } = await opened();
    const [first] = gridsOf(resultOf(await workbook.read()));
    await workbook.write([{ at: { sheet: first?.sheet ?? '', row: 5, column: 6 }, value: 9999 }]);
    await workbook.open(sample);
    expect(gridsOf(resultOf(await workbook.read()))).toEqual(await gridsIn(sample.bytes));
  });

  it('the settings are the document’s own properties', async () => {
    const { workbook: writer, saved } = emptyWorkbook();
    await writer.layOut(PLAN_OF_EVERYTHING, 'a.xlsx');
    const { workbook } = await opened(saved[0]);
    const [[name, value] = ['', '']] = PLAN_OF_EVERYTHING.properties.custom;
    expect(await workbook.setting(name)).toEqual({ ok: true, value });
    expect(await workbook.setting('没有这一项')).toEqual({ ok: true, value: undefined });
  });
});

describe('writing', () => {
  it('shows in the next reading exactly as the copy reads', async () => {
    const { workbook, saved } = await opened();
    const sheet = gridsOf(resultOf(await workbook.read()))[0]?.sheet ?? '';
    const values = [41, '=1+1', { date: '2023-05-22' }, null, ''] as const;
    resultOf(await workbook.write(values.map((value, n) => ({ at: { sheet, row: 5 + n, column: 6 }, value }))));
    const marks: CellMark[] = [
      { at: { sheet, row: 9, column: 2 }, severity: 'verify', sentences: ['请核实'] },
      { at: { sheet: '没有这张表', row: 1, column: 1 }, severity: 'error', sentences: ['缺一张表'] },
    ];
    const copy = resultOf(await workbook.annotatedCopy(marks));
    expect(copy.name).toBe('02-大数据学院-核对.xlsx');
    expect(saved).toEqual([copy]);
    expect((await gridsIn(copy.bytes)).map(withoutEnds)).toEqual(
      gridsOf(resultOf(await workbook.read())).map(withoutEnds),
    );
    expect(cellAt((await gridsIn(copy.bytes))[0] as never, 6, 6)).toBe('=1+1');
  });

  it('goes to the first cell of a merge', async () => {
    const sheets = [{ data: '', after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>' }];
    const { workbook } = await opened({ name: 'a.xlsx', bytes: buildWorkbook({ sheets }) });
    resultOf(await workbook.write([{ at: { sheet: '表1', row: 2, column: 2 }, value: 7 }]));
    const grids = gridsOf(resultOf(await workbook.read()));
    expect(grids[0]?.rows).toEqual([[7]]);
    expect(await gridsIn(resultOf(await workbook.annotatedCopy([])).bytes)).toEqual(grids);
  });

  it('names a sheet that is missing, and writes nothing', async () => {
    const { workbook } = await opened();
    const sheet = gridsOf(resultOf(await workbook.read()))[0]?.sheet ?? '';
    const cells = [sheet, '回执'].map((name) => ({ at: { sheet: name, row: 5, column: 6 }, value: 1 }));
    expect(await workbook.write(cells)).toEqual({ ok: false, failure: { code: 'sheetMissing', sheet: '回执' } });
    expect(gridsOf(resultOf(await workbook.read()))).toEqual(await gridsIn(sample.bytes));
  });

  it('does not follow what the caller does to its bytes', async () => {
    const bytes = sample.bytes.slice();
    const { workbook } = await opened({ name: 'a.xlsx', bytes });
    bytes.fill(0);
    expect((await workbook.annotatedCopy([])).ok).toBe(true);
  });
});

describe('a copy', () => {
  it.each([
    ['附件4.XLSX', '附件4-核对.xlsx'],
    ['附件4.v2.xlsm', '附件4.v2-核对.xlsm'],
    ['附件4', '附件4-核对.xlsx'],
  ])('of %s is called %s', async (name, expected) => {
    const { workbook } = await opened({ name, bytes: sample.bytes });
    expect(resultOf(await workbook.annotatedCopy([])).name).toBe(expected);
  });

  it('that cannot be made is a failure that names the reason', async () => {
    const bytes = buildWorkbook({ sheets: [{ data: '<row r="2"/><row r="1"/>' }] });
    const { workbook, saved } = await opened({ name: 'a.xlsx', bytes });
    resultOf(await workbook.write([{ at: { sheet: '表1', row: 1, column: 1 }, value: 1 }]));
    expect(await workbook.annotatedCopy([])).toEqual({
      ok: false,
      failure: { code: 'unexpected', detail: expect.stringMatching(/^file\.notPatchable: /) },
    });
    expect(saved).toEqual([]);
  });
});

describe('what only Excel can do is unsupported', () => {
  it('and the abilities say so', async () => {
    const { workbook } = await opened();
    expect(workbook.abilities).toEqual({ layOut: 'download', select: false, mark: 'copy', watch: false });
    const unsupported = { ok: false, failure: { code: 'unsupported' } };
    expect(await workbook.mark([])).toEqual(unsupported);
    expect(await workbook.unmark()).toEqual(unsupported);
    expect(await workbook.select({ sheet: '附件4', row: 1, column: 1 })).toEqual(unsupported);
    const [receipt] = columnOf([]).sheets;
    if (receipt === undefined) throw new Error('no plan');
    expect(await workbook.putOwnSheet(receipt)).toEqual(unsupported);
    expect(await workbook.isMarked()).toEqual({ ok: true, value: false });
    const stop = await workbook.watch(() => {});
    expect(stop()).toBeUndefined();
  });
});
