/** A round that takes nothing after its deadline: from units that were not let in by themselves; the collector reports on. */
import type { Round, Unit } from '#domain/form/round';
import { chinaTime } from '#domain/words/china-time';
import type { RegistryStore } from '#store/registry-store';
import { problem } from '../answers/problem';
import { isLate } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';

/** `dueNow`: the deadline that holds for the unit, asked for only where it matters. Throws `round.overdue`. */
export async function refuseWhenOverdue(
  registry: Pick<RegistryStore, 'reopeningOf'>,
  { session, round, unit }: { readonly session: Session; readonly round: Round; readonly unit: Unit },
  now: Date,
  dueNow: (now: Date) => Promise<string>,
): Promise<void> {
  if (round.latePolicy !== 'refuse' || session.role === 'admin') return;
  const due = await dueNow(now);
  if (!isLate(due, now)) return;
  const letIn = await registry.reopeningOf(session.collector, round.id, unit.name);
  if (letIn === undefined) throw problem('round.overdue', { due: chinaTime(due) });
}
