/** What the product asks of the place where rounds, access codes, attempts and the audit trail are kept. Types only. */
import type { Reopening } from '#domain/review/round-lock';

/** A school that reports are collected for. Everything that is kept belongs to one, and no reading spans two. */
export interface StoredCollector {
  /** 1 to 512 bytes; part of every key. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** ISO instant. */
  readonly addedAt: string;
}

/** A round as it was put. */
export interface StoredRound {
  readonly roundId: string;
  /** Any JSON value, opaque here. As long as nothing was put anew it may be the same object each time: nobody changes it. */
  readonly definition: unknown;
  /** Another one with every put; '' in what was put before 2026-11-26. */
  readonly edition: string;
}

/** A form's definition as it was stored, in its place among those of that form: 1, 2, 3 … */
export interface KeptDefinition {
  readonly form: string;
  readonly seq: number;
  /** Any JSON value, opaque here. */
  readonly kept: unknown;
}

/** What an access code opens. The code itself is never stored, only its keyed hash. */
export type CodeGrant =
  | { readonly codeHash: string; readonly collector: string; readonly role: 'unit'; readonly unit: string }
  /** `officer`: whose it is, in the collector's own house. */
  | { readonly codeHash: string; readonly collector: string; readonly role: 'admin'; readonly officer?: string };

/** Who made a code, and when (ISO 8601 in UTC). */
export interface CodeIssue {
  readonly at: string;
  readonly by: string;
}

/** A code as its collector sees it. */
export interface IssuedCode {
  /** Not the code and nothing that leads to it: what the audit trail calls it, too. */
  readonly id: string;
  readonly grant: CodeGrant;
  /** Absent in codes of before 2026-11-26. */
  readonly issued?: CodeIssue;
  /** ISO 8601 in UTC, as are all its times. Absent: never used, or not since 2026-11-26. */
  readonly lastUsedAt?: string;
  /** It opens nothing any more. */
  readonly isRevoked: boolean;
  /** Since when; absent where an older program revoked it. */
  readonly revokedAt?: string;
}

const CODE_ID_LENGTH = 12;

/** A code's public name: the beginning of its hash. */
export function codeIdOf(codeHash: string): string {
  return codeHash.slice(0, CODE_ID_LENGTH);
}

/** Whose access a code or a sign-in grants, whatever else it carries. */
type Access = { readonly collector: string } & (
  | { readonly role: 'unit'; readonly unit: string }
  | { readonly role: 'admin' }
);

/** Whether two grants open the same doors. */
export function isSameGrant(one: Access, other: Access): boolean {
  const unitOf = (access: Access) => (access.role === 'unit' ? access.unit : undefined);
  return one.collector === other.collector && one.role === other.role && unitOf(one) === unitOf(other);
}

/**
 * `stored`: new. `known`: the same grant was there already. `taken`: that hash grants something else, or was revoked, or
 * another of the collector's codes has its id; nothing changed.
 */
export type PutCodeOutcome = 'stored' | 'known' | 'taken';

/** `last`: nobody of the collector could sign in any more; nothing changed. */
export type RevokeAdminOutcome = 'revoked' | 'unknown' | 'last';

/** A round in which units report no more, by the collector's word. */
export interface RoundLock {
  /** Which locking it is: what was reopened under another one is closed again. 1 to 64 bytes. */
  readonly id: string;
  /** For those who are turned away. */
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who locked it; those of before 2026-11-26 do not say it. */
  readonly by?: string;
}

/** One thing that somebody did. */
export interface AuditRecord {
  readonly collector: string;
  /** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  /** Any JSON value, small: the whole record stays under 350 KB. */
  readonly detail: unknown;
}

export interface AuditRange {
  /** ISO instant with milliseconds, inclusive. */
  readonly from?: string;
  /** The same, exclusive. */
  readonly before?: string;
  readonly newestFirst?: boolean;
}

/** Rounds are few and read whole; text parts of keys are 1 to 512 bytes. Every method may throw a StoreError. */
export interface RegistryStore {
  /** `false` where that id is taken: nothing was changed. */
  addCollector(collector: StoredCollector): Promise<boolean>;
  /** Every collector that was added, ordered by id. */
  listCollectors(): Promise<readonly StoredCollector[]>;

