/** An arrived sheet against what its unit has reported already: nothing is replaced that nobody was asked about. Pure. */
import type { Sorted } from './pile';
import { ACCEPTABLE, follows, type HowFar, newerStands, sameAsStanding, wouldReplace } from './reasons';

export interface StandingReport {
  readonly version: number;
  readonly state: 'none' | 'submitted' | 'zero' | 'withdrawn';
  readonly submittedAt?: string | undefined;
  readonly by?: 'unit' | 'admin' | undefined;
  /** When the mail was sent that it was taken from, where it was. */
  readonly mailedAt?: string | undefined;
  /** Absent where nothing is reported. */
  readonly difference?: HowFar | undefined;
}

/**
 * A version that was taken from an earlier mail is followed by a later one. What anybody reported or put right by hand is
 * not: a person who has seen the difference says so (`isMeant`).
 */
export function againstStanding(standing: StandingReport, sentAt: string | undefined, isMeant: boolean): Sorted {
  const { version, state, submittedAt = '', by, mailedAt, difference } = standing;
  const acceptable: Sorted = { pile: 'acceptable', reason: ACCEPTABLE };
  if (version === 0 || state === 'none') return acceptable;
  const isSame = state !== 'withdrawn' && difference !== undefined && !differs(difference);
  if (isSame) return { pile: 'duplicate', reason: sameAsStanding(version) };
  const stands = { version, difference };
  if (by === 'admin' && mailedAt !== undefined && isAfter(sentAt, mailedAt))
    return { pile: 'acceptable', reason: follows({ ...stands, at: mailedAt }) };
  if (isMeant) return acceptable;
  if (state === 'withdrawn' && isAfter(sentAt, submittedAt)) return acceptable;
  const at = mailedAt ?? submittedAt;
  const isNewer = sentAt !== undefined && !isAfter(sentAt, at);
  return { pile: 'newerStands', reason: isNewer ? newerStands({ ...stands, at }) : wouldReplace({ ...stands, at }) };
}

function differs({ rowsAdded, rowsChanged, rowsRemoved }: HowFar): boolean {
  return rowsAdded + rowsChanged + rowsRemoved > 0;
}

function isAfter(sentAt: string | undefined, at: string): boolean {
  return sentAt !== undefined && Date.parse(sentAt) > Date.parse(at);
}
