/** What the unit explained before, so that nobody types the same reason twice. */
import type { Explained } from '#domain/issues/explanation';
import type { Head, SubmissionStore, UnitFormKey } from '#store/submission-store';
import { decodeReport } from './stored-report';

/** Of the current version, and of the one that it took back. Nothing before the first report. */
export async function explainedBefore(
  submissions: Pick<SubmissionStore, 'version'>,
  key: UnitFormKey,
  head: Head | undefined,
): Promise<readonly Explained[]> {
  if (head === undefined) return [];
  const { state, version: current, tookBack } = head;
  // A withdrawal of before 2026-11-25 does not say what it took back: the version before it.
  const before = tookBack?.version ?? (state === 'withdrawn' ? current - 1 : undefined);
  const versions = before === undefined ? [current] : [current, before];
  const recorded = await Promise.all(versions.map((version) => submissions.version(key, version)));
  return recorded.flatMap((version) => (version === undefined ? [] : [decodeReport(version.payload)]));
}
