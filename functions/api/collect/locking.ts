/** Locking a round, and opening it again, for all units or for one: over the store, with its audit. Knows no HTTP. */
import { randomUUID } from 'node:crypto';
import type { Round, Unit } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';

export interface Locking {
  readonly registry: RegistryStore;
  readonly collector: string;
  readonly round: Round;
  readonly now: Date;
  /** In the audit trail. */
  readonly actor: string;
}

export interface Lock {
  readonly reason: string;
  readonly since: string;
  /** The caller's own. */
  readonly reopened: string[];
}

/** `undefined`: the round is not locked. */
export async function lockOf({
  registry,
  collector,
  round,
}: Pick<Locking, 'registry' | 'collector' | 'round'>): Promise<Lock | undefined> {
  const lock = await registry.findLock(collector, round.id);
  return lock && { reason: lock.reason, since: lock.at, reopened: [...lock.reopened] };
}

/** Anew where it is locked already: what was reopened is closed again. On record before it holds. */
export async function lockRound(locking: Locking, reason: string): Promise<void> {
  const { registry, collector, round, now } = locking;
  await audit(locking, 'round.locked', round.id, { reason });
  await registry.lockRound(collector, round.id, { id: randomUUID(), reason, at: now.toISOString() });
}

export async function unlockRound(locking: Locking): Promise<void> {
  const { registry, collector, round } = locking;
  await audit(locking, 'round.unlocked', round.id, {});
  await registry.unlockRound(collector, round.id);
}

/** `false`: the round is not locked, so that there is nothing to reopen. */
export async function reopenUnit(locking: Locking, unit: Unit): Promise<boolean> {
  const { registry, collector, round } = locking;
  const lock = await registry.findLock(collector, round.id);
  if (lock === undefined) return false;
  await audit(locking, 'unit.reopened', `${round.id}/${unit.name}`, { reason: lock.reason });
  await registry.reopenUnit(collector, round.id, lock.id, unit.name);
  return true;
}

function audit({ registry, collector, now, actor }: Locking, action: string, target: string, detail: object) {
  return registry.appendAudit({ collector, at: now.toISOString(), actor, action, target, detail });
}
