/** Links and notes of a plan's cells in the library's terms; knows no values and no looks. */
import type { Cell } from 'hucre/xlsx';
import { cellName, parseCell } from '#domain/sheet/address';
import type { PlanCell, RowStream, SheetPlan } from '#domain/sheet/sheet-plan';
import { replaceNonXml } from '#opc/text-escapes';
import { internalReference, type SheetNames } from './references';

/** Keyed `row,column` from 0, as the library wants them. Throws on links that lead nowhere. */
export function attachments(
  { name, rows, notes = [] }: SheetPlan<RowStream>,
  sheets: SheetNames,
  author: string,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, text } of notes)
    cells.set(`${row - 1},${column - 1}`, attachment({ note: text }, sheets, author));
  if (!Array.isArray(rows)) return cells;
  (rows as SheetPlan['rows']).forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell?.link === undefined && cell?.note === undefined) return;
      try {
        cells.set(`${r},${c}`, attachment(cell, sheets, author));
      } catch (error) {
        throw new Error(`${name}!${cellName(r + 1, c + 1)}: ${String(error)}`);
      }
    });
  });
  return cells;
}

function attachment({ link, note }: PlanCell, sheets: SheetNames, author: string): Partial<Cell> {
  return {
    value: null,
    ...(link === undefined ? {} : { hyperlink: { target: '', location: linkLocation(link, sheets) } }),
    ...(note === undefined ? {} : { comment: { author: replaceNonXml(author), text: replaceNonXml(note) } }),
  };
}

function linkLocation({ sheet, cell }: { readonly sheet: string; readonly cell: string }, sheets: SheetNames): string {
  const at = parseCell(cell);
  const isCell = at !== undefined && at.column <= 16_384 && at.row <= 1_048_576;
  if (!isCell) throw new Error(`a link to ${cell}, which is no cell`);
  return internalReference(sheet, cell, sheets);
}
