/** Rows of a form's list as they stand, of a few units by name. */
import type { FormOfRound } from '#domain/form/form-of-round';
import type { Round, Unit } from '#domain/form/round';
import type { ListSection } from '#domain/form/section';
import { isReported, type Submission } from '#domain/reports/submission';
import type { SubmissionStore } from '#store/submission-store';
import { currentReading, decodeReport } from '../reports/stored-report';
import { findUnit } from '../sign-in/round-access';

export type ListReport = Pick<Submission, 'unit' | 'version' | 'rows'>;

/** One list of one form of a round. */
export interface ListOfRound extends FormOfRound {
  readonly round: Round;
  readonly section: ListSection;
}

export interface ListAsked {
  readonly collector: string;
  readonly list: ListOfRound;
}

/** Of those units that report anything. */
export async function listReportsOf(
  submissions: Pick<SubmissionStore, 'head' | 'version'>,
  { collector, list }: ListAsked,
  units: Iterable<string>,
): Promise<readonly ListReport[]> {
  const { round, form } = list;
  const found = await Promise.all(
    [...new Set(units)].map(async (name): Promise<ListReport | undefined> => {
      const unit = findUnit(round, name);
      if (unit === undefined) return undefined;
      const key = { collector, round: round.id, form: form.id, unit: unit.name };
      const head = await submissions.head(key);
      if (head === undefined || !isReported(head.state)) return undefined;
      const recorded = await submissions.version(key, head.version);
      return recorded && listReportIn(list, unit, recorded);
    }),
  );
  return found.flatMap((each) => each ?? []);
}

export function listReportIn(
  { round, form, section }: ListOfRound,
  unit: Unit,
  { version, payload }: { readonly version: number; readonly payload: Uint8Array },
): ListReport {
  const { rows } = currentReading(decodeReport(payload), { round, form, unit });
  return { unit: unit.name, version, rows: rows.filter((row) => row.section === section.key) };
}
