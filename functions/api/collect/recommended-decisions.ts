/** What was decided of 推荐清单, as everybody reads it who makes something of a round's reports. */
import { createHash } from 'node:crypto';
import type { Round } from '#domain/form/round';
import type { RecommendedDecision } from '#domain/season/recommended/decision';
import { recommendableIn } from '#domain/season/recommended/list';
import type { DecisionLog } from '#store/decision-log';
import type { Scope } from '#store/submission-store';
import { canonicalJson } from '../reports/canonical-json';
import { loggedDecisions } from '../review/logged-decisions';

/** Oldest first. */
export function recommendedDecisionsOf(
  recommended: Pick<DecisionLog, 'decisions'>,
  scope: Scope,
): Promise<readonly RecommendedDecision[]> {
  return loggedDecisions(recommended, scope);
}

/** Of the list that the round has for it; nothing where it has none. */
export async function recommendedDecisionsIn(
  recommended: Pick<DecisionLog, 'decisions'>,
  collector: string,
  round: Round,
): Promise<readonly RecommendedDecision[]> {
  const form = recommendableIn(round)?.form.id;
  return form === undefined ? [] : recommendedDecisionsOf(recommended, { collector, round: round.id, form });
}

/** Part of what names a file that is made of them: the same number, the same decisions. Nothing where there are none. */
export function recommendedMark(decisions: readonly RecommendedDecision[]): { readonly recommended?: number } {
  const last = decisions.at(-1);
  return last === undefined ? {} : { recommended: last.seq };
}

/** What the audit trail tells of one: how many rows, and the fingerprint of all that it says. */
export function auditedRecommendation({ at: _at, by, ...decision }: RecommendedDecision): object {
  const { seq } = decision;
  const sha256 = createHash('sha256').update(canonicalJson(decision), 'utf8').digest('hex');
  return { seq, by: by.name, ...(decision.kind === 'chosen' ? { rows: decision.rows.length } : {}), sha256 };
}
