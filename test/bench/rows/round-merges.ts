/** The workbook of all forms: both forms' reports out of the database, merged, laid out, written and kept. */
import { openTable } from '../embedded-app';
import { linearRow } from '../linear-row';
import { DEFLATING, keepParts, openDeflating } from '../merge-row';
import type { BenchRow } from '../row';
import type { Size } from '../stored-round';
import { openSeasons, storeSeason } from '../stored-season';

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

function roundRow(
  size: Size,
  { before, ...row }: Pick<BenchRow, 'name' | 'targets'> & { readonly before: number },
): BenchRow {
  return {
    ...row,
    reference: DEFLATING,
    prepare: (folder) => prepare(folder, size),
    async openSubject({ prepared, own }) {
      const seasons = await openSeasons(prepared, own);
      for (let time = 0; time < before; time++) await seasons.merge(size);
      return { work: () => seasons.merge(size), close: seasons.close };
    },
    openReference: openDeflating,
  };
}

export const ROUND_WARM = roundRow(SMALL, {
  name: `whole round → workbook, warm (after ten), ${named(SMALL)}`,
  before: 10,
  targets: [{ quantity: 'CPU s', of: 'ours', most: 0.5 }],
});

export const ROUND_HUGE = roundRow(HUGE, {
  name: `whole round → workbook, ${named(HUGE)}`,
  before: 0,
  targets: [
    { quantity: 'CPU s', of: 'ratio', most: 4.5 },
    { quantity: 'peak MB', of: 'ours', most: 450 },
  ],
});

/** What one row costs from 4,000 rows on. */
export const ROUND_LINEAR = linearRow({
  name: 'what a row of a whole round costs, 4,000 to 64,000 rows',
  reference: 'nothing: 4,000 rows alone',
  forms: 2,
  store: storeSeason,
  open: openSeasons,
});
