/** A page of a unit's versions of a form, newest first, as the API tells it. */
import type * as z from 'zod';
import type { HistoryPage, SubmissionStore, UnitFormKey } from '#store/submission-store';
import type { historySchema } from '../answers/wire';
import { type ReceiptScope, receiptView, senderOf } from '../reports/receipt';

export async function historyPage(
  submissions: Pick<SubmissionStore, 'history'>,
  key: UnitFormKey,
  scope: ReceiptScope,
  page: HistoryPage,
): Promise<z.infer<typeof historySchema>> {
  const recorded = await submissions.history(key, page);
  const versions = recorded.toReversed().map((each) => ({ ...receiptView(scope, each), by: senderOf(each) }));
  const oldest = versions.at(-1)?.version ?? 1;
  return { versions, ...(oldest > 1 ? { next: oldest } : {}) };
}
