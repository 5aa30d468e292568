/** 推荐清单, as officers ask and choose it. Over a client that somebody signed in with. */
import type { RecommendedBody, RecommendedView } from '#api/answers/wire-recommended';
import { ofRound } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { jsonContent } from './transport';

export type { RecommendedView } from '#api/answers/wire-recommended';
export type RecommendedAsked = RecommendedBody['decision'];

/** Every row of a form is read. */
const TIMEOUT_MS = 60_000;

export function readRecommended({ ask }: SignedIn, round: string): Promise<Answer<RecommendedView>> {
  return ask<RecommendedView>({ method: 'GET', path: ofRound(round, 'recommended'), timeoutMs: TIMEOUT_MS });
}

/** Refused with decision.stale where another decision came after `base`, or a newer version of one of the units. */
export function decideRecommended(
  { ask }: SignedIn,
  round: string,
  base: number,
  decision: RecommendedAsked,
): Promise<Answer<RecommendedView>> {
  const body = jsonContent({ base, decision });
  return ask<RecommendedView>({ method: 'POST', path: ofRound(round, 'recommended'), body, timeoutMs: TIMEOUT_MS });
}
