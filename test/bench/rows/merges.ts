/** A collector's download: every unit's report out of the database, merged, laid out, written and kept. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { mergeWorkBesideRequests } from '#local/merge-work/beside-requests';
import { openTable } from '../embedded-app';
import { DEFLATING, mergeRow, openDeflating, prepareMerge } from '../merge-row';
import type { BenchRow } from '../row';
import { openRounds, type Size, storeReports } from '../stored-round';

const SMALL: Size = { units: 100, rows: 20 };
const LARGE: Size = { units: 1_000, rows: 20 };
const HUGE: Size = { units: 10_000, rows: 20 };
const NANOSECONDS = 1e6;

const named = ({ units, rows }: Size) => `${units.toLocaleString('en')} units × ${rows} rows`;

/** In a process that has done nothing yet. */
export const STORE_TO_WORKBOOK = mergeRow(SMALL, { name: `store → workbook, ${named(SMALL)}`, before: 0 });

/** A server's second download: half of it is still the engine compiling what it has run once. */
export const MERGE_SECOND = mergeRow(SMALL, { name: `the same again, ${named(SMALL)}`, before: 1 });

/** As a server that has been running makes it: once its code is compiled, a merge costs the same each time. */
export const MERGE_WARM = mergeRow(SMALL, {
  name: `the same, warm (after ten), ${named(SMALL)}`,
  before: 10,
  targets: [{ quantity: 'CPU s', of: 'ours', most: 0.18 }],
});

export const MERGE_HUGE = mergeRow(HUGE, {
  name: `store → workbook, ${named(HUGE)}`,
  before: 0,
  targets: [
    { quantity: 'CPU s', of: 'ratio', most: 5.5 },
    { quantity: 'peak MB', of: 'ours', most: 600 },
  ],
});

const BLOCK = 'longest block ms';

/** On one machine, where requests are served meanwhile. */
export const MERGE_BESIDE: BenchRow = {
  name: `merged beside requests, ${named(LARGE)}`,
  reference: DEFLATING,
  targets: [{ quantity: BLOCK, of: 'ours', most: 200 }],
  prepare: (folder) => prepareMerge(folder, LARGE),
  async openSubject({ prepared, own }) {
    const work = mergeWorkBesideRequests();
    const rounds = await openRounds(prepared, own, work);
    return {
      async work() {
        const delay = monitorEventLoopDelay({ resolution: 1 });
        delay.enable();
        await rounds.merge(LARGE);
        // The last block is noted when the loop comes round again.
        await setTimeout(5);
        delay.disable();
        return { figures: { [BLOCK]: delay.max / NANOSECONDS } };
      },
      async close() {
        await work.close();
        await rounds.close();
      },
    };
  },
  openReference: openDeflating,
};

const LINEAR: readonly Size[] = [SMALL, { units: 400, rows: 20 }, { units: 1_600, rows: 20 }];
const MOST = 'per row, most by least';

/** What one row costs from 2,000 rows on: the same, whatever else there is. */
export const MERGE_LINEAR: BenchRow = {
  name: 'what a row costs, 2,000 to 32,000 rows',
  reference: 'nothing: 2,000 rows alone',
  targets: [{ quantity: MOST, of: 'ours', most: 1.15 / 0.85 }],
  async prepare(folder) {
    const table = await openTable(folder);
    for (const size of LINEAR) await storeReports(table, size);
    await table.close();
  },
  async openSubject({ prepared, own }) {
    const rounds = await openRounds(prepared, own);
    for (const size of LINEAR) await rounds.merge(size);
    return {
      async work() {
        const costs: number[] = [];
        for (const size of LINEAR) costs.push(await microsecondsARow(() => rounds.merge(size), size));
        const figures = LINEAR.map(({ units, rows }, at) => [`µs a row of ${units * rows}`, costs[at] ?? 0] as const);
        return { figures: { ...Object.fromEntries(figures), [MOST]: Math.max(...costs) / Math.min(...costs) } };
      },
      close: rounds.close,
    };
  },
  async openReference({ prepared, own }) {
    const rounds = await openRounds(prepared, own);
    await rounds.merge(SMALL);
    return { work: () => rounds.merge(SMALL), close: rounds.close };
  },
};

/** As often as the largest of them has rows, so that each is measured as long. */
async function microsecondsARow(merge: () => Promise<void>, { units, rows }: Size): Promise<number> {
  const most = Math.max(...LINEAR.map((size) => size.units * size.rows));
  const times = Math.max(1, Math.round(most / (units * rows)));
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) await merge();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (times * units * rows);
}
