/** What the product asks of the place where decisions on joint activities are kept. Types only: what one says is opaque here. */
import type { AuditRecord } from './registry-store';
import type { DecideOutcome, StoredDecision } from './review-store';
import type { Scope } from './submission-store';

/** Decisions of one form of a round, of whatever units: appended and never changed. Every method may throw a StoreError. */
export interface JointStore {
  /**
   * Makes a decision the one after `base` (0: the first), together with its audit record: both or neither. `stale`:
   * somebody decided in between; nothing was written. Throws `store.tooLarge` before anything is written.
   */
  decideJoint(scope: Scope, base: number, decision: unknown, audit: AuditRecord): Promise<DecideOutcome>;
  /** Whether there ever was one: asked together with other items it costs no call. */
  hasJointDecisions(scope: Scope): Promise<boolean>;
  /** All of them, oldest first. */
  jointDecisions(scope: Scope): Promise<readonly StoredDecision[]>;
}
