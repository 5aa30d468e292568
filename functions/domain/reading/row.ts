/** One row that was read: values by column key, and the cell each came from. */
import type { CellPosition } from '../sheet/address';
import type { Value } from '../sheet/value';

export interface Row {
  /** Key of the form's section. */
  readonly section: string;
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  /** Absent key = not filled (or doubtful: then an issue says so); `null` = not applicable ("-"); 0 is a figure. */
  readonly values: Readonly<Record<string, Value | null>>;
  /** Column key → where it stands. A vertically merged value points at the merge's first cell. */
  readonly cells: Readonly<Record<string, CellPosition>>;
  /** Cells under headers the form does not know, header → text as read; kept, never merged. */
  readonly extras?: readonly (readonly [string, string])[];
  /** An indicator's row in which nothing that is asked for holds anything. */
  readonly unanswered?: true;
}

/** Rows that somebody filled in: a block's rows stand there before anybody answers. */
export function filledRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ unanswered }) => unanswered !== true);
}

/** Which indicator a row holds; undefined in lists and fields. */
export function indicatorKeyOf({ values }: Row): string | undefined {
  return typeof values.indicator === 'string' ? values.indicator : undefined;
}
