/** 纸质件, as officers ask and tick them off. Over a client that somebody signed in with. */
import type { PaperCopiesView, PaperCopyBody, PaperCopyOutcome } from '#api/answers/wire-paper-copies';
import { ofRound } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { jsonContent } from './transport';

export type { PaperCopiesView, PaperCopyOutcome, PaperCopyView, PrintView } from '#api/answers/wire-paper-copies';
export type PaperCopyDeed = PaperCopyBody['deed'];

export function readPaperCopies({ ask }: SignedIn, round: string): Promise<Answer<PaperCopiesView>> {
  return ask<PaperCopiesView>({ method: 'GET', path: ofRound(round, 'paper-copies') });
}

/** Safe to repeat: a print that was ticked off is told to be so already. */
export function receivePaperCopy(
  { ask }: SignedIn,
  round: string,
  deed: PaperCopyDeed,
): Promise<Answer<PaperCopyOutcome>> {
  return ask<PaperCopyOutcome>({ method: 'POST', path: ofRound(round, 'paper-copies'), body: jsonContent({ deed }) });
}
