/** One sheet plan onto one new, empty sheet, in two halves: what it means, how it looks. Queues, waits for nothing. */

import type { CellPosition } from '#domain/sheet/address';
import { sheetPrefix } from '#domain/sheet/address';
import type { PlanCell, SheetPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle } from '#domain/sheet/sheet-styles';
import type { LookPart } from '../../workbook/workbook';
import { cellRange, rangeAt, setNumberFormat } from '../ranges';
import { kindOf } from '../reading/cell-from-excel';
import { rectanglesOf, runsOf } from '../rectangles';
import type { RequirementSets } from '../requirement-sets';
import type { ExcelSession } from '../session/excel-session';
import { applyLooks, applyNumberFormats } from './apply-styles';
import { applyPageSetup } from './page-setup';
import { dateFormat, typedValue } from './typed-value';
import { applyValidation } from './validations';

/**
 * A plan's widths are characters of the default font. In a Chinese Excel (宋体 or 等线, 11 points, at 96 dpi) a digit is
 * 8 pixels wide, and Office.js wants points, of which a pixel is three quarters.
 */
const POINTS_PER_CHARACTER = 8 * 0.75;

/** Names as the plan has them → names as they became. */
export type SheetNames = ReadonlyMap<string, string>;

/** What the sheet means: values, formulas, formats, merges, what may be typed. Without any of it, it is not laid out. */
export function writeSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  names: SheetNames,
  { has, countsFrom1904 }: Pick<ExcelSession, 'has' | 'countsFrom1904'>,
): void {
  writeValues(sheet, plan, countsFrom1904);
  writeFormulas(sheet, plan, names);
  linkCells(sheet, plan, names);
  applyNumberFormats(sheet, plan);
  showDates(sheet, plan);
  for (const merge of plan.merges) rangeAt(sheet, merge).merge(false);
  if (has.validation) for (const validation of plan.validations) applyValidation(sheet, validation);
}

/** How the sheet looks, by parts: each may fail by itself (old builds, several sheets selected), and the sheet stays. */
export const LOOKS: Readonly<
  Record<
    LookPart,
    (context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan, has: RequirementSets) => void
  >
> = {
  looks(_, sheet, plan, has) {
    applyLooks(sheet, plan, has);
    measure(sheet, plan);
  },
  freeze: (_, sheet, plan) => freeze(sheet, plan),
  print(_, sheet, plan, has) {
    if (!has.pageLayout) return;
    if (plan.filter !== undefined) sheet.autoFilter.apply(rangeAt(sheet, plan.filter));
    applyPageSetup(sheet, plan.print);
  },
  notes(context, sheet, plan, has) {
    if (has.comments) addNotes(context, sheet, plan);
  },
};

/** Where a person starts to type: the first blank cell of the first row that scrolls. */
export function firstBlank(plan: SheetPlan): Omit<CellPosition, 'sheet'> {
  const row = (plan.freeze?.rows ?? 0) + 1;
  const cells = plan.rows[row - 1]?.cells ?? [];
  const column = cells.findIndex((cell) => cell === null || isBlank(cell)) + 1;
  return { row, column: Math.max(1, column) };
}

function isBlank({ value, formula }: PlanCell): boolean {
  return (value === undefined || value === null || value === '') && formula === undefined;
}

function columnsOf(plan: SheetPlan): number {
  return Math.max(0, ...plan.rows.map(({ cells }) => cells.length));
}

function writeValues(sheet: Excel.Worksheet, plan: SheetPlan, from1904: boolean): void {
  const columns = columnsOf(plan);
  if (columns === 0) return;
  rangeAt(sheet, { top: 1, left: 1, bottom: plan.rows.length, right: columns }).values = plan.rows.map(({ cells }) =>
    Array.from({ length: columns }, (_, at) => typedValue(cells[at]?.value ?? null, from1904)),
  );
}

/** Ours only; what somebody typed never reaches this place. */
function writeFormulas(sheet: Excel.Worksheet, plan: SheetPlan, names: SheetNames): void {
  const formulaAt = (row: number, column: number) => plan.rows[row - 1]?.cells[column - 1]?.formula;
  const hasFormula = (row: number, column: number) => (formulaAt(row, column) === undefined ? undefined : true);
  for (const { rect } of rectanglesOf(plan.rows.length, columnsOf(plan), hasFormula)) {
    const { top, left, bottom, right } = rect;
    rangeAt(sheet, rect).formulas = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) => {
        const formula = formulaAt(top + row, left + column) ?? '';
        return `=${withNames(formula, names)}`;
      }),
    );
  }
}

/** A sheet that became " (2)" is meant by the formulas of its plan, not the one that had the name before. */
function withNames(formula: string, names: SheetNames): string {
  let renamed = formula;
  for (const [planned, actual] of names) {
    if (planned !== actual) renamed = renamed.replaceAll(`${sheetPrefix(planned)}!`, `${sheetPrefix(actual)}!`);
  }
  return renamed;
}

/** Before the looks, because Excel gives a linked cell looks of its own. */
function linkCells(sheet: Excel.Worksheet, plan: SheetPlan, names: SheetNames): void {
  eachCell(plan, ({ link }, row, column) => {
    if (link === undefined) return;
    const target = names.get(link.sheet) ?? link.sheet;
    cellRange(sheet, { row, column }).hyperlink = { documentReference: `${sheetPrefix(target)}!${link.cell}` };
  });
}

/** A date in a cell whose look shows none would stand there as a number. */
function showDates(sheet: Excel.Worksheet, plan: SheetPlan): void {
  eachCell(plan, ({ value, style }, row, column) => {
    const isDate = typeof value === 'object' && value !== null;
    const look: SheetStyle | undefined = style === undefined ? undefined : SHEET_STYLES[style];
    const showsDates = kindOf(look?.numberFormat ?? 'General') === 'date';
    if (isDate && !showsDates) setNumberFormat(cellRange(sheet, { row, column }), dateFormat(value.date));
  });
}

function measure(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { key: width, first, last } of runsOf(plan.columnWidths)) {
    const columns = rangeAt(sheet, { top: 1, left: first, bottom: 1, right: last });
    columns.format.columnWidth = width * POINTS_PER_CHARACTER;
  }
  for (const { key: height, first, last } of runsOf(plan.rows.map((row) => row.height))) {
    if (height === undefined) continue;
    rangeAt(sheet, { top: first, left: 1, bottom: last, right: 1 }).format.rowHeight = height;
  }
}

function freeze(sheet: Excel.Worksheet, { freeze: frozen }: SheetPlan): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(rangeAt(sheet, { top: 1, left: 1, bottom: rows, right: columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Notes proper came with ExcelApi 1.18, which the client does not have yet; a comment stands in. */
function addNotes(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): void {
  eachCell(plan, ({ note }, row, column) => {
    if (note !== undefined) context.workbook.comments.add(cellRange(sheet, { row, column }), note);
  });
}

function eachCell(plan: SheetPlan, visit: (cell: PlanCell, row: number, column: number) => void): void {
  plan.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null) visit(cell, row + 1, column + 1);
    });
  });
}
