/** The workbook of all forms: both forms' reports out of the database, merged, laid out, written and kept. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { openTable } from '../embedded-app';
import { DEFLATING, openDeflating, PARTS } from '../merge-row';
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
  const parts = unzipSync(await seasons.workbook());
  await seasons.close();
  await mkdir(join(folder, PARTS));
  for (const [at, part] of Object.values(parts).entries()) await writeFile(join(folder, PARTS, String(at)), part);
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

const LINEAR: readonly Size[] = [SMALL, { units: 400, rows: 20 }, { units: 1_600, rows: 20 }];
const MOST = 'per row, most by least';

/** What one row costs from 4,000 rows on: the same, whatever else there is. */
export const ROUND_LINEAR: BenchRow = {
  name: 'what a row of a whole round costs, 4,000 to 64,000 rows',
  reference: 'nothing: 4,000 rows alone',
  targets: [{ quantity: MOST, of: 'ours', most: 1.15 / 0.85 }],
  async prepare(folder) {
    const table = await openTable(folder);
    for (const size of LINEAR) await storeSeason(table, size);
    await table.close();
  },
  async openSubject({ prepared, own }) {
    const seasons = await openSeasons(prepared, own);
    for (const size of LINEAR) await seasons.merge(size);
    return {
      async work() {
        const costs: number[] = [];
        for (const size of LINEAR) costs.push(await microsecondsARow(() => seasons.merge(size), size));
        const figures = LINEAR.map(
          ({ units, rows }, at) => [`µs a row of ${2 * units * rows}`, costs[at] ?? 0] as const,
        );
        return { figures: { ...Object.fromEntries(figures), [MOST]: Math.max(...costs) / Math.min(...costs) } };
      },
      close: seasons.close,
    };
  },
  async openReference({ prepared, own }) {
    const seasons = await openSeasons(prepared, own);
    await seasons.merge(SMALL);
    return { work: () => seasons.merge(SMALL), close: seasons.close };
  },
};

/** As often as the largest of them has rows, so that each is measured as long. */
async function microsecondsARow(merge: () => Promise<void>, { units, rows }: Size): Promise<number> {
  const most = Math.max(...LINEAR.map((size) => size.units * size.rows));
  const times = Math.max(1, Math.round(most / (units * rows)));
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) await merge();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (times * 2 * units * rows);
}
