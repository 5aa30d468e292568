/** A workbook of the archive against the same made anew: cell by cell, and beyond the cells part by part. */
import { cellName } from '#domain/sheet/address';
import { cellAt, type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { openArchive } from '#opc/archive';
import type { FileRefusal } from '#opc/file-refusal';
import { refusalMessage } from '#opc/refusal-messages';
import { readWorkbook } from '#xlsx/read';
import { type Finding, finding } from './finding';

/** A summary has more than any sheet that somebody fills in. */
const LIMITS = {
  uploadBytes: 1024 * 1024 * 1024,
  partBytes: 512 * 1024 * 1024,
  totalBytes: 2 * 1024 * 1024 * 1024,
  ratio: Number.POSITIVE_INFINITY,
  rows: 1_048_576,
  columns: 16_384,
  cells: 50_000_000,
};

/** Of more the number is told. */
const CELLS_NAMED = 100;

/** Nothing where both say the same; how they were compressed does not matter. */
export async function compareWorkbooks(part: string, there: Uint8Array, made: Uint8Array): Promise<readonly Finding[]> {
  if (Buffer.compare(there, made) === 0) return [];
  const opened = openArchive(there);
  const remade = openArchive(made);
  if (!opened.ok) return [unreadable(part, opened.refusal)];
  if (!remade.ok) throw new Error(`what was made anew cannot be opened: ${remade.refusal.code}`);
  const names = new Set([...opened.archive.names, ...remade.archive.names]);
  const differing = [...names].filter((name) => {
    const [one, other] = [opened.archive.part(name), remade.archive.part(name)];
    return one?.ok !== true || other?.ok !== true || Buffer.compare(one.content, other.content) !== 0;
  });
  if (differing.length === 0) return [];
  const [one, other] = [await readWorkbook(there, LIMITS), await readWorkbook(made, LIMITS)];
  if (!one.ok) return [unreadable(part, one.refusal)];
  if (!other.ok) throw new Error(`what was made anew cannot be read: ${other.refusal.code}`);
  const cells = [...differingCells(one.workbook.grids, other.workbook.grids)];
  if (cells.length === 0) return [finding('workbook.otherwise', { part }, { inside: differing.join('、') })];
  const named = cells
    .slice(0, CELLS_NAMED)
    .map(({ sheet, cell, ...texts }) => finding('workbook.cell', { part, sheet, cell }, texts));
  const more = cells.length - named.length;
  return more === 0 ? named : [...named, finding('workbook.more', { part }, { cells: more })];
}

interface DifferingCell {
  readonly sheet: string;
  readonly cell: string;
  readonly there: string;
  readonly made: string;
}

function* differingCells(there: readonly RawGrid[], made: readonly RawGrid[]): Generator<DifferingCell> {
  const byName = (grids: readonly RawGrid[]) => new Map(grids.map((grid) => [grid.sheet, grid]));
  const [theirs, ours] = [byName(there), byName(made)];
  for (const sheet of new Set([...theirs.keys(), ...ours.keys()])) {
    const [one, other] = [theirs.get(sheet), ours.get(sheet)];
    const rows = Math.max(lastRow(one), lastRow(other));
    const columns = Math.max(lastColumn(one), lastColumn(other));
    for (let row = 1; row <= rows; row++)
      for (let column = 1; column <= columns; column++) {
        const [a, b] = [textAt(one, row, column), textAt(other, row, column)];
        if (a.key !== b.key) yield { sheet, cell: cellName(row, column), there: a.text, made: b.text };
      }
  }
}

function lastRow(grid: RawGrid | undefined): number {
  return grid === undefined ? 0 : grid.origin.row + grid.rows.length - 1;
}

function lastColumn(grid: RawGrid | undefined): number {
  return grid === undefined
    ? 0
    : grid.origin.column + grid.rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
}

/** 12 and "12" are two cells. */
function textAt(
  grid: RawGrid | undefined,
  row: number,
  column: number,
): { readonly key: string; readonly text: string } {
  const cell: RawCell = grid === undefined ? null : cellAt(grid, row, column);
  return { key: JSON.stringify(cell), text: textOf(cell) };
}

function unreadable(part: string, refusal: FileRefusal): Finding {
  return finding('workbook.unreadable', { part }, { why: refusalMessage(refusal) });
}
