/** A page of a unit's versions of a form or a paper, newest first, as the API tells it. */
import type * as z from 'zod';
import type { HistoryPage, Recorded, SubmissionStore, UnitFormKey } from '#store/submission-store';
import { HISTORY_PAGE, type historyQuery } from '../answers/wire';
import { senderOf } from '../reports/receipt';

export function pageAsked({ limit, before }: z.infer<typeof historyQuery>): HistoryPage {
  return {
    limit: Math.min(Number(limit ?? HISTORY_PAGE.usual), HISTORY_PAGE.most),
    ...(before === undefined ? {} : { before: Number(before) }),
  };
}

export async function historyPage<Receipt extends { readonly version: number }>(
  submissions: Pick<SubmissionStore, 'history'>,
  key: UnitFormKey,
  page: HistoryPage,
  receiptOf: (recorded: Recorded) => Receipt,
) {
  const recorded = await submissions.history(key, page);
  const versions = recorded.toReversed().map((each) => ({ ...receiptOf(each), by: senderOf(each) }));
  const oldest = versions.at(-1)?.version ?? 1;
  return { versions, ...(oldest > 1 ? { next: oldest } : {}) };
}
