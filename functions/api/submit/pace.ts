/**
 * How fast a unit may make versions of one form. Versions are kept for ever: a program gone wild, or somebody with a leaked
 * code, must not fill the store or bury what was reported. Counted from the times in the head, so that nothing more is
 * stored, and mostly nothing more is read. The collector is never turned away.
 */
import type { Standing, SubmissionStore, UnitFormKey } from '#store/submission-store';
import { problem } from '../answers/problem';
import type { Session } from '../sign-in/session';

const MINUTE_MS = 60_000;

/** Nobody corrects a sheet thirty times in ten minutes by hand. */
const PACES: readonly Pace[] = [
  { versions: 30, withinMs: 10 * MINUTE_MS },
  { versions: 200, withinMs: 24 * 60 * MINUTE_MS },
];

export interface Pace {
  readonly versions: number;
  readonly withinMs: number;
}

/** Papers are files of megabytes, and nobody writes one so often. */
export const PAPER_PACES: readonly Pace[] = [
  { versions: 10, withinMs: 10 * MINUTE_MS },
  { versions: 40, withinMs: 24 * 60 * MINUTE_MS },
];

interface Standpoint {
  readonly key: UnitFormKey;
  readonly head: Standing | undefined;
  readonly now: Date;
}

/** Throws `submission.tooOften` where a unit may not make another version now. */
export async function refuseBeyondPace(
  submissions: Pick<SubmissionStore, 'history'>,
  { role }: Session,
  { key, head, now }: Standpoint,
  paces = PACES,
): Promise<void> {
  if (role === 'admin' || head === undefined) return;
  let wait = 0;
  for (const { versions, withinMs } of paces) {
    const earliest = await recordedAt(head.version - versions + 1, withinMs);
    if (earliest !== undefined) wait = Math.max(wait, Date.parse(earliest) + withinMs - now.getTime());
  }
  if (wait <= 0) return;
  const retryAfterSeconds = Math.ceil(wait / 1000);
  throw problem('submission.tooOften', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });

  /** When a version was recorded, where that may be within the time; those that the head does not tell are read. */
  async function recordedAt(version: number, withinMs: number): Promise<string | undefined> {
    const { latest = [] } = head ?? {};
    const oldest = latest[0];
    if (version < 1 || oldest === undefined) return undefined;
    if (version >= oldest.version) return latest[version - oldest.version]?.submittedAt;
    // What is older still was recorded before that.
    const isLongAgo = Date.parse(oldest.submittedAt) + withinMs <= now.getTime();
    return isLongAgo ? undefined : (await submissions.history(key, { before: version + 1, limit: 1 }))[0]?.submittedAt;
  }
}
