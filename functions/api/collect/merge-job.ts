/** Merging as a job, where it takes longer than a request may: begun once, done by whoever the host hands it to. */
import { type JobStart, type JobStore, RETRY_SECONDS } from '#store/job-store';
import { problem } from '../answers/problem';
import type { MergeOrder, StartMerge } from './merge-order';

interface Deps {
  readonly jobs: JobStore;
  readonly startMerge: StartMerge;
  readonly now: () => Date;
}

/** Since when the file is being made, begun now where nobody did; a Problem where that failed a moment ago. */
export async function beingMadeSince(
  deps: Deps,
  order: MergeOrder,
  failed: 'summary.failed' | 'archive.failed',
): Promise<string> {
  const start = await beginMerge(deps, order);
  if (start.outcome === 'running') return start.since;
  if (start.outcome === 'begun') return deps.now().toISOString();
  const retryAfterSeconds = RETRY_SECONDS;
  throw problem(failed, { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}

/** Has the file made unless that is under way or has just failed. */
async function beginMerge({ jobs, startMerge, now }: Deps, order: MergeOrder): Promise<JobStart> {
  const start = await jobs.begin(order.job, now());
  if (start.outcome !== 'begun') return start;
  try {
    await startMerge(order);
  } catch (error) {
    await jobs.fail(order.job, now());
    throw error;
  }
  return start;
}

/** Does the job, and notes how it ended; throws what made it fail. May be repeated. */
export async function doJob(
  { jobs, now }: { readonly jobs: JobStore; readonly now: () => Date },
  job: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await jobs.fail(job, now());
    throw error;
  }
  await jobs.end(job, now());
}
