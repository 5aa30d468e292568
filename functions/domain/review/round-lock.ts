/** 锁定: a round in which units report no more, and those that were let in all the same, each with a reason of its own. */

/** One unit reports while the round stays locked for the others; locking again ends it. */
export interface Reopening {
  readonly unit: string;
  /** For the unit to read; those of before 2026-11-26 have neither reason nor name. */
  readonly reason?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly at?: string | undefined;
  readonly by?: string | undefined;
}

export interface LockedRound {
  readonly reopened: readonly Reopening[];
}

export function reopeningOf(lock: LockedRound | undefined, unit: string): Reopening | undefined {
  return lock?.reopened.find((reopening) => reopening.unit === unit);
}

/** Whether the unit is kept from reporting: by a lock, where it was not let in. */
export function isLockedFor(lock: LockedRound | undefined, unit: string): boolean {
  return lock !== undefined && reopeningOf(lock, unit) === undefined;
}
