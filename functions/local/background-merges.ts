/** Merge jobs on one machine: in this process, beside the requests; closing waits for them. */

import { type OrderDeps, runOrder } from '#api/archive/run-order';
import type { MergeOrder, StartMerge } from '#api/collect/merge-order';
import { errorText } from '#api/log';

export interface BackgroundMerges {
  readonly start: StartMerge;
  close(): Promise<void>;
}

/** `say` hears of merges that failed; whoever waits for one hears of it by asking again. */
export function backgroundMerges(deps: OrderDeps, say: (line: string) => void): BackgroundMerges {
  const running = new Set<Promise<void>>();
  async function run(order: MergeOrder): Promise<void> {
    try {
      await runOrder(deps, order);
    } catch (error) {
      say(`merge ${order.round}/${order.form ?? (order.all === undefined ? 'archive' : 'all')}: ${errorText(error)}`);
    }
  }
  return {
    async start(order) {
      const job = run(order);
      running.add(job);
      job.finally(() => running.delete(job));
    },
    async close() {
      await Promise.all(running);
    },
  };
}
