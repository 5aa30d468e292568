/** 核查, as the officer's page asks it. Over a client that somebody signed in with. */
import type { FindingsView } from '#api/answers/wire-findings';
import { ofRound } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';

export type { FindingsView } from '#api/answers/wire-findings';
export type FindingView = NonNullable<FindingsView['issues']>[number];
export type EligibilityView = FindingsView['eligibility'][number];

/** Every report of two rounds is compared. */
const TIMEOUT_MS = 60_000;

export function readFindings({ ask }: SignedIn, round: string): Promise<Answer<FindingsView>> {
  return ask<FindingsView>({ method: 'GET', path: ofRound(round, 'findings'), timeoutMs: TIMEOUT_MS });
}
