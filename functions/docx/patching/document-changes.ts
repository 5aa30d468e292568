/** What shall change in somebody's own document. Types only. */
import type { CellMark } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';

/** Sheets, rows and columns as the document is read. A cell covered by a merge stands for the merge's first cell. */
export interface DocumentChanges {
  /** New contents; of several for one cell the last holds. */
  readonly cells?: readonly { readonly at: CellPosition; readonly value: PlanValue }[];
  /** Comments; what speaks of several cells of one merge shares one. */
  readonly marks?: readonly CellMark[];
  /** Tables behind the document, or in place of those that stand there under the same heading: the receipt. */
  readonly sheets?: readonly SheetPlan[];
}
