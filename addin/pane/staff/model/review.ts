/** What the collector asked of a report and decided of it, as the unit's people see it: each query where its cell is now. Plain data. */
import type { FormState, Review, Thread } from '#client/shapes';
import type { CellPosition } from '#domain/sheet/address';

/** A query, placed in the sheet as it is read now. */
export interface QueryItem {
  readonly query: Thread;
  /**
   * `waiting`: the unit changes the cell or answers · `sent`: a newer version went in since, or it was answered in words ·
   * `told`: asks nothing · `closed`.
   */
  readonly status: 'waiting' | 'sent' | 'told' | 'closed';
  /** Where its cell is in the sheet beside the pane; absent for the whole sheet, for a row that is gone, without a sheet. */
  readonly now?: CellNow;
  /** The activity whose row it is, where it has a name. */
  readonly entry?: string;
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

/** What is told of the decisions themselves: answers and closing are told at their query. */
type ToldKind = Exclude<Review['decisions'][number]['kind'], 'answered' | 'closed'>;
export type ToldDecision = Review['decisions'][number] & { readonly kind: ToldKind };

/** Taken from one moment on until another (ISO instants), the latest first. */
export function decisionsBetween({ decisions }: Review, from = '', to?: string): readonly ToldDecision[] {
  const isTold = (decision: Review['decisions'][number]): decision is ToldDecision =>
    decision.kind !== 'answered' && decision.kind !== 'closed';
  return decisions
    .filter(isTold)
    .filter(({ at }) => at >= from && (to === undefined || at < to))
    .reverse();
}
