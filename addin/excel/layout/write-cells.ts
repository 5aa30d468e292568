/** Adopted proposals → the sheet. Knows how to write a value and nothing else of its cell's looks. */
import type { PlanValue } from '#domain/sheet/sheet-plan';
import { type CellWrite, done, type Outcome } from '../../workbook/workbook';
import { runRange } from '../ranges';
import { kindOf } from '../reading/cell-from-excel';
import type { ExcelSession } from '../session/excel-session';
import { TouchedSheets } from '../session/touched-sheets';
import { type Placed, runsDown } from './runs-down';
import { dateFormat, typedValue } from './typed-value';

interface Writing extends Placed {
  readonly value: PlanValue;
  /** Undefined = the cell keeps its own. */
  readonly format: string | undefined;
}

/**
 * One round trip. Missing sheets are found before anything is written; a protected sheet stops the batch at its first
 * locked cell, and what was written to other sheets before it stays: the reading that follows shows it.
 */
export async function writeCells(session: ExcelSession, cells: readonly CellWrite[]): Promise<Outcome<void>> {
  if (cells.length === 0) return done(undefined);
  const bySheet = new Map<string, Writing[]>();
  for (const { at, value } of cells) {
    const writing = { row: at.row, column: at.column, value, format: neededFormat(session, { at, value }) };
    bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), writing]);
  }
  let touched: TouchedSheets | undefined;
  return session.changing(
    async (context) => {
      const sheets = new TouchedSheets(context);
      touched = sheets;
      const open = (name: string) => sheets.open(session.sheets.keyOf(name), name);
      for (const name of bySheet.keys()) open(name);
      for (const [name, writings] of bySheet) writeTo(open(name), writings);
      await context.sync();
    },
    () => touched?.list() ?? [],
  );
}

function writeTo(sheet: Excel.Worksheet, writings: readonly Writing[]): void {
  for (const run of runsDown(writings, ({ format }) => format)) {
    const range = runRange(sheet, run);
    const { format } = run[0];
    if (format !== undefined) range.numberFormat = run.map(() => [format]);
    range.values = run.map(({ value }) => [typedValue(value)]);
  }
}

/**
 * A date needs a format that shows one; a number must not land in a text cell (it would be text again) nor in one that
 * shows it as a date. Otherwise the person's format stays.
 */
function neededFormat(session: ExcelSession, { at, value }: CellWrite): string | undefined {
  const current = session.sheets.formatAt(at.sheet, at.row, at.column);
  const shown = current === undefined ? undefined : kindOf(current);
  if (typeof value === 'number') return current === '@' || shown === 'date' ? 'General' : undefined;
  const isDate = typeof value === 'object' && value !== null;
  return isDate && shown !== 'date' ? dateFormat(value.date) : undefined;
}
