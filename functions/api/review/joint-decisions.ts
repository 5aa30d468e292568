/** What was decided of joint activities of a form, as everybody reads it who makes something of its reports. */
import type { JointDecision } from '#domain/season/joint/decision';
import type { DecisionLog } from '#store/decision-log';
import type { Scope } from '#store/submission-store';
import { loggedDecisions } from './logged-decisions';

/** Oldest first. */
export function jointDecisionsOf(
  joint: Pick<DecisionLog, 'decisions'>,
  scope: Scope,
): Promise<readonly JointDecision[]> {
  return loggedDecisions(joint, scope);
}

/** Part of what names a file that is made of them: the same number, the same decisions. Nothing where there are none. */
export function jointMark(decisions: readonly JointDecision[]): { readonly joint?: number } {
  const last = decisions.at(-1);
  return last === undefined ? {} : { joint: last.seq };
}
