/** What hands a merge to whoever does it. Types only. */

/** What a job is told; it travels between functions as JSON. */
export interface MergeOrder {
  readonly collector: string;
  readonly round: string;
  readonly form: string;
  /** Under which the job is noted: the key of the wanted workbook. */
  readonly job: string;
}

/** Hands the order over and returns; the job itself is `runMerge`. Rejects when it could not be handed over. */
export type StartMerge = (order: MergeOrder) => Promise<void>;
