/** What the contract of the workbook port needs of an implementation, and how it looks at a reading. */
import type { MarkSeverity } from '#domain/issues/marks';
import { cellName, parseCell } from '#domain/sheet/address';
import type { CellAppearance, RawCell, RawGrid, Rect, TextRun } from '#domain/sheet/raw-grid';
import type { SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Outcome, Workbook, WorkbookAbilities, WorkbookReading } from '../../../addin/workbook/workbook';
import { EMPTY_SHEET, workbook } from '../../xlsx/plan-of-everything';

/** A formula is given with the result that a program computed. */
export type GivenCell =
  | null
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly formula: string; readonly result: RawCell };

/** What somebody did to a cell besides typing into it. */
export interface GivenLook {
  /** `B5` */
  readonly cell: string;
  /** A number format code, and how it displays what stands in the cell where that is not the number. */
  readonly format?: string;
  readonly shown?: string | undefined;
  readonly struck?: true;
  /** Takes the place of what was typed. */
  readonly runs?: readonly TextRun[];
  /** An address; the cell looks like a link then. */
  readonly link?: string;
  /** A comment, or a note where there are no comments. */
  readonly note?: string;
  readonly replies?: readonly string[];
}

/** A sheet that somebody else made, from A1. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly GivenCell[])[];
  readonly merges?: readonly Rect[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Columns that were drawn together until nothing of them was left. */
  readonly withoutWidth?: readonly number[];
  readonly looks?: readonly GivenLook[];
  readonly hidden?: true | 'veryHidden';
}

/** Where implementations may differ, in the port's own words. */
export interface Allowed {
  readonly abilities: WorkbookAbilities;
  /** What a reading cannot tell. */
  readonly unknown: WorkbookReading['unknown'];
  /** Whether it looks at what a person sees beyond values. */
  readonly seesLooks: boolean;
  /** What it cannot tell only where it is there: parts of a text that are struck out. */
  readonly untoldWhereThere?: WorkbookReading['unknown'];
}

export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  /** The document as it stands, in a pane that has just been loaded; of a file, the copy with what was adopted. */
  openedAnew(): Promise<Workbook>;
  /** What was laid out last, wherever the person finds it: in this document, or in the file that was saved. */
  laidOut(): Promise<Workbook>;
  /** Somebody working in the workbook beside the pane; of a file, nobody does. */
  readonly person?: PersonAtWork;
}

export interface PersonAtWork {
  type(sheet: string, cell: string, value: string | number): void;
  addSheet(name: string): void;
  removeSheet(name: string): void;
  renameSheet(name: string, newName: string): void;
  /** How the cell is marked, as a person sees it. */
  markAt(sheet: string, cell: string): MarkSeverity | undefined;
  /** The cell that is selected, and its sheet the one that is shown. */
  selected(): string | undefined;
}

export interface Subject {
  readonly name: string;
  readonly allowed: Allowed;
  /** A workbook with these sheets and no other. */
  readonly open: (sheets: readonly GivenSheet[]) => Promise<WorkbookUnderTest>;
}

export function expectDone<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

export async function gridsOf(from: Workbook): Promise<readonly RawGrid[]> {
  return expectDone(await from.read()).sheets.map(({ grid }) => grid);
}

export async function gridNamed(from: Workbook, sheet: string): Promise<RawGrid> {
  const grid = (await gridsOf(from)).find((candidate) => candidate.sheet === sheet);
  if (grid === undefined) throw new Error(`no sheet ${sheet}`);
  return grid;
}

export async function namesOf(from: Workbook): Promise<readonly string[]> {
  return (await gridsOf(from)).map(({ sheet }) => sheet);
}

/** What stands in the cells of a sheet, by name; the shape of a grid around its last values is nobody's promise. */
export function cellsOf({ origin, rows }: RawGrid): Readonly<Record<string, RawCell>> {
  return Object.fromEntries(
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === null ? [] : [[cellName(origin.row + r, origin.column + c), cell]])),
    ),
  );
}

/** What is seen at the cells of a sheet, by name. */
export function looksOf({
  appearances = [],
}: RawGrid): Readonly<Record<string, Omit<CellAppearance, 'row' | 'column'>>> {
  return Object.fromEntries(appearances.map(({ row, column, ...seen }) => [cellName(row, column), seen]));
}

export async function cellsIn(from: Workbook, sheet: string): Promise<Readonly<Record<string, RawCell>>> {
  return cellsOf(await gridNamed(from, sheet));
}

export function inOrder(merges: readonly Rect[]): readonly Rect[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** B5 of a sheet → where that is. */
export function positionOf(sheet: string, cell: string) {
  const at = parseCell(cell);
  if (at === undefined) throw new Error(`${cell} is no cell`);
  return { sheet, ...at };
}

/** A plan of sheets with one value each. */
export function planOf(...names: readonly string[]): WorkbookPlan {
  return workbook(...names.map((name) => sheetPlan(name)));
}

export function sheetPlan(name: string, value: string = name): SheetPlan {
  return { ...EMPTY_SHEET, name, rows: [{ cells: [{ value }] }], columnWidths: [20] };
}
