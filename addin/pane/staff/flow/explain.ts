/** Reasons for 核实, in the sender's words: kept in memory, because they may hold names, and sent with the report. */
import { EXPLANATION_LIMITS } from '#api/answers/wire-limits';
import type { Explanation } from '#client/submission-body';
import { type Issue, issueIdentity } from '#domain/issues/issue';
import type { Flow } from '../../shell/flow/flow';
import type { StaffActions } from '../model/actions';
import { reword } from './check';
import { deskOf } from './visit';

export function explainActions(flow: Flow): Pick<StaffActions, 'explain'> {
  return {
    explain(id, reason) {
      const desk = deskOf(flow);
      if (desk === undefined) return;
      const reasons = new Map(desk.value.reasons);
      if (reason.trim() === '') reasons.delete(id);
      else reasons.set(id, reason);
      desk.change({ reasons });
      reword(desk);
    },
  };
}

/** For 核实 that still stand; reasons for what was put right meanwhile are not sent. */
export function explanationsFor(
  issues: readonly Issue[],
  reasons: ReadonlyMap<string, string>,
): readonly Explanation[] {
  return issues
    .flatMap((issue) => {
      const reason = reasons.get(issueIdentity(issue))?.trim();
      const isSent =
        issue.severity === 'verify' && reason !== undefined && issue.address.length <= EXPLANATION_LIMITS.address;
      return isSent
        ? [{ address: issue.address, code: issue.code, reason: reason.slice(0, EXPLANATION_LIMITS.reason) }]
        : [];
    })
    .slice(0, EXPLANATION_LIMITS.count);
}
