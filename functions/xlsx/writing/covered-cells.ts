/** Cells under merges, row by row: a merge's border is drawn by the cells it covers, so each looks as its first one. */
import { cellName } from '#domain/sheet/address';
import type { Rect } from '#domain/sheet/raw-grid';
import type { PlanCell, PlanRow } from '#domain/sheet/sheet-plan';
import type { StyleName } from '#domain/sheet/sheet-styles';

type Cells = readonly (PlanCell | null | undefined)[];

export class CoveredCells {
  /** Row → the merges that reach into it. */
  private readonly byRow = new Map<number, Rect[]>();
  private readonly looks = new Map<Rect, StyleName | undefined>();
  /** The last row that a merge reaches into; 0 without one. */
  readonly lastRow: number;

  /** Throws where two merges overlap. */
  constructor(
    private readonly sheet: string,
    merges: readonly Rect[],
  ) {
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        const others = this.byRow.get(row) ?? [];
        const other = others.find(({ left, right }) => left <= merge.right && merge.left <= right);
        if (other !== undefined)
          throw new Error(`${sheet}: merges overlap at ${cellName(row, Math.max(other.left, merge.left))}`);
        others.push(merge);
        this.byRow.set(row, others);
      }
    }
    this.lastRow = merges.reduce((last, { bottom }) => Math.max(last, bottom), 0);
  }

  /** The row's cells with the looks of its merges. Rows are asked for in their order. Throws where a value would be hidden. */
  dressed(row: number, { cells }: PlanRow): Cells {
    const merges = this.byRow.get(row);
    if (merges === undefined) return cells;
    const dressed: (PlanCell | null | undefined)[] = [...cells];
    for (const merge of merges) {
      const { top, left, right } = merge;
      if (top === row) this.looks.set(merge, cells[left - 1]?.style);
      const style = this.looks.get(merge);
      for (let column = top === row ? left + 1 : left; column <= right; column++) {
        const below = cells[column - 1];
        const isGiven = below?.value !== undefined && below.value !== null && below.value !== '';
        if (isGiven || below?.formula !== undefined)
          throw new Error(`${this.sheet}: a merge from ${cellName(top, left)} hides a value`);
        if (style !== undefined) dressed[column - 1] = { style };
      }
    }
    return dressed;
  }
}
