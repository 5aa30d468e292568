/** What the product asks of the place where decisions on reports are kept. Types only: what a decision says is opaque here. */
import type { AuditRecord } from './registry-store';
import type { Scope, UnitFormKey } from './submission-store';

/** What the decisions of one unit's form come to. */
export interface StoredReview {
  readonly unit: string;
  /** Of the latest decision: they count 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Any JSON value, small: a grid reads one per unit. */
  readonly review: unknown;
}

export interface StoredDecision {
  readonly seq: number;
  /** Any JSON value: the whole item stays under 350 KB compressed. */
  readonly decision: unknown;
}

/** A decision on its way in. */
export interface NewDecision {
  readonly decision: unknown;
  /** What all of them come to with this one. */
  readonly review: unknown;
  /**
   * The version that it is about: where another one is current by then, nothing is decided. `isAccepted`: whether it is
   * accepted from now on, so that no version follows it; absent: as it was.
   */
  readonly head?: { readonly version: number; readonly isAccepted?: boolean };
  /** Kept with the decision, or not at all. */
  readonly audit: AuditRecord;
}

/**
 * `stale`: somebody decided, or reported, in between; nothing was written. Who repeats a decision after a lost answer is
 * told `decided` again, where it is the latest.
 */
export type DecideOutcome = 'decided' | 'stale';

/** Decisions are appended and never changed. Every method may throw a StoreError. */
export interface ReviewStore {
  /** Makes a decision the one after `base` (0: the first), all or nothing. Throws `store.tooLarge` before anything is written. */
  decide(key: UnitFormKey, base: number, next: NewDecision): Promise<DecideOutcome>;
  /** `undefined`: nothing was decided. */
  review(key: UnitFormKey): Promise<StoredReview | undefined>;
  /** Of every unit of which something was decided, in the order of the heads; with `after`, those behind that unit. */
  reviews(scope: Scope, after?: string): AsyncIterable<StoredReview>;
  /** All decisions, oldest first. */
  decisions(key: UnitFormKey): Promise<readonly StoredDecision[]>;
}
