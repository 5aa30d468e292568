/** How a desk's submission stands. A receipt stays until it was seen, or until the sheet holds something else. */
import type { Row } from '#domain/reading/row';
import type { SubmitState } from '../model/state';
import type { Desk } from './visit';

export function setSubmit(desk: Desk, submit: SubmitState): void {
  const isReceipt = isSettled(submit);
  desk.change({
    submit,
    isReceiptSeen: isReceipt && desk.isOnScreen,
    ...(isReceipt ? {} : { recorded: undefined }),
  });
}

export function clearSubmit(desk: Desk): void {
  setSubmit(desk, { status: 'idle' });
}

/** A receipt; `rows` = what was sent, where that is known. */
export function showReceipt(desk: Desk, submit: SubmitState, rows: readonly Row[] | undefined): void {
  setSubmit(desk, submit);
  desk.change({ recorded: rows === undefined ? undefined : JSON.stringify(rows) });
}

/** When a form is opened: a receipt that was seen has done its work; its number stays on the card. */
export function leaveSeenReceipt(desk: Desk): void {
  if (!isSettled(desk.value.submit)) return;
  if (desk.value.isReceiptSeen) clearSubmit(desk);
  else desk.change({ isReceiptSeen: true });
}

/** A receipt speaks of what was sent: once the sheet holds something else, there is something to submit again. */
export function compareWithReceipt(desk: Desk, rows: readonly Row[]): void {
  if (!isSettled(desk.value.submit)) return;
  const content = JSON.stringify(rows);
  const { recorded } = desk.value;
  if (recorded === undefined) desk.change({ recorded: content });
  else if (recorded !== content) clearSubmit(desk);
}

/** 没有提交 speaks of errors, or of reasons that lack: it goes with the last of them. */
export function leaveSettledBlock(desk: Desk): void {
  const { sheet, submit } = desk.value;
  const { error, verify } = sheet.status === 'checked' ? sheet.counts : { error: 0, verify: 0 };
  const isSettled =
    (submit.status === 'blocked' && error === 0) || (submit.status === 'unexplained' && (verify === 0 || error > 0));
  if (isSettled) clearSubmit(desk);
}

function isSettled({ status }: SubmitState): boolean {
  return status === 'recorded' || status === 'withdrawn';
}
