/** What cells ask for, and what is typed into them, as the sheet shall hold it. */
import { askedAt, askedCells, typedCell } from '#domain/reading/asked-cells';
import { parse } from '#domain/reading/parse';
import { parseAddress } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { PlanValue } from '#domain/sheet/sheet-plan';
import { CLEAN, form, planCell, planSheet, ROUND, resultsSheets } from './sheets';

const context = { window: ROUND.window };

function at(address: string) {
  const found = parseAddress(address);
  if (found === undefined) throw new Error(`${address} is no cell`);
  return found;
}

function askedOf(id: 'plan' | 'results', grids: readonly RawGrid[]) {
  return askedCells(form(id), parse(grids, form(id), ROUND, { unit: '会计学院' }).rows);
}

/** Typed into the column of a plan of two activities, in its first row or in one below them. */
function typed(key: string, text: string, row = 1): PlanValue {
  const asked = askedOf('plan', [planSheet([CLEAN, { ...CLEAN, name: '开放日' }])]);
  return typedCell(text, askedAt(asked, at(`附件2!${planCell(key, row)}`))?.spec, context);
}

it.each<[key: string, text: string, held: PlanValue]>([
  ['offline', '350', 350],
  ['offline', ' 42 ', 42],
  ['offline', '约350', '约350'],
  ['offline', '1,200', '1,200'],
  ['offline', '-', '-'],
  ['offline', '', null],
  ['budget', '0.75', 0.75],
  ['startDate', '2023-5-24', { date: '2023-05-24' }],
  ['startDate', '2023年5月24日', { date: '2023-05-24' }],
  ['startDate', '5月24日', '5月24日'],
  ['phone', '03510000123', '03510000123'],
  ['category', '单位开放周', '单位开放周'],
  ['category', '开放', '开放'],
  ['name', '2023', '2023'],
  ['name', '=1+1', '=1+1'],
  ['venue', '201', '201'],
])('in %s, “%s” is held as %j', (key, text, held) => expect(typed(key, text)).toEqual(held));

it('a row that nobody has filled yet asks for the same as those above', () => {
  expect([typed('offline', '88', 6), typed('endDate', '2023/5/25', 6)]).toEqual([88, { date: '2023-05-25' }]);
});

it.each<[text: string, held: PlanValue]>([
  ['88', 88],
  ['-3.5', -3.5],
  ['007', '007'],
  ['1234567890123456', '1234567890123456'],
  ['三十', '三十'],
])('where nothing is asked for, “%s” is held as %j', (text, held) =>
  expect(typedCell(text, undefined, context)).toEqual(held),
);

it('each indicator asks for its own', () => {
  const asked = askedOf('results', resultsSheets({}, [{ ...CLEAN, status: '完成' }]));
  const labelled = asked.filter(({ at: { sheet }, isColumn }) => sheet === '附件4' && !isColumn);
  const [first] = labelled;
  expect(first).toBeDefined();
  expect(new Set(labelled.map(({ label }) => label)).size).toBe(labelled.length);
  expect(first && askedAt(asked, first.at)).toBe(first);
  // Above the table nothing is.
  expect(askedAt(asked, at('附件4!A1'))).toBeUndefined();
});

it('a choice is told with its words', () => {
  const asked = askedOf('plan', [planSheet([CLEAN])]);
  const spec = askedAt(asked, at(`附件2!${planCell('mode')}`))?.spec;
  expect(spec).toMatchObject({ type: 'choice', choices: expect.arrayContaining(['线下']) });
});
