/** What the collector asked of a report and decided of it, as the unit's people see it: each query where its cell is now. Plain data. */
import type { FormState, Query } from '#client/shapes';
import type { CellPosition } from '#domain/sheet/address';

/** A query, placed in the sheet as it is read now. */
export interface QueryItem {
  readonly query: Query;
  /**
   * `waiting`: the unit changes the cell or answers · `sent`: a newer version went in since, or it was answered in words ·
   * `told`: asks nothing · `closed`.
   */
  readonly status: 'waiting' | 'sent' | 'told' | 'closed';
  /** Where its cell is in the sheet beside the pane; absent for the whole sheet, for a row that is gone, without a sheet. */
  readonly now?: CellNow;
  /** The sheet is there, its row is not any more: what the row said. */
  readonly goneRow?: string;
  /** What was typed as an answer and could not be sent. */
  readonly draft?: string;
}

export interface CellNow {
  readonly at: CellPosition;
  /** As read, or as it stands where it cannot be read; '' = empty. */
  readonly value: string;
  /** It is another than what was asked of. */
  readonly isChanged: boolean;
}

/** Something is left to do: neither another figure nor an answer. */
export function isUntouched({ status, now }: QueryItem): boolean {
  return status === 'waiting' && now?.isChanged !== true;
}

/** Why the unit can neither submit nor take back; undefined: it can. */
export function closedBy(standing: FormState['standing'] | undefined): 'locked' | 'accepted' | undefined {
  if (standing?.isLocked === true) return 'locked';
  return standing?.state === 'accepted' ? 'accepted' : undefined;
}

/** A form that waits for the unit: nothing is reported, or what is was returned. */
export function isOwed({ state, isLocked }: FormState['standing']): boolean {
  return !isLocked && (state === 'none' || state === 'returned');
}
