/** What stands of a form at one moment, as a document is made of it: never more rows than a document may have. */
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { isReported, type Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import { problem } from '../answers/problem';
import type { AppDeps } from '../app-deps';
import { onRoster } from '../collect/roster-heads';
import { snapshot } from '../collect/snapshot';
import { asOfOf } from '../collect/summary';
import { submissionOf } from '../reports/stored-report';
import { jointDecisionsOf } from '../review/joint-decisions';
import { findUnit } from '../sign-in/round-access';
import { MOST_DOCUMENT_ROWS } from './filled-document';

export interface StandingForm {
  /** In the roster's order. */
  readonly reports: readonly Submission[];
  readonly joint: readonly JointDecision[];
  /** ISO instant up to which reports are in it. */
  readonly asOf: string;
}

/** Throws StoreError, and a Problem where there are too many rows. */
export async function standingReports(
  { submissions, joint, now }: Pick<AppDeps, 'submissions' | 'joint' | 'now'>,
  { collector, round, form }: { readonly collector: string; readonly round: Round; readonly form: FormDefinition },
): Promise<StandingForm> {
  const scope = { collector, round: round.id, form: form.id };
  const taken = new Map<string, Submission>();
  const [decided, standing] = await Promise.all([
    jointDecisionsOf(joint, scope),
    snapshot(submissions, scope, async (report) => {
      const unit = findUnit(round, report.unit);
      const submission = unit === undefined ? undefined : submissionOf({ round, form, unit }, report);
      if (submission === undefined) taken.delete(report.unit);
      else taken.set(report.unit, submission);
    }),
  ]);
  const counted = onRoster(round, standing);
  const reports = counted.filter(({ state }) => isReported(state)).flatMap(({ unit }) => taken.get(unit) ?? []);
  const rows = reports.reduce((sum, report) => sum + report.rows.length, 0);
  if (rows > MOST_DOCUMENT_ROWS) throw problem('document.tooLong', { limit: MOST_DOCUMENT_ROWS });
  return { reports, joint: decided, asOf: asOfOf(counted, now()) };
}
