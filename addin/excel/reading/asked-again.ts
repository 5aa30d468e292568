/** Which of a sheet's cells are asked for after a change, and which rows are only compared with what is known. No Office.js. */
import type { Rect } from '#domain/sheet/raw-grid';
import { rectanglesOf, runsOf } from '../rectangles';
import { isFormula } from './formula-facts';
import type { ReadSheet } from './read-sheet';

/** Rows, both ends included. */
export interface RowRun {
  readonly first: number;
  readonly last: number;
}

export interface AskedAgain {
  /** Rows that are read whole. */
  readonly rows: readonly RowRun[];
  /** Formulas in other rows: what they give may have changed, and no event tells. */
  readonly formulas: readonly Rect[];
  /** All other rows, by whether they are hidden: of which no event tells either. */
  readonly alike: readonly (RowRun & { readonly isHidden: boolean })[];
}

/** More than these and everything is read. */
const MOST = { cells: 2000, formulas: 2000, rectangles: 100, runs: 60 } as const;

/** Undefined where it is as quick, or only certain, to read everything. */
export function askedAgain(sheet: ReadSheet, areas: readonly Rect[]): AskedAgain | undefined {
  const { expected: size, hiddenRows, blocks } = sheet;
  if (size === undefined || hiddenRows === undefined) return areas.length === 0 ? NOTHING : undefined;
  const last = size.top + size.rows - 1;
  const changed = new Set<number>();
  const add = (from: number, to: number) => {
    for (let row = from; row <= to && changed.size <= MOST.cells; row++) changed.add(row);
  };
  for (const { top, bottom } of areas) {
    add(top, bottom);
    // Of rows between the last one that was read and a new one nothing is known.
    if (bottom > last) add(last + 1, bottom);
    if (top < size.top) add(top, size.top - 1);
  }
  if (changed.size * size.columns > MOST.cells) return undefined;
  const formulas = blocks.flatMap(({ top, left, values, formulas: texts }) =>
    rectanglesOf(values.length, size.columns, (row, column) => {
      const isAsked = changed.has(top - 1 + row);
      return !isAsked && isFormula(texts[row - 1]?.[column - 1], values[row - 1]?.[column - 1]) ? true : undefined;
    }).map(({ rect }) => moved(rect, top - 1, left - 1)),
  );
  const hidden = new Set(hiddenRows);
  const states = Array.from({ length: size.rows }, (_, at) =>
    changed.has(size.top + at) ? undefined : hidden.has(size.top + at),
  );
  const alike = runsOf(states).flatMap(({ key: isHidden, first, last: end }) =>
    isHidden === undefined ? [] : [{ isHidden, first: size.top - 1 + first, last: size.top - 1 + end }],
  );
  const isMuch = formulas.length > MOST.rectangles || alike.length > MOST.runs || cellsIn(formulas) > MOST.formulas;
  return isMuch ? undefined : { rows: runsDown([...changed]), formulas, alike };
}

const NOTHING: AskedAgain = { rows: [], formulas: [], alike: [] };

function runsDown(rows: readonly number[]): readonly RowRun[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function cellsIn(rectangles: readonly Rect[]): number {
  return rectangles.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

function moved({ top, left, bottom, right }: Rect, down: number, across: number): Rect {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}
