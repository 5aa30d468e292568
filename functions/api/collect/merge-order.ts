/** What hands a merge to whoever does it. Types only. */

/** What a job is told; it travels between functions as JSON. */
export interface MergeOrder {
  readonly collector: string;
  readonly round: string;
  /** Whose summary is wanted; absent: the archive of the whole round. */
  readonly form?: string | undefined;
  /** Under which the job is noted: the key of the wanted file. */
  readonly job: string;
}

/** Hands the order over and returns; the job itself is `runOrder`. Rejects when it could not be handed over. */
export type StartMerge = (order: MergeOrder) => Promise<void>;
