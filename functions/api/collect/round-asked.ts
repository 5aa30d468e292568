/** What is wanted of a round's workbook: as a request names it, and as a job is told. */
import * as z from 'zod';

const id = z.string().regex(/^[0-9a-f]{64}$/);

/** It travels between functions as JSON. */
export const roundAskedSchema = z.strictObject({
  /** 上报: without the sheets that stay with the collector. */
  edition: z.enum(['internal', 'upward']),
  leaveOut: z.strictObject({
    late: z.boolean().optional(),
    toReview: z.boolean().optional(),
    /** Names on the roster, sorted. */
    units: z.array(z.string()).optional(),
  }),
  paper: z.literal('a3').optional(),
  /** Id of an earlier download: what changed since then is listed and coloured. */
  since: id.optional(),
  /** SHA-256 of a workbook that was handed in: own columns and notes are carried over, what changed since is listed. */
  previous: id.optional(),
});
export type RoundAsked = z.infer<typeof roundAskedSchema>;
