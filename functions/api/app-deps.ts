/** What the app is given by its host (Lambda or one machine), and what it carries through one request. Types only. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CryptoKey, JWK } from 'jose';
import type { JobStore } from '#store/job-store';
import type { DownloadAddresses, ObjectStore } from '#store/object-store';
import type { RegistryStore } from '#store/registry-store';
import type { SubmissionStore } from '#store/submission-store';
import type { Session } from './access-token';
import type { StartMerge } from './merge-job';

/** Secrets; they stay inside this room and never reach a log. */
export interface AppKeys {
  /** An Ed25519 pair: signs and checks access tokens. */
  readonly signing: { readonly privateKey: CryptoKey | JWK; readonly publicKey: CryptoKey | JWK };
  /** Keys the hash of access codes; at least 32 random bytes. Changing it makes every code unknown. */
  readonly pepper: Uint8Array;
}

/** One line per request, and one per failure behind an answer that was given all the same. */
export interface LogEntry {
  readonly level: 'info' | 'error';
  /** ISO instant. */
  readonly at: string;
  readonly requestId: string;
  readonly event: 'request' | 'audit.notWritten' | 'round.unreadable';
  readonly method: string;
  /** The route's pattern, never the address itself: addresses can name units and files. */
  readonly route: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** Of the problem that was answered. */
  readonly code?: string;
  /** Name, message and stack, with long runs of digits masked. */
  readonly error?: string;
}

export interface AppDeps {
  readonly submissions: SubmissionStore;
  readonly registry: RegistryStore;
  readonly objects: ObjectStore;
  /** Of what `objects` holds. */
  readonly downloads: DownloadAddresses;
  readonly jobs: JobStore;
  /** For merges too large for one request. */
  readonly startMerge: StartMerge;
  /** More rows than these are merged by a job; a number that was measured by default. */
  readonly rowsAtOnce?: number;
  readonly keys: AppKeys;
  /** The server's clock: the only one that decides what is late or expired. */
  readonly now: () => Date;
  /** Ids of requests, for finding a failure in the log. */
  readonly newId?: () => string;
  /** Origins of pages that may call from elsewhere, exactly as browsers send them; none by default. */
  readonly origins?: readonly string[];
  readonly log?: (entry: LogEntry) => void;
  /**
   * The caller's network address, from what the host hands to `fetch` beside the request. Without it all wrong codes
   * are counted in one bucket, which is safe: right codes are never throttled.
   */
  readonly clientAddress?: (hostBindings: unknown) => string | undefined;
}

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Set on every route below /api/rounds. */
    session: Session;
    /** Of the problem that was answered, for the log line. */
    problemCode?: string;
    failure?: unknown;
  };
}

export type App = OpenAPIHono<AppEnv>;
