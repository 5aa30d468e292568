/** 撤回: when a unit may take back its report, and what stands again once it did. */
import { isReported } from '#domain/reports/submission';
import type { Head, Recorded, SubmissionStore, TakingBack, UnitFormKey } from '#store/submission-store';
import { problem } from '../answers/problem';

/** The version that stands again, with its content; undefined where nothing had been reported before. */
export interface Withdrawal {
  readonly tookBack: TakingBack;
  readonly again: (Recorded & { readonly payload: Uint8Array }) | undefined;
}

/**
 * The one place that knows when a unit may take back its report: while there is one. (An accepted one is refused before,
 * `accepted.ts`.) The commit's base makes the answer hold: it fails when another version came in between.
 */
export function refuseUnlessWithdrawable(head: Head | undefined): asserts head is Head {
  const isNothingReported = head === undefined || !isReported(head.state);
  if (isNothingReported) throw problem('submission.nothingToWithdraw', { version: head?.version ?? 0 });
}

/**
 * What stood before the report that the head states. A version that has the content of an earlier one is followed to
 * that one: taking back twice goes two reports back, never to and fro.
 */
export async function withdrawalOf(
  submissions: Pick<SubmissionStore, 'version'>,
  key: UnitFormKey,
  head: Head,
): Promise<Withdrawal> {
  const { version, sha256, tookBack } = head;
  const before = (tookBack?.returned?.version ?? version) - 1;
  const stood = before === 0 ? undefined : await submissions.version(key, before);
  if (stood === undefined || !isReported(stood.state)) return { tookBack: { version, sha256 }, again: undefined };
  const returned = stood.tookBack?.returned ?? stood;
  return {
    tookBack: {
      version,
      sha256,
      returned: { version: returned.version, sha256: returned.sha256, submittedAt: returned.submittedAt },
    },
    again: stood,
  };
}

export function isWithdrawal({ state, tookBack }: Pick<Recorded, 'state' | 'tookBack'>): boolean {
  return state === 'withdrawn' || tookBack !== undefined;
}
