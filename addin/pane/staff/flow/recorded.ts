/** A receipt has come: it is shown, written into the workbook, and what it changes is known from then on. */

import type { Receipt } from '#client/shapes';
import { receiptPlan } from '#domain/entry/receipt-sheet';
import type { Row } from '#domain/reading/row';
import type { Pending } from '../../../storage/outbox';
import { fileWorkbookOf } from '../../shell/flow/deps';
import { setMarked } from './check';
import { say } from './say';
import { setSubmit, showReceipt } from './submit-state';
import type { Desk, Outgoing } from './visit';

/** `outgoing` = what was sent; undefined after a reload, when nobody remembers. */
export async function keepReceipt(
  desk: Desk,
  pending: Pending,
  receipt: Receipt,
  outgoing: Outgoing | undefined,
): Promise<void> {
  const isOfThisWorkbook = outgoing === undefined || outgoing.desk === desk;
  if (isOfThisWorkbook) desk.change({ standsOn: receipt.version });
  const { receipt: number, version, withdrew, returned } = receipt;
  const rows = rowsOf(desk, pending, outgoing);
  if (pending.kind === 'withdraw') {
    showReceipt(desk, { status: 'withdrawn', receipt }, rows);
    say(desk, 'withdrawn', { receipt: withdrew?.receipt ?? number, returned: returned?.version });
  } else {
    showReceipt(desk, { status: 'recorded', receipt }, rows);
    if (pending.kind === 'zero') say(desk, 'zeroSubmitted', { receipt: number });
    else say(desk, 'submitted', { receipt: number, version });
  }
  const { open } = desk;
  if (open === undefined || !isOfThisWorkbook) return;
  if (pending.kind === 'report') fileWorkbookOf(desk.signIn.flow.deps.workbook)?.keep();
  if (pending.kind !== 'withdraw') await takeMarksAway(desk);
  // The report is recorded whether or not its receipt can be written into the workbook as well.
  const written = await desk.signIn.flow.deps.workbook.putOwnSheet(receiptPlan(open, receipt));
  const { submit: now } = desk.value;
  const isStillShown = now.status === 'recorded' && now.receipt === receipt;
  if (written.ok && isStillShown) setSubmit(desk, { ...now, receiptSheet: written.value });
}

/** What was sent is printed and signed: without our colours. */
async function takeMarksAway(desk: Desk): Promise<void> {
  const { opening } = desk;
  if (!opening.isMarked && (opening.markedQueries ?? '[]') === '[]') return;
  const cleared = await desk.signIn.flow.deps.workbook.unmark();
  if (!cleared.ok) return;
  opening.markedQueries = undefined;
  setMarked(desk, false);
}

/** 零报告 and 撤回 say nothing of the sheet: until it becomes another, their receipts stand. */
function rowsOf({ opening }: Desk, { kind }: Pending, outgoing: Outgoing | undefined): readonly Row[] | undefined {
  return kind === 'report' ? outgoing?.rows : opening.verdict?.result.rows;
}
