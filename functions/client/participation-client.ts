/** 人次 by 活动类型, as the officer's overview asks it. Over a client that somebody signed in with. */
import type { ParticipationView } from '#api/answers/wire-participation';
import { ofRound } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';

export type { ParticipationView } from '#api/answers/wire-participation';

const TIMEOUT_MS = 60_000;

export function readParticipation({ ask }: SignedIn, round: string): Promise<Answer<ParticipationView>> {
  return ask<ParticipationView>({ method: 'GET', path: ofRound(round, 'participation'), timeoutMs: TIMEOUT_MS });
}
