/** A collector's download: every unit's report out of the database, merged, laid out, written and kept. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { mergeWorkBesideRequests } from '#local/merge-work/beside-requests';
import { linearRow } from '../linear-row';
import { DEFLATING, mergeRow, openDeflating, prepareMerge } from '../merge-row';
import type { BenchRow } from '../row';
import { openRounds, type Size, storeReports } from '../stored-round';
import { warmRow } from '../warm-row';

const SMALL: Size = { units: 100, rows: 20 };
const LARGE: Size = { units: 1_000, rows: 20 };
const HUGE: Size = { units: 10_000, rows: 20 };
const NANOSECONDS = 1e6;

const named = ({ units, rows }: Size) => `${units.toLocaleString('en')} units × ${rows} rows`;

/** In a process that has done nothing yet. */
export const STORE_TO_WORKBOOK = mergeRow(SMALL, { name: `store → workbook, ${named(SMALL)}`, before: 0 });

/** A server's second download: half of it is still the engine compiling what it has run once. */
export const MERGE_SECOND = mergeRow(SMALL, { name: `the same again, ${named(SMALL)}`, before: 1 });

export const MERGE_WARM = warmRow({
  name: `the same, ${named(SMALL)}`,
  most: 0.18,
  units: SMALL.units,
  prepare: (folder) => prepareMerge(folder, SMALL),
  async open(prepared, own) {
    const { merge, reportAgain, close } = await openRounds(prepared, own);
    return { merge: () => merge(SMALL), reportAgain: (unit) => reportAgain(SMALL, unit), close };
  },
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

/** What one row costs from 2,000 rows on. */
export const MERGE_LINEAR = linearRow({
  name: 'what a row costs, 2,000 to 32,000 rows',
  reference: 'nothing: 2,000 rows alone',
  forms: 1,
  store: storeReports,
  open: openRounds,
});
