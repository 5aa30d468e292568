/** Does what was ordered, wherever the host does it: a form's summary, the round's, or its archive. */
import type { AppDeps } from '../app-deps';
import { lockOf } from '../collect/locking';
import { doJob } from '../collect/merge-job';
import type { MergeOrder } from '../collect/merge-order';
import { makeRoundSummary } from '../collect/round-summary';
import { makeSummary } from '../collect/summary';
import { formEntryOf, storedRound } from '../sign-in/round-access';
import { type ArchiveDeps, makeArchive } from './archive';

export type OrderDeps = ArchiveDeps & Pick<AppDeps, 'jobs' | 'now'>;

/** Notes how it ended; throws what made it fail. May be repeated. */
export function runOrder(deps: OrderDeps, { collector, round: roundId, form, all, job }: MergeOrder): Promise<void> {
  const { registry, now } = deps;
  return doJob(deps, job, async () => {
    const round = await storedRound(registry, collector, roundId);
    if (round === undefined) throw new Error('a merge was ordered of a round that is not there');
    if (form !== undefined) return makeSummary(deps, { collector, round, entry: formEntryOf(round, form) }, now());
    if (all !== undefined) return makeRoundSummary(deps, { collector, round }, all, now());
    const lock = await lockOf({ registry, collector, round });
    if (lock === undefined) throw new Error('an archive was ordered of a round that is open by now');
    return makeArchive(deps, { collector, round, lock }, now());
  });
}
