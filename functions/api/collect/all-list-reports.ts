/** Rows of a form's list as they stand, of all units of the roster. */
import type { SubmissionStore } from '#store/submission-store';
import { type ListAsked, type ListReport, listReportIn } from '../review/list-reports';
import { reportedUnits } from './reported-units';

/** Of one moment; each with its cells, and without the rows of other sections. */
export async function allListReports(
  submissions: Pick<SubmissionStore, 'heads' | 'contents' | 'version'>,
  { collector, list }: ListAsked,
): Promise<readonly ListReport[]> {
  const { round, form } = list;
  const { made } = await reportedUnits(submissions, { collector, round, form }, (unit, report) =>
    listReportIn(list, unit, report),
  );
  return [...made.values()];
}
