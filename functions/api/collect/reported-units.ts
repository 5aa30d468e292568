/** What is made of the reports of one form that stand, of one moment, by units of the roster. */
import type { FormDefinition } from '#domain/form/form';
import type { Round, Unit } from '#domain/form/round';
import { isReported, type ReportedState } from '#domain/reports/submission';
import type { SubmissionStore } from '#store/submission-store';
import { findUnit } from '../sign-in/round-access';
import { onRoster } from './roster-heads';
import { type HeadWithContent, type Standing, snapshot } from './snapshot';

export type ReportOfUnit = HeadWithContent & { readonly state: ReportedState };

export interface ReportedForm {
  readonly collector: string;
  readonly round: Round;
  readonly form: FormDefinition;
}

export interface ReportedUnits<Made> {
  /** Withdrawn ones too. */
  readonly standing: readonly Standing[];
  /** By unit, in the order of the store; not of withdrawn ones. */
  readonly made: ReadonlyMap<string, Made>;
}

/** `make` may be called again for a unit that reported meanwhile: the last one counts. Throws as `snapshot` does. */
export async function reportedUnits<Made>(
  submissions: Pick<SubmissionStore, 'heads' | 'contents' | 'version'>,
  { collector, round, form }: ReportedForm,
  make: (unit: Unit, report: ReportOfUnit) => Made,
): Promise<ReportedUnits<Made>> {
  const latest = new Map<string, Made>();
  const all = await snapshot(
    submissions,
    { collector, round: round.id, form: form.id },
    {
      async take(report) {
        const unit = findUnit(round, report.unit);
        const { state } = report;
        latest.delete(report.unit);
        if (unit !== undefined && isReported(state)) latest.set(report.unit, make(unit, { ...report, state }));
      },
    },
  );
  const standing = onRoster(round, all);
  const made = new Map(
    standing.flatMap(({ unit }) => {
      const own = latest.get(unit);
      return own === undefined ? [] : [[unit, own] as const];
    }),
  );
  return { standing, made };
}
