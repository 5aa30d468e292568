/** Reading what changed since the last reading, where it is known what that is; everything where it is not. */
import type { Outcome, WorkbookReading } from '../../workbook/workbook';
import type { ExcelSession } from '../session/excel-session';
import type { LastReading } from '../session/last-reading';
import { askAgain } from './ask-again';
import { placeKey, type SeenCell } from './closer-look';
import { isFormula } from './formula-facts';
import type { ReadSheet } from './read-sheet';
import { readSheets } from './read-sheets';
import { toldReading } from './told-reading';

/** Events get lost, so now and then everything is read although nobody asked for it. */
const MOST_PATCHES = 20;

/** Beyond so many sheets their columns alone are more than a few changed rows. */
const MOST_SHEETS = 30;

/**
 * The same as a whole reading, for an answer of some ten kilobytes: one round trip for the rows of changed cells, for what
 * formulas elsewhere come to, and for what no event tells of (sheets, merges, columns, hidden rows, notes); one more where
 * cells need a closer look; and a whole reading after all where the answer is not explained by the changes.
 */
export async function readChanges(session: ExcelSession): Promise<Outcome<WorkbookReading>> {
  const changes = session.told.take();
  const { before, end } = session.remembered.begin();
  const mayPatch = before !== undefined && before.patches < MOST_PATCHES && before.sheets.length <= MOST_SHEETS;
  if (changes === undefined || !mayPatch) return readSheets(session);
  const outcome = await session.reading(async (context) => {
    const sheets = await askAgain(context, session, before, changes);
    if (sheets === undefined) return undefined;
    const seen = sheets.map((sheet, at) => stillSeen(before, sheet, at));
    const { reading, look } = await toldReading(context, session, { sheets, unread: [], tellsMerges: true }, seen);
    if (look.untold.size === 0) {
      end({ sheets, seen: look.sheets.map(({ cells }) => cells), patches: before.patches + 1 });
    }
    return reading;
  });
  if (outcome.ok && outcome.value !== undefined) return { ok: true, value: outcome.value };
  if (!outcome.ok && outcome.failure.code === 'cellBeingEdited') return outcome;
  return readSheets(session);
}

/** What is known of single cells that hold what they held. A formula's cell may show another thing now. */
function stillSeen({ sheets, seen }: LastReading, now: ReadSheet, at: number): ReadonlyMap<number, SeenCell> {
  const known = seen[at];
  if (known === undefined || known.size === 0 || now === sheets[at]) return known ?? new Map();
  const before = new Map(
    (sheets[at]?.blocks ?? []).flatMap(({ top, values }) => values.map((cells, down) => [top + down, cells])),
  );
  const still = new Map<number, SeenCell>();
  for (const { top, left, values, formulas } of now.blocks) {
    values.forEach((cells, down) => {
      // Rows that were not read again are the very same.
      if (before.get(top + down) !== cells) return;
      cells.forEach((value, across) => {
        const key = placeKey(top + down, left + across);
        const cell = known.get(key);
        if (cell !== undefined && !isFormula(formulas[down]?.[across], value)) still.set(key, cell);
      });
    });
  }
  return still;
}
