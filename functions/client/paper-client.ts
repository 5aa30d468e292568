/** 纸质件, as officers ask and tick them off. Over a client that somebody signed in with. */
import type { PaperBody, PaperOutcome, PapersView } from '#api/answers/wire-paper';
import { ofRound } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { jsonContent } from './transport';

export type { PaperOutcome, PapersView, PaperView, PrintView } from '#api/answers/wire-paper';
export type PaperDeed = PaperBody['deed'];

export function readPapers({ ask }: SignedIn, round: string): Promise<Answer<PapersView>> {
  return ask<PapersView>({ method: 'GET', path: ofRound(round, 'paper') });
}

/** Safe to repeat: a print that was ticked off is told to be so already. */
export function receivePaper({ ask }: SignedIn, round: string, deed: PaperDeed): Promise<Answer<PaperOutcome>> {
  return ask<PaperOutcome>({ method: 'POST', path: ofRound(round, 'paper'), body: jsonContent({ deed }) });
}
