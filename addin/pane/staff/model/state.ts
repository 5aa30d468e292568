/** What a unit's people see of their forms, as plain data: cards, sheet, submission, history. No React, no fetch, no Excel. */

import type { FormState, HistoryEntry, Receipt, Review } from '#client/shapes';
import type { Issue } from '#domain/issues/issue';
import type { ChangedCell } from '#domain/reports/compared-rows';
import type { DifferenceCounts } from '#domain/reports/difference';
import type { WantedCell } from '#domain/reports/taken-cells';
import type { ChangedBy } from '#domain/reports/three-way';
import type { CellPosition } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookReading } from '../../../workbook/workbook';
import type { PapersStore } from '../../papers/model/actions';
import type { Trouble } from '../../shell/model/state';
import type { QueryItem } from './review';

export interface IssueItem {
  /** Stable while the same thing is said of the same cell: code and address. */
  readonly id: string;
  readonly issue: Issue;
  /** In file mode the activity whose row it is, where that is told already. */
  readonly entry?: string;
  /** Whole: for marks and copies, where nothing stands beside it. */
  readonly sentence: string;
  /** What the row of the list says besides the cell's label and the proposal. */
  readonly brief: string;
  /** The proposal as a person reads it: 200, 2023-05-22. */
  readonly proposed?: string;
  /** Why a 核实 is right, in the sender's words: given here, or with the version before and still holding. It settles it. */
  readonly reason?: string;
  /** What was typed here and does not count (any more): too short, or the cell has another content since. */
  readonly draft?: string;
}

/**
 * Issues of one severity and code; one of them is a plain row, more fold: 12 处同类. Or what an activity that somebody has
 * begun still lacks: then `row` says which, and it counts as one.
 */
export interface IssueGroup {
  readonly id: string;
  readonly severity: Issue['severity'];
  readonly title: string;
  readonly items: readonly IssueItem[];
  readonly row?: UnfinishedRow;
}

export interface UnfinishedRow {
  /** As Excel counts. */
  readonly number: number;
  /** The activity's name, where it is told already. */
  readonly name?: string;
}

/** What is known of the sheet beside the pane. */
export type SheetState =
  /** No sheet of this form here: 开始填报, or in file mode drop a file. */
  | { readonly status: 'absent' }
  | { readonly status: 'reading' }
  /** Laid out for another of the person's rounds: never checked or submitted in this one. */
  | {
      readonly status: 'otherRound';
      readonly round: { readonly id: string; readonly name: string };
      readonly sheet: string;
    }
  /** Laid out by an older version of the form: 更新模板 keeps what was typed. */
  | { readonly status: 'outdated'; readonly version: string; readonly sheet: string }
  | {
      readonly status: 'checked';
      readonly sheet: string;
      readonly rows: number;
      readonly groups: readonly IssueGroup[];
      readonly counts: IssueCounts;
      /** Errors that carry a proposal. */
      readonly adoptable: number;
      /** Sheets' names that could not be told everything of (merged cells in old Excel). */
      readonly unknown: WorkbookReading['unknown'];
      /** Names of sheets without cells (charts, macros): they were left out. */
      readonly unread: readonly string[];
      readonly isMarked: boolean;
      /** In file mode: the sheets themselves. */
      readonly table?: SheetTable;
      /** A change was seen and is being read. */
      readonly isStale: boolean;
    };

/** The sheets as the pane shows them beside what is said of them, where no program does. */
export interface SheetTable {
  /** In the order of the tabs. */
  readonly grids: readonly RawGrid[];
  readonly asked: readonly AskedIn[];
  /** Something that was written can be taken back. */
  readonly canUndo: boolean;
}

/** What a cell asks for, or in a list its column from `row` down. */
export interface AskedIn {
  readonly at: CellPosition;
  readonly isColumn: boolean;
  readonly label: string;
  /** The words that may stand there; absent = any. */
  readonly choices?: readonly string[];
}

/** What a person typed into a cell of the table. */
export interface TypedCell {
  readonly at: CellPosition;
  readonly text: string;
}

/** What is left to do: an unfinished row is one, and a 核实 counts until it has a reason; then it is `explained`. */
export interface IssueCounts {
  readonly error: number;
  readonly verify: number;
  readonly hint: number;
  readonly explained: number;
}

/** What the check said of a sheet. */
export type CheckedSheet = Extract<SheetState, { readonly status: 'checked' }>;

/** A submission on its way. `unknown` is 状态核对中: neither success nor failure is claimed. */
export type SubmitState =
  | { readonly status: 'idle' }
  | { readonly status: 'sending' }
  /** 待发送: never left this machine; sent when the connection is back, or by the button. */
  | { readonly status: 'queued'; readonly at: string; readonly resumed: boolean }
  | { readonly status: 'unknown'; readonly at: string }
  | { readonly status: 'recorded'; readonly receipt: Receipt; readonly receiptSheet?: string }
  | { readonly status: 'withdrawn'; readonly receipt: Receipt }
  | { readonly status: 'blocked'; readonly firstError: string }
  /** Nothing was sent: 核实 lack their reason. `first` is the one to give it for next. */
  | { readonly status: 'unexplained'; readonly first: string }
  | { readonly status: 'refused'; readonly trouble: Trouble }
  | { readonly status: 'conflict'; readonly conflict: Conflict };

