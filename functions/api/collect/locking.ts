/** Locking a round, and opening it again, for all units or for one: over the store, with its audit. Knows no HTTP. */
import { randomUUID } from 'node:crypto';
import type { Round, Unit } from '#domain/form/round';
import type { Reopening } from '#domain/review/round-lock';
import type { RegistryStore } from '#store/registry-store';
import { type Doer, noteDeed } from '../sign-in/audit';

export interface Locking extends Doer {
  readonly registry: RegistryStore;
  readonly round: Round;
  /** Who is told to have done it; absent: the collector. */
  readonly by?: string;
}

export interface Lock {
  readonly reason: string;
  readonly since: string;
  readonly by?: string;
  /** The caller's own. */
  readonly reopened: Reopening[];
}

/** `undefined`: the round is not locked. */
export async function lockOf({
  registry,
  collector,
  round,
}: Pick<Locking, 'registry' | 'collector' | 'round'>): Promise<Lock | undefined> {
  const lock = await registry.findLock(collector, round.id);
  if (lock === undefined) return undefined;
  const { reason, at: since, by, reopened } = lock;
  return { reason, since, ...(by === undefined ? {} : { by }), reopened: [...reopened] };
}

/** Anew where it is locked already: what was reopened is closed again. On record before it holds. */
export async function lockRound(locking: Locking, reason: string): Promise<void> {
  const { registry, collector, round, now } = locking;
  await noteDeed(locking, { action: 'round.locked', target: round.id, detail: { reason } });
  const lock = { id: randomUUID(), reason, at: now.toISOString(), by: nameOf(locking) };
  await registry.lockRound(collector, round.id, lock);
}

export async function unlockRound(locking: Locking): Promise<void> {
  const { registry, collector, round } = locking;
  await noteDeed(locking, { action: 'round.unlocked', target: round.id, detail: {} });
  await registry.unlockRound(collector, round.id);
}

/** With a reason that the unit reads. `false`: the round is not locked, so that there is nothing to reopen. */
export async function reopenUnit(locking: Locking, unit: Unit, reason: string): Promise<boolean> {
  const { registry, collector, round, now } = locking;
  const lock = await registry.findLock(collector, round.id);
  if (lock === undefined) return false;
  const target = `${round.id}/${unit.name}`;
  await noteDeed(locking, { action: 'unit.reopened', target, detail: { reason, lockedFor: lock.reason } });
  const reopening = { unit: unit.name, reason, at: now.toISOString(), by: nameOf(locking) };
  await registry.reopenUnit(collector, round.id, lock.id, reopening);
  return true;
}

function nameOf({ by, round }: Locking): string {
  return by ?? round.collector.name;
}
