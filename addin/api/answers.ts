/** The API's answers as its own schemas type them: one source, no second copy. Types only; nothing of the server is bundled. */

import type { z } from 'zod';
import type {
  collectorStateSchema,
  formStateView,
  historySchema,
  issueSchema,
  receiptSchema,
  sessionView,
} from '#api/wire';

export type Session = z.infer<typeof sessionView>;
export type FormState = z.infer<typeof formStateView>;
export type Receipt = z.infer<typeof receiptSchema>;
export type HistoryEntry = z.infer<typeof historySchema>[number];
export type CollectorState = z.infer<typeof collectorStateSchema>;
export type IssueView = z.infer<typeof issueSchema>;
