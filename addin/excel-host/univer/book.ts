/**
 * What the Excel model asks of a spreadsheet program. Types only: no Univer, no Office.js. Rows and columns count from 0,
 * sizes are in points, colours `#RRGGBB`.
 */
import type { Area } from '../model/area';

export type CellValue = string | number | boolean;

/** What a cell holds; `''` without a formula is an empty cell. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
  /** The value is one of Excel's error words. */
  readonly isError?: boolean;
}

/** Content to be written; `undefined` in a grid leaves the cell as it is. */
export type NewContent =
  | { readonly value: CellValue; readonly formula?: string; readonly isText?: boolean }
  | undefined;

export interface BorderLine {
  /** Excel's words: Continuous, Dash, DashDot, DashDotDot, Dot, Double, SlantDashDot; None is an absent line. */
  readonly style: string;
  /** Hairline, Thin, Medium, Thick */
  readonly weight: string;
  readonly color: string;
}

export type Side = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

/** How a cell looks; in a patch, absent = leave, null = back to the default. */
export interface CellLook {
  readonly fill?: string | null;
  readonly fontName?: string | null;
  readonly fontSize?: number | null;
  readonly fontColor?: string | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly superscript?: boolean | null;
  /** Excel's words: General, Left, Center, Right, Justify, Distributed */
  readonly horizontal?: string | null;
  /** Top, Center, Bottom */
  readonly vertical?: string | null;
  readonly wrap?: boolean | null;
  readonly indent?: number | null;
  /** A number format code; General is the absent one. */
  readonly numberFormat?: string | null;
  readonly borders?: { readonly [side in Side]?: BorderLine | null };
}

/** A part of a cell's text that looks otherwise than the rest. */
export interface TextPiece {
  readonly text: string;
  readonly strikethrough?: boolean;
  readonly superscript?: boolean;
}

/** A fill of more than one colour; what is drawn upon is the look's `fill`. */
export interface FillPattern {
  /** Excel's words: Gray25, LightDown, LinearGradient … */
  readonly name: string;
  readonly color: string;
}

/** What hangs on a cell besides its content and look, and moves with it. */
export interface CellExtra {
  /** An address, or `#` and a place in this workbook. */
  readonly link?: string;
  /** What is said of the link when the pointer rests on it. */
  readonly tip?: string;
  /** The cell shows a picture; its value is `#VALUE!`. */
  readonly picture?: boolean;
  /** The spreadsheet draws none; a cell without a fill has none either. */
  readonly pattern?: FillPattern;
}

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  /** `''` where it has none. */
  readonly tabColor: string;
}

/** A rule for what may be entered; words as in the spreadsheet program, see univer-validation. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly showsDropDown: boolean;
  readonly ignoresBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string; readonly isShown: boolean };
  readonly alert?: {
    readonly title: string;
    readonly message: string;
    readonly style: AlertStyle;
    readonly isShown: boolean;
  };
}

export type AlertStyle = 'Stop' | 'Warning' | 'Information';

export interface Note {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** `附件2!$A$1:$B$2` or a formula, without `=`. */
  readonly reference: string;
  readonly comment: string;
  /** Absent = the whole workbook. */
  readonly sheetId?: string;
}

/** A filter of a sheet: which texts of a column stay visible, by the column's number in the sheet. */
export interface SheetFilter {
  readonly area: Area;
  readonly keptTexts: ReadonlyMap<number, readonly string[]>;
}

export type BookChange =
  | { readonly kind: 'cellsEdited' | 'cellsFormatted' | 'rowsSorted'; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: 'rowsInserted' | 'rowsDeleted' | 'columnsInserted' | 'columnsDeleted';
      readonly sheetId: string;
      readonly area: Area;
    }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted' | 'sheetActivated'; readonly sheetId: string }
  | { readonly kind: 'sheetRenamed'; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheetShown'; readonly sheetId: string; readonly isHidden: boolean }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'editing'; readonly isEditing: boolean };

export interface Book {
  readonly name: string;
  sheets(): readonly SheetFacts[];
  activeSheetId(): string;
  /** Appended after the others; it does not become the active one. */
  addSheet(name: string): string;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setSheetHidden(sheetId: string, isHidden: boolean): void;
  setTabColor(sheetId: string, color: string): void;
  activateSheet(sheetId: string): void;
  gridlines(sheetId: string): boolean;
  setGridlines(sheetId: string, isShown: boolean): void;
  /** A person cannot type into it then; the model refuses the client's writes itself. */
  setReadOnly(sheetId: string, isReadOnly: boolean): void;

  /** The smallest area with every content, and every format unless `valuesOnly`. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | undefined;
  content(sheetId: string, row: number, column: number): CellContent | undefined;
  /** As one step. The grid has the area's shape. */
  write(sheetId: string, area: Area, contents: readonly (readonly NewContent[])[]): void;
  look(sheetId: string, row: number, column: number): CellLook;
  /** One patch for all cells, or each its own (undefined = leave). */
  restyle(sheetId: string, area: Area, patch: CellLook | ((row: number, column: number) => CellLook | undefined)): void;
  /** Forgets formats, not contents. */
  clearLooks(sheetId: string, area: Area): void;
  /** Undefined where all of the text looks the same. */
  pieces(sheetId: string, row: number, column: number): readonly TextPiece[] | undefined;
  writePieces(sheetId: string, row: number, column: number, pieces: readonly TextPiece[]): void;
  extra(sheetId: string, row: number, column: number): CellExtra;
  setExtra(sheetId: string, row: number, column: number, extra: CellExtra): void;
  /** A value as the cell shows it. */
  displayed(value: CellValue, numberFormat: string): string;

  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;

  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, rows: number, points: number): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void;
  /** Hidden by hand or by a filter. */
  isRowHidden(sheetId: string, row: number): boolean;
  setRowsHidden(sheetId: string, row: number, rows: number, isHidden: boolean): void;
  isColumnHidden(sheetId: string, column: number): boolean;
  setColumnsHidden(sheetId: string, column: number, columns: number, isHidden: boolean): void;
  insertRows(sheetId: string, before: number, rows: number): void;
  deleteRows(sheetId: string, from: number, rows: number): void;
  insertColumns(sheetId: string, before: number, columns: number): void;
  deleteColumns(sheetId: string, from: number, columns: number): void;

  freeze(sheetId: string): { readonly rows: number; readonly columns: number };
  setFreeze(sheetId: string, rows: number, columns: number): void;

  validations(sheetId: string): readonly Validation[];
  /** Replaces whatever applied to these cells; undefined = anything may be entered. */
  setValidation(sheetId: string, area: Area, validation: Omit<Validation, 'areas'> | undefined): void;

  notes(sheetId: string): readonly Note[];
  setNote(sheetId: string, row: number, column: number, text: string): void;
  deleteNote(sheetId: string, row: number, column: number): void;

  definedNames(): readonly DefinedName[];
  addDefinedName(name: Omit<DefinedName, 'id'>): void;
  deleteDefinedName(id: string): void;

  filter(sheetId: string): SheetFilter | undefined;
  setFilter(sheetId: string, filter: SheetFilter | undefined): void;

  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  undo(): void;
  redo(): void;
  /** Whatever `work` does is one step for undo. */
  asOneStep<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when formulas are calculated; at once when there is nothing to calculate. */
  settled(): Promise<void>;
  /** Every change, whoever made it; results of formulas are no changes. Returns how to stop. */
  onChange(listener: (change: BookChange) => void): () => void;
}