/** Sent, or waiting to be, and nobody has told yet what became of it; it belongs to no sheet that is opened meanwhile. */
export function isOnItsWay({ status }: SubmitState): boolean {
  return status === 'sending' || status === 'queued' || status === 'unknown';
}

/** Somebody of the same unit reported meanwhile. */
export interface Conflict {
  readonly theirVersion: number;
  readonly theirSubmittedAt?: string;
  /** Every cell in which the sheet differs from theirs. */
  readonly differences: readonly ConflictCell[];
  /** The first that was still undecided when the person went on. */
  readonly undecided?: string;
}
/** Choosing for one cell of a row that only one side has chooses for the whole row. */
export interface ConflictCell extends WantedCell {
  readonly id: string;
  /** 附件2!K5 */
  readonly address: string;
  readonly label: string;
  readonly mineText: string;
  readonly theirsText: string;
  /** Since the version that both began with. */
  readonly changedBy: ChangedBy;
  /** What one side alone changed is that side's until somebody says otherwise; what both changed is decided by a person. */
  readonly choice?: 'mine' | 'theirs';
}

/** How many of the cells each side changed alone, and how many both. */
export function conflictCounts(cells: readonly ConflictCell[]): Readonly<Record<ChangedBy, number>> {
  const count = (by: ChangedBy) => cells.filter(({ changedBy }) => changedBy === by).length;
  return { mine: count('mine'), theirs: count('theirs'), both: count('both') };
}

/** A report as it stands, told before anything takes its place. */
export interface StandingReport {
  /** The newest version's number, which the next submission is based on. */
  readonly head: number;
  /** Which version's content stands: another than `head` once a later one was taken back. */
  readonly version: number;
  readonly receipt: string;
  /** ISO instant. */
  readonly submittedAt: string;
  readonly rows: number;
  readonly state: 'submitted' | 'zero';
}

/** What is asked before something that stands reported, or was typed and not sent, gives way. */
export type Question =
  /** `returns` = the version that stands again; absent = nothing is reported then. */
  | {
      readonly kind: 'withdraw';
      readonly report: StandingReport;
      readonly returns?: { readonly version: number; readonly submittedAt: string };
    }
  | { readonly kind: 'zero'; readonly report: StandingReport }
  /** The sheet carries no receipt, and is not what stands. `cells`: as reported → as in the sheet. */
  | {
      readonly kind: 'replace';
      readonly report: StandingReport;
      readonly counts: DifferenceCounts;
      readonly cells: readonly ChangedCell[];
    }
  /** In file mode: another file is to be opened, and cells of this one were changed here and are nowhere else yet. */
  | { readonly kind: 'openFile'; readonly file: string; readonly before: string; readonly cells: number }
  /** 取回这一版 beside a sheet with content that was never sent. */
  | { readonly kind: 'takeBack'; readonly version: number; readonly sheet: string };

/** Fetched when it is asked for. */
export type Unfolding<Shown extends object> =
  | { readonly status: 'folded' | 'loading' }
  | ({ readonly status: 'shown' } & Shown)
  | { readonly status: 'failed'; readonly trouble: Trouble };

/** A version, what changed from the one before it, and what it holds, once asked for. */
export interface HistoryItem {
  readonly entry: HistoryEntry;
  readonly changes: Unfolding<{ readonly cells: readonly ChangedCell[] }>;
  readonly content: Unfolding<VersionInWords>;
}

/** A version to be read: what was filled in, section by section, and the 核实 and notes that came with it. */
export interface VersionInWords {
  readonly parts: readonly VersionPart[];
  readonly remarks: readonly VersionRemark[];
}

export interface VersionPart {
  readonly title: string;
  /** Entries of a list; of other sections one, without a name. */
  readonly entries: readonly VersionEntry[];
}

export interface VersionEntry {
  /** As Excel counts. */
  readonly row: number;
  readonly name?: string;
  /** What was filled in, in the order of the form. */
  readonly cells: readonly { readonly label: string; readonly text: string }[];
}

export interface VersionRemark {
  readonly issue: Issue;
  readonly reason?: string;
}

export interface FormCard {
  readonly state: FormState;
  /** Whole days until the deadline that holds for the unit, extensions included, by the server's clock; negative = days late. */
  readonly daysLeft: number;
}

/** What a unit sees besides the shell: its cards, and the desk of the form that is open. */
export interface StaffState {
  /** Undefined until they and their round are loaded. */
  readonly cards?: readonly FormCard[];
  /** Form id of the card that was opened. */
  readonly form?: string;
  readonly sheet: SheetState;
  readonly submit: SubmitState;
  readonly history: readonly HistoryItem[] | 'loading' | undefined;
  /** What the collector asked and decided of the form that is open; undefined until it is known. */
  readonly review?: Review;
  /** Its queries, each where its cell is in the sheet. */
  readonly queries?: readonly QueryItem[];
  /** There are versions before this one that were not fetched yet. */
  readonly earlierThan?: number;
  /** Nothing is done before it is answered. */
  readonly question?: Question;
  /** File mode: the cell that the table shall show; another object for every time that it is asked for. */
  readonly located?: { readonly at: CellPosition; readonly wantsFocus: boolean };
  /** 方案与总结, once they were looked at in this round. */
  readonly papers?: PapersStore;
  /** File mode: the file's name. */
  readonly fileName?: string;
  /** File mode: copies of it come out in another format. */
  readonly copiesAnew?: true;
}
