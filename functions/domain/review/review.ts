/** What all decisions of one unit's form come to: small, so that a grid of thousands is read without any of them. */
import type { Actor, Decision } from './decision';

interface Said {
  readonly at: string;
  readonly by: Actor;
}

export interface Review {
  /** Of the latest decision. */
  readonly seq: number;
  /** Stands until it is reopened; no other version comes meanwhile. */
  readonly accepted?: Said & { readonly version: number };
  /** The latest return. */
  readonly returned?: Said & { readonly version: number };
  /** Since the latest acceptance. */
  readonly reopened?: Said & { readonly reason: string };
  readonly extension?: Said & { readonly until: string; readonly reason: string };
  /** Ids of queries that wait for an answer in words or in figures. */
  readonly open: readonly string[];
  /** Ids of queries that were answered in words and are not closed. */
  readonly answered: readonly string[];
}

const NOTHING: Review = { seq: 0, open: [], answered: [] };

/** Pure: the same decisions in their order always come to the same. */
export function reviewAfter(before: Review | undefined, decision: Decision): Review {
  const { seq, at, by } = decision;
  const review = { ...(before ?? NOTHING), seq };
  const said = { at, by };
  switch (decision.kind) {
    case 'returned': {
      const { version, queries } = decision;
      const open = [...review.open, ...queries.map(({ id }) => id)];
      return { ...review, returned: { ...said, version }, open };
    }
    case 'noted':
      return review;
    case 'answered':
      return {
        ...review,
        open: review.open.filter((id) => id !== decision.query),
        answered: [...review.answered.filter((id) => id !== decision.query), decision.query],
      };
    case 'closed': {
      const isLeft = (id: string) => !decision.queries.includes(id);
      return { ...review, open: review.open.filter(isLeft), answered: review.answered.filter(isLeft) };
    }
    case 'accepted': {
      const { reopened: _, ...rest } = review;
      return { ...rest, accepted: { ...said, version: decision.version }, open: [], answered: [] };
    }
    case 'reopened': {
      const { accepted: _, ...rest } = review;
      return { ...rest, reopened: { ...said, reason: decision.reason } };
    }
    case 'extended':
      return { ...review, extension: { ...said, until: decision.until, reason: decision.reason } };
  }
}

/** `undefined`: nothing was decided. */
export function reviewOf(decisions: readonly Decision[]): Review | undefined {
  return decisions.reduce<Review | undefined>(reviewAfter, undefined);
}
