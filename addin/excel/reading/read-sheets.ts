import type { Outcome, WorkbookReading } from '../../workbook/workbook';
import { decodeMarks } from '../marks/mark-record';
import { loadSettings, settingsOf } from '../session/document-settings';
import type { ExcelSession } from '../session/excel-session';
import { isTooLarge } from '../session/failures';
import { areasOf, gridOf } from './grid-from-range';
import { readInBlocks } from './read-in-blocks';
import type { ExpectedCells, ReadSheet } from './read-sheet';

/** As deep as one chain of "the sheet after this one" goes in a batch. */
const SHEETS_PER_TRIP = 30;

/** A sheet's proxies, with what was asked of them. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly hidden: HiddenRows;
}

interface HiddenRows {
  readonly properties?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly view?: { readonly rows: Excel.RangeView; readonly column: Excel.Range };
}

/**
 * One round trip for up to 30 sheets, one more for each further 30. A workbook whose answer would exceed what Excel on
 * the web may send (5 MB) is read again in blocks of rows, and from then on at once: then it takes more trips.
 */
export async function readSheets(session: ExcelSession): Promise<Outcome<WorkbookReading>> {
  return session.reading(async (context) => {
    const sheets = session.readsInBlocks ? await inBlocks(context, session) : await whole(context, session);
    session.sheets.replace(
      sheets.map(({ id, name, merges, blocks }) => ({
        id,
        name,
        merges,
        formats: blocks.map(({ top, left, formats }) => ({ top, left, codes: formats })),
      })),
    );
    return {
      sheets: sheets.map(({ id, name, isHidden, merges, hiddenRows, blocks }) => ({
        id,
        hidden: isHidden,
        grid: gridOf({ name, blocks, merges, hiddenRows: hiddenRows ?? [] }),
      })),
      unknown: [
        ...(session.has.merges ? [] : (['merges'] as const)),
        ...(sheets.every(({ hiddenRows }) => hiddenRows !== undefined) ? [] : (['hiddenRows'] as const)),
      ],
    };
  });
}

async function whole(context: Excel.RequestContext, session: ExcelSession): Promise<readonly ReadSheet[]> {
  try {
    return await walk(context, session, true);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    session.readsInBlocks = true;
    return inBlocks(context, session);
  }
}

async function inBlocks(context: Excel.RequestContext, session: ExcelSession): Promise<readonly ReadSheet[]> {
  const sheets = await walk(context, session, false);
  return readInBlocks(context, sheets);
}

/** From the first sheet to the last; what follows the last is a null object, and so is all that hangs on it. */
async function walk(context: Excel.RequestContext, session: ExcelSession, withCells: boolean): Promise<ReadSheet[]> {
  const read: ReadSheet[] = [];
  const settings = loadSettings(context);
  let next = context.workbook.worksheets.getFirst();
  for (;;) {
    const asked: AskedSheet[] = [];
    for (let at = 0; at < SHEETS_PER_TRIP; at++) {
      asked.push(ask(next, session, withCells));
      next = next.getNextOrNullObject();
    }
    next.load('id');
    await context.sync();
    read.push(...asked.filter(({ sheet }) => !sheet.isNullObject).map((sheet) => answer(sheet, withCells)));
    if (next.isNullObject) break;
  }
  session.marked = decodeMarks(settingsOf(settings));
  return read;
}

function ask(sheet: Excel.Worksheet, { has }: ExcelSession, withCells: boolean): AskedSheet {
  sheet.load('id,name,visibility');
  // Only cells with values: a form that is formatted down to the last row must not be sent as a million blanks.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowCount,columnCount${withCells ? ',values,valueTypes,numberFormat' : ''}`);
  // Merges may reach beyond the last value, so they are asked of the formatted range.
  const merges = has.merges ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : undefined;
  merges?.load('address');
  return { sheet, used, merges, hidden: has.pageLayout ? byProperties(used) : byView(used) };
}

function byProperties(used: Excel.Range): HiddenRows {
  return { properties: used.getRowProperties({ rowHidden: true }) };
}

/** Before 1.9: the rows that one column shows, which says nothing where the column itself is hidden. */
function byView(used: Excel.Range): HiddenRows {
  const column = used.getColumn(0);
  column.load('columnHidden');
  const rows = column.getVisibleView();
  rows.load('cellAddresses');
  return { view: { rows, column } };
}

function answer({ sheet, used, merges, hidden }: AskedSheet, withCells: boolean): ReadSheet {
  const isEmpty = used.isNullObject;
  const top = isEmpty ? 1 : used.rowIndex + 1;
  const left = isEmpty ? 1 : used.columnIndex + 1;
  const size = isEmpty ? undefined : { top, left, rows: used.rowCount, columns: used.columnCount };
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    merges: merges === undefined || merges.isNullObject ? [] : areasOf(merges.address),
    hiddenRows: size === undefined ? [] : hiddenRowsOf(hidden, size),
    expected: size,
    blocks:
      isEmpty || !withCells
        ? []
        : [{ top, left, values: used.values, types: used.valueTypes, formats: used.numberFormat }],
  };
}

function hiddenRowsOf({ properties, view }: HiddenRows, { top, rows }: ExpectedCells): readonly number[] | undefined {
  const everyRow = Array.from({ length: rows }, (_, at) => top + at);
  if (properties !== undefined) return everyRow.filter((_, at) => properties.value[at]?.rowHidden === true);
  if (view === undefined || view.column.columnHidden !== false) return undefined;
  const visible = new Set(view.rows.cellAddresses.flat().map((address) => rowOf(String(address))));
  return everyRow.filter((row) => !visible.has(row));
}

function rowOf(address: string): number {
  return Number(/(\d+)$/.exec(address)?.[1]);
}
