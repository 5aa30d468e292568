import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Outcome, UntoldFact, WorkbookReading } from '../../workbook/workbook';
import { decodeMarks } from '../marks/mark-record';
import { loadSettings, settingsOf } from '../session/document-settings';
import type { ExcelSession } from '../session/excel-session';
import { isTooLarge } from '../session/failures';
import { appearancesOf } from './appearances';
import { type CloserLook, lookCloser } from './closer-look';
import { areasOf, gridOf } from './grid-from-range';
import { type AskedLines, askProperties, askView, linesOf } from './line-properties';
import { CELL_PROPERTIES, readInBlocks } from './read-in-blocks';
import type { ReadSheet } from './read-sheet';
import { type AskedNotes, askNotes, threadsOf } from './sheet-notes';

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
  return session.reading(async (context) => {
    const sheets = session.readsInBlocks ? await inBlocks(context, session) : await whole(context, session);
    const look = await lookCloser(context, session.has, sheets);
    const grids = sheets.map((sheet, at) => grid(sheet, look.sheets[at]));
    session.sheets.replace(
      sheets.map(({ id, name, merges, blocks }, at) => ({
        id,
        name,
        merges,
        formats: blocks.map(({ top, left, formats }) => ({ top, left, codes: formats })),
        appearances: grids[at]?.appearances ?? [],
      })),
    );
    return {
      sheets: grids.map((grid, at) => ({
        id: sheets[at]?.id ?? '',
        hidden: grid.visibility !== undefined,
        grid,
      })),
      unknown: untoldFacts(session, sheets, look),
    };
  });
}

function grid(sheet: ReadSheet, seen: CloserLook['sheets'][number] | undefined): RawGrid {
  return gridOf({
    ...sheet,
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? seen?.hiddenColumns ?? [],
    appearances: seen === undefined ? [] : appearancesOf(sheet.blocks, seen),
  });
}

const FACTS: readonly UntoldFact[] = [
  'merges',
  'hiddenRows',
  'hiddenColumns',
  'formats',
  'strikes',
  'partsOfText',
  'links',
  'notes',
];

/** In the order of `FACTS`. */
function untoldFacts({ has }: ExcelSession, sheets: readonly ReadSheet[], look: CloserLook): readonly UntoldFact[] {
  const untold = new Set<UntoldFact>(look.untold);
  if (!has.merges) untold.add('merges');
  if (sheets.some(({ hiddenRows }) => hiddenRows === undefined)) untold.add('hiddenRows');
  if (sheets.some(({ areNotesTold }) => !areNotesTold)) untold.add('notes');
  if (!has.pageLayout) for (const fact of ['strikes', 'links'] as const) untold.add(fact);
  return FACTS.filter((fact) => untold.has(fact));
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
  used.load(`rowIndex,columnIndex,rowCount,columnCount${withCells ? `,${CELL_PROPERTIES}` : ''}`);
  // Merges may reach beyond the last value, so they are asked of the formatted range.
  const merges = has.merges ? sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject() : undefined;
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

function visibilityOf({ visibility }: Excel.Worksheet): RawGrid['visibility'] {
  if (visibility === 'Visible') return undefined;
  return visibility === 'VeryHidden' ? 'veryHidden' : 'hidden';
}
