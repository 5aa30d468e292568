import { readFileSync } from 'node:fs';
import type { CellMark } from '#domain/issues/marks';
import { cellAt } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import type { FileWorkbook, Outcome, WorkbookReading } from '../../../addin/workbook/workbook';
import { samplePath } from '../../fixtures/expected-samples';
import { columnOf } from '../../xlsx/plan-of-everything';
import { buildWorkbook } from '../../xlsx/workbook-builder';
import { expectDone } from '../workbook/under-test';

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

const gridsOf = (reading: WorkbookReading) => reading.sheets.map(({ grid }) => grid);

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
    expect(await blank.layOut(plan, '附件2.xlsx')).toEqual({
      ok: true,
      value: { sheets: plan.sheets.map(({ name }) => name), undone: [] },
    });
    expect(saved.map(({ name }) => name)).toEqual(['附件2.xlsx']);
    expect(cellAt((await gridsIn(saved[0]?.bytes ?? new Uint8Array()))[0] as never, 1, 1)).toBe('序号');
  });
});

describe('opening', () => {
  it('knows the file by its name', async () => {
    const { workbook } = await opened({ name: 'a.xlsx', bytes: sample.bytes });
    expect(workbook.fileName).toBe('a.xlsx');
    expect(gridsOf(expectDone(await workbook.read()))).toEqual(await gridsIn(sample.bytes));
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
    const [first] = gridsOf(expectDone(await workbook.read()));
    await workbook.write([{ at: { sheet: first?.sheet ?? '', row: 5, column: 6 }, value: 9999 }]);
    await workbook.open(sample);
    expect(gridsOf(expectDone(await workbook.read()))).toEqual(await gridsIn(sample.bytes));
  });
});

describe('writing', () => {
  it('goes into a copy that is saved, with the marks of the sheets that are there', async () => {
    const { workbook, saved } = await opened();
    const sheet = gridsOf(expectDone(await workbook.read()))[0]?.sheet ?? '';
    expectDone(await workbook.write([{ at: { sheet, row: 5, column: 6 }, value: 41 }]));
    const marks: CellMark[] = [
      { at: { sheet, row: 9, column: 2 }, severity: 'verify', sentences: ['请核实'] },
      { at: { sheet: '没有这张表', row: 1, column: 1 }, severity: 'error', sentences: ['缺一张表'] },
    ];
    const copy = expectDone(await workbook.annotatedCopy(marks));
    expect(copy.name).toBe('02-大数据学院-核对.xlsx');
    expect(saved).toEqual([copy]);
    expect(cellAt((await gridsIn(copy.bytes))[0] as never, 5, 6)).toBe(41);
  });

  it('does not follow what the caller does to its bytes', async () => {
    const bytes = sample.bytes.slice();
    const { workbook } = await opened({ name: 'a.xlsx', bytes });
    bytes.fill(0);
    expect((await workbook.annotatedCopy([])).ok).toBe(true);
  });
});

describe('what was changed', () => {
  const write = (value: string | number, cell = 'A1') =>
    ({ at: { sheet: '甲', row: 1, column: cell === 'A1' ? 1 : 2 }, value }) as const;
  const file = () => ({
    name: '甲.xlsx',
    bytes: buildWorkbook({ sheets: [{ name: '甲', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] }),
  });
  const cellsOf = async (workbook: FileWorkbook) => {
    const [grid] = gridsOf(expectDone(await workbook.read()));
    return [1, 2].map((column) => cellAt(grid as never, 1, column));
  };

  it('is taken back write by write, each whole', async () => {
    const { workbook } = await opened(file());
    expect(workbook.canUndo).toBe(false);
    expectDone(await workbook.write([write(2), write('乙', 'B1')]));
    expectDone(await workbook.write([write(3)]));
    expect([await cellsOf(workbook), workbook.unsavedCells, workbook.canUndo]).toEqual([[3, '乙'], 2, true]);
    expectDone(await workbook.undo());
    expect(await cellsOf(workbook)).toEqual([2, '乙']);
    expectDone(await workbook.undo());
    expect([await cellsOf(workbook), workbook.unsavedCells, workbook.canUndo]).toEqual([[1, null], 0, false]);
    expectDone(await workbook.undo());
    expect(await cellsOf(workbook)).toEqual([1, null]);
  });

  it('is saved once a copy was handed out or the content kept elsewhere, until something else is typed', async () => {
    const { workbook } = await opened(file());
    expectDone(await workbook.write([write(2)]));
    expectDone(await workbook.correctedCopy());
    expect(workbook.unsavedCells).toBe(0);
    expectDone(await workbook.write([write(2)]));
    expect(workbook.unsavedCells).toBe(0);
    expectDone(await workbook.write([write(5), write(6, 'B1')]));
    expect(workbook.unsavedCells).toBe(2);
    workbook.keep();
    expect(workbook.unsavedCells).toBe(0);
    // What was handed out is not what stands here any more.
    expectDone(await workbook.undo());
    expect(workbook.unsavedCells).toBe(2);
  });

  it('is gone with another file', async () => {
    const { workbook } = await opened(file());
    expectDone(await workbook.write([write(2)]));
    expect(await workbook.open(file())).toEqual({ ok: true });
    expect([workbook.unsavedCells, workbook.canUndo, await cellsOf(workbook)]).toEqual([0, false, [1, null]]);
  });
});

describe('a copy', () => {
  it.each([
    ['附件4.XLSX', '附件4-核对.xlsx'],
    ['附件4.v2.xlsm', '附件4.v2-核对.xlsm'],
    ['附件4', '附件4-核对.xlsx'],
  ])('of %s is called %s', async (name, expected) => {
    const { workbook } = await opened({ name, bytes: sample.bytes });
    expect(expectDone(await workbook.annotatedCopy([])).name).toBe(expected);
  });

  it('that cannot be made is a failure that names the reason', async () => {
    const bytes = buildWorkbook({ sheets: [{ data: '<row r="2"/><row r="1"/>' }] });
    const { workbook, saved } = await opened({ name: 'a.xlsx', bytes });
    expectDone(await workbook.write([{ at: { sheet: '表1', row: 1, column: 1 }, value: 1 }]));
    expect(await workbook.annotatedCopy([])).toEqual({
      ok: false,
      failure: {
        code: 'refused',
        message: expect.objectContaining({ 'zh-CN': expect.stringContaining('没有生成副本') }),
      },
    });
    expect(saved).toEqual([]);
  });
});
