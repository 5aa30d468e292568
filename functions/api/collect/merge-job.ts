/** Merging as a job, where it takes longer than a request may: begun once, done by whoever the host hands it to. */
import type { JobStart, JobStore } from '#store/job-store';
import type { RegistryStore } from '#store/registry-store';
import { formEntryOf, storedRound } from '../sign-in/round-access';
import type { MergeOrder, StartMerge } from './merge-order';
import { makeSummary, type SummaryDeps } from './summary';

/** Has the workbook made unless that is under way or has just failed. */
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

export interface MergeDeps extends SummaryDeps {
  readonly registry: RegistryStore;
  readonly jobs: JobStore;
  readonly now: () => Date;
}

/** Does the job, and notes how it ended; throws what made it fail. May be repeated. */
export async function runMerge(deps: MergeDeps, { collector, round: roundId, form, job }: MergeOrder): Promise<void> {
  const { registry, jobs, now } = deps;
  try {
    const round = await storedRound(registry, collector, roundId);
    if (round === undefined) throw new Error('a merge was ordered of a round that is not there');
    await makeSummary(deps, { collector, round, entry: formEntryOf(round, form) }, now());
  } catch (error) {
    await jobs.fail(job, now());
    throw error;
  }
  await jobs.end(job, now());
}
