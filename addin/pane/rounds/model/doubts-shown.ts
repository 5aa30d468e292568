/** Doubts of a roster as they are listed: each by itself, but units that are gone in one where there are many. Pure. */
import type { RosterDoubt, RosterReading } from '#client/desk-shapes';

export interface DoubtsShown {
  readonly single: readonly RosterDoubt[];
  /** Names of units that are gone, where each by itself would bury the rest. */
  readonly missing: readonly string[];
  readonly count: number;
}

const MOST_SINGLE = 3;

export function doubtsShown({ doubts, missing }: Pick<RosterReading, 'doubts' | 'missing'>): DoubtsShown {
  const isOfMissing = ({ code }: RosterDoubt) => code === 'unit.missing' || code === 'unit.missingOrRenamed';
  if (missing.length <= MOST_SINGLE) return { single: doubts, missing: [], count: doubts.length };
  const single = doubts.filter((doubt) => !isOfMissing(doubt));
  return { single, missing, count: single.length + 1 };
}
