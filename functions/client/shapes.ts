/** The API's answers as its own schemas type them: one source, no second copy. Types only; nothing of the server is bundled. */
import type * as z from 'zod';
import type {
  collectorStateSchema,
  formStateView,
  historySchema,
  knownSchema,
  receiptSchema,
  sessionView,
  verdictSchema,
  versionSchema,
} from '#api/answers/wire';
import type { DeskView } from '#api/answers/wire-desk';
import type { acceptableSchema, acceptBody, acceptedSchema, DecisionBody, ReviewView } from '#api/answers/wire-review';

export type { IssueView } from '#api/answers/issue-view';

export type Session = z.infer<typeof sessionView>;
export type FormState = z.infer<typeof formStateView>;
export type Receipt = z.infer<typeof receiptSchema>;
/** What a check says of a workbook. */
export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictIssue = Verdict['issues'][number];
/** What the unit has reported, and how far the checked report differs from it. */
export type WhatStands = NonNullable<Verdict['current']>;
/** The file that the collector took a version from on the unit's behalf, and the mail that it came in. */
export type Origin = NonNullable<WhatStands['origin']>;
export type HistoryPage = z.infer<typeof historySchema>;
export type HistoryEntry = HistoryPage['versions'][number];
export type CollectorState = z.infer<typeof collectorStateSchema>;
/** A version whole: its receipt, what was sent, what was read, what was said of it. */
export type VersionContent = z.infer<typeof versionSchema>;
/** What the server can fill into a new sheet: the contact of last time, and rows that were reported elsewhere. */
export type Known = z.infer<typeof knownSchema>;
/** What was decided, asked and answered of a unit's form. */
export type Review = ReviewView;
export type Thread = Review['threads'][number];
/** What is to be decided of it. */
export type DecisionAsked = DecisionBody['decision'];
/** A unit's form on an officer's desk: what stands, its review, its history, and what is known beside it. */
export type Desk = DeskView;
export type Acceptable = z.infer<typeof acceptableSchema>;
export type AcceptedReport = z.infer<typeof acceptBody>['reports'][number];
export type Accepted = z.infer<typeof acceptedSchema>;

/** Every JSON answer that the client asks for. */
export interface Shapes {
  readonly session: Session;
  /** The whole round; whoever asks checks it against the forms that it can read. */
  readonly definition: object;
  readonly forms: readonly FormState[];
  readonly known: Known;
  readonly verdict: Verdict;
  readonly receipt: Receipt;
  readonly history: HistoryPage;
  readonly version: VersionContent;
  readonly collectorState: CollectorState;
  readonly desk: Desk;
  readonly review: Review;
  readonly acceptable: Acceptable;
  readonly accepted: Accepted;
}

/** How an answer is taken: as the shape it claims to have, or undefined where it has not. */
export type Readers = { readonly [S in keyof Shapes]: (json: object) => Shapes[S] | undefined };
