/**
 * How much of what costs time the people of one collector may ask for: checking reports, laying out sheets, merging. In
 * a deployment of several schools none of them can use up what the others need. Submitting is bounded by each unit's own
 * pace (submit/pace.ts) and is never counted here: nobody is kept from reporting because a colleague pressed 检查.
 */
import type { Round } from '#domain/form/round';
import type { RegistryStore } from '#store/registry-store';
import { problem } from '../answers/problem';
import type { Session } from './session';

const WINDOW_SECONDS = 10 * 60;
/** For each unit of the roster twenty in ten minutes; a small school has as much as thirty units have. */
const SHARES_PER_UNIT = 20;
const LEAST_SHARES = 600;

/** Of a round: how many in WINDOW_SECONDS. */
export function sharesOf({ roster }: Pick<Round, 'roster'>): number {
  return Math.max(LEAST_SHARES, SHARES_PER_UNIT * roster.length);
}

/** Counts one, and throws `collector.tooMuch` where it was one too many. */
export async function takeShare(registry: RegistryStore, session: Session, round: Round, now: Date): Promise<void> {
  const taken = await registry.countAttempt(`work of ${session.collector}`, WINDOW_SECONDS, now);
  if (taken <= sharesOf(round)) return;
  const retryAfterSeconds = WINDOW_SECONDS - (Math.floor(now.getTime() / 1000) % WINDOW_SECONDS);
  throw problem('collector.tooMuch', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}
