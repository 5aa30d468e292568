/** What the unit explained before, so that nobody types the same reason twice. */
import type { Explained } from '#domain/issues/explanation';
import type { Head, SubmissionStore, UnitFormKey } from '#store/submission-store';
import { decodeReport } from './stored-report';

/** Of the current version; of a withdrawal, of the version that it took back. Nothing before the first report. */
export async function explainedBefore(
  submissions: Pick<SubmissionStore, 'version'>,
  key: UnitFormKey,
  head: Head | undefined,
): Promise<readonly Explained[]> {
  if (head === undefined) return [];
  const versions = head.state === 'withdrawn' ? [head.version - 1] : [head.version];
  const recorded = await Promise.all(versions.map((version) => submissions.version(key, version)));
  return recorded.flatMap((version) => (version === undefined ? [] : [decodeReport(version.payload)]));
}
