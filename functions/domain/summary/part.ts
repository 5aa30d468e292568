/** One part of the summary's workbook, and what it gives to the whole. */
import type { ColumnSpec } from '../form/column-types/index';
import { cellName, sheetPrefix } from '../sheet/address';
import type { RawCell } from '../sheet/raw-grid';
import type { RowStream, SheetPlan, WorkbookPlan } from '../sheet/sheet-plan';
import type { Summary } from './summary';

export interface SummaryPart {
  readonly sheet: SheetPlan<RowStream>;
  /** Its line in the cover's list of contents. */
  readonly says: string;
  /** Figures that the sheet shows and the cover proves. */
  readonly controls: readonly ControlTotal[];
  /** Defined names into the sheet. */
  readonly names: WorkbookPlan['names'];
  /** Where people may write beside its rows and find it again in the next workbook. */
  readonly named?: NamedRows;
}

/** Rows of a sheet by what names them, the most trusted first. The same row has the same names in every workbook. */
export interface NamedRows {
  /** As Excel counts; the rows follow it. */
  readonly headerRow: number;
  readonly count: number;
  /** Of the row at a place, from 0; `undefined` where it has no name of that kind. */
  names(at: number): readonly (string | undefined)[];
  /** The same of a row that is read: what stands under a header. */
  namesIn(under: (header: string) => RawCell): readonly (string | undefined)[];
}

/** Makes the parts of one kind that a summary has: none, one, or one for each section. */
export type PartMaker = (summary: Summary) => readonly SummaryPart[];

/** One figure of the workbook, where it stands in each sheet that shows it. */
export interface ControlTotal {
  /** Column or indicator; the number of entries has none. */
  readonly key?: string;
  readonly label: string;
  readonly type: ColumnSpec | undefined;
  /** What is counted, where no type says it; 项 unless said otherwise. */
  readonly measure?: string;
  /** As computed when the workbook was made. */
  readonly value: number;
  /** Formula over the detail sheet. */
  readonly detail: string;
  /** Reference to the cell of the sheet that shows the total. */
  readonly shown: string;
  readonly shownIn: string;
  /** What the two formulas give, where that may be another figure than `value`. */
  readonly found?: { readonly detail: number; readonly shown: number };
}

/** What a check says; the second is shown in red. */
export const AGREES = '一致';
export const DIFFERS = '不一致';
/** Key of the control that says how many units differ. */
export const DIFFERING_UNITS = '#units';

export function cellReference(sheet: string, { row, column }: { row: number; column: number }): string {
  return `${sheetPrefix(sheet)}!${cellName(row, column)}`;
}
