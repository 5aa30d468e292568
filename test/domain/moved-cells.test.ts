/** Where a cell stands once its sheet was laid out anew: whatever holds there is what was typed here. */
import { readFileSync } from 'node:fs';
import { entryPlan } from '#domain/entry/entry-plan';
import { entriesOf } from '#domain/entry/migrate';
import { movedCells } from '#domain/entry/moved-cells';
import { parse } from '#domain/reading/parse';
import { cellAt, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { expectedFiles, type SampleForm, samplePath } from '../fixtures/expected-samples';
import { answersTo, entriesFrom, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { gridsOf } from './plan-grids';
import { CLEAN, form, planSheet, ROUND } from './sheets';

const UNIT = '会计学院';
const laidOut = (grids: readonly RawGrid[], id: SampleForm) =>
  gridsOf(
    entryPlan(form(id), ROUND, {
      unit: UNIT,
      created: '2023-05-10T00:00:00Z',
      ...entriesOf(grids, form(id), ROUND),
    }),
  );
const textAt = (grids: readonly RawGrid[], at: { sheet: string; row: number; column: number }) => {
  const grid = grids.find(({ sheet }) => sheet === at.sheet);
  return grid === undefined ? undefined : textOf(cellAt(grid, at.row, at.column));
};

describe.each(['plan', 'results'] as const)('the samples of %s', (id) => {
  test.each(expectedFiles(id).map(({ file }) => [file] as const))(
    '%s: every cell that was read is found where its content went',
    async (file) => {
      const read = await readWorkbook(readFileSync(samplePath(id, file)));
      if (!read.ok) throw new Error(read.refusal.code);
      const before = read.workbook.grids;
      const after = laidOut(before, id);
      const placed = movedCells(before, after, form(id), ROUND);
      const { rows } = parse(before, form(id), ROUND);
      const cells = rows.flatMap((row) => Object.entries(row.cells).map(([key, at]) => ({ row, key, at })));
      let found = 0;
      for (const { row, key, at } of cells) {
        const typed = textAt(before, at);
        // What is empty has no content to be known by; what a form says itself is worded anew.
        if (typed === '' || typed === undefined || ['sequence', 'code', 'indicator', 'unit'].includes(key)) continue;
        const place = placed(at);
        expect([file, row.row, key, place && textAt(after, place)]).toEqual([file, row.row, key, typed]);
        found += 1;
      }
      expect(found > 0 || rows.length === 0).toBe(true);
    },
  );
});

describe('a plan in columns of another order', () => {
  const sheet = planSheet([
    { ...CLEAN, name: '甲' },
    { ...CLEAN, name: '乙' },
  ]);
  const mirrored: RawGrid = {
    ...sheet,
    sheet: 'Sheet1',
    rows: sheet.rows.map((row, at) => (at < 3 ? row : row.toReversed())),
  };
  const after = laidOut([mirrored], 'plan');
  const placed = movedCells([mirrored], after, form('plan'), ROUND);

  it('has its headers under the form’s own', () => {
    const header = mirrored.rows[3] ?? [];
    for (const [at, text] of header.entries()) {
      const place = placed({ sheet: 'Sheet1', row: 4, column: at + 1 });
      const there = place && textAt(after, place)?.replace('*', '');
      expect([at, there]).toEqual([at, String(text).replace('*', '')]);
    }
  });

  it('and nothing for what is not carried over: another sheet, the letterhead, a row without an answer', () => {
    expect(placed({ sheet: 'Sheet2', row: 5, column: 1 })).toBeUndefined();
    expect(placed({ sheet: 'Sheet1', row: 3, column: 1 })).toBeUndefined();
    expect(placed({ sheet: 'Sheet1', row: 99, column: 1 })).toBeUndefined();
  });
});

describe('a form of several sections', () => {
  const of = otherForm('statistics');
  const before = gridsOf(
    entryPlan(of, OTHER_ROUND, {
      unit: UNIT,
      created: '2026-01-10T00:00:00Z',
      entries: entriesFrom(of, answersTo(of)),
    }),
  );
  // Two columns further right and three rows further down than the form lays them out.
  const shifted = before.map((grid): RawGrid => ({ ...grid, origin: { row: 4, column: 3 }, merges: [] }));
  const again = (grids: readonly RawGrid[]) =>
    gridsOf(
      entryPlan(of, OTHER_ROUND, {
        unit: UNIT,
        created: '2026-01-10T00:00:00Z',
        ...entriesOf(grids, of, OTHER_ROUND),
      }),
    );
  const cellsOf = (grids: readonly RawGrid[], kept: (section: string) => boolean) =>
    parse(grids, of, OTHER_ROUND)
      .rows.filter(({ section }) => kept(section))
      .flatMap(({ section, cells }) => Object.entries(cells).map(([key, at]) => ({ section, key, at })))
      .filter(({ key, at }) => textAt(grids, at) !== '' && !['sequence', 'code', 'indicator', 'unit'].includes(key));

  it('has each answer beside its label, as it has each row under its headers', () => {
    const after = again(shifted);
    const placed = movedCells(shifted, after, of, OTHER_ROUND);
    const cells = cellsOf(shifted, () => true);
    expect(new Set(cells.map(({ section }) => section))).toEqual(new Set(['profile', 'figures', 'bases']));
    for (const { section, key, at } of cells) {
      const place = placed(at);
      expect([section, key, place && textAt(after, place)]).toEqual([section, key, textAt(shifted, at)]);
    }
  });

  it.each(of.sections.map(({ key, sheet }) => [key, sheet] as const))(
    'without %s before or after: the others go where they go, and its own nowhere',
    (gone, sheet) => {
      const less = (grids: readonly RawGrid[]) => grids.filter((grid) => grid.sheet !== sheet);
      const after = again(shifted);
      const cells = cellsOf(shifted, (section) => section !== gone);
      const own = cellsOf(shifted, (section) => section === gone);
      for (const [from, to] of [
        [less(shifted), after],
        [shifted, less(after)],
      ] as const) {
        const placed = movedCells(from, to, of, OTHER_ROUND);
        expect(cells.map(({ at }) => (placed(at) === undefined ? at : undefined)).filter(Boolean)).toEqual([]);
        expect(own.map(({ at }) => placed(at)).filter(Boolean)).toEqual([]);
      }
      expect([cells.length, own.length].every((count) => count > 5)).toBe(true);
    },
  );
});

it('a column that the form does not know goes with its rows', () => {
  const own = planSheet([{ name: '甲' }]);
  const sheet: RawGrid = {
    ...own,
    rows: own.rows.map((row, at) =>
      at === own.rows.length - 1 ? [...row, '自用'] : at === own.rows.length - 2 ? [...row, '我们的备注'] : row,
    ),
  };
  const after = laidOut([sheet], 'plan');
  const last = (sheet.rows.at(-1)?.length ?? 0) - 1;
  const at = { sheet: sheet.sheet, row: sheet.origin.row + sheet.rows.length - 1, column: sheet.origin.column + last };
  const place = movedCells([sheet], after, form('plan'), ROUND)(at);
  expect(place && textAt(after, place)).toBe('自用');
});
