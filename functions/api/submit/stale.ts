/** 409: somebody of the unit reported meanwhile. Mine, theirs and what both began with, cell by cell. */
import type { Row } from '#domain/reading/row';
import type { SubmissionState } from '#domain/reports/submission';
import { threeWay } from '#domain/reports/three-way';
import { formatAddress } from '#domain/sheet/address';
import type { Head, SubmissionStore, UnitFormKey } from '#store/submission-store';
import { type Problem, problem } from '../answers/problem';
import { DIFFERENCES_SHOWN } from '../answers/problems';
import { currentReading, decodeReport, type ReadingScope } from '../reports/stored-report';

export interface Refused {
  readonly key: UnitFormKey;
  readonly scope: ReadingScope;
  readonly base: number;
  readonly state: SubmissionState;
  readonly rows: readonly Row[];
}

export async function staleProblem(
  submissions: Pick<SubmissionStore, 'version'>,
  { key, scope, base, state, rows }: Refused,
  head: Head | undefined,
): Promise<Problem> {
  const rowsOf = async (version: number): Promise<readonly Row[]> => {
    const recorded = version === 0 ? undefined : await submissions.version(key, version);
    return recorded === undefined ? [] : currentReading(decodeReport(recorded.payload), scope).rows;
  };
  // Whoever withdraws compares nothing: there are no cells of theirs.
  const compared =
    state === 'withdrawn'
      ? []
      : threeWay(scope.form, { base: await rowsOf(base), theirs: await rowsOf(head?.version ?? 0), mine: rows });
  return problem('submission.stale', {
    base,
    current:
      head === undefined ? { version: 0 } : { version: head.version, submittedAt: head.submittedAt, state: head.state },
    differences: compared
      .slice(0, DIFFERENCES_SHOWN)
      .map(({ difference: { at, ...difference }, base: before, changedBy, onlyIn }) => ({
        ...difference,
        address: formatAddress(at),
        ...(before === undefined ? {} : { base: before }),
        changedBy,
        ...(onlyIn === undefined ? {} : { onlyIn }),
      })),
    differencesTotal: compared.length,
  });
}
