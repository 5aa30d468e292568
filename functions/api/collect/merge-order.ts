/** What hands a merge to whoever does it. Types only. */
import type { RoundAsked } from './round-asked';

/** What a job is told; it travels between functions as JSON. */
export interface MergeOrder {
  readonly collector: string;
  readonly round: string;
  /** Whose summary is wanted; absent: that of all forms, or the archive of the whole round. */
  readonly form?: string | undefined;
  /** How the summary of all forms is wanted; absent, and no form: the archive. */
  readonly all?: RoundAsked | undefined;
  /** Under which the job is noted: the key of the wanted file. */
  readonly job: string;
}

/** Hands the order over and returns; the job itself is `runOrder`. Rejects when it could not be handed over. */
export type StartMerge = (order: MergeOrder) => Promise<void>;
