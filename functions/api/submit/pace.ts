/**
 * How fast a unit may make versions of one form. Versions are kept for ever: a program gone wild, or somebody with a leaked
 * code, must not fill the store or bury what was reported. Counted from the receipts in the head, so that nothing more is
 * stored. The collector is never turned away.
 */
import { type Head, LATEST_RECEIPTS } from '#store/submission-store';
import { problem } from '../answers/problem';
import type { Session } from '../sign-in/session';

const MINUTE_MS = 60_000;

/** Nobody corrects a sheet thirty times in ten minutes by hand. */
const PACES = [
  { versions: 30, withinMs: 10 * MINUTE_MS },
  { versions: LATEST_RECEIPTS, withinMs: 24 * 60 * MINUTE_MS },
] as const;

/** Throws `submission.tooOften` where a unit may not make another version now. */
export function refuseBeyondPace({ role }: Session, head: Head | undefined, now: Date): void {
  if (role === 'admin' || head === undefined) return;
  const waits = PACES.map(({ versions, withinMs }) => {
    const earliest = head.recorded.at(-versions);
    return earliest === undefined ? 0 : Date.parse(earliest.submittedAt) + withinMs - now.getTime();
  });
  const wait = Math.max(...waits);
  if (wait <= 0) return;
  const retryAfterSeconds = Math.ceil(wait / 1000);
  throw problem('submission.tooOften', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}
