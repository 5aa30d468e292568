/** The API's answers as its own schemas type them: one source, no second copy. Types only; nothing of the server is bundled. */

import type { z } from 'zod';
import type {
  collectorStateSchema,
  formStateView,
  historySchema,
  knownSchema,
  receiptSchema,
  sessionView,
  versionSchema,
} from '#api/answers/wire';

export type Session = z.infer<typeof sessionView>;
export type FormState = z.infer<typeof formStateView>;
export type Receipt = z.infer<typeof receiptSchema>;
export type HistoryEntry = z.infer<typeof historySchema>[number];
export type CollectorState = z.infer<typeof collectorStateSchema>;
export type { IssueView } from '#api/answers/issue-view';
/** A version whole: its receipt, what was sent, what was read, what was said of it. */
export type VersionContent = z.infer<typeof versionSchema>;
/** What the server can fill into a new sheet: the contact of last time, and rows that were reported elsewhere. */
export type Known = z.infer<typeof knownSchema>;
