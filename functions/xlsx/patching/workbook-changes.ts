/** What shall change in somebody's own workbook. Types only. */
import type { Severity } from '#domain/issues/issue';
import type { PlanValue } from '#domain/sheet/sheet-plan';

/** Rows and columns count from 1. A cell covered by a merge stands for the merge's first cell. */
export interface WorkbookChanges {
  /** New contents; of several for one cell the last holds. Text is text, whatever it starts with. */
  readonly cells?: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: PlanValue;
  }[];
  /** Fills and notes; several for one cell share a note, and the gravest gives the colour. */
  readonly marks?: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly severity: Severity;
    readonly sentence: string;
  }[];
}
