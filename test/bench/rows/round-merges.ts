/** The workbook of all forms: both forms' reports out of the database, merged, laid out, written and kept. */
import { openTable } from '../embedded-app';
import { linearRow } from '../linear-row';
import { DEFLATING, keepParts, openDeflating } from '../merge-row';
import type { BenchRow } from '../row';
import type { Size } from '../stored-round';
import { openSeasons, storeSeason } from '../stored-season';
import { warmRow } from '../warm-row';

const SMALL: Size = { units: 100, rows: 20 };
/** 200,000 rows of both lists, and 25 indicators of each unit besides. */
const HUGE: Size = { units: 10_000, rows: 10 };

const named = ({ units, rows }: Size) => `${units.toLocaleString('en')} units × ${rows} rows × 2 forms`;

async function prepare(folder: string, size: Size): Promise<void> {
  const table = await openTable(folder);
  await storeSeason(table, size);
  await table.close();
  const seasons = await openSeasons(folder, folder);
  await seasons.merge(size);
  await keepParts(folder, await seasons.workbook());
  await seasons.close();
}

export const ROUND_WARM = warmRow({
  name: `whole round → workbook, ${named(SMALL)}`,
  most: 0.5,
  units: SMALL.units,
  prepare: (folder) => prepare(folder, SMALL),
  async open(prepared, own) {
    const { merge, reportAgain, close } = await openSeasons(prepared, own);
    return { merge: () => merge(SMALL), reportAgain: (unit) => reportAgain(SMALL, unit), close };
  },
});

export const ROUND_HUGE: BenchRow = {
  name: `whole round → workbook, ${named(HUGE)}`,
  reference: DEFLATING,
  targets: [
    { quantity: 'CPU s', of: 'ratio', most: 4.5 },
    { quantity: 'peak MB', of: 'ours', most: 450 },
  ],
  prepare: (folder) => prepare(folder, HUGE),
  async openSubject({ prepared, own }) {
    const { merge, readAll, close } = await openSeasons(prepared, own);
    await readAll(HUGE);
    return { work: () => merge(HUGE), close };
  },
  openReference: openDeflating,
};

/** What one row costs from 4,000 rows on. */
export const ROUND_LINEAR = linearRow({
  name: 'what a row of a whole round costs, 4,000 to 64,000 rows',
  reference: 'nothing: 4,000 rows alone',
  forms: 2,
  store: storeSeason,
  open: openSeasons,
});
