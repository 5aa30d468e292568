/** 联合举办, as officers ask and decide it, and as a unit is told its part. Over a client that somebody signed in with. */
import type { JointBody, JointView } from '#api/answers/wire-joint';
import { ofForm } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { jsonContent } from './transport';

export type { JointView } from '#api/answers/wire-joint';
export type JointAsked = JointBody['decision'];
export type JointProposalView = NonNullable<JointView['proposals']>[number];
export type JointGroupView = JointView['groups'][number];
export type JointApartView = JointView['apart'][number];

/** Where a form of the round is. */
export interface JointPlace {
  readonly round: string;
  readonly form: string;
}

/** Every row of a form is compared. */
const TIMEOUT_MS = 60_000;

export function readJoint({ ask }: SignedIn, place: JointPlace): Promise<Answer<JointView>> {
  return ask<JointView>({ method: 'GET', path: ofForm(place, 'joint'), timeoutMs: TIMEOUT_MS });
}

/** Refused with decision.stale where another decision came after `base`, or a newer version of one of the units. */
export function decideJoint(
  { ask }: SignedIn,
  place: JointPlace,
  base: number,
  decision: JointAsked,
): Promise<Answer<JointView>> {
  const body = jsonContent({ base, decision });
  return ask<JointView>({ method: 'POST', path: ofForm(place, 'joint'), body, timeoutMs: TIMEOUT_MS });
}
