/** What the product asks of the place where it is kept who was reminded when. Types only. */
import type { AuditRecord } from './registry-store';

/** The last reminder of a unit in a round; those of before are in the audit trail. */
export interface StoredReminder {
  readonly unit: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Any JSON value, small: who reminded, and how. */
  readonly reminder: unknown;
}

/** Every method may throw a StoreError. */
export interface ReminderStore {
  /** Takes the place of the unit's last one, together with its audit record: both or neither. */
  remind(collector: string, roundId: string, reminder: StoredReminder, audit: AuditRecord): Promise<void>;
  /** Of every unit that was ever reminded in the round, ordered by unit. */
  reminders(collector: string, roundId: string): AsyncIterable<StoredReminder>;
}
