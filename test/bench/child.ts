/** One measurement in a process of its own: opens one side of one row, measures its work, tells the parent. */
import type { ChildMessage, Cost } from './messages';
import { watchPeak } from './peak-memory';
import type { BenchRow, Opened, OwnFigures } from './row';
import { isRowId, ROWS } from './rows/index';

const MEGABYTE = 1024 * 1024;

async function main(): Promise<void> {
  const [, , rowId, role, prepared, own] = process.argv;
  if (!isRowId(rowId) || prepared === undefined || own === undefined)
    throw new Error('row, role and folders are needed');
  const row: BenchRow = await ROWS[rowId]();
  if (role === 'prepare') {
    await row.prepare?.(prepared);
    const { name, reference, operations, targets = [] } = row;
    return tell({ words: { name, reference, targets, ...(operations === undefined ? {} : { operations }) } });
  }
  const folders = { prepared, own };
  const opened = role === 'subject' ? await row.openSubject(folders) : await row.openReference(folders);
  tell({ cost: await costOf(opened) });
  await opened.close?.();
}

async function costOf({ work, isWarm }: Opened): Promise<Cost> {
  // What opening left behind is not the work's.
  if (isWarm !== true) globalThis.gc?.();
  const peakBytes = watchPeak();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const told = await work();
  const wallSeconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    cpuSeconds: (user + system) / 1e6,
    wallSeconds,
    peakMegabytes: peakBytes() / MEGABYTE,
    figures: figuresOf(told),
  };
}

function figuresOf(told: unknown): OwnFigures {
  const isTold = typeof told === 'object' && told !== null && 'figures' in told;
  return isTold ? (told.figures as OwnFigures) : {};
}

function tell(message: ChildMessage): void {
  process.send?.(message);
}

await main();
process.disconnect?.();
