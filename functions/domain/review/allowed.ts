/** Which decision may be taken when: the transitions of a standing, allowed and refused. Who may take it is not asked here. */
import { isReported } from '../reports/submission';
import type { Deed } from './decision';
import { dueFor, type StandingOf } from './unit-standing';

/**
 * Why a decision may not be taken.
 *
 * | why | what is |
 * |---|---|
 * | `nothingReported` | there is no report to decide of |
 * | `otherVersion` | another version came in between |
 * | `accepted` | only reopening goes on from there |
 * | `locked` | the round is locked for this unit |
 * | `openQueries` | queries of this very version wait for an answer: they are closed first |
 * | `notAccepted` | there is nothing to reopen |
 * | `noSuchQuery` | none of that id waits |
 * | `notLater` | not later than the deadline that holds |
 */
export type DecisionRefusal =
  | 'nothingReported'
  | 'otherVersion'
  | 'accepted'
  | 'locked'
  | 'openQueries'
  | 'notAccepted'
  | 'noSuchQuery'
  | 'notLater';

/** `undefined`: it may. */
export function refusalOf(deed: Deed, of: StandingOf): DecisionRefusal | undefined {
  const { head, review, isLocked } = of;
  const isNothing = head === undefined || !isReported(head.state);
  const isAccepted = review?.accepted !== undefined;
  const isOther = (version: number) => head?.version !== version;
  const waiting = [...(review?.open ?? []), ...(review?.answered ?? [])];
  switch (deed.kind) {
    case 'returned':
      if (isNothing) return 'nothingReported';
      if (isLocked) return 'locked';
      if (isAccepted) return 'accepted';
      return isOther(deed.version) ? 'otherVersion' : undefined;
    case 'noted':
      if (isNothing) return 'nothingReported';
      return isOther(deed.version) ? 'otherVersion' : undefined;
    case 'answered':
      if (isLocked) return 'locked';
      return waiting.includes(deed.query) ? undefined : 'noSuchQuery';
    case 'closed':
      return deed.queries.every((id) => waiting.includes(id)) ? undefined : 'noSuchQuery';
    case 'accepted':
      if (isNothing) return 'nothingReported';
      if (isOther(deed.version)) return 'otherVersion';
      if (isAccepted) return 'accepted';
      return isUnanswered(of) ? 'openQueries' : undefined;
    case 'reopened':
      if (!isAccepted) return 'notAccepted';
      return isOther(deed.version) ? 'otherVersion' : undefined;
    case 'extended':
      if (isAccepted) return 'accepted';
      if (isLocked) return 'locked';
      return Date.parse(deed.until) > Date.parse(dueFor(of)) ? undefined : 'notLater';
  }
}

/** A query of this very version that nobody answered: a newer version may have answered it in figures. */
function isUnanswered({ head, review }: StandingOf): boolean {
  return review !== undefined && review.open.length > 0 && review.returned?.version === head?.version;
}
