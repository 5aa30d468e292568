/** One row that was read: values by column key, and the cell each came from. */

/** What a column's type makes of a cell: text, an ISO date, a whole number, an amount in 万元, or several choices. */
export type Value = string | number | readonly string[];

export interface Row {
  /** Key of the form's section. */
  readonly section: string;
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
  /** Absent key = not filled (or doubtful: then an issue says so); `null` = not applicable ("-"); 0 is a figure. */
  readonly values: Readonly<Record<string, Value | null>>;
  /** Column key → cell, without the sheet: K5. A vertically merged value points at the merge's first cell. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Cells under headers the form does not know, header → text as read; kept, never merged. */
  readonly extras?: readonly (readonly [string, string])[];
}
