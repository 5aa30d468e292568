/** Reports that were made under another definition of their form, and what of them the present one does not read. */

import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { isReported } from '#domain/reports/submission';
import type { Locale } from '#domain/words/locale';
import type { SubmissionStore } from '#store/submission-store';
import { type IssueList, issueList } from '../answers/issue-view';
import { receiptNumber } from '../reports/receipt';
import { currentReading, decodeReport } from '../reports/stored-report';
import { findUnit } from '../sign-in/round-access';

export interface MisfitReport extends IssueList {
  readonly unit: string;
  readonly version: number;
  readonly receipt: string;
  /** Of the form that the unit filled in. */
  readonly formVersion: string;
}

interface Asked {
  readonly collector: string;
  readonly round: Round;
  readonly form: FormDefinition;
}

/** By unit, in the order of the store; a report that fits whole has no issues, and says that it was read again. */
export async function misfitsOf(
  submissions: Pick<SubmissionStore, 'contents'>,
  { collector, round, form }: Asked,
  locale: Locale,
): Promise<readonly MisfitReport[]> {
  const misfits: MisfitReport[] = [];
  for await (const head of submissions.contents({ collector, round: round.id, form: form.id })) {
    const unit = findUnit(round, head.unit);
    if (unit === undefined || !isReported(head.state)) continue;
    const report = decodeReport(head.payload);
    const { issues, isReread } = currentReading(report, { round, form, unit });
    if (!isReread) continue;
    const { version, sha256 } = head;
    misfits.push({
      unit: unit.name,
      version,
      receipt: receiptNumber({ round, form, unit }, version, sha256),
      formVersion: report.formVersion,
      ...issueList(
        issues.filter(({ severity }) => severity === 'error'),
        locale,
      ),
    });
  }
  return misfits;
}
