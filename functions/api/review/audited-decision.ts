/** What the audit trail tells of a decision: facts and figures, and the words that were said. */
import type { Decision } from '#domain/review/decision';

export function auditedDecision({ at: _at, by, ...decision }: Decision): object {
  return { ...decision, by: by.name };
}
