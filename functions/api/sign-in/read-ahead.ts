/**
 * What a request is about to ask the store, asked together with the code behind its sign-in: the store answers all of
 * it in one call. A guess by the address alone; what was not guessed is asked for when it is wanted.
 */
import type { RegistryStore } from '#store/registry-store';
import type { ReviewStore } from '#store/review-store';
import type { SubmissionStore, UnitFormKey } from '#store/submission-store';
import type { Session } from './session';

/** As the stores themselves; what is told is of the moment when the request came in. */
export interface ReadAhead
  extends Pick<RegistryStore, 'getRound' | 'lockOf' | 'reopeningOf'>,
    Pick<SubmissionStore, 'head'>,
    Pick<ReviewStore, 'review'> {}

interface Stores {
  readonly registry: Pick<RegistryStore, 'getRound' | 'lockOf' | 'reopeningOf'>;
  readonly submissions: Pick<SubmissionStore, 'head'>;
  readonly reviews: Pick<ReviewStore, 'review'>;
}

interface Request {
  readonly method: string;
  /** Of the address, escaped. */
  readonly path: string;
}

/** Begins to read in this very turn, so that it goes with whatever else is asked now. */
export function readAhead(
  { registry, submissions, reviews }: Stores,
  { collector, ...session }: Session,
  { method, path }: Request,
): ReadAhead {
  const { round, form } = placeIn(path);
  const unit = session.role === 'unit' ? session.unit : undefined;
  const key =
    round !== undefined && form !== undefined && unit !== undefined ? { collector, round, form, unit } : undefined;
  const isSubmitting = key !== undefined && method === 'PUT';
  const stored = round === undefined ? undefined : begun(registry.getRound(collector, round));
  const head = key && begun(submissions.head(key));
  const review = isSubmitting ? begun(reviews.review(key)) : undefined;
  const lock = isSubmitting ? begun(registry.lockOf(collector, key.round, key.unit)) : undefined;
  return {
    getRound: (of, id) =>
      stored !== undefined && isSame([of, id], [collector, round]) ? stored : registry.getRound(of, id),
    head: (wanted) => (head !== undefined && isSame(partsOf(wanted), partsOf(key)) ? head : submissions.head(wanted)),
    review: (wanted) =>
      review !== undefined && isSame(partsOf(wanted), partsOf(key)) ? review : reviews.review(wanted),
    lockOf: (of, id, name) =>
      lock !== undefined && isSame([of, id, name], [collector, round, unit]) ? lock : registry.lockOf(of, id, name),
    reopeningOf: (of, id, name) => registry.reopeningOf(of, id, name),
  };
}

/** Below a form, what looks at the unit's own report or adds to it. */
const PLACE = /^\/api\/v1\/rounds\/([^/]+)(?:\/forms\/([^/]+)\/submissions\/)?/;

function placeIn(path: string): { readonly round?: string | undefined; readonly form?: string | undefined } {
  const [, round, form] = PLACE.exec(path) ?? [];
  try {
    return { round: round && decodeURIComponent(round), form: form && decodeURIComponent(form) };
  } catch {
    // No text: the route says so.
    return {};
  }
}

function partsOf(key: UnitFormKey | undefined) {
  return [key?.collector, key?.round, key?.form, key?.unit];
}

function isSame(wanted: readonly (string | undefined)[], guessed: readonly (string | undefined)[]): boolean {
  return wanted.every((part, at) => part === guessed[at]);
}

/** A failure is heard of by whoever wants the answer; where nobody does, it is nobody's. */
function begun<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => undefined);
  return reading;
}
