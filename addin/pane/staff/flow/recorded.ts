/** A receipt has come: it is shown, written into the workbook, and what it changes is known from then on. */
import { formOf } from '#domain/form/round';
import type { Row } from '#domain/reading/row';
import type { Receipt } from '../../../api/answers';
import type { Pending } from '../../../api/outbox';
import { type Flow, openFormOf, say } from '../../shell/flow/flow';
import type { Bases } from './bases';
import { receiptPlan } from './receipt-sheet';
import type { SubmitBoard } from './submit-board';

export async function keepReceipt(
  flow: Flow,
  { board, bases }: { readonly board: SubmitBoard; readonly bases: Bases },
  pending: Pending,
  receipt: Receipt,
  /** What the sheet held when it was sent; 零报告 and 撤回 say nothing of the sheet. */
  rows: readonly Row[] | undefined,
): Promise<void> {
  const { deps, state } = flow;
  const { form } = pending;
  bases.standsOn(form, receipt.version);
  const { receipt: number, version } = receipt;
  if (pending.kind === 'withdraw') {
    board.settle(form, { status: 'withdrawn', receipt }, rows);
    say(flow, 'withdrawn', { receipt: number });
  } else {
    board.settle(form, { status: 'recorded', receipt }, rows);
    if (pending.kind === 'zero') say(flow, 'zeroSubmitted', { receipt: number });
    else say(flow, 'submitted', { receipt: number, version });
  }
  const open = openFormOf(state.get());
  const definition = open === undefined ? undefined : formOf(open.round, form);
  if (open === undefined || definition === undefined) return;
  // The report is recorded whether or not its receipt can be written into the workbook as well.
  const written = await deps.workbook.putOwnSheet(receiptPlan({ round: open.round, form: definition }, receipt));
  const now = board.of(form);
  const isStillShown = now.status === 'recorded' && now.receipt === receipt;
  if (written.ok && isStillShown) board.set(form, { ...now, receiptSheet: written.value });
}