  /** Stores or replaces a round; the last one wins. Throws `store.tooLarge` over 350 KB compressed. */
  putRound(collector: string, roundId: string, definition: unknown): Promise<void>;
  /**
   * As `putRound`, where what stands is still of the edition that was read (undefined: none stands), together with the
   * definitions that are kept from now on: all or nothing. `false`: somebody put another one in between, and it stands.
   */
  replaceRound(
    collector: string,
    roundId: string,
    definition: unknown,
    readEdition: string | undefined,
    kept?: readonly KeptDefinition[],
  ): Promise<boolean>;
  /** Of a form, the newest first: all, or those before a place. No method changes or deletes one. */
  keptDefinitions(collector: string, roundId: string, form: string, before?: number): AsyncIterable<KeptDefinition>;
  /** From now on there is none of that id, until one is put again. `false`: somebody put another one in between. */
  removeRound(collector: string, roundId: string, readEdition: string): Promise<boolean>;
  getRound(collector: string, roundId: string): Promise<StoredRound | undefined>;
  /** Whether the one of that id was ever put, or any; removed ones count. */
  hasHadRound(collector: string, roundId?: string): Promise<boolean>;
  /** A collector's rounds, ordered by id. */
  listRounds(collector: string): Promise<readonly StoredRound[]>;

  /** Locks a round, or locks it anew: then every unit that was reopened is closed again. */
  lockRound(collector: string, roundId: string, lock: RoundLock): Promise<void>;
  unlockRound(collector: string, roundId: string): Promise<void>;
  /** Lets one unit report while that locking lasts. */
  reopenUnit(collector: string, roundId: string, lockId: string, reopening: Reopening): Promise<void>;
  /** `undefined`: not locked. Units in the order of their names. */
  findLock(
    collector: string,
    roundId: string,
  ): Promise<(RoundLock & { readonly reopened: readonly Reopening[] }) | undefined>;

  /** The lock that keeps this unit from reporting; `undefined` where there is none, or the unit was reopened. */
  lockOf(collector: string, roundId: string, unit: string): Promise<RoundLock | undefined>;
  /** By what this unit reports in a round that is locked; `undefined` where it is locked for it, or for nobody. */
  reopeningOf(collector: string, roundId: string, unit: string): Promise<Reopening | undefined>;

  /** A hash is granted once and for all: a revoked code never comes back to life. */
  putCode(grant: CodeGrant, issued?: CodeIssue): Promise<PutCodeOutcome>;
  /** `undefined` for unknown and for revoked codes alike. */
  findCode(codeHash: string): Promise<CodeGrant | undefined>;
  /** Notes that somebody signed in with it, in one write; nothing where there is no such code. */
  noteCodeUse(codeHash: string, at: string): Promise<void>;
  /** All of a collector's, revoked ones too, ordered by id; of those of before 2026-11-26 what was put or used since. */
  listCodes(collector: string): Promise<readonly IssuedCode[]>;
  /** `false` when there is no such code; revoking twice is the same as once, and the first time is kept. */
  revokeCode(codeHash: string, at: string): Promise<boolean>;
  /** The same for a listed code of an admin, as long as another listed one is left: also where two are revoked at once. */
  revokeAdminCode(collector: string, codeHash: string, at: string): Promise<RevokeAdminOutcome>;

  /**
   * Counts one more attempt and tells how many the bucket has seen in the window that `now` falls in; windows are
   * aligned to multiples of `windowSeconds` and what came before counts as nothing. A retry inside the store may
   * count an attempt twice, never not at all.
   */
  countAttempt(bucket: string, windowSeconds: number, now: Date): Promise<number>;

  /** Adds a record. No method changes or deletes one. */
  appendAudit(record: AuditRecord): Promise<void>;
  /** A collector's records in the order of `at`. */
  listAudit(collector: string, options?: AuditRange): AsyncIterable<AuditRecord>;
}
