/** One round trip for what changed, and for what nobody tells of: Office.js' side of a reading of changes alone. */
import { rangeAt } from '../ranges';
import type { ExcelSession } from '../session/excel-session';
import type { LastReading } from '../session/last-reading';
import type { ChangedAreas } from '../session/told-changes';
import { type AskedAgain, askedAgain } from './asked-again';
import { areasOf } from './grid-from-range';
import { askColumns, askRows, columnsOf, rowsOf } from './line-properties';
import { patchedSheet, type SheetAgain } from './patched-sheet';
import { CELL_PROPERTIES } from './read-in-blocks';
import type { ReadSheet } from './read-sheet';
import { askDay, countsFrom1904, visibilityOf } from './read-sheets';
import { askNotes, threadsOf } from './sheet-notes';

/** Undefined where everything has to be read: sheets came, went, moved or were renamed, or something else is otherwise. */
export async function askAgain(
  context: Excel.RequestContext,
  session: ExcelSession,
  { sheets }: LastReading,
  changes: ChangedAreas,
): Promise<readonly ReadSheet[] | undefined> {
  const plans = sheets.map((sheet) => askedAgain(sheet, changes.get(sheet.id) ?? []));
  if (plans.some((plan) => plan === undefined)) return undefined;
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const day = askDay(context);
  const asked = sheets.map((sheet, at) => ask(worksheets.getItem(sheet.id), session, sheet, plans[at]));
  await context.sync();
  const areSheetsAlike =
    worksheets.items.length === sheets.length &&
    worksheets.items.every((item, at) => {
      const sheet = sheets[at];
      return item.id === sheet?.id && item.name === sheet.name && visibilityOf(item) === sheet.visibility;
    });
  if (!areSheetsAlike || countsFrom1904(day) !== session.countsFrom1904) return undefined;
  const patched: ReadSheet[] = [];
  for (const [at, answer] of asked.entries()) {
    const before = sheets[at];
    const sheet = before === undefined ? undefined : patchedSheet(before, answer());
    if (sheet === undefined) return undefined;
    patched.push(sheet);
  }
  return patched;
}

/** What to call after the sync. */
function ask(
  sheet: Excel.Worksheet,
  { has }: ExcelSession,
  { expected }: ReadSheet,
  { rows, formulas, alike }: AskedAgain = { rows: [], formulas: [], alike: [] },
): () => SheetAgain {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,hasSpill');
  const merges = has.merges ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : undefined;
  merges?.load('address');
  const columns = askColumns(used);
  const notes = askNotes(sheet, has);
  const { left = 1, columns: width = 1 } = expected ?? {};
  const acrossRows = (first: number, last: number) =>
    rangeAt(sheet, { top: first, left, bottom: last, right: left + width - 1 });
  const readRows = rows.map(({ first, last }) => {
    const range = acrossRows(first, last);
    range.load(CELL_PROPERTIES);
    return { first, range, lines: askRows(range) };
  });
  const results = formulas.map((rect) => ({ rect, range: rangeAt(sheet, rect).load('values,valueTypes') }));
  const others = alike.map(({ first, last, isHidden }) => ({
    isHidden,
    range: acrossRows(first, last).load('rowHidden'),
  }));
  return () => {
    const { hiddenColumns, looks } = used.isNullObject ? NO_COLUMNS : columnsOf(columns, used.columnIndex + 1);
    return {
      size: used.isNullObject
        ? undefined
        : { top: used.rowIndex + 1, left: used.columnIndex + 1, rows: used.rowCount, columns: used.columnCount },
      spills: !used.isNullObject && used.hasSpill !== false,
      merges: merges === undefined || merges.isNullObject ? [] : areasOf(merges.address),
      hiddenColumns,
      columnLooks: looks,
      rows: readRows.map(({ first, range, lines }) => ({
        cells: {
          top: first,
          left,
          values: range.values,
          types: range.valueTypes,
          formats: range.numberFormat,
          formulas: range.formulas,
        },
        ...rowsOf(lines, first),
      })),
      results: results.map(({ rect, range }) => ({ rect, values: range.values, types: range.valueTypes })),
      areOthersAlike: others.every(({ isHidden, range }) => range.rowHidden === isHidden),
      threads: threadsOf(notes),
      areNotesTold: notes.notes !== undefined,
    };
  };
}

const NO_COLUMNS = { hiddenColumns: [], looks: [] } as const;
