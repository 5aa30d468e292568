/** Changes as they are asked for → what shall become of each cell of each sheet; merges resolved, issues joined. */

import type { Severity } from '#domain/issues/issue';
import type { Rect } from '#domain/sheet/raw-grid';
import type { SheetEntry } from '../workbook-parts';
import { type CellTarget, mergesOf } from './patch-sheet';
import { holds } from './sheet-spans';
import type { WorkbookChanges } from './workbook-changes';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, verify: 1, hint: 0 };

type Place = { readonly sheet: string; readonly row: number; readonly column: number };

/** Sheets without changes are left out. Throws on a sheet or cell that does not exist. */
export function targetsOf(
  { cells = [], marks = [] }: WorkbookChanges,
  sheets: readonly SheetEntry[],
  textOf: (sheet: SheetEntry) => string,
): Map<SheetEntry, readonly CellTarget[]> {
  for (const place of [...cells, ...marks]) expectPlace(place, sheets);
  const targets = new Map<SheetEntry, readonly CellTarget[]>();
  for (const entry of sheets) {
    const isHere = ({ sheet }: Place) => sheet === entry.name;
    const [ownCells, ownMarks] = [cells.filter(isHere), marks.filter(isHere)];
    if (ownCells.length + ownMarks.length === 0) continue;
    const merges = mergesOf(textOf(entry), entry.part);
    const found = new Map<string, CellTarget>();
    const change = (place: Place, how: (target: CellTarget) => CellTarget) => {
      const { row, column } = firstOfMerge(place, merges);
      const key = `${row},${column}`;
      found.set(key, how(found.get(key) ?? { row, column }));
    };
    for (const cell of ownCells) change(cell, (target) => ({ ...target, content: { value: cell.value } }));
    for (const mark of ownMarks) change(mark, (target) => ({ ...target, mark: joined(target.mark, mark) }));
    targets.set(
      entry,
      [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    );
  }
  return targets;
}

function joined(
  mark: CellTarget['mark'],
  { severity, sentence }: { readonly severity: Severity; readonly sentence: string },
): NonNullable<CellTarget['mark']> {
  if (mark === undefined) return { severity, sentences: [sentence] };
  const sentences = mark.sentences.includes(sentence) ? mark.sentences : [...mark.sentences, sentence];
  return { severity: GRAVITY[severity] > GRAVITY[mark.severity] ? severity : mark.severity, sentences };
}

function firstOfMerge({ row, column }: Place, merges: readonly Rect[]): { row: number; column: number } {
  const merge = merges.find((each) => holds(each, row, column));
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

function expectPlace({ sheet, row, column }: Place, sheets: readonly SheetEntry[]): void {
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
