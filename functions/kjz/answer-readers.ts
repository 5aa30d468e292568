/**
 * The server's answers held against the API's own schemas: what this program prints and other programs go on with was
 * looked at, and a server of another version is noticed. The pane, which must stay small, goes without.
 */
import * as z from 'zod';
import {
  collectorStateSchema,
  formStateView,
  historySchema,
  knownSchema,
  receiptSchema,
  sessionView,
  verdictSchema,
  versionSchema,
} from '#api/answers/wire';
import { reviewSchema } from '#api/answers/wire-review';
import type { Readers } from '#client/shapes';

export const ANSWER_READERS: Readers = {
  session: readBy(sessionView),
  definition: readBy(z.looseObject({})),
  forms: readBy(formStateView.array()),
  known: readBy(knownSchema),
  verdict: readBy(verdictSchema),
  receipt: readBy(receiptSchema),
  history: readBy(historySchema),
  version: readBy(versionSchema),
  review: readBy(reviewSchema),
  collectorState: readBy(collectorStateSchema),
};

function readBy<T>(schema: z.ZodType<T>): (json: object) => T | undefined {
  return (json) => schema.safeParse(json).data;
}
