/** What a unit's people see of their forms, as plain data: cards, sheet, submission, history. No React, no fetch, no Excel. */

import type { FormState, HistoryEntry, Receipt } from '#client/shapes';
import type { Issue } from '#domain/issues/issue';
import type { ChangedCell } from '#domain/reports/compared-rows';
import type { WantedCell } from '#domain/reports/taken-cells';
import type { WorkbookReading } from '../../../workbook/workbook';
import type { Trouble } from '../../shell/model/state';

export interface IssueItem {
  /** Stable while the same thing is said of the same cell: code and address. */
  readonly id: string;
  readonly issue: Issue;
  /** Whole: for marks and copies, where nothing stands beside it. */
  readonly sentence: string;
  /** What the row of the list says besides the cell's label and the proposal. */
  readonly brief: string;
  /** The proposal as a person reads it: 200, 2023-05-22. */
  readonly proposed?: string;
  /** What the person typed to explain a 核实. */
  readonly reason?: string;
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
      /** An unfinished row is one. */
      readonly counts: { readonly error: number; readonly verify: number; readonly hint: number };
      /** Errors that carry a proposal. */
      readonly adoptable: number;
      /** Sheets' names that could not be told everything of (merged cells in old Excel). */
      readonly unknown: WorkbookReading['unknown'];
      readonly isMarked: boolean;
      /** A change was seen and is being read. */
      readonly isStale: boolean;
    };

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
  readonly differences: readonly ConflictCell[];
  readonly differencesTotal: number;
}
/** Choosing for one cell of a row that only one side has chooses for the whole row. */
export interface ConflictCell extends WantedCell {
  readonly id: string;
  /** 附件2!K5 */
  readonly address: string;
  readonly label: string;
  readonly mineText: string;
  readonly theirsText: string;
  readonly choice: 'mine' | 'theirs';
}

/** A version, and what changed from the one before it once asked for. */
export interface HistoryItem {
  readonly entry: HistoryEntry;
  readonly changes:
    | { readonly status: 'folded' | 'loading' }
    | { readonly status: 'shown'; readonly cells: readonly ChangedCell[] }
    | { readonly status: 'failed'; readonly trouble: Trouble };
}
export interface FormCard {
  readonly state: FormState;
  /** Whole days until the deadline by the server's clock; negative = days late. */
  readonly daysLeft: number;
}

/** What a unit sees besides the shell: its cards, and the desk of the form that is open. */
export interface StaffState {
  /** Undefined until loaded. */
  readonly cards?: readonly FormCard[];
  /** Form id of the card that was opened. */
  readonly form?: string;
  readonly sheet: SheetState;
  readonly submit: SubmitState;
  readonly history: readonly HistoryItem[] | 'loading' | undefined;
  /** File mode: the file's name. */
  readonly fileName?: string;
}
