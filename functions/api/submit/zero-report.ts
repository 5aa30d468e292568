/** 零报告 over a report: it takes everything off the summary, so it says which report it replaces. */
import type { Head } from '#store/submission-store';
import { problem } from '../answers/problem';
import { type ReceiptScope, receiptNumber, standingAgain } from '../reports/receipt';

/** `replaces`: the standing report's version or receipt number, as the sender said it. */
export function refuseUnlessMeant(
  scope: ReceiptScope,
  standing: Head | undefined,
  replaces: number | string | undefined,
): void {
  if (standing?.state !== 'submitted') return;
  const { version, sha256, submittedAt, late, counts } = standing;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const receipt = receiptNumber(scope, version, sha256);
  const isMeant = replaces === version || replaces === receipt;
  if (rows === 0 || isMeant) return;
  throw problem('submission.replacesReport', {
    current: { version, receipt, rows, counts, submittedAt, late, ...standingAgain(scope, standing) },
  });
}
