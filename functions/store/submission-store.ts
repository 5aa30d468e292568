/** What the product asks of the place where submissions are kept. Types only: no database, no HTTP, no form. */
import type { SubmissionState } from '#domain/reports/submission';
import type { AuditRecord } from './registry-store';

/** A unit's own place in one form of one round. Every part is 1 to 512 bytes of UTF-8; any script, any sign. */
export interface UnitFormKey extends Scope {
  readonly unit: string;
}

/** One form of one round of one collector: what a summary is merged from. */
export interface Scope {
  readonly collector: string;
  readonly round: string;
  readonly form: string;
}

/** What a unit is told when its submission was recorded, and told again, unchanged, whenever it retries. */
export interface Receipt {
  readonly submissionId: string;
  /** 1 for the first recorded submission; then one more each time, without gaps. */
  readonly version: number;
  /** Of the submitted content, 64 lower-case hex digits, as computed by the caller. */
  readonly sha256: string;
  /** ISO 8601 in UTC, by the server's clock at the attempt that won. */
  readonly submittedAt: string;
}

/** Which version was taken back by one, and what stands again because of it. */
export interface TakingBack {
  /** The one that stood until then. */
  readonly version: number;
  readonly sha256: string;
  /** Whose content this version has, by its first recording; absent where nothing had been reported before. */
  readonly returned?: Pick<Receipt, 'version' | 'sha256' | 'submittedAt'>;
}

/** The file that the collector took a version from on the unit's behalf (代录), and the mail that it came in. */
export interface Origin {
  readonly file: string;
  /** Of the file's bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  readonly messageId?: string;
  /** Address, as the mail says. */
  readonly sender?: string;
  /** ISO instant, as the mail says. */
  readonly sentAt?: string;
}

/** Of a version whose content is a file as somebody sent it. */
export interface SentFile {
  /** As its sender calls it. */
  readonly name: string;
  /** By its bytes. */
  readonly kind: string;
  readonly bytes: number;
}

/** One recorded version without its content: a line of the history. */
export interface Recorded extends Receipt {
  /** Whatever it states, it is a version like any other. */
  readonly state: SubmissionState;
  readonly late: boolean;
  /** Rows or indicators per section, by section key. */
  readonly counts: Readonly<Record<string, number>>;
  /** 核实 that were left standing with a reason; those of before 2026-11-27 do not say it. */
  readonly verify?: number;
  /** Who sent it: 1 to 256 bytes. */
  readonly submittedBy: string;
  /** Of a version that takes one back; those of before 2026-11-25 do not say it. */
  readonly tookBack?: TakingBack;
  /** Of a version that was taken from a file that somebody mailed. */
  readonly origin?: Origin;
  readonly file?: SentFile;
}

/** The current version of a unit's form. There is one per unit, form and round, or none. */
export interface Head {
  readonly unit: string;
  readonly version: number;
  readonly submissionId: string;
  readonly sha256: string;
  readonly state: SubmissionState;
  readonly submittedAt: string;
  readonly late: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly verify?: number;
  readonly tookBack?: TakingBack;
  readonly origin?: Origin;
  readonly file?: SentFile;
  /** By a decision (`ReviewStore`): no version follows until another one takes it away. */
  readonly isAccepted?: true;
}

/** A head with what a further submission has to know; handed back to the store as it was read. */
export interface Standing extends Head {
  /** When the latest versions were recorded, oldest first: all of them, or LATEST_VERSIONS and more. */
  readonly latest: readonly Pick<Receipt, 'version' | 'submittedAt'>[];
}

/** What was read of a unit's form a moment ago, so that it is not read again; `undefined`: nothing is stored. */
export interface Seen {
  readonly head: Standing | undefined;
}

/** A submission on its way in. */
export interface NewVersion {
  /** Made at the click and kept by the sender until it knows the outcome: 1 to 64 bytes. */
  readonly submissionId: string;
  readonly sha256: string;
  readonly state: SubmissionState;
  readonly submittedAt: string;
  readonly late: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly verify?: number;
  readonly submittedBy: string;
  readonly tookBack?: TakingBack;
  readonly origin?: Origin;
  readonly file?: SentFile;
  /** Plain bytes, at most MAX_PAYLOAD_BYTES; the store compresses them. */
  readonly payload: Uint8Array;
}

