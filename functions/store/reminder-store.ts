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

/** The last mail to a unit in a round, and what became of it; those of before are in the audit trail. */
export interface StoredMail {
  readonly unit: string;
  readonly id: string;
  /** When it was begun, ISO 8601 in UTC. */
  readonly at: string;
  /** Any JSON value, small: who sent it where, and what became of it. */
  readonly mail: unknown;
}

/** A mail as it was put. */
export interface StandingMail extends StoredMail {
  /** Another one with every put. */
  readonly edition: string;
}

/** What is put together with a mail: all or nothing. */
export interface WithMail {
  readonly reminder?: StoredReminder | undefined;
  readonly audit: AuditRecord;
}

/** Every method may throw a StoreError. */
export interface ReminderStore {
  /** Takes the place of the unit's last one, together with its audit record: both or neither. */
  remind(collector: string, roundId: string, reminder: StoredReminder, audit: AuditRecord): Promise<void>;
  /** Of every unit that was ever reminded in the round, ordered by unit. */
  reminders(collector: string, roundId: string): AsyncIterable<StoredReminder>;

  mailOf(collector: string, roundId: string, unit: string): Promise<StandingMail | undefined>;
  /** Of every unit that was ever written to in the round, ordered by unit. */
  mails(collector: string, roundId: string): AsyncIterable<StandingMail>;
  /**
   * Takes the place of the unit's last mail, where that is still of the edition that was read (undefined: there was
   * none), with what goes along. The new edition; undefined: somebody put another one in between, and it stands.
   */
  putMail(
    collector: string,
    roundId: string,
    mail: StoredMail,
    readEdition: string | undefined,
    along?: WithMail,
  ): Promise<string | undefined>;
  /** Where each unit was written to is forgotten; how many there were. */
  removeMails(collector: string, roundId: string): Promise<number>;
}
