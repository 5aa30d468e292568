/** A word on a form as a whole, whatever units it is about: appended to the log of its kind, and never edited. */
import type { Actor } from './decision';

export type LoggedDecision<Deed> = {
  /** 1, 2, 3 … without gaps, of one form of a round. */
  readonly seq: number;
  /** ISO 8601 in UTC, by the server's clock. */
  readonly at: string;
  readonly by: Actor;
} & Deed;
