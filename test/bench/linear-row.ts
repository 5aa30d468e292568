/** Rows of the benchmark that tell what one row of a merge costs, from small rounds to large ones. */
import { type MergeWork, mergeWorkHere } from '#api/collect/merge-work';
import { RememberedReports } from '#api/collect/remembered-reports';
import { openTable } from './embedded-app';
import type { BenchRow, RowFolders } from './row';
import type { Size } from './stored-round';

const SMALL: Size = { units: 100, rows: 20 };
const SIZES: readonly Size[] = [SMALL, { units: 400, rows: 20 }, { units: 1_600, rows: 20 }];
/** What runs once a merge is compiled after some dozens of them. */
const MERGES_BEFORE = 64;
const MOST = 'per row, most by least';

interface Merging {
  merge(size: Size): Promise<void>;
  close(): Promise<void>;
}

interface LinearOf {
  readonly name: string;
  readonly reference: string;
  /** How many forms' rows a merge takes at once. */
  readonly forms: number;
  store(table: Awaited<ReturnType<typeof openTable>>, size: Size): Promise<void>;
  /** Nothing is remembered from one merge to the next: each size is read out of the store. */
  open(prepared: string, own: string, mergeWork: MergeWork): Promise<Merging>;
}

/**
 * The same, whatever else there is. Each size at its least of three passes: between one and the next a neighbour on the
 * machine takes up to half as much again, and which size it meets is chance.
 */
export function linearRow({ name, reference, forms, store, open }: LinearOf): BenchRow {
  const rowsOf = ({ units, rows }: Size) => forms * units * rows;
  const most = Math.max(...SIZES.map(rowsOf));

  /** As often as the largest of them has rows, so that each is measured as long. */
  async function microsecondsARow(merge: () => Promise<void>, size: Size): Promise<number> {
    const times = Math.max(1, Math.round(most / rowsOf(size)));
    const before = process.cpuUsage();
    for (let time = 0; time < times; time++) await merge();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (times * rowsOf(size));
  }

  return {
    name,
    reference,
    targets: [{ quantity: MOST, of: 'ours', most: 1.15 / 0.85 }],
    async prepare(folder) {
      const table = await openTable(folder);
      for (const size of SIZES) await store(table, size);
      await table.close();
    },
    async openSubject({ prepared, own }) {
      const merging = await open(prepared, own, mergeWorkHere(new RememberedReports(0)));
      // None pays for code that is compiled meanwhile: neither for what runs for every row, nor for what runs once a merge.
      for (let time = 0; time < MERGES_BEFORE; time++) await merging.merge(SMALL);
      const pass = async () => {
        const costs: number[] = [];
        for (const size of SIZES) costs.push(await microsecondsARow(() => merging.merge(size), size));
        return costs;
      };
      await pass();
      return {
        isWarm: true,
        async work() {
          const passes = [await pass(), await pass(), await pass()];
          const costs = SIZES.map((_, at) => Math.min(...passes.map((each) => each[at] ?? 0)));
          const figures = SIZES.map((size, at) => [`µs a row of ${rowsOf(size)}`, costs[at] ?? 0] as const);
          return { figures: { ...Object.fromEntries(figures), [MOST]: Math.max(...costs) / Math.min(...costs) } };
        },
        close: merging.close,
      };
    },
    async openReference({ prepared, own }: RowFolders) {
      const merging = await open(prepared, own, mergeWorkHere(new RememberedReports(0)));
      await merging.merge(SMALL);
      return { isWarm: true, work: () => merging.merge(SMALL), close: merging.close };
    },
  };
}
