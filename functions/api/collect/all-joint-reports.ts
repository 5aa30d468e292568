/** Rows of a form's list as they stand, of all units of the roster. */
import type { SubmissionStore } from '#store/submission-store';
import { type JointAsked, type JointReport, jointReportIn } from '../review/joint-reports';
import { reportedUnits } from './reported-units';

/** Of one moment; each with its cells, and without the rows of other sections. */
export async function allJointReports(
  submissions: Pick<SubmissionStore, 'heads' | 'contents' | 'version'>,
  { collector, list }: JointAsked,
): Promise<readonly JointReport[]> {
  const { round, form } = list;
  const { made } = await reportedUnits(submissions, { collector, round, form }, (unit, report) =>
    jointReportIn(list, unit, report),
  );
  return [...made.values()];
}
