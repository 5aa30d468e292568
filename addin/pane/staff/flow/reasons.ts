/** Which reasons hold for what is said now, and which are sent. Pure, but for the desk that it reads. */
import { EXPLANATION_LIMITS } from '#api/answers/wire-limits';
import type { Explanation } from '#client/submission-body';
import { explanationsThatHold, isReason, reasonsFor } from '#domain/issues/explanation';
import { type Issue, issueIdentity } from '#domain/issues/issue';
import type { IssueItem } from '../model/state';
import type { Desk } from './visit';

export function lacksReason({ issue, reason }: IssueItem): boolean {
  return issue.severity === 'verify' && reason === undefined;
}

/** By issue: the reason that settles it, or what was typed and does not. */
export type Reasons = ReadonlyMap<string, Pick<IssueItem, 'reason' | 'draft'>>;

/**
 * What was given here holds as long as the same is said of the same content; else what was given with the version before,
 * on the server's own terms.
 */
export function reasonsAt({ value }: Desk, issues: readonly Issue[]): Reasons {
  const doubtful = issues.filter(({ severity }) => severity === 'verify');
  const before = reasonsFor(explanationsThatHold(doubtful, [], value.explained));
  const found = new Map<string, Pick<IssueItem, 'reason' | 'draft'>>();
  for (const issue of doubtful) {
    const id = issueIdentity(issue);
    const given = value.reasons.get(id);
    const own = given !== undefined && isSaidAgain(given.issue, issue) ? given.reason : undefined;
    const reason = own ?? before(issue);
    if (reason !== undefined && isReason(reason)) found.set(id, { reason });
    else if (given !== undefined && given.reason !== '') found.set(id, { draft: given.reason });
  }
  return found;
}

function isSaidAgain(one: Issue, other: Issue): boolean {
  return one.received === other.received && JSON.stringify(one.payload) === JSON.stringify(other.payload);
}

/** For 核实 that still stand, and for those that only the server speaks of; not for what was put right meanwhile. */
export function explanationsFor(desk: Desk, issues: readonly Issue[]): readonly Explanation[] {
  const reasons = reasonsAt(desk, issues);
  const own = new Set(issues.map(issueIdentity));
  const asked = issues.map((issue) => ({ issue, reason: reasons.get(issueIdentity(issue))?.reason }));
  const others = [...desk.value.reasons]
    .filter(([id, { isServers }]) => isServers === true && !own.has(id))
    .map(([, given]) => given);
  return [...asked, ...others]
    .flatMap(({ issue: { address, code }, reason }) =>
      reason !== undefined && isReason(reason) && address.length <= EXPLANATION_LIMITS.address
        ? [{ address, code, reason: reason.slice(0, EXPLANATION_LIMITS.reason) }]
        : [],
    )
    .slice(0, EXPLANATION_LIMITS.count);
}
