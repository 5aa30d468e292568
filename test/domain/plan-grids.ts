/** A plan as the grids that a person's Excel would hold once it is laid out. */
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { PlanCell, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';

export function gridsOf({ sheets }: WorkbookPlan): RawGrid[] {
  return sheets.map(gridOf);
}

export function gridOf({ name, rows, merges }: SheetPlan): RawGrid {
  return {
    sheet: name,
    origin: { row: 1, column: 1 },
    rows: rows.map(({ cells }) => cells.map(shown)),
    merges,
    hiddenRows: [],
  };
}

function shown(cell: PlanCell | null): RawCell {
  const content = cell?.formula === undefined ? cell?.value : cell.result;
  return content === undefined || content === '' ? null : content;
}
