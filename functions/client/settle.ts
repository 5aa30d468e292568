/**
 * Submitting with certainty. To settle an id is to ask the server what became of it: the id is made once, before the
 * first try, and the server gives one version and one receipt for it, however often it is sent. Claims neither success
 * nor failure before the server said so.
 */
import type { FormPlace } from './addresses';
import { type Failure, isCertain, isTurnedAway, type Refusal } from './answer';
import type { ApiClient } from './api-client';
import { type Patience, waited } from './patience';
import type { Receipt } from './shapes';
import type { SubmissionBody } from './submission-body';

/**
 * What is known of an id once somebody has asked.
 *
 * - `recorded`: the server keeps this version; final
 * - `refused`: it does not, in its own words; final
 * - `turnedAway`: the sign-in is over; this request did nothing, an earlier one may have
 * - `unknown`: no answer that can be relied on; settle it before anybody believes anything
 */
export type Fate =
  | { readonly fate: 'recorded'; readonly receipt: Receipt }
  | { readonly fate: 'refused'; readonly refusal: Refusal }
  | { readonly fate: 'turnedAway'; readonly refusal: Refusal }
  | { readonly fate: 'unknown'; readonly failure: Failure };

/** `notRecorded`: nothing yet. It may still be on its way: sent again under its own id, it cannot become two. */
export type Settled = Fate | { readonly fate: 'notRecorded' };

type Sender = Pick<ApiClient, 'submit' | 'receipt'>;

/** Sends a content under its id; the same id always carries the same content. */
export async function send(api: Sender, place: FormPlace, id: string, body: SubmissionBody): Promise<Fate> {
  const answer = await api.submit(place, id, body);
  return answer.ok ? fateByReceipt(id, answer.value) : fateByFailure(answer.failure);
}

/** Asks what became of an id. */
export async function settle(api: Sender, place: FormPlace, id: string): Promise<Settled> {
  const answer = await api.receipt(place, id);
  if (answer.ok) return fateByReceipt(id, answer.value);
  const isNotThere = isCertain(answer.failure) && answer.failure.code === 'submission.notFound';
  return isNotThere ? { fate: 'notRecorded' } : fateByFailure(answer.failure);
}

/**
 * Sends, and after silence asks before sending again, as long as the patience lasts. Where an earlier try may have
 * arrived, being turned away leaves its fate unknown.
 */
export async function recordOnce(
  api: Sender,
  place: FormPlace,
  id: string,
  body: SubmissionBody,
  patience: Patience,
): Promise<Exclude<Fate, { fate: 'turnedAway' }>> {
  for (let turn = 0; ; turn++) {
    const mayHaveArrived = turn > 0;
    const settled: Settled = mayHaveArrived ? await settle(api, place, id) : { fate: 'notRecorded' };
    const known = settled.fate === 'notRecorded' ? await send(api, place, id, body) : settled;
    if (known.fate === 'turnedAway')
      return mayHaveArrived ? { fate: 'unknown', failure: known.refusal } : { ...known, fate: 'refused' };
    if (known.fate !== 'unknown') return known;
    if (!(await waited(patience, turn, known.failure))) return known;
  }
}

/** Anything that answers 2xx without this id is not the answer to this submission. */
function fateByReceipt(id: string, receipt: Receipt): Fate {
  const isItsReceipt = receipt.submissionId?.toLowerCase() === id.toLowerCase();
  return isItsReceipt ? { fate: 'recorded', receipt } : { fate: 'unknown', failure: { kind: 'unreadable' } };
}

function fateByFailure(failure: Failure): Fate {
  if (isTurnedAway(failure)) return { fate: 'turnedAway', refusal: failure };
  return isCertain(failure) ? { fate: 'refused', refusal: failure } : { fate: 'unknown', failure };
}
