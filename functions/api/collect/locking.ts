/** Locking a round, and opening it again, for all units or for one: over the store, with its audit. Knows no HTTP. */
import { randomUUID } from 'node:crypto';
import type { Round, Unit } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';
import { type Doer, noteDeed } from '../sign-in/audit';

export interface Locking extends Doer {
  readonly registry: RegistryStore;
  readonly round: Round;
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
  await noteDeed(locking, { action: 'round.locked', target: round.id, detail: { reason } });
  await registry.lockRound(collector, round.id, { id: randomUUID(), reason, at: now.toISOString() });
}

export async function unlockRound(locking: Locking): Promise<void> {
  const { registry, collector, round } = locking;
  await noteDeed(locking, { action: 'round.unlocked', target: round.id, detail: {} });
  await registry.unlockRound(collector, round.id);
}

/** `false`: the round is not locked, so that there is nothing to reopen. */
export async function reopenUnit(locking: Locking, unit: Unit): Promise<boolean> {
  const { registry, collector, round } = locking;
  const lock = await registry.findLock(collector, round.id);
  if (lock === undefined) return false;
  const target = `${round.id}/${unit.name}`;
  await noteDeed(locking, { action: 'unit.reopened', target, detail: { reason: lock.reason } });
  await registry.reopenUnit(collector, round.id, lock.id, unit.name);
  return true;
}
