/**
 * Who is turned away by a locked round: units that were not reopened. The collector, who locked it, reports on. What was
 * under way when the round was locked may still be recorded; nothing that begins afterwards is.
 */
import type { Round, Unit } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';
import { problem } from '../answers/problem';
import type { Session } from '../sign-in/session';

/** Throws `round.locked`. */
export async function refuseWhileLocked(
  registry: Pick<RegistryStore, 'lockOf'>,
  { session, round, unit }: { readonly session: Session; readonly round: Round; readonly unit: Unit },
): Promise<void> {
  if (session.role === 'admin') return;
  const lock = await registry.lockOf(session.collector, round.id, unit.name);
  if (lock === undefined) return;
  throw problem('round.locked', { reason: lock.reason, since: lock.at });
}
