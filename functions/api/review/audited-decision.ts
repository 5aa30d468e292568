/** What the audit trail tells of a decision, on a report or on a form as a whole: facts and figures, and the words that were said. */
import type { Decision } from '#domain/review/decision';

export function auditedDecision({ at: _at, by, ...decision }: Pick<Decision, 'at' | 'by'>): object {
  return { ...decision, by: by.name };
}
