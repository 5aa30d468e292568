/**
 * Rows of the benchmark that tell what a merge costs a server that has been running: its code is compiled, some units
 * reported since the merge before. Several are measured, so that what they leave behind is collected within them.
 */
import { DEFLATING, openDeflating } from './merge-row';
import type { BenchRow } from './row';

const MERGES_BEFORE = 10;
const MERGES = 10;
/** Units that report between two merges, one after another. */
const REPORTS_BETWEEN = 5;
const EACH = 'CPU s a merge';

interface Merging {
  merge(): Promise<void>;
  /** The unit with that number reports once more, what it reported before. */
  reportAgain(unit: number): Promise<void>;
  close(): Promise<void>;
}

interface WarmOf {
  readonly name: string;
  /** CPU seconds of one merge. */
  readonly most: number;
  readonly units: number;
  prepare(folder: string): Promise<void>;
  open(prepared: string, own: string): Promise<Merging>;
}

export function warmRow({ name, most, units, prepare, open }: WarmOf): BenchRow {
  return {
    name: `${name}, warm (after ${MERGES_BEFORE}), ${REPORTS_BETWEEN} units reported since`,
    reference: DEFLATING,
    targets: [{ quantity: EACH, of: 'ours', most }],
    prepare,
    async openSubject({ prepared, own }) {
      const merging = await open(prepared, own);
      let reported = 0;
      const reportAgain = async () => {
        for (let report = 0; report < REPORTS_BETWEEN; report++) await merging.reportAgain(reported++ % units);
      };
      for (let time = 0; time < MERGES_BEFORE; time++) {
        await reportAgain();
        await merging.merge();
      }
      return {
        isWarm: true,
        async work() {
          const costs: number[] = [];
          for (let time = 0; time < MERGES; time++) {
            await reportAgain();
            costs.push(await cpuSecondsOf(merging.merge));
          }
          return { figures: { [EACH]: costs.reduce((sum, cost) => sum + cost, 0) / MERGES } };
        },
        close: merging.close,
      };
    },
    async openReference(folders) {
      const { work } = await openDeflating(folders);
      return {
        async work() {
          return { figures: { [EACH]: await cpuSecondsOf(work) } };
        },
      };
    },
  };
}

async function cpuSecondsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
