/** Rows of a form's list as they stand, of all units of the roster. */
import { isReported } from '#domain/reports/submission';
import type { SubmissionStore } from '#store/submission-store';
import { type JointAsked, type JointReport, jointReportIn } from '../review/joint-reports';
import { findUnit } from '../sign-in/round-access';
import { snapshot } from './snapshot';

/** Of one moment; each with its cells, and without the rows of other sections. */
export async function allJointReports(
  submissions: Pick<SubmissionStore, 'heads' | 'contents' | 'version'>,
  { collector, list }: JointAsked,
): Promise<readonly JointReport[]> {
  const { round, form } = list;
  const taken = new Map<string, JointReport>();
  const standing = await snapshot(submissions, { collector, round: round.id, form: form.id }, async (report) => {
    const unit = findUnit(round, report.unit);
    taken.delete(report.unit);
    if (unit !== undefined && isReported(report.state)) taken.set(report.unit, jointReportIn(list, unit, report));
  });
  return standing.flatMap(({ unit }) => taken.get(unit) ?? []);
}
