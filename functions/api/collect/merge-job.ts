/** Merging as a job, where it takes longer than a request may: begun once, done by whoever the host hands it to. */
import type { JobStart, JobStore } from '#store/job-store';
import type { MergeOrder, StartMerge } from './merge-order';

/** Has the file made unless that is under way or has just failed. */
export async function beginMerge(
  { jobs, startMerge, now }: { readonly jobs: JobStore; readonly startMerge: StartMerge; readonly now: () => Date },
  order: MergeOrder,
): Promise<JobStart> {
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
