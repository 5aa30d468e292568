/** What the product asks of a place where decisions on a form as a whole are kept. Types only: what one says is opaque here. */
import type { AuditRecord } from './registry-store';
import type { DecideOutcome, StoredDecision } from './review-store';
import type { Scope } from './submission-store';

/**
 * Decisions of one kind (on joint activities, on what is recommended) on one form of a round, whatever units they are
 * about: appended and never changed. Every method may throw a StoreError.
 */
export interface DecisionLog {
  /**
   * Makes a decision the one after `base` (0: the first), together with its audit record: both or neither. `stale`:
   * somebody decided in between; nothing was written. Throws `store.tooLarge` before anything is written.
   */
  decide(scope: Scope, base: number, decision: unknown, audit: AuditRecord): Promise<DecideOutcome>;
  /** Whether there ever was one: asked together with other items it costs no call. */
  hasDecisions(scope: Scope): Promise<boolean>;
  /** All of them, oldest first. */
  decisions(scope: Scope): Promise<readonly StoredDecision[]>;
}
