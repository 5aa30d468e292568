/** Decisions and reviews as they are kept, and where a unit stands by them. Only this module's callers write them. */
import type { Decision } from '#domain/review/decision';
import type { Review } from '#domain/review/review';
import { type StandingOf, unitStanding } from '#domain/review/unit-standing';
import type { ReviewStore, StoredDecision, StoredReview } from '#store/review-store';
import type { Head, Scope } from '#store/submission-store';
import type { StandingView } from '../answers/wire-review';
import type { FormEntry } from '../sign-in/round-access';

export function reviewIn(stored: StoredReview | undefined): Review | undefined {
  return stored?.review as Review | undefined;
}

export function decisionsIn(stored: readonly StoredDecision[]): readonly Decision[] {
  return stored.map(({ decision }) => decision as Decision);
}

/** By unit. */
export async function reviewsOf(reviews: ReviewStore, scope: Scope): Promise<ReadonlyMap<string, Review>> {
  const byUnit = new Map<string, Review>();
  for await (const stored of reviews.reviews(scope)) {
    const review = reviewIn(stored);
    if (review !== undefined) byUnit.set(stored.unit, review);
  }
  return byUnit;
}

interface Known {
  readonly entry: Pick<FormEntry, 'deadline'>;
  readonly head: Head | undefined;
  readonly review: Review | undefined;
  readonly isLocked: boolean;
  readonly now: Date;
}

export function standingInputOf({ entry, head, review, isLocked, now }: Known): StandingOf {
  return {
    head: head && {
      version: head.version,
      state: head.state,
      late: head.late,
      submittedAt: head.tookBack?.returned?.submittedAt ?? head.submittedAt,
    },
    review,
    deadline: entry.deadline,
    isLocked,
    now: now.getTime(),
  };
}

export function standingView(known: Known): StandingView {
  const { accepted, returned, reopened, extension } = known.review ?? {};
  return {
    ...unitStanding(standingInputOf(known)),
    ...(accepted === undefined ? {} : { accepted }),
    ...(returned === undefined ? {} : { returned }),
    ...(reopened === undefined ? {} : { reopened }),
    ...(extension === undefined ? {} : { extension }),
  };
}
