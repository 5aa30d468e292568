/** Jobs as items of the one table: whoever may write the item has the job. They go by themselves. */
import { randomUUID } from 'node:crypto';
import { type JobStart, type JobStore, LEASE_SECONDS, RETRY_SECONDS } from '../job-store';
import { StoreError } from '../store-error';
import { jobKey } from './keys';
import { EXPIRY_ATTRIBUTE, PARTITION_KEY } from './table';
import type { TableClient } from './table-client';

const KEPT_SECONDS = 24 * 60 * 60;

type State = 'running' | 'failed' | 'ended';

export class DynamoDbJobStore implements JobStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async begin(id: string, now: Date): Promise<JobStart> {
    const isFree = {
      text: `attribute_not_exists(#${PARTITION_KEY}) OR #heldUntil <= :now`,
      names: [PARTITION_KEY, 'heldUntil'],
      values: { ':now': now.toISOString() },
    };
    const holder = randomUUID();
    const item = { ...jobItem(id, 'running', now, LEASE_SECONDS), holder };
    if (await this.#table.putIf(item, isFree)) return { outcome: 'begun' };
    const held = await this.#table.get(jobKey(id));
    // Refused by its own write, of which the answer was lost.
    if (held?.holder === holder) return { outcome: 'begun' };
    // Taken away between the two calls: the next attempt begins it.
    if (held === undefined) return { outcome: 'running', since: now.toISOString() };
    const { state, at } = held;
    if (typeof at !== 'string') throw new StoreError('store.damaged', 'a job has no time');
    return state === 'failed' ? { outcome: 'failed', at } : { outcome: 'running', since: at };
  }

  async end(id: string, now: Date): Promise<void> {
    await this.#table.put(jobItem(id, 'ended', now, 0));
  }

  async fail(id: string, now: Date): Promise<void> {
    await this.#table.put(jobItem(id, 'failed', now, RETRY_SECONDS));
  }
}

function jobItem(id: string, state: State, now: Date, heldSeconds: number) {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  return {
    ...jobKey(id),
    state,
    at: now.toISOString(),
    heldUntil: after(heldSeconds).toISOString(),
    [EXPIRY_ATTRIBUTE]: Math.ceil(after(KEPT_SECONDS).getTime() / 1000),
  };
}
