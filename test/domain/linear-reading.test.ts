/**
 * Reading takes steps in proportion to the sheet, whatever stands in it: counted, not timed, so that no other work on
 * the machine can make it fail. What is counted is how often rows are looked at and how much text is normalised.
 */
import { parse } from '#domain/reading/parse';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { HOSTILE_KINDS, hostileSheets } from '../soak/hostile-sheets';
import { form, ROUND } from './sheets';

interface Steps {
  rowsLookedAt: number;
  charactersMade: number;
}

/** The same sheet, whose rows count how often they are asked for. */
function counting(grid: RawGrid, steps: Steps): RawGrid {
  const rows = new Proxy(grid.rows, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) steps.rowsLookedAt++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { ...grid, rows };
}

function stepsOf(number: number, size: number): Steps {
  const steps: Steps = { rowsLookedAt: 0, charactersMade: 0 };
  const { form: id, sheets } = hostileSheets(number, size);
  const { normalize } = String.prototype;
  const spy = jest.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, kind?: string) {
    const made = normalize.call(this, kind);
    steps.charactersMade += made.length;
    return made;
  });
  try {
    parse(
      sheets.map((grid) => counting(grid, steps)),
      form(id),
      ROUND,
      { unit: '会计学院' },
    );
  } finally {
    spy.mockRestore();
  }
  return steps;
}

const kinds = HOSTILE_KINDS.map((kind, number) => [kind, number] as const);

/** What is looked at once whatever the size (a header is searched for in a hundred rows). */
const ALWAYS = { rowsLookedAt: 50_000, charactersMade: 500_000 };
/** Cells that formulas look at are bounded in all (sheet/formulas.ts), not by the sheet's size. */
const LOOKED_AT_BY_FORMULAS = 2_500_000;
const ROOM = 1.3;

function sizeOf(number: number, size: number): number {
  const { sheets } = hostileSheets(number, size);
  return sheets.reduce((sum, { rows }) => rows.reduce((cells, row) => cells + 1 + row.length, sum), 0);
}

it.each(kinds)('%s: a larger sheet takes as many steps more as it is larger', (kind, number) => {
  const [small, large] = [stepsOf(number, 0.04), stepsOf(number, 0.16)];
  const growth = sizeOf(number, 0.16) / sizeOf(number, 0.04);
  const atMost = (steps: number, always: number) => steps * growth * ROOM + always;
  const always = kind === 'formulas' ? LOOKED_AT_BY_FORMULAS : ALWAYS.rowsLookedAt;
  expect(large.rowsLookedAt).toBeLessThanOrEqual(atMost(small.rowsLookedAt, always));
  expect(large.charactersMade).toBeLessThanOrEqual(atMost(small.charactersMade, ALWAYS.charactersMade));
});

/** Several passes over every cell, and no text that grows eighteenfold. */
const MADE_OF_ONE = 40;

it.each(kinds)('%s: normalises no more than some times what stands in the sheet', (_, number) => {
  const { sheets } = hostileSheets(number, 0.16);
  const characters = JSON.stringify(sheets).length;
  expect(stepsOf(number, 0.16).charactersMade).toBeLessThan(MADE_OF_ONE * characters + ALWAYS.charactersMade);
});
