/** Which rows are read anew after a change, and which come back as they were; that they say the same is reading-memory's. */
import { parse } from '#domain/reading/parse';
import { ReadingMemory } from '#domain/reading/reading-memory';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { CLEAN, form, planSheet, ROUND, sheetColumns } from './sheets';

const PLAN = planSheet(['讲座', '展览', '比赛', '开放日'].map((name) => ({ ...CLEAN, name })));
const FIRST = 5;

/** The rows of a second reading, by whether they are the very same as in the first one. */
function kept(before: RawGrid, after: RawGrid, round = ROUND): readonly boolean[] {
  const memory = new ReadingMemory();
  const first = parse([before], form('plan'), ROUND, { memory });
  const second = parse([after], form('plan'), round, { memory });
  expect(second).toEqual(parse([after], form('plan'), round));
  return second.rows.map((row) => first.rows.includes(row));
}

const copied = (grid: RawGrid): RawGrid => ({ ...grid, rows: grid.rows.map((row) => [...row]) });
const typed = (grid: RawGrid, row: number, key: string, cell: RawCell): RawGrid => {
  const column = sheetColumns('plan').findIndex((each) => each.key === key);
  return { ...grid, rows: grid.rows.map((cells, at) => (at === row - 1 ? cells.with(column, cell) : cells)) };
};

it.each<[string, RawGrid, readonly boolean[]]>([
  ['nothing, in a sheet that was asked for again', copied(PLAN), [true, true, true, true]],
  ['a figure of the second row', typed(PLAN, FIRST + 1, 'offline', 310), [true, false, true, true]],
  ['the last row', { ...PLAN, rows: PLAN.rows.slice(0, -1) }, [true, true, true]],
  ['whether the third row is seen', { ...PLAN, hiddenRows: [FIRST + 2] }, [true, true, false, true]],
  [
    'where the columns stand',
    { ...PLAN, rows: PLAN.rows.map((row, at) => (at < FIRST - 2 ? row : row.toReversed())) },
    [false, false, false, false],
  ],
])('of what changed is read anew: %s', (_, after, expected) => {
  expect(kept(PLAN, after)).toEqual(expected);
});

it('in another round every row is read anew', () => {
  const later = { ...ROUND, window: { from: '2031-05-20', to: '2031-05-31' } };
  expect(kept(PLAN, copied(PLAN), later)).toEqual([false, false, false, false]);
});

it('what is said at a header follows the header, though no column and no row is another', () => {
  const memory = new ReadingMemory();
  // Without its 线下人次 each row lacks a figure, which is said at the first header.
  const keys = sheetColumns('plan').flatMap(({ key }) => (key === 'offline' ? [] : [key]));
  const { rows, ...grid } = planSheet([{ ...CLEAN, mode: '线下' }], { keys });
  const headers = rows[3] ?? [];
  const withHeaders = (lowered: ReadonlySet<number>): readonly RawGrid[] => {
    const [upper, lower] = [false, true].map((isLower) =>
      headers.map((label, column) => (lowered.has(column) === isLower ? label : null)),
    );
    return [{ ...grid, rows: [...rows.slice(0, 3), upper ?? [], lower ?? [], ...rows.slice(4)] }];
  };
  const [before, after] = [withHeaders(new Set([1, 2])), withHeaders(new Set([0, 1, 2]))];
  const [one, other] = [before, after].map((sheets) => parse(sheets, form('plan'), ROUND));
  const at = (result: typeof one) => result?.issues.find(({ code }) => code === 'figure.missing')?.at.row;
  expect([at(one), at(other)]).toEqual([4, 5]);
  parse(before, form('plan'), ROUND, { memory });
  expect(parse(after, form('plan'), ROUND, { memory })).toEqual(other);
});
