/** What a workbook shall look like: plain data that two small interpreters apply, Office.js and .xlsx bytes. */
import type { Rect } from './raw-grid';
import type { StyleName } from './sheet-styles';

/** `{date}` is an ISO date; the interpreter turns it into Excel's serial. */
export type PlanValue = null | string | number | { readonly date: string };

/** Something stands there: a text, a number (0 too) or a day. */
export function isGiven(value: PlanValue | undefined): value is Exclude<PlanValue, null> {
  return value !== undefined && value !== null && value !== '';
}

/** Where only text can stand: a day as it is sorted (2026-05-23), nothing as an empty text. */
export function typedText(value: PlanValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.date : String(value);
}

export interface PlanCell {
  /** A constant; text is written as text whatever it starts with (`=`, `+`, `-`, `@`). */
  readonly value?: PlanValue;
  /** A formula of our own, without `=`; never made from text that somebody typed. */
  readonly formula?: string;
  /** The formula's computed result, shown by previewers that do not calculate. */
  readonly result?: string | number;
  readonly style?: StyleName;
  /** Jumps to a cell of this workbook. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  /** A comment on the cell. */
  readonly note?: string;
}

export interface PlanRow {
  /** Points; absent = Excel's default height of 15. */
  readonly height?: number;
  readonly cells: readonly (PlanCell | null)[];
}

/** What Excel lets a person type into a range; a help, never the check itself. */
export type CellValidation =
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'whole'; readonly minimum: number }
  | { readonly kind: 'decimal'; readonly minimum: number }
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  | { readonly kind: 'textLength'; readonly maximum: number };

export interface PlanValidation {
  readonly range: Rect;
  readonly validation: CellValidation;
  /** Shown when the cell is selected. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** `warning` lets the person keep what they typed ("约200" must reach the check, not be lost). */
  readonly onInvalid: 'stop' | 'warning' | 'information';
}

export interface PlanChart {
  readonly kind: 'bar' | 'column' | 'stackedBar';
  readonly title: string;
  /** Where the chart stands. */
  readonly at: Rect;
  readonly series: readonly {
    readonly name: string;
    /** A1 ranges with their sheet: 单位×类型!$B$5:$B$44 */
    readonly values: string;
    readonly categories: string;
    /** RRGGBB */
    readonly colour: string;
  }[];
  readonly valueAxisTitle?: string;
}

/** Cells of a range that are, or are not, this value take the colour and weight of a style: results of formulas, live. */
export interface PlanHighlight {
  readonly range: Rect;
  readonly when: 'equal' | 'notEqual';
  readonly value: string | number;
  readonly style: StyleName;
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** A4 unless said otherwise. */
  readonly paper?: 'a3';
  /** First and last row repeated at the top of each page. */
  readonly titleRows?: readonly [number, number];
  /** Excel's header/footer codes; 第 &P 页 共 &N 页. */
  readonly footer?: string;
  /** Rows (as Excel counts) that start a new page. */
  readonly newPageAt?: readonly number[];
  /** Shrunk to one page in height too, not only in width. */
  readonly onOnePage?: true;
  /** A table of several pages' width: at one scale, with its first columns on each of them. Absent: one page wide. */
  readonly pagesWide?: PagesWide;
}

export interface PagesWide {
  /** Columns (as Excel counts) that start a new page. */
  readonly newPageAt: readonly number[];
  /** Repeated from column 1 to this one at the left of each page. */
  readonly repeated: number;
  /** Per cent. */
  readonly scale: number;
}

/** A comment on a cell of a sheet whose rows are a stream. */
export interface PlanNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Rows in their order, the same whenever they are looked at; a list of rows is one. See row-stream.ts. */
export interface RowStream extends Iterable<PlanRow> {
  readonly length: number;
}

/** `Rows`: a list, which any row can be taken of; or a stream, which is only gone through, as .xlsx is written. */
export interface SheetPlan<Rows extends RowStream = readonly PlanRow[]> {
  readonly name: string;
  /** The first is row 1. Rows of a stream have neither links nor notes. */
  readonly rows: Rows;
  /** Widths in characters of the default font, from column A. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly Rect[];
  /** Rows and columns that stay when scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Rect;
  readonly validations: readonly PlanValidation[];
  readonly charts: readonly PlanChart[];
  /** Only in .xlsx files: sheets that Excel lays out have none. */
  readonly highlights?: readonly PlanHighlight[];
  /** Only in .xlsx files. */
  readonly notes?: readonly PlanNote[];
  readonly print: PrintSetup;
}

export interface WorkbookPlan<Rows extends RowStream = readonly PlanRow[]> {
  readonly sheets: readonly SheetPlan<Rows>[];
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    readonly company: string;
    /** ISO instant. */
    readonly created: string;
    /** Form id, version and the like, for the next reader. */
    readonly custom: readonly (readonly [string, string])[];
  };
  /** Defined names: 活动明细_场次 → 活动明细!$K$5:$K$90 */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}
