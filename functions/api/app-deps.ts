/** What the app is given by its host (Lambda or one machine), and what it carries through one request. Types only. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Mailer } from '#mail/mailer';
import type { DecisionLog } from '#store/decision-log';
import type { JobStore } from '#store/job-store';
import type { DownloadAddresses, ObjectStore } from '#store/object-store';
import type { RegistryStore } from '#store/registry-store';
import type { ReminderStore } from '#store/reminder-store';
import type { ReviewStore } from '#store/review-store';
import type { SubmissionStore } from '#store/submission-store';
import type { ClientAddress } from './client-address';
import type { StartMerge } from './collect/merge-order';
import type { MergeWork } from './collect/merge-work';
import type { LogEntry } from './log-entry';
import type { SheetWork } from './reports/sheet-work';
import type { IssuedToken } from './sign-in/access-token';
import type { AppKeys } from './sign-in/keys';
import type { ReadAhead } from './sign-in/read-ahead';
import type { Session } from './sign-in/session';

export interface AppDeps {
  readonly submissions: SubmissionStore;
  readonly reviews: ReviewStore;
  readonly joint: DecisionLog;
  /** Of 纸质件. */
  readonly paperCopies: DecisionLog;
  /** Of 推荐清单. */
  readonly recommended: DecisionLog;
  readonly reminders: ReminderStore;
  readonly registry: RegistryStore;
  readonly objects: ObjectStore;
  /** Of what `objects` holds. */
  readonly downloads: DownloadAddresses;
  readonly jobs: JobStore;
  /** For merges too large for one request. */
  readonly startMerge: StartMerge;
  /** More rows than these are merged by a job; a number that was measured by default. */
  readonly rowsAtOnce?: number;
  /** Absent: the deployment sends no mail. */
  readonly mailer?: Mailer;
  readonly keys: AppKeys;
  /** Where sheets are read and checked; here, where the host does not say. */
  readonly sheetWork?: SheetWork;
  /** Where reports are merged; here, where the host does not say. */
  readonly mergeWork?: MergeWork;
  /** The server's clock: the only one that decides what is late or expired. */
  readonly now: () => Date;
  /** Ids of requests, for finding a failure in the log. */
  readonly newId?: () => string;
  /** Origins of pages that may call from elsewhere, exactly as browsers send them; none by default. */
  readonly origins?: readonly string[];
  readonly log?: (entry: LogEntry) => void;
  /**
   * Where a request comes from, by what the host hands to `fetch` beside it. Without it all wrong codes are counted in
   * one bucket, which is safe: right codes are never throttled.
   */
  readonly clientAddress?: (hostBindings: unknown) => ClientAddress | undefined;
}

export interface AppEnv {
  Variables: {
    requestId: string;
    /** Set on every route that needs a sign-in. */
    session: Session;
    /** Set with it. */
    ahead: ReadAhead;
    /** The token that the request came with. */
    signedBy: IssuedToken;
    /** Of the problem that was answered, for the log line. */
    problemCode?: string;
    failure?: unknown;
  };
}

export type App = OpenAPIHono<AppEnv>;
