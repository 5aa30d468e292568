/** A sheet plan's rows as the library's cells; knows values, styles, links and notes, not the page around them. */
import type { Cell } from 'hucre/xlsx';
import { cellName, parseCell } from '#domain/sheet/address';
import { shownAs } from '#domain/sheet/number-formats';
import type { Rect } from '#domain/sheet/raw-grid';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanCell, PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';
import type { StyleName } from '#domain/sheet/sheet-styles';
import { replaceNonXml } from '#opc/text-escapes';
import { internalReference, type SheetNames } from './references';
import { cellStyle, numberFormatOf } from './write-styles';
import { cellText, needsQuotePrefix, readsAsError } from './write-text';

type LibraryCell = Partial<Cell>;

/** Keyed `row,column` from 0, as the library wants them. Throws on a plan that contradicts itself. */
export function libraryCells(plan: SheetPlan, sheets: SheetNames, author: string): Map<string, LibraryCell> {
  const cells = new Map<string, LibraryCell>();
  plan.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (cell === null) return;
      try {
        cells.set(`${r},${c}`, libraryCell(cell, sheets, author));
      } catch (error) {
        throw new Error(`${plan.name}!${cellName(r + 1, c + 1)}: ${String(error)}`);
      }
    });
  });
  coverMerges(plan, cells);
  return cells;
}

function libraryCell(cell: PlanCell, sheets: SheetNames, author: string): LibraryCell {
  return {
    ...(cell.formula === undefined ? constant(cell.value ?? null, cell.style) : formula(cell, cell.formula)),
    ...(cell.link === undefined ? {} : { hyperlink: { target: '', location: linkLocation(cell.link, sheets) } }),
    ...(cell.note === undefined ? {} : { comment: { author: replaceNonXml(author), text: replaceNonXml(cell.note) } }),
  };
}

/** Text is a string cell whatever it starts with; empty text is an empty cell, as it is when somebody types it. */
function constant(value: PlanValue, style: StyleName | undefined): LibraryCell {
  if (value === null || value === '') return styled({ value: null }, cellStyle({ style }));
  if (typeof value === 'number') return styled({ value: finite(value) }, cellStyle({ style }));
  if (typeof value === 'object') return date(value.date, style);
  const look = cellStyle({ style, quotePrefix: needsQuotePrefix(value) });
  const text = cellText(value);
  return styled(readsAsError(value) ? { value: text, richText: [{ text }] } : { value: text }, look);
}

function date(iso: string, style: StyleName | undefined): LibraryCell {
  const serial = isoToSerial(iso);
  if (serial === null) throw new Error(`${iso} is no date that Excel can hold`);
  const showsDates = shownAs(numberFormatOf(style) ?? 'General') === 'date';
  const fallback = Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
  return styled({ value: serial }, cellStyle(showsDates ? { style } : { style, numberFormat: fallback }));
}

function formula({ style, result }: PlanCell, text: string): LibraryCell {
  if (text === '' || text.startsWith('=')) throw new Error('a formula is written without its =');
  const formulaResult = typeof result === 'number' ? finite(result) : result === undefined ? null : cellText(result);
  return styled({ value: null, formula: text, formulaResult }, cellStyle({ style }));
}

function styled(cell: LibraryCell, style: LibraryCell['style'] | undefined): LibraryCell {
  return style === undefined ? cell : { ...cell, style };
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number that a cell can hold`);
  return Object.is(value, -0) ? 0 : value;
}

function linkLocation({ sheet, cell }: { readonly sheet: string; readonly cell: string }, sheets: SheetNames): string {
  const at = parseCell(cell);
  const isCell = at !== undefined && at.column <= 16_384 && at.row <= 1_048_576;
  if (!isCell) throw new Error(`a link to ${cell}, which is no cell`);
  return internalReference(sheet, cell, sheets);
}

/** A merge's border is drawn by the cells it covers, so each of them takes the look of the first. */
function coverMerges(plan: SheetPlan, cells: Map<string, LibraryCell>): void {
  const covered = new Set<string>();
  for (const merge of plan.merges) {
    const style = plan.rows[merge.top - 1]?.cells[merge.left - 1]?.style;
    for (const key of keysOf(merge)) {
      if (covered.has(key)) throw new Error(`${plan.name}: merges overlap at ${cellName(merge.top, merge.left)}`);
      covered.add(key);
      const isFirst = key === `${merge.top - 1},${merge.left - 1}`;
      if (isFirst) continue;
      const below = cells.get(key);
      const hidesSomething = below !== undefined && (below.value !== null || below.formula !== undefined);
      if (hidesSomething)
        throw new Error(`${plan.name}: a merge from ${cellName(merge.top, merge.left)} hides a value`);
      const look = cellStyle({ style });
      if (look !== undefined) cells.set(key, { value: null, ...below, style: look });
    }
  }
}

function* keysOf(merge: Rect): Generator<string> {
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) yield `${row - 1},${column - 1}`;
  }
}
