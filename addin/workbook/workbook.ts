/** What the pane needs of a workbook, whoever holds it: Excel, or a file in a browser. No Office.js, no DOM. */

import type { CellMark } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { PlanValue, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Bilingual } from '#domain/words/locale';

/**
 * Why a workbook did not do what it was asked; nothing was half-done unless said.
 *
 * - `cellBeingEdited`: a cell is in edit mode; Enter ends it
 * - `sheetProtected`, `sheetMissing`: the named sheet
 * - `readOnly`: the document cannot be written to
 * - `tooLarge`: more cells than a request may carry (Excel on the web: 5 MB)
 * - `unsupported`: this program lacks the ability
 * - `notOpen`: no workbook yet (file mode before a file was dropped)
 * - `refused`: the file cannot be changed without harm; it says itself why (functions/opc)
 * - `otherInFront`: another workbook is the active one
 * - `noCells`: a chart or macro sheet
 * - `overloaded`: Excel has reached its limit of memory or of requests
 * - `restartNeeded`: Excel asks to be started again
 * - `looksUndone`: the sheets stand, without some of their looks
 * - `partMissing`: a part of the program could not be fetched: no network, or an upgrade took its files away
 * - `unexpected`: anything else; `detail` is for a copyable line, not for a sentence
 */
export type WorkbookFailure =
  | { readonly code: 'cellBeingEdited' | 'readOnly' | 'tooLarge' | 'unsupported' | 'notOpen' }
  | { readonly code: 'otherInFront' | 'noCells' | 'overloaded' | 'restartNeeded' }
  | { readonly code: 'sheetProtected' | 'sheetMissing'; readonly sheet: string }
  | { readonly code: 'looksUndone'; readonly parts: readonly LookPart[] }
  | { readonly code: 'refused'; readonly message: Bilingual }
  | { readonly code: 'partMissing' | 'unexpected'; readonly detail: string };

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: WorkbookFailure };

export interface SheetReading {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly hidden: boolean;
  readonly grid: RawGrid;
}

/**
 * - `formats`: how a number is displayed
 * - `strikes`, `partsOfText`: what is struck out; in parts of a cell's text, and what is raised there
 * - `notes`: notes of the old kind, or comments too
 */
export type UntoldFact =
  | 'merges'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'formats'
  | 'strikes'
  | 'partsOfText'
  | 'links'
  | 'notes';

export interface WorkbookReading {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetReading[];
  /** What the workbook could not tell (Excel before 2021 does not say which cells are merged); for a sentence. */
  readonly unknown: readonly UntoldFact[];
  /** Names of sheets that have no cells to read: charts, macros. Absent = none. */
  readonly unread?: readonly string[];
}

/** How much of the workbook is asked for: all of it, or what changed since the last reading. */
export type ReadExtent = 'all' | 'changes';

/** A cell's new content; a proposal that was adopted. */
export interface CellWrite {
  readonly at: CellPosition;
  readonly value: PlanValue;
}

/** Of how a sheet looks: fonts, lines and widths; frozen panes; page set-up and filter; notes on cells. */
export type LookPart = 'looks' | 'freeze' | 'print' | 'notes';

export interface LaidOutSheets {
  /** Names as they became, in the order of the plan. */
  readonly sheets: readonly string[];
  /** What this program did not do; the sheets are whole without it. */
  readonly undone: readonly LookPart[];
}

/** What this workbook can do; a control whose ability is missing is not shown, and a sentence says why where it matters. */
export interface WorkbookAbilities {
  /** Lay out sheets in place (Excel), or offer them as a download (file). */
  readonly layOut: 'inPlace' | 'download';
  /** Select a cell in the workbook itself (Excel), or show it in the pane's own table of the sheet (file). */
  readonly select: 'inPlace' | 'inTable';
  /** Paint cells in place (Excel), or hand out an annotated copy (file). */
  readonly mark: 'inPlace' | 'copy' | 'none';
  readonly watch: boolean;
}

/**
 * One operation is one `Excel.run` with a stated budget of round trips, whatever the number of rows:
 * read 1 (2 where something needs a closer look) · layOut ≤3 · write 1 (2 to cells that no reading told of) · mark ≤2 ·
 * unmark ≤2 · keepMarks ≤3 · select 1 · settings 1.
 */
export interface Workbook {
  readonly abilities: WorkbookAbilities;

