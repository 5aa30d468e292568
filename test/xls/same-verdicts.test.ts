/**
 * Old workbooks that another program (LibreOffice) made of new ones: the same content has the same verdict. A few are kept
 * here; `npm run test:office` converts all samples.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { readFile } from '#files/read-file';
import { verdictOfFile } from '../files/verdicts';
import { type SampleForm, samplePath } from '../fixtures/expected-samples';

const OLD = join(__dirname, '..', 'fixtures', 'old');
const CONVERTED = (['plan', 'results'] as const).flatMap((id) =>
  readdirSync(join(OLD, id)).map((file): [SampleForm, string] => [id, file]),
);

it.each(CONVERTED)('%s %s', async (id, file) => {
  const old = await verdictOfFile(id, join(OLD, id, file));
  const { kind, ...verdict } = await verdictOfFile(id, samplePath(id, file.replace(/\.xls$/, '.xlsx')));
  expect(old).toEqual({ kind: 'xls', ...verdict });
  expect(kind).toBe('xlsx');
  expect(old.rows.length).toBeGreaterThan(0);
});

describe('a workbook of every kind of cell', () => {
  async function grids(ending: string): Promise<readonly RawGrid[]> {
    const read = await readFile(readFileSync(join(OLD, `everything.${ending}`)));
    if (!read.ok) throw new Error(read.refusal.code);
    return read.workbook.grids;
  }

  it('reads as the new one does: values, dates, errors, merges, what is hidden, struck, raised, linked and noted', async () => {
    const [old, made] = [await grids('xls'), await grids('xlsx')];
    // The other program has no sheets that nobody may unhide.
    const told = made.map((grid) => (grid.visibility === 'veryHidden' ? { ...grid, visibility: 'hidden' } : grid));
    expect(old).toEqual(told);
  });

  it('holds what the test is about', async () => {
    const [first] = await grids('xls');
    const seen = new Set(first?.appearances?.flatMap((appearance) => Object.keys(appearance)));
    expect([...seen].sort()).toEqual(['column', 'emptyByFormula', 'link', 'note', 'row', 'runs', 'shown', 'struck']);
    expect(first).toMatchObject({ hiddenRows: [12], hiddenColumns: [6] });
    expect(first?.merges).toHaveLength(2);
    expect(first?.rows[4]).toEqual(['日期', { date: '2023-05-22' }, { date: '2023-05-22T14:30:00' }]);
    expect(first?.rows[10]?.[2]).toBe('长'.repeat(9_000));
  });
});
