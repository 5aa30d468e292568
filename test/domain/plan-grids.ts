/** A plan as the grids that a person's Excel would hold once it is laid out. */
import { withComputedFormulas } from '#domain/sheet/formulas';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { PlanCell, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';

export function gridsOf({ sheets }: WorkbookPlan): RawGrid[] {
  return [...withComputedFormulas(sheets.map(uncomputed))];
}

export function gridOf(plan: SheetPlan): RawGrid {
  const grid = uncomputed(plan);
  return withComputedFormulas([grid])[0] ?? grid;
}

function uncomputed({ name, rows, merges }: SheetPlan): RawGrid {
  return {
    sheet: name,
    origin: { row: 1, column: 1 },
    rows: rows.map(({ cells }) => cells.map(shown)),
    merges,
    hiddenRows: [],
  };
}

function shown(cell: PlanCell | null): RawCell {
  if (cell?.formula !== undefined) return { uncomputed: cell.formula };
  const content = cell?.value;
  return content === undefined || content === '' ? null : content;
}