  /**
   * Every sheet, hidden ones too. One round trip for up to 30 sheets, and one more for what a person sees at some cells
   * beyond their values. `changes` tells the same, and may go by the last reading for what `watch` heard nothing of:
   * enough while people type, not for what is sent. Everything unless said.
   */
  read(extent?: ReadExtent): Promise<Outcome<WorkbookReading>>;

  /**
   * Adds the plan's sheets and shows the first. A name that is taken by somebody's sheet gets " (2)"; the names as they
   * became are returned, in order. Remembers the plan's custom properties in the document's settings, and that the pane
   * opens with this document. A plan with charts or defined names is `unsupported` in place. In file mode the plan becomes
   * a file that the browser saves, named `fileName`.
   */
  layOut(plan: WorkbookPlan, fileName: string): Promise<Outcome<LaidOutSheets>>;

  /**
   * Writes our own sheet (回执): replaces the one of that name that we wrote before, and stands where that one stood; never
   * anybody else's. In file mode it is in every copy that is handed out from then on.
   */
  putOwnSheet(plan: SheetPlan): Promise<Outcome<string>>;

  /**
   * All or nothing where the host allows it; text is written as text whatever it starts with, and of several values for
   * one cell the last stands. What is meant for a cell that a merge covers goes to the merge's first cell, if the workbook
   * tells merges. Sheets go by the names of the last reading here and below, also when somebody renamed them since.
   */
  write(cells: readonly CellWrite[]): Promise<Outcome<void>>;

  /** Paints and annotates, one mark a cell; remembers each cell's own fill, also over a reload. Marks of before are taken away first. */
  mark(marks: readonly CellMark[]): Promise<Outcome<void>>;
  /**
   * Of the marks that are there, on these sheets, only those stay that are among `marks`; nothing is marked anew, and other
   * sheets keep theirs. Answers whether any marks of issues are left in the document.
   */
  keepMarks(marks: readonly CellMark[], sheets: readonly string[]): Promise<Outcome<boolean>>;
  /** Gives every marked cell its own colour back and removes our notes. */
  unmark(): Promise<Outcome<void>>;
  /** Whether marks of issues are in the document; those of queries alone are none. */
  isMarked(): Promise<Outcome<boolean>>;

  /** Shows the sheet and selects the cell. */
  select(at: CellPosition): Promise<Outcome<void>>;

  /**
   * Calls back at least once after the last of people's changes, not after our own writes. How many changes are told as
   * one is the workbook's business (Excel: what comes within 300 ms). Returns how to stop.
   */
  watch(changed: () => void): Promise<() => void>;

  /** Form id, version and the like, kept in the document: no personal data, no tokens. */
  setting(name: string): Promise<Outcome<string | undefined>>;
}

/** Only in file mode: the workbook that is dropped. */
export interface FileWorkbook extends Workbook {
  /** Name as the person knows it; undefined before one was opened. */
  readonly fileName: string | undefined;
  /** Its format cannot be written any more (.xls, .et): copies come out as .xlsx, without its looks. */
  readonly copiesAnew: boolean;
  /** Fetches the parts of the program that files need, so that they are there when the network is not. */
  prepare(): void;
  /** How many cells hold something that is neither in a file that was handed out nor told to be kept elsewhere. */
  readonly unsavedCells: number;
  readonly canUndo: boolean;
  /** Takes the last `write` back, whole; only as many as one would want to go back over are remembered. */
  undo(): Promise<Outcome<void>>;
  /** What is written by now is kept elsewhere too: it was submitted. */
  keep(): void;
  /** Refusals are sentences of functions/opc. */
  open(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenOutcome>;
  /** The file with marks and adopted values patched in and every other byte kept; saved under `<name>-核对.xlsx` (.docx). */
  annotatedCopy(marks: readonly CellMark[]): Promise<Outcome<HandedOut>>;
  /** The same without marks, for the paper that is signed; saved under `<name>-改好.xlsx`. */
  correctedCopy(): Promise<Outcome<HandedOut>>;
}

/** A file as the person gets it. */
export interface HandedOut {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It could not be made in the format that was opened (.xls, .et): values and notes are in it, looks are not. */
  readonly isAnotherFormat?: true;
}

export type OpenOutcome = { readonly ok: true } | { readonly ok: false; readonly message: Bilingual };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(failure: WorkbookFailure): { readonly ok: false; readonly failure: WorkbookFailure } {
  return { ok: false, failure };
}
