/** The reasons that a report's 核实 have: those given, and what the unit explained before, so that nobody types it twice. */
import { type Explained, type Explanation, explanationsThatHold, unexplained } from '#domain/issues/explanation';
import type { Issue } from '#domain/issues/issue';
import type { Head, UnitFormKey } from '#store/submission-store';
import type { VersionReader } from './read-once';
import { decodeReport } from './stored-report';

/** What was said earlier is read only where a 核实 has no reason given. */
export async function explanationsFor(
  submissions: VersionReader,
  {
    key,
    issues,
    given,
  }: {
    readonly key: UnitFormKey;
    readonly issues: readonly Issue[];
    readonly given: readonly Explanation[];
  },
  head: Head | undefined,
): Promise<readonly Explanation[]> {
  const isAllGiven = unexplained(issues, given).length === 0;
  return explanationsThatHold(issues, given, isAllGiven ? [] : await explainedBefore(submissions, key, head));
}

/** Of the current version, and of the one that it took back. Nothing before the first report. */
async function explainedBefore(
  submissions: VersionReader,
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
