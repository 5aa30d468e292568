/** What the collector's people see besides the shell. Plain data. */
import type { Acceptable, Accepted, CollectorState, Desk, VersionContent } from '#client/shapes';
import type { ChangedCell } from '#domain/reports/compared-rows';
import type { InboxStore } from '../../inbox/model/actions';
import type { PapersStore } from '../../papers/model/actions';
import type { Trouble } from '../../shell/model/state';
import type { Closing } from './closing';
import type { Drafts } from './drafts';
import type { Findings } from './findings';
import type { JointActivities } from './joint';
import type { Mailing } from './mailing';
import type { PaperCopies } from './paper-copies';
import type { Participation } from './participation';
import type { RecommendedChoice } from './recommended';
import type { Owing, Reminding } from './reminding';
import type { Summaries } from './summaries';

export interface OfficerState {
  /** Units × forms; undefined until asked for. */
  readonly collector?: CollectorState | 'loading';
  /** 人次 by 活动类型; undefined until the charts are looked at. */
  readonly participation?: Participation;
  /** What was typed and not sent yet, of any unit. */
  readonly drafts?: Drafts;
  /** Accepting many at once: asked first, then done. */
  readonly acceptance?: Acceptance;
  /** Who owes; undefined until asked for. */
  readonly owing?: Owing;
  readonly reminding?: Reminding;
  /** Writing to them, one by one. */
  readonly mailing?: Mailing;
  /** What rules over the round say; undefined until asked for. */
  readonly findings?: Findings | undefined;
  /** 联合举办 of the form that is looked at; undefined until asked for. */
  readonly joint?: JointActivities;
  /** 纸质件; undefined until asked for. */
  readonly paperCopies?: PaperCopies;
  /** 推荐清单; undefined until asked for. */
  readonly recommended?: RecommendedChoice;
  /** Locking the round, and its archive. */
  readonly closing?: Closing;
  /** What was mailed, once somebody went there. */
  readonly inbox?: InboxStore;
  /** The workbook of all forms. */
  readonly summaries?: Summaries;
  /** 方案与总结 of the unit that is open beside the overview, in the place of a form. */
  readonly unitPapers?: UnitPapers;
  /** The unit's form that is open beside the overview. */
  readonly unitSheet?: OpenSheet;
}

export interface UnitPapers {
  readonly unit: string;
  /** The one whose cell was pressed. */
  readonly paper: string;
  readonly store: PapersStore;
}

/** Of several units at once. `among` = only those that were selected; absent = all. */
export type Acceptance =
  | { readonly status: 'asking' }
  | { readonly status: 'asked'; readonly found: Acceptable; readonly among?: readonly string[] }
  | { readonly status: 'accepting'; readonly count: number }
  | { readonly status: 'accepted'; readonly outcome: Accepted }
  | { readonly status: 'failed'; readonly trouble: Trouble };

/** What is being done with an open sheet: one thing at a time. */
export type SheetWork = 'return' | 'note' | 'answer' | 'close' | 'accept' | 'reopen' | 'extend' | 'correct';

export interface OpenSheet {
  readonly unit: string;
  readonly form: string;
  readonly desk: DeskState;
  readonly shows: 'sheet' | 'versions';
  /** The overview tells that somebody reported or decided since this was read. */
  readonly isBehind?: true;
  readonly work?: SheetWork;
  /** Why the last thing was not done. */
  readonly trouble?: Trouble;
  /** Somebody was faster: what they did, told once. */
  readonly news?: readonly News[];
  /** An earlier version in the place of what stands. */
  readonly earlier?: VersionContent | 'loading';
  readonly comparison?: Comparison;
  readonly correction?: Correction;
}

export type DeskState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | { readonly status: 'shown'; readonly desk: Desk };

/** A version that was reported, or a decision that was taken, since one looked. */
export type News =
  | { readonly kind: 'version'; readonly version: number; readonly at: string; readonly by: 'unit' | 'admin' }
  | {
      readonly kind: 'decision';
      readonly decision: Desk['review']['decisions'][number]['kind'];
      readonly at: string;
      readonly by: string;
    };

export interface Comparison {
  readonly from: number;
  readonly to: number;
  /** Absent while it is fetched. */
  readonly cells?: readonly ChangedCell[];
}

/** A cell as an officer puts it on the unit's behalf. */
export interface CorrectedCell {
  readonly address: string;
  readonly text: string;
}

/** Sent and refused: what was to be changed, and what the check says of it. */
export interface Correction {
  readonly cells: readonly CorrectedCell[];
  readonly issues: readonly CorrectionIssue[];
}

export interface CorrectionIssue {
  readonly severity: 'error' | 'verify' | 'hint';
  readonly code: string;
  readonly address: string;
  readonly label: string;
  readonly message: string;
  /** What would settle it, as it is typed. */
  readonly proposal?: string;
}
