/** All that units reported in a round, form by form, and in the one before: what rules over a round look at. Pure data. */
import type { FormDefinition } from '../form/form';
import type { Round } from '../form/round';
import type { Submission } from '../reports/submission';

/** Of one form; of two versions of a unit the higher one stands. */
export interface FormReports {
  readonly definition: FormDefinition;
  readonly submissions: readonly Submission[];
}

export interface RoundReports {
  readonly round: Round;
  /** In the round's order. */
  readonly forms: readonly FormReports[];
  /** Of the round that this one follows, read under its own forms; absent: nothing is known of last year. */
  readonly before?: RoundReports | undefined;
}

/** What stands of one form: one report a unit, in the roster's order; units that are not on it are left out. */
export interface StandingReports {
  readonly definition: FormDefinition;
  readonly byUnit: ReadonlyMap<string, Submission>;
}

/** By form. The same whatever order reports come in. */
export function standingReports({ round, forms }: RoundReports): ReadonlyMap<string, StandingReports> {
  return new Map(
    forms.map(({ definition, submissions }) => {
      const latest = new Map<string, Submission>();
      for (const submission of submissions) {
        if (submission.form !== definition.id) continue;
        const known = latest.get(submission.unit);
        if (known === undefined || submission.version > known.version) latest.set(submission.unit, submission);
      }
      const byUnit = new Map(
        round.roster.flatMap(({ name }) => {
          const standing = latest.get(name);
          return standing === undefined ? [] : [[name, standing] as const];
        }),
      );
      return [definition.id, { definition, byUnit }] as const;
    }),
  );
}
