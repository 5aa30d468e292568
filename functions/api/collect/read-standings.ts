/** Reads what stands of a round: of all units by form (papers too), or of a few by name. One place, so that no screen reads more than it shows. */
import type { Round, Unit } from '#domain/form/round';
import type { Review } from '#domain/review/review';
import type { Head } from '#store/submission-store';
import type { AppDeps } from '../app-deps';
import { isPaper, placesOf } from '../reports/paper-place';
import { reviewIn, reviewsOf } from '../review/stored-review';
import type { StandingOfForm } from './collector-state';

type Stores = Pick<AppDeps, 'submissions' | 'reviews'>;

export interface Standings {
  readonly standingOf: (form: string, unit: string) => StandingOfForm;
  /** Of all forms; of those that were asked for by name only where they stand on the roster. */
  readonly reported: ReadonlySet<string>;
}

/** Whole: a query of heads and one of reviews for each form and paper. */
export async function allStandings(
  { submissions, reviews }: Stores,
  collector: string,
  round: Round,
): Promise<Standings> {
  const forms = await Promise.all(
    placesOf(round).map(async (id) => {
      const scope = { collector, round: round.id, form: id };
      const [heads, decided] = await Promise.all([
        headsOf(submissions, scope),
        isPaper(id) ? NOTHING_DECIDED : reviewsOf(reviews, scope),
      ]);
      return [id, { heads, decided }] as const;
    }),
  );
  const byForm = new Map(forms);
  return {
    standingOf: (form, unit) => ({
      head: byForm.get(form)?.heads.get(unit),
      review: byForm.get(form)?.decided.get(unit),
    }),
    reported: new Set(forms.flatMap(([, { heads }]) => [...heads.keys()])),
  };
}

/** Asked by name, a hundred items a call. */
export async function standingsOf(
  { submissions, reviews }: Stores,
  collector: string,
  round: Round,
  units: readonly Unit[],
): Promise<Standings> {
  const known = new Map<string, { readonly head: Head | undefined; readonly review: Review | undefined }>();
  const name = (form: string, unit: string) => JSON.stringify([form, unit]);
  await Promise.all(
    placesOf(round).flatMap((form) =>
      units.map(async ({ name: unit }) => {
        const key = { collector, round: round.id, form, unit };
        const decided = isPaper(form) ? undefined : reviews.review(key);
        const [head, review] = await Promise.all([submissions.head(key), decided]);
        known.set(name(form, unit), { head, review: reviewIn(review) });
      }),
    ),
  );
  return {
    standingOf: (form, unit) => known.get(name(form, unit)) ?? { head: undefined, review: undefined },
    reported: new Set(),
  };
}

/** Nothing is decided of papers. */
const NOTHING_DECIDED: ReadonlyMap<string, Review> = new Map();

async function headsOf(
  submissions: AppDeps['submissions'],
  scope: { readonly collector: string; readonly round: string; readonly form: string },
): Promise<ReadonlyMap<string, Head>> {
  const heads = new Map<string, Head>();
  for await (const head of submissions.heads(scope)) heads.set(head.unit, head);
  return heads;
}
