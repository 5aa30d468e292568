/** How fast this machine is beside the one that goals in CPU seconds were set on: they mean the same work on any. */
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { writeWorkbook } from '#xlsx/write';
import { plannedSummary } from './planned-summary';

/** CPU seconds that deflating the XML of a summary of 100 units × 20 rows took there (zlib, level 6). */
const THERE = 0.045;
const RUNS = 9;

export interface Machine {
  /** CPU seconds of the same deflating here. */
  readonly here: number;
  /** So many times as long as there. */
  readonly times: number;
}

export async function measureMachine(): Promise<Machine> {
  const parts = Object.values(unzipSync(await writeWorkbook(plannedSummary({ units: 100, rows: 20 }))));
  const deflate = () => {
    const before = process.cpuUsage();
    for (const part of parts) deflateRawSync(part, { level: 6 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const costs = Array.from({ length: RUNS }, deflate).sort((a, b) => a - b);
  const here = costs[Math.floor(RUNS / 2)] ?? Number.NaN;
  return { here, times: here / THERE };
}

export function machineInWords({ here, times }: Machine): string {
  return `Deflating the same XML takes ${here.toFixed(3)} CPU s here, ${THERE} where goals in CPU time were set: here they are ${times.toFixed(2)} times as much.`;
}
