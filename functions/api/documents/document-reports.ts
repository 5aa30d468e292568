/** What stands of a form at one moment, as a document is made of it: never more rows than a document may have. */
import type { Submission } from '#domain/reports/submission';
import type { JointDecision } from '#domain/season/joint/decision';
import { problem } from '../answers/problem';
import type { AppDeps } from '../app-deps';
import { type ReportedForm, reportedUnits } from '../collect/reported-units';
import type { Standing } from '../collect/snapshot';
import { asOfOf } from '../collect/summary';
import { submissionOf } from '../reports/stored-report';
import { jointDecisionsOf } from '../review/joint-decisions';
import { MOST_DOCUMENT_ROWS } from './filled-document';

export interface DocumentReports {
  /** Of every unit of the roster that ever reported. */
  readonly standing: readonly Standing[];
  /** In the order of the store. */
  readonly reports: readonly Submission[];
  readonly joint: readonly JointDecision[];
  /** ISO instant up to which reports are in it. */
  readonly asOf: string;
}

/** Throws StoreError, and a Problem where there are too many rows. */
export async function documentReports(
  { submissions, joint, now }: Pick<AppDeps, 'submissions' | 'joint' | 'now'>,
  { collector, round, form }: ReportedForm,
): Promise<DocumentReports> {
  const [decided, { standing, made }] = await Promise.all([
    jointDecisionsOf(joint, { collector, round: round.id, form: form.id }),
    reportedUnits(submissions, { collector, round, form }, (unit, report) =>
      submissionOf({ round, form, unit }, report),
    ),
  ]);
  const reports = [...made.values()].flatMap((report) => report ?? []);
  const rows = reports.reduce((sum, report) => sum + report.rows.length, 0);
  if (rows > MOST_DOCUMENT_ROWS) throw problem('document.tooLong', { limit: MOST_DOCUMENT_ROWS });
  return { standing, reports, joint: decided, asOf: asOfOf(standing, now()) };
}
