/** Sheets as Excel answered → what the port tells of them, and what the next reading may go by. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { UntoldFact, WorkbookReading } from '../../workbook/workbook';
import type { ExcelSession } from '../session/excel-session';
import { appearancesOf } from './appearances';
import { type CloserLook, lookCloser, type SeenCell } from './closer-look';
import { gridOf } from './grid-from-range';
import type { ReadSheet } from './read-sheet';

/** All sheets, before single cells are looked at. */
export interface Walked {
  readonly sheets: readonly ReadSheet[];
  /** Names of sheets that have no cells. */
  readonly unread: readonly string[];
  readonly tellsMerges: boolean;
}

/** One round trip where cells need a closer look that is not `known` from the reading before, none else. */
export async function toldReading(
  context: Excel.RequestContext,
  session: ExcelSession,
  walked: Walked,
  known: readonly ReadonlyMap<number, SeenCell>[] = [],
): Promise<{ readonly reading: WorkbookReading; readonly look: CloserLook }> {
  const { sheets, unread } = walked;
  const look = await lookCloser(context, session.has, sheets, known);
  const grids = sheets.map((sheet, at) => grid(sheet, look.sheets[at], session.countsFrom1904));
  session.sheets.replace(
    sheets.map(({ id, name, merges, blocks }, at) => ({
      id,
      name,
      merges,
      formats: blocks.map(({ top, left, formats }) => ({ top, left, codes: formats })),
      appearances: grids[at]?.appearances ?? [],
    })),
  );
  const reading = {
    sheets: grids.map((grid, at) => ({
      id: sheets[at]?.id ?? '',
      hidden: grid.visibility !== undefined,
      grid,
    })),
    unknown: untoldFacts(session, walked, look),
    ...(unread.length === 0 ? {} : { unread }),
  };
  return { reading, look };
}

function grid(sheet: ReadSheet, seen: CloserLook['sheets'][number] | undefined, countsFrom1904: boolean): RawGrid {
  return gridOf({
    ...sheet,
    countsFrom1904,
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
function untoldFacts({ has }: ExcelSession, { sheets, tellsMerges }: Walked, look: CloserLook): readonly UntoldFact[] {
  const untold = new Set<UntoldFact>(look.untold);
  if (!tellsMerges) untold.add('merges');
  if (sheets.some(({ hiddenRows }) => hiddenRows === undefined)) untold.add('hiddenRows');
  if (sheets.some(({ areNotesTold }) => !areNotesTold)) untold.add('notes');
  if (!has.pageLayout) for (const fact of ['strikes', 'links'] as const) untold.add(fact);
  return FACTS.filter((fact) => untold.has(fact));
}
