/** A Word document and an old workbook on the page without Excel: opened, put right, handed out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '#domain/reading/parse';
import { cellAt } from '#domain/sheet/raw-grid';
import { readFile } from '#files/read-file';
import { openFileWorkbook } from '../../../addin/file/file-workbook';
import { buildDocument, p, row, tbl } from '../../docx/document-builder';
import { form, ROUND } from '../../domain/sheets';
import { samplePath } from '../../fixtures/expected-samples';
import { expectDone } from '../workbook/under-test';

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function opened(file: Saved) {
  const saved: Saved[] = [];
  const workbook = openFileWorkbook({ save: (name, bytes) => void saved.push({ name, bytes }) });
  expect(await workbook.open(file)).toEqual({ ok: true });
  return { workbook, saved };
}

async function read(bytes: Uint8Array) {
  const result = await readFile(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}

describe('a Word document', () => {
  const SHEET = '表1[1+2]';
  const file = {
    name: '附件2.docx',
    bytes: buildDocument({
      body: p('填报单位：会计学院') + tbl([900, 900], row('名称', '人次'), row('讲座', '约200')),
    }),
  };

  it('is read, written and handed out as a Word document with its comments', async () => {
    const { workbook, saved } = await opened(file);
    const at = { sheet: SHEET, row: 3, column: 2 };
    expectDone(await workbook.write([{ at, value: 200 }]));
    const reading = expectDone(await workbook.read());
    expect(reading.sheets.map(({ grid }) => cellAt(grid, 3, 2))).toEqual([200]);
    const copy = expectDone(await workbook.annotatedCopy([{ at, severity: 'error', sentences: ['写的是约数'] }]));
    expect(copy).toMatchObject({ name: '附件2-核对.docx' });
    expect(copy.isAnotherFormat).toBeUndefined();
    expect(saved.map(({ name }) => name)).toEqual(['附件2-核对.docx']);
    const { kind, workbook: contents } = await read(copy.bytes);
    expect(kind).toBe('docx');
    expect(contents.grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      [SHEET, [['填报单位：会计学院'], ['名称', '人次'], ['讲座', '200']]],
    ]);
  });
});

describe('an old workbook', () => {
  const file = {
    name: '36-文旅实践中心.xls',
    bytes: readFileSync(join(__dirname, '..', '..', 'fixtures', 'old', 'plan', '36-文旅实践中心.xls')),
  };

  it('is handed out as a new one, says so, and the copy has the verdict of the original', async () => {
    const { workbook } = await opened(file);
    const copy = expectDone(await workbook.annotatedCopy([]));
    expect(copy).toMatchObject({ name: '36-文旅实践中心-核对.xlsx', isAnotherFormat: true });
    const { kind, workbook: contents } = await read(copy.bytes);
    expect(kind).toBe('xlsx');
    const of = (grids: typeof contents.grids) => parse(grids, form('plan'), ROUND);
    const original = await read(readFileSync(samplePath('plan', '36-文旅实践中心.xlsx')));
    const { rows, issues } = of(contents.grids);
    const { rows: originalRows, issues: originalIssues } = of(original.workbook.grids);
    expect(rows).toEqual(originalRows);
    expect(issues).toEqual(originalIssues);
  });

  it('keeps what people saw and noted', async () => {
    const bytes = readFileSync(join(__dirname, '..', '..', 'fixtures', 'old', 'everything.xls'));
    const { workbook } = await opened({ name: '各种.et', bytes });
    const copy = expectDone(await workbook.correctedCopy());
    expect(copy.name).toBe('各种-改好.xlsx');
    const [first] = (await read(copy.bytes)).workbook.grids;
    expect(first?.rows[4]).toEqual(['日期', { date: '2023-05-22' }, '2023-05-22 14:30:00']);
    expect(first?.rows[5]).toEqual(['显示', '20万人次', '50%', '¥500.00']);
    expect(first?.appearances).toContainEqual({ row: 11, column: 2, note: '再核一下' });
    expect(first?.merges).toHaveLength(2);
  });
});
