/** What the product asks of the place where work is noted that goes on after the request that wanted it. Types only. */

/** How a beginning ended. Instants are ISO 8601 in UTC. */
export type JobStart =
  /** It is the caller's to do now. */
  | { readonly outcome: 'begun' }
  /** Somebody else is at it. */
  | { readonly outcome: 'running'; readonly since: string }
  /** It failed a moment ago; begun again once RETRY_SECONDS have passed. */
  | { readonly outcome: 'failed'; readonly at: string };

/** Longer than any job may take: a job that has not ended by then was killed and may be begun again. */
export const LEASE_SECONDS = 15 * 60;
export const RETRY_SECONDS = 60;

/** One job at a time per id (1 to 512 bytes). Every method may throw a StoreError. */
export interface JobStore {
  /** Of many callers at once, one begins. */
  begin(id: string, now: Date): Promise<JobStart>;
  /** Forgets the job: what it made speaks for itself. */
  end(id: string, now: Date): Promise<void>;
  fail(id: string, now: Date): Promise<void>;
}
