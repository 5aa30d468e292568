/** Adopted proposals → the sheet. Knows how to write a value, and of its cell's looks only what would belie it. */
import type { PlanValue } from '#domain/sheet/sheet-plan';
import { type CellWrite, done, type Outcome } from '../../workbook/workbook';
import { cellRange, runRange } from '../ranges';
import { kindOf } from '../reading/cell-from-excel';
import { mayShowOtherwise } from '../reading/number-display';
import type { ExcelSession } from '../session/excel-session';
import { TouchedSheets } from '../session/touched-sheets';
import { type Placed, runsDown } from './runs-down';
import { dateFormat, typedValue } from './typed-value';

interface Writing extends Placed {
  readonly value: PlanValue;
}

/** By sheet, as the caller names it. */
type Writings = ReadonlyMap<string, readonly Writing[]>;

/** The number format of a cell as it is before the writing. */
type FormatAt = (cell: Placed) => string | undefined;

/**
 * One round trip and one step back (1.20), and one trip more where no reading has told how the cells show numbers. Missing sheets are found before
 * anything is written; a protected sheet stops the batch at its first locked cell, and what was written to other sheets
 * before it stays: the reading that follows shows it.
 */
export async function writeCells(session: ExcelSession, cells: readonly CellWrite[]): Promise<Outcome<void>> {
  if (cells.length === 0) return done(undefined);
  const wanted = lastOfEachCell(session, cells);
  // Whoever reads before our own events have come would not know.
  session.told.doubt();
  let touched: TouchedSheets | undefined;
  return session.changingAsOne(
    async (context) => {
      const sheets = new TouchedSheets(context);
      touched = sheets;
      const open = (name: string) => sheets.open(session.sheets.keyOf(name), name);
      for (const name of wanted.keys()) open(name);
      const loaded = loadUnknownFormats(session, wanted, open);
      if (loaded.size > 0) await context.sync();
      const given = [...wanted].map(([name, writings]) => {
        const known: FormatAt = (cell) => loaded.get(placeOf(name, cell))?.() ?? session.sheets.formatAt(name, cell);
        const sheet = open(name);
        for (const cell of writings) if (session.sheets.hasOddFont(name, cell)) straighten(cellRange(sheet, cell));
        return { name, formats: writeTo(sheet, writings, known, session.countsFrom1904) };
      });
      await context.sync();
      for (const { name, formats } of given) {
        for (const { cell, format } of formats) session.sheets.gaveFormat(name, cell, format);
      }
    },
    () => touched?.list() ?? [],
  );
}

function placeOf(name: string, { row, column }: Placed): string {
  return `${row},${column},${name}`;
}

function lastOfEachCell(session: ExcelSession, cells: readonly CellWrite[]): Writings {
  const sheets = new Map<string, Map<string, Writing>>();
  for (const { at, value } of cells) {
    const first = session.sheets.firstOfMerge(at.sheet, at);
    const writings = sheets.get(at.sheet) ?? new Map<string, Writing>();
    sheets.set(at.sheet, writings.set(placeOf(at.sheet, first), { ...first, value }));
  }
  return new Map([...sheets].map(([name, writings]) => [name, [...writings.values()]] as const));
}

/** By place, to be called after the sync; of text the format does not matter. */
function loadUnknownFormats(
  session: ExcelSession,
  wanted: Writings,
  open: (name: string) => Excel.Worksheet,
): ReadonlyMap<string, () => string> {
  const loaded = new Map<string, () => string>();
  for (const [name, writings] of wanted) {
    const unknown = writings.filter(
      (cell) => isShownByFormat(cell.value) && session.sheets.formatAt(name, cell) === undefined,
    );
    for (const run of runsDown(unknown, () => 'any')) {
      const range = runRange(open(name), run);
      range.load('numberFormat');
      run.forEach((cell, at) => {
        loaded.set(placeOf(name, cell), () => String(range.numberFormat[at]?.[0]));
      });
    }
  }
  return loaded;
}

/** A line through what stood there would go on through what is written now. */
function straighten(cell: Excel.Range): void {
  cell.format.font.strikethrough = false;
  cell.format.font.superscript = false;
}

/** Returns the formats that cells were given. */
function writeTo(sheet: Excel.Worksheet, writings: readonly Writing[], formatAt: FormatAt, from1904: boolean) {
  const formatted = writings.map((writing) => ({ ...writing, format: neededFormat(writing.value, formatAt(writing)) }));
  for (const run of runsDown(formatted, ({ format }) => format)) {
    const range = runRange(sheet, run);
    const { format } = run[0];
    if (format !== undefined) range.numberFormat = run.map(() => [format]);
    range.values = run.map(({ value }) => [typedValue(value, from1904)]);
  }
  return formatted.flatMap(({ format, ...cell }) => (format === undefined ? [] : [{ cell, format }]));
}

function isShownByFormat(value: PlanValue): boolean {
  return value !== null && typeof value !== 'string';
}

/**
 * A date needs a format that shows one; a number must not land in a text cell (it would be text again) nor in one that
 * shows it as a date, with a unit or scaled. Otherwise the person's format stays: undefined.
 */
function neededFormat(value: PlanValue, current: string | undefined): string | undefined {
  const shown = current === undefined ? undefined : kindOf(current);
  if (typeof value === 'number') {
    const isShownOtherwise =
      current !== undefined && (current === '@' || shown === 'date' || mayShowOtherwise(current, value));
    return isShownOtherwise ? 'General' : undefined;
  }
  const isDate = typeof value === 'object' && value !== null;
  return isDate && shown !== 'date' ? dateFormat(value.date) : undefined;
}
