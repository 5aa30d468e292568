/** Two versions compared for people: which cells differ, what they are called, how they read. Pure. */

import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Row } from '#domain/reading/row';
import { differences } from '#domain/reports/difference';
import type { CellDifference } from '#domain/reports/submission';
import { sheetPrefix } from '#domain/sheet/address';
import type { ChangedCell } from '../model/state';
import { type CellKeys, cellLabel, cellText, keysOf } from './cell-types';

/** A difference and the row it stands in. */
export interface ComparedCell {
  readonly difference: CellDifference;
  readonly keys: CellKeys;
  /** Mine where I have it, else theirs. */
  readonly row?: Row;
  /** Where only one side has the row at all. */
  readonly onlyIn?: 'mine' | 'theirs';
}

/** No sheet of a workbook can be called so: Excel forbids the colon. */
const THEIRS = ':theirs:';

/**
 * As `differences`, and for each cell the row it stands in. A difference names one address only, and at one address
 * both sides may have different rows; so theirs are compared under sheet names that no sheet can have.
 */
export function compareRows(mine: readonly Row[], theirs: readonly Row[]): readonly ComparedCell[] {
  const marked = new Map(theirs.map((row, at) => [`${THEIRS}${at}`, row]));
  const found = differences(
    mine,
    [...marked].map(([sheet, row]) => ({ ...row, sheet })),
  );
  const mineAt = rowsByAddress(mine);
  const cells = found.map((difference): ComparedCell => {
    const { address, column, section } = difference;
    const [sheet, cell] = splitAddress(address);
    const lone = marked.get(sheet);
    if (lone !== undefined) {
      const own = { ...difference, address: `${sheetPrefix(lone.sheet)}!${cell}` };
      return { difference: own, keys: keysOf(lone, column), row: lone, onlyIn: 'theirs' };
    }
    const row = mineAt.get(`${section} ${address}`);
    return row === undefined
      ? { difference, keys: { section, column } }
      : { difference, keys: keysOf(row, column), row };
  });
  const lone = rowsOnlyInMine(cells);
  return cells.map((cell) => (cell.row !== undefined && lone.has(cell.row) ? { ...cell, onlyIn: 'mine' } : cell));
}

/** A row without a partner differs in every cell that it has, and nobody has anything else to set beside it. */
function rowsOnlyInMine(cells: readonly ComparedCell[]): ReadonlySet<Row> {
  const byRow = new Map<Row, CellDifference[]>();
  for (const { row, difference, onlyIn } of cells) {
    if (row === undefined || onlyIn !== undefined) continue;
    const known = byRow.get(row);
    if (known === undefined) byRow.set(row, [difference]);
    else known.push(difference);
  }
  const lone = [...byRow].filter(
    ([{ values }, found]) =>
      found.length === Object.keys(values).length && found.every(({ theirs }) => theirs === undefined),
  );
  return new Set(lone.map(([row]) => row));
}

/** 'sheet'!K5 → sheet and K5, quotes undone. */
export function splitAddress(address: string): readonly [sheet: string, cell: string] {
  const at = address.lastIndexOf('!');
  const prefix = address.slice(0, at);
  const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return [sheet, address.slice(at + 1)];
}

function rowsByAddress(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    // A value merged over rows has one address for all of them: the first row's.
    for (const cell of [`A${row.row}`, ...Object.values(row.addresses)]) {
      const key = `${row.section} ${sheetPrefix(row.sheet)}!${cell}`;
      if (!found.has(key)) found.set(key, row);
    }
  }
  return found;
}

interface FormOfRound {
  readonly form: FormDefinition;
  readonly round: Round;
}

/** What changed from one version to the next, as a person reads it. */
export function changedCells(of: FormOfRound, before: readonly Row[], after: readonly Row[]): readonly ChangedCell[] {
  return compareRows(after, before).map(({ difference, keys }) => ({
    address: difference.address,
    label: cellLabel(of.form, keys),
    before: cellText(of, keys, difference.theirs),
    after: cellText(of, keys, difference.mine),
  }));
}
