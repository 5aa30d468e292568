/** What shall change in somebody's own workbook. Types only. */
import type { CellMark } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';

/** Rows and columns count from 1. A cell covered by a merge stands for the merge's first cell. */
export interface WorkbookChanges {
  /** New contents; of several for one cell the last holds. Text is text, whatever it starts with. */
  readonly cells?: readonly { readonly at: CellPosition; readonly value: PlanValue }[];
  /** Fills and notes; what speaks of several cells of one merge shares a note. */
  readonly marks?: readonly CellMark[];
  /** Whole sheets behind the others, or in place of those of their names: values with their weight, no formulas. */
  readonly sheets?: readonly SheetPlan[];
}
