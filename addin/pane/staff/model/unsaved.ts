/** File mode: whether closing the page would lose something. Pure. */
import type { SubmitState } from './state';

/** Cells that were changed here and are nowhere else, or a submission that has not been sent from this page. */
export function wouldLose(submit: SubmitState, unsavedCells: number): boolean {
  const waits = submit.status === 'sending' || (submit.status === 'queued' && !submit.resumed);
  return unsavedCells > 0 || waits;
}
