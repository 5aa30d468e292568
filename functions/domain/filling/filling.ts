/** What shall stand where in somebody's own sheets, and what has no place there. Types only: a writer applies it. */
import type { CellPosition } from '../sheet/address';
import type { PlanValue } from '../sheet/sheet-plan';

export interface SheetFilling {
  readonly tables: readonly TableFilling[];
  /** Cells that stay where they are. */
  readonly cells: readonly FilledCell[];
  readonly left: readonly Unplaced[];
}

export interface FilledCell {
  readonly at: CellPosition;
  readonly value: PlanValue;
}

/** Rows of a list. Those that stand there make room: each new one is a copy of the first of them. */
export interface TableFilling {
  readonly sheet: string;
  /** Rows, from 1, both included. */
  readonly entries: { readonly first: number; readonly last: number };
  /** The first row is somebody's example: nothing of what it says is taken over. */
  readonly isExample: boolean;
  /** By column, from 1: what is written. Other cells of a row are as in the row that is copied. */
  readonly rows: readonly ReadonlyMap<number, PlanValue>[];
}

/** An answer of the form for which the sheets have no place: `column` absent = the whole section. */
export interface Unplaced {
  readonly section: string;
  readonly column?: string;
}
