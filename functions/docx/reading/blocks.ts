/** What a document holds, as it stands in its part: paragraphs and tables, one after another. Types only. */
import type { LookedRun } from '#domain/sheet/text-looks';

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Which paragraph of the document it is, all counted, from 0. */
  readonly ordinal: number;
  readonly runs: readonly LookedRun[];
  readonly hasPicture: boolean;
  /** Addresses outside the document that its text links to. */
  readonly links: readonly string[];
  /** What people wrote beside or below it: comments, footnotes. */
  readonly notes: readonly string[];
}

export interface Table {
  readonly kind: 'table';
  /** Of the columns as the table declares them, in twentieths of a point. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Columns left out before its first cell. */
  readonly before: number;
  readonly cells: readonly TableCell[];
  readonly isHidden: boolean;
}

export interface TableCell {
  /** Which cell of the document it is, all counted, from 0. */
  readonly ordinal: number;
  /** Columns that it covers. */
  readonly span: number;
  /** Whether it is only the lower part of the cell above, or the right part of the one before. */
  readonly goesOn: 'down' | 'across' | undefined;
  readonly blocks: readonly Block[];
}
