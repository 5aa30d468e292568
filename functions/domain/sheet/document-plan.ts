/** What a document of text and tables shall look like: plain data that one small interpreter writes as .docx. Types only. */
import type { PlanValue } from './sheet-plan';

export interface DocumentPlan {
  readonly page: { readonly paper: 'A4' | 'A3'; readonly orientation: 'portrait' | 'landscape' };
  readonly blocks: readonly DocumentBlock[];
  /** On every page, at both sides of its number; absent: the number alone. */
  readonly footer?: { readonly left: string; readonly right: string };
  readonly properties: {
    readonly title: string;
    readonly creator: string;
    /** ISO instant. */
    readonly created: string;
  };
}

export type DocumentBlock = DocumentContent | DocumentStamp;

export type DocumentContent = (DocumentText | DocumentTable) & {
  /**
   * Of what is written from data, and written anew in the file that somebody went on with: a name of its own, lower-case
   * letters and digits, 20 at most. What stands there without one is a person's from then on.
   */
  readonly part?: string;
};

/**
 * `attachment` 附件2 · `title` of the document · `heading` of a part · `text`: a paragraph of prose, two characters in ·
 * `line`: as it is (letterheads, signatures) · `note`: small. Line breaks are kept.
 */
export interface DocumentText {
  readonly kind: 'attachment' | 'title' | 'heading' | 'text' | 'line' | 'note';
  readonly text: string;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly columns: readonly DocumentColumn[];
  /** By turns over the columns; the table's first row, repeated on every page. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlanValue[])[];
  /** The last row, in bold. */
  readonly total?: readonly PlanValue[];
}

/** The foot of a print: a code to be read by a machine, what it is a print of, and a box for a stamp; never torn over two pages. One at most. */
export interface DocumentStamp {
  readonly kind: 'stamp';
  readonly code: {
    /** A GIF, as wide as it is high. */
    readonly picture: Uint8Array<ArrayBuffer>;
    /** What it says, for those who do not see it. */
    readonly text: string;
  };
  readonly lines: readonly string[];
  /** Stands at the top of the box. */
  readonly box: string;
}

export interface DocumentColumn {
  /** Its share of the page's width, as against the other columns'. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}
