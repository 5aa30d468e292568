import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Outcome, WorkbookReading } from '../../workbook/workbook';
import { decodeMarks } from '../marks/mark-record';
import { loadSettings, settingsOf } from '../session/document-settings';
import type { ExcelSession } from '../session/excel-session';
import { isOfMerges, isTooLarge, isWithoutCells } from '../session/failures';
import { areasOf } from './grid-from-range';
import { type AskedLines, askProperties, askView, linesOf } from './line-properties';
import { CELL_PROPERTIES, readInBlocks } from './read-in-blocks';
import type { ReadSheet } from './read-sheet';
import { type AskedNotes, askNotes, threadsOf } from './sheet-notes';
import { toldReading, type Walked } from './told-reading';

/** As deep as one chain of "the sheet after this one" goes in a batch. */
const SHEETS_PER_TRIP = 30;

/** A sheet's proxies, with what was asked of them. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merges: Excel.RangeAreas | undefined;
  readonly lines: AskedLines;
  readonly notes: AskedNotes;
}

/**
 * One round trip for up to 30 sheets, one more for each further 30, and one where cells need a closer look. A workbook
 * whose answer would exceed what Excel on the web may send (5 MB) is read again in blocks of rows, and from then on at
 * once: then it takes more trips.
 */
export async function readSheets(session: ExcelSession): Promise<Outcome<WorkbookReading>> {
  session.told.take();
  const { end } = session.remembered.begin();
  return session.reading(async (context) => {
    const walked = await walkAll(context, session);
    const { reading, look } = await toldReading(context, session, walked);
    // The next one may go by a reading that told everything, and by no other.
    const isWhole = look.untold.size === 0 && walked.unread.length === 0 && walked.tellsMerges === session.has.merges;
    if (isWhole) end({ sheets: walked.sheets, seen: look.sheets.map(({ cells }) => cells), patches: 0 });
    return reading;
  });
}

/** How the sheets are asked; what Excel refuses of it is left out of the next try. */
interface Asking {
  readonly withCells: boolean;
  readonly withMerges: boolean;
  /** Absent = all there are, one after another. */
  readonly ids?: readonly string[];
}

/** Everything at once; and again without what Excel could not tell: one more trip for each kind of refusal. */
async function walkAll(context: Excel.RequestContext, session: ExcelSession): Promise<Walked> {
  let asking: Asking = { withCells: !session.readsInBlocks, withMerges: session.has.merges };
  let unread: readonly string[] = [];
  for (;;) {
    try {
      const sheets = await walk(context, session, asking);
      const whole = asking.withCells ? sheets : await readInBlocks(context, sheets);
      return { sheets: whole, unread, tellsMerges: asking.withMerges };
    } catch (error) {
      if (isTooLarge(error) && asking.withCells) {
        session.readsInBlocks = true;
        asking = { ...asking, withCells: false };
      } else if (isOfMerges(error) && asking.withMerges) asking = { ...asking, withMerges: false };
      else if (isWithoutCells(error) && asking.ids === undefined) {
        const { ids, names } = await sheetsWithCells(context);
        asking = { ...asking, ids };
        unread = names;
      } else throw error;
    }
  }
}

/** Which sheets have cells, and the names of those that have none: asked one by one, because one refusal ends a batch. */
async function sheetsWithCells(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const ids: string[] = [];
  const names: string[] = [];
  for (const { id, name } of worksheets.items) {
    try {
      worksheets.getItem(id).getUsedRangeOrNullObject(true).load('rowCount');
      await context.sync();
      ids.push(id);
    } catch (error) {
      if (!isWithoutCells(error)) throw error;
      names.push(name);
    }
  }
  return { ids, names };
}

/** Days of this month tell which of its two calendars a workbook counts by. */
const A_DAY = { year: 2000, month: 1, day: 1, from1904: 35_064 } as const;

export function askDay(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const day = context.workbook.functions.date(A_DAY.year, A_DAY.month, A_DAY.day);
  day.load('value');
  return day;
}

export function countsFrom1904({ value }: Excel.FunctionResult<number>): boolean {
  return value === A_DAY.from1904;
}

/** From the first sheet to the last; what follows the last is a null object, and so is all that hangs on it. */
async function walk(context: Excel.RequestContext, session: ExcelSession, asking: Asking): Promise<ReadSheet[]> {
  const read: ReadSheet[] = [];
  const settings = loadSettings(context);
  const { worksheets } = context.workbook;
  const day = askDay(context);
  const { ids } = asking;
  let next = worksheets.getFirst();
  let done = 0;
  for (;;) {
    const asked: AskedSheet[] = [];
    for (let at = 0; at < SHEETS_PER_TRIP && (ids === undefined || done < ids.length); at++, done++) {
      asked.push(ask(ids === undefined ? next : worksheets.getItem(ids[done] ?? ''), session, asking));
      if (ids === undefined) next = next.getNextOrNullObject();
    }
    if (ids === undefined) next.load('id');
    await context.sync();
    read.push(...asked.filter(({ sheet }) => !sheet.isNullObject).map((sheet) => answer(sheet, asking.withCells)));
    if (ids === undefined ? next.isNullObject : done >= ids.length) break;
  }
  session.marked = decodeMarks(settingsOf(settings));
  session.countsFrom1904 = countsFrom1904(day);
  return read;
}

function ask(sheet: Excel.Worksheet, { has }: ExcelSession, { withCells, withMerges }: Asking): AskedSheet {
  sheet.load('id,name,visibility');
  // Only cells with values: a form that is formatted down to the last row must not be sent as a million blanks.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowCount,columnCount${withCells ? `,${CELL_PROPERTIES}` : ''}`);
  // Merges may reach beyond the last value, so they are asked of the formatted range.
  const merges = withMerges ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : undefined;
  merges?.load('address');
  const lines = has.pageLayout ? askProperties(used) : askView(used);
  return { sheet, used, merges, lines, notes: askNotes(sheet, has) };
}

const NO_LINES = { hiddenRows: [], hiddenColumns: [], looks: undefined } as const;

function answer({ sheet, used, merges, lines, notes }: AskedSheet, withCells: boolean): ReadSheet {
  const isEmpty = used.isNullObject;
  const top = isEmpty ? 1 : used.rowIndex + 1;
  const left = isEmpty ? 1 : used.columnIndex + 1;
  const size = isEmpty ? undefined : { top, left, rows: used.rowCount, columns: used.columnCount };
  const { values, valueTypes: types, numberFormat: formats, formulas } = isEmpty || !withCells ? NO_CELLS : used;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    merges: merges === undefined || merges.isNullObject ? [] : areasOf(merges.address),
    ...(size === undefined ? NO_LINES : linesOf(lines, size)),
    expected: size,
    blocks: values.length === 0 ? [] : [{ top, left, values, types, formats, formulas }],
    threads: threadsOf(notes),
    areNotesTold: notes.notes !== undefined,
  };
}

const NO_CELLS = { values: [], valueTypes: [], numberFormat: [], formulas: [] } as const;

export function visibilityOf({ visibility }: Excel.Worksheet): RawGrid['visibility'] {
  if (visibility === 'Visible') return undefined;
  return visibility === 'VeryHidden' ? 'veryHidden' : 'hidden';
}
