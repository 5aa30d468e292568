/**
 * What the collector decides of a unit's form and what the unit answers, one after another: appended, never edited. All
 * that is known of a review follows from them.
 */

/** Who decided or answered. */
export interface Actor {
  readonly role: 'admin' | 'unit';
  /** The officer's name where the code has one, else the collector's; the unit's. */
  readonly name: string;
}

/** The cell that a query is about, as it stood in the version that was asked of. */
export interface QueryPlace {
  readonly section: string;
  readonly column: string;
  /** What people call the column. */
  readonly label: string;
  /** 附件2!H7 */
  readonly address: string;
  /** The row's name under each identity of its section, the most trusted first; `null` where it has none. */
  readonly names: readonly (string | null)[];
  /** Its place among the section's rows, from 0. */
  readonly place: number;
  /** What else the row said, by column, shortened: by that it is known again when its names were changed. */
  readonly row: Readonly<Record<string, string>>;
  /** What stood there, as read; empty where nothing did. */
  readonly received: string;
}

/** 逐格意见: what is asked about one cell, or, without a place, about the whole sheet. */
export interface Query {
  /** `‹seq›-‹n›`: the decision that it came with, and which of its queries it is, from 1. */
  readonly id: string;
  readonly text: string;
  readonly place?: QueryPlace;
}

interface Facts {
  /** 1, 2, 3 … without gaps, of one unit's form. */
  readonly seq: number;
  /** ISO 8601 in UTC, by the server's clock. */
  readonly at: string;
  readonly by: Actor;
}

export type Deed =
  /** 退回: the unit has to change or answer; each query waits for either. */
  | { readonly kind: 'returned'; readonly version: number; readonly queries: readonly Query[] }
  /** 说明: told at the cell, nothing is asked back. */
  | { readonly kind: 'noted'; readonly version: number; readonly queries: readonly Query[] }
  /** The unit's words on one query; `version` stood then. */
  | { readonly kind: 'answered'; readonly version: number; readonly query: string; readonly text: string }
  /** Settled, whatever the answer was. */
  | { readonly kind: 'closed'; readonly queries: readonly string[] }
  /** 通过, of this version and no other. What was answered is settled with it. */
  | { readonly kind: 'accepted'; readonly version: number }
  /** An accepted report may be reported again. */
  | { readonly kind: 'reopened'; readonly version: number; readonly reason: string }
  /** This unit may report in time until then (ISO 8601 with offset). */
  | { readonly kind: 'extended'; readonly until: string; readonly reason: string };

export type Decision = Facts & Deed;
export type DecisionKind = Deed['kind'];

export function queryId(seq: number, at: number): string {
  return `${seq}-${at + 1}`;
}
