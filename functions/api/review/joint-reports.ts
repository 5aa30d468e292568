/** Rows of a form's list as they stand, of a few units by name. */
import type { Round, Unit } from '#domain/form/round';
import { isReported, type Submission } from '#domain/reports/submission';
import type { JointList } from '#domain/season/joint/member';
import type { SubmissionStore } from '#store/submission-store';
import { currentReading, decodeReport } from '../reports/stored-report';
import { findUnit } from '../sign-in/round-access';

export type JointReport = Pick<Submission, 'unit' | 'version' | 'rows'>;

export interface JointAsked {
  readonly collector: string;
  readonly list: JointList;
}

/** Of those units that report anything. */
export async function jointReportsOf(
  submissions: Pick<SubmissionStore, 'head' | 'version'>,
  { collector, list }: JointAsked,
  units: Iterable<string>,
): Promise<readonly JointReport[]> {
  const { round, form } = list;
  const found = await Promise.all(
    [...new Set(units)].map(async (name): Promise<JointReport | undefined> => {
      const unit = findUnit(round, name);
      if (unit === undefined) return undefined;
      const key = { collector, round: round.id, form: form.id, unit: unit.name };
      const head = await submissions.head(key);
      if (head === undefined || !isReported(head.state)) return undefined;
      const recorded = await submissions.version(key, head.version);
      return recorded && jointReportIn(list, unit, recorded);
    }),
  );
  return found.flatMap((each) => each ?? []);
}

export function jointReportIn(
  { round, form, section }: JointList & { readonly round: Round },
  unit: Unit,
  { version, payload }: { readonly version: number; readonly payload: Uint8Array },
): JointReport {
  const { rows } = currentReading(decodeReport(payload), { round, form, unit });
  return { unit: unit.name, version, rows: rows.filter((row) => row.section === section.key) };
}
