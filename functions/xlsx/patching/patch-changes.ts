/** Changes as they are asked for → what shall become of each cell of each sheet; merges resolved, issues joined. */

import { joinedMarks } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';
import type { SheetEntry } from '../workbook-parts';
import { type CellTarget, mergesOf } from './patch-sheet';
import { holds } from './sheet-spans';
import type { WorkbookChanges } from './workbook-changes';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Sheets without changes are left out. Throws on a sheet or cell that does not exist. */
export function targetsOf(
  { cells = [], marks = [] }: WorkbookChanges,
  sheets: readonly SheetEntry[],
  textOf: (sheet: SheetEntry) => string,
): Map<SheetEntry, readonly CellTarget[]> {
  for (const { at } of [...cells, ...marks]) expectPlace(at, sheets);
  const targets = new Map<SheetEntry, readonly CellTarget[]>();
  for (const entry of sheets) {
    const isHere = ({ at }: { readonly at: CellPosition }) => at.sheet === entry.name;
    const [ownCells, ownMarks] = [cells.filter(isHere), marks.filter(isHere)];
    if (ownCells.length + ownMarks.length === 0) continue;
    const merges = mergesOf(textOf(entry), entry.part);
    const found = new Map<string, CellTarget>();
    const change = ({ row, column }: CellPosition, what: Pick<CellTarget, 'content' | 'mark'>) => {
      const key = `${row},${column}`;
      found.set(key, { row, column, ...found.get(key), ...what });
    };
    for (const { at, value } of ownCells) change(firstOfMerge(at, merges), { content: { value } });
    const shown = joinedMarks(ownMarks.map((mark) => ({ ...mark, at: firstOfMerge(mark.at, merges) })));
    for (const { at, severity, sentences } of shown) change(at, { mark: { severity, sentences } });
    targets.set(
      entry,
      [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    );
  }
  return targets;
}

function firstOfMerge(at: CellPosition, merges: readonly Rect[]): CellPosition {
  const merge = merges.find((each) => holds(each, at.row, at.column));
  return merge === undefined ? at : { sheet: at.sheet, row: merge.top, column: merge.left };
}

function expectPlace({ sheet, row, column }: CellPosition, sheets: readonly SheetEntry[]): void {
  const isCell =
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 1 &&
    row <= LAST_ROW &&
    column >= 1 &&
    column <= LAST_COLUMN;
  if (!isCell) throw new Error(`row ${row}, column ${column} is no cell`);
  if (!sheets.some(({ name }) => name === sheet)) throw new Error(`${sheet} is no sheet of this workbook`);
}
