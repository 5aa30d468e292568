/**
 * How many versions a unit may make of one form, and how fast. Versions are kept for ever and number MAX_VERSIONS at
 * most: a program gone wild, or somebody with a leaked code, must not use them up and shut the unit out. Counted from the
 * receipts in the head, so that nothing more is stored. The last of them are the collector's, who is never turned away.
 */
import { type Head, MAX_VERSIONS } from '#store/submission-store';
import { problem } from '../answers/problem';
import type { Session } from '../sign-in/session';

const MINUTE_MS = 60_000;

/** Nobody corrects a sheet thirty times in ten minutes by hand. */
const PACES = [
  { versions: 30, withinMs: 10 * MINUTE_MS },
  { versions: 200, withinMs: 24 * 60 * MINUTE_MS },
] as const;

/** Of MAX_VERSIONS, what units leave to the collector. */
export const COLLECTORS_SHARE = 100;

/** Throws `submission.tooOften` or `submission.full` where a unit may not make another version now. */
export function refuseBeyondPace({ role }: Session, head: Head | undefined, now: Date): void {
  if (role === 'admin' || head === undefined) return;
  if (head.version >= MAX_VERSIONS - COLLECTORS_SHARE) throw problem('submission.full', { versions: head.version });
  const waits = PACES.map(({ versions, withinMs }) => {
    const earliest = head.recorded.at(-versions);
    return earliest === undefined ? 0 : Date.parse(earliest.submittedAt) + withinMs - now.getTime();
  });
  const wait = Math.max(...waits);
  if (wait <= 0) return;
  const retryAfterSeconds = Math.ceil(wait / 1000);
  throw problem('submission.tooOften', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}
