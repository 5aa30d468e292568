/** Checking while a person types: what is remembered of the last reading never changes what is said, whatever is edited. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parse } from '#domain/reading/parse';
import { ReadingMemory } from '#domain/reading/reading-memory';
import type { CellAppearance, RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { expectedFiles, type SampleForm, samplePath } from '../fixtures/expected-samples';
import { form, ROUND } from './sheets';

async function samplesOf(id: SampleForm): Promise<(readonly RawGrid[])[]> {
  const files = expectedFiles(id).slice(0, 6);
  return Promise.all(
    files.map(async ({ file }) => {
      const read = await readWorkbook(readFileSync(samplePath(id, file)));
      if (!read.ok) throw new Error(read.refusal.code);
      return read.workbook.grids;
    }),
  );
}

/** What people and pastes put into cells, ditto signs and totals among them. */
const typed = fc.constantFrom<RawCell>(
  null,
  '',
  0,
  12,
  '约200',
  '同上',
  '合计',
  '-',
  '（示例）',
  '讲座',
  '2023年5月22日',
  { date: '2023-05-22' },
  { error: '#REF!' },
  { uncomputed: 'A1' },
  '１２人',
  true,
);

type Look = Omit<CellAppearance, 'row' | 'column'>;
const looks = fc.constantFrom<Look>(
  { struck: true },
  { shown: '12万人次' },
  { note: '待核' },
  { picture: true },
  { link: 'https://example.cn/1' },
  { runs: [{ text: '1', struck: true }, { text: '2' }] },
);

type Edit =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly cell: RawCell }
  | { readonly kind: 'insert' | 'delete' | 'hide' | 'copy' | 'lower'; readonly row: number }
  | { readonly kind: 'put'; readonly row: number; readonly column: number; readonly from: number }
  | { readonly kind: 'merge'; readonly row: number; readonly column: number }
  | { readonly kind: 'look'; readonly row: number; readonly column: number; readonly look: Look }
  | { readonly kind: 'rename' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('type' as const), row: fc.nat(20), column: fc.nat(20), cell: typed }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(...(['insert', 'delete', 'hide', 'copy', 'lower'] as const)),
      row: fc.nat(20),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('put' as const), row: fc.nat(20), column: fc.nat(20), from: fc.nat(20) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), row: fc.nat(20), column: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('look' as const), row: fc.nat(20), column: fc.nat(20), look: looks }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'rename' as const }) },
);

function after(grid: RawGrid, change: Edit): RawGrid {
  const rows = grid.rows.map((row) => [...row]);
  switch (change.kind) {
    case 'type': {
      const row = rows[change.row % rows.length] ?? [];
      row[change.column % Math.max(1, row.length)] = change.cell;
      return { ...grid, rows };
    }
    // What stands in the same column elsewhere: a header, another day, another figure.
    case 'put': {
      const row = rows[change.row % rows.length] ?? [];
      const column = change.column % Math.max(1, row.length);
      row[column] = grid.rows[change.from % rows.length]?.[column] ?? null;
      return { ...grid, rows };
    }
    case 'copy':
      return { ...grid, rows: rows.toSpliced(change.row, 0, rows[change.row] ?? []) };
    // A header's cells go down one by one, and its columns stay.
    case 'lower': {
      const at = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string').length > 5);
      const [upper, lower] = [rows[at] ?? [], rows[at + 1] ?? []];
      for (let column = 0; column <= change.row; column++) {
        if ((lower[column] ?? null) !== null) continue;
        lower[column] = upper[column] ?? null;
        upper[column] = null;
      }
      return { ...grid, rows };
    }
    case 'insert':
      return { ...grid, rows: rows.toSpliced(change.row, 0, []) };
    case 'delete':
      return { ...grid, rows: rows.toSpliced(change.row, 1) };
    case 'hide':
      return { ...grid, hiddenRows: [...new Set([...grid.hiddenRows, grid.origin.row + change.row])] };
    case 'merge': {
      const top = grid.origin.row + change.row;
      const left = grid.origin.column + change.column;
      return { ...grid, merges: [...grid.merges, { top, left, bottom: top + 2, right: left }] };
    }
    case 'look': {
      const row = grid.origin.row + change.row;
      const column = grid.origin.column + change.column;
      return { ...grid, appearances: [...(grid.appearances ?? []), { row, column, ...change.look }] };
    }
    case 'rename':
      return { ...grid, sheet: `${grid.sheet.slice(0, 20)}x` };
  }
}

describe.each(['plan', 'results'] as const)('%s', (id) => {
  const definition = form(id);
  let samples: (readonly RawGrid[])[];
  beforeAll(async () => {
    samples = await samplesOf(id);
  });

  it('says the same after any run of edits as a reading without memory', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.array(edit, { minLength: 1, maxLength: 8 }), (at, edits) => {
        const memory = new ReadingMemory();
        let grids = samples[at] ?? [];
        parse(grids, definition, ROUND, { memory });
        for (const change of edits) {
          grids = grids.map((grid, index) => (index === 0 ? after(grid, change) : grid));
          const remembered = parse(grids, definition, ROUND, { memory });
          expect(remembered).toEqual(parse(grids, definition, ROUND));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('lists the same of a kind of which there are more than are listed', () => {
    const memory = new ReadingMemory();
    const [grid, ...others] = samples[0] ?? [];
    if (grid === undefined) throw new Error('no sample');
    const dates = grid.rows.findIndex((row) => row.some((cell) => typeof cell === 'object' && cell !== null));
    const row = grid.rows[dates] ?? [];
    const late = row.map((cell) => (typeof cell === 'object' && cell !== null ? { date: '2031-01-01' } : cell));
    const many = { ...grid, rows: [...grid.rows.slice(0, dates), ...Array.from({ length: 1_200 }, () => [...late])] };
    for (let at = 0; at < 6; at++) {
      const rows = many.rows.map((cells, n) => (n === dates + 150 * at ? row : cells));
      const sheets = [{ ...many, rows }, ...others];
      expect(parse(sheets, definition, ROUND, { memory })).toEqual(parse(sheets, definition, ROUND));
    }
  });

  it('reads another form or round afresh', () => {
    const memory = new ReadingMemory();
    const grids = samples[0] ?? [];
    parse(grids, definition, ROUND, { memory });
    const window = { from: '2031-05-20', to: '2031-05-31' };
    const moved = { ...ROUND, window };
    expect(parse(grids, definition, moved, { memory })).toEqual(parse(grids, definition, moved));
  });
});