/** A submission's plain content is at most 6 MB. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

/** Of the versions of a form, a head always tells these times; the others are asked for by page, version or id. */
export const LATEST_VERSIONS = 10;

/** A unit's form has at most this many versions in one round: more than a year of the API's pace makes. */
export const MAX_VERSIONS = 100_000;

/**
 * How a commit ended.
 *
 * | the id was recorded before | its content | base is current | outcome |
 * |---|---|---|---|
 * | yes | the same | whatever | `replayed`, with the receipt of that time |
 * | yes | other | whatever | `idReused`, nothing written |
 * | no | | whatever, and the current version is accepted | `accepted`, nothing written |
 * | no | | no | `stale`, with the head as it is now; `undefined` when nothing is stored at all |
 * | no | | yes | `committed`, or `full` once MAX_VERSIONS are stored |
 */
export type CommitOutcome =
  | { readonly kind: 'committed'; readonly head: Head }
  | { readonly kind: 'replayed'; readonly recorded: Recorded }
  | { readonly kind: 'idReused'; readonly recorded: Recorded }
  | { readonly kind: 'accepted'; readonly head: Head }
  | { readonly kind: 'stale'; readonly head: Head | undefined }
  | { readonly kind: 'full'; readonly head: Head };

/**
 * Keeps every recorded version for ever and one head per unit, form and round.
 *
 * Reads see every commit that was acknowledged before they began. Every method may throw a StoreError; after one from
 * `commit` the outcome is unknown, and the same submission id may be sent again until it is known.
 */
export interface SubmissionStore {
  /**
   * Makes `next` the version after `base` (0: the first), if that is still the current one. All or nothing, the audit
   * record included. What was `seen` may be out of date by now: then the outcome is that of a new look.
   * Throws `store.tooLarge` before anything is written.
   */
  commit(key: UnitFormKey, base: number, next: NewVersion, more?: CommitOptions): Promise<CommitOutcome>;

  head(key: UnitFormKey): Promise<Standing | undefined>;

  /** Every unit's head, ordered by unit (code points; `#` and `%` sort as `%23` and `%25`); with `after`, those behind that unit, there or not. */
  heads(scope: Scope, after?: string): AsyncIterable<Head>;

  /** As `heads`, each with its content; where `choose` is given, those alone that it answers of the heads it is shown. */
  contents(scope: Scope, choose?: Choose): AsyncIterable<Head & { readonly payload: Uint8Array }>;

  /** One recorded version with its content. */
  version(key: UnitFormKey, version: number): Promise<(Recorded & { readonly payload: Uint8Array }) | undefined>;

  /** Every recorded version, or those of a page, oldest first. */
  history(key: UnitFormKey, page?: HistoryPage): Promise<readonly Recorded[]>;

  /** What became of one submission id; `undefined` when it was never recorded here, or not when it was `seen`. */
  recorded(key: UnitFormKey, submissionId: string, seen?: Seen): Promise<Recorded | undefined>;

  /**
   * Deletes every head and every version of the scope with their contents, for good. Nobody may be submitting meanwhile.
   * One that was cut off is simply repeated.
   */
  purge(scope: Scope): Promise<Purged>;
}

/** Is shown some heads at a time, in their order, while others are read: answers those whose content is wanted. */
export type Choose = (heads: readonly Head[]) => Promise<readonly Head[]>;

export interface CommitOptions {
  readonly seen?: Seen;
  /** Kept with the version, or not at all. */
  readonly audit?: AuditRecord;
}

/** The newest so many versions before one; `before` absent = of all. */
export interface HistoryPage {
  readonly before?: number;
  readonly limit: number;
}

/** What one call deleted. */
export interface Purged {
  readonly units: number;
  readonly versions: number;
}
