/** Sheets that go upward without the ones they are made of: a formula over a sheet that stays here becomes its figure. */
import { sheetPrefix } from '../../sheet/address';
import type { PlanCell, PlanRow, RowStream, SheetPlan } from '../../sheet/sheet-plan';

export function standingAlone(sheets: readonly SheetPlan<RowStream>[]): readonly SheetPlan<RowStream>[] {
  const kept = sheets.map(({ name }) => `${sheetPrefix(name)}!`);
  const isAlone = (formula: string) =>
    !kept.reduce((rest, prefix) => rest.replaceAll(prefix, ''), formula).includes('!');
  const frozen = (cell: PlanCell | null): PlanCell | null => {
    if (cell?.formula === undefined || isAlone(cell.formula)) return cell;
    const { formula: _, result, ...rest } = cell;
    return { ...rest, value: result ?? null };
  };
  const row = (own: PlanRow): PlanRow =>
    own.cells.some((cell) => cell?.formula !== undefined) ? { ...own, cells: own.cells.map(frozen) } : own;
  return sheets.map((sheet) => ({
    ...sheet,
    rows: Array.isArray(sheet.rows) ? (sheet.rows as readonly PlanRow[]).map(row) : new FrozenRows(sheet.rows, row),
  }));
}

class FrozenRows implements RowStream {
  readonly length: number;

  constructor(
    private readonly rows: RowStream,
    private readonly change: (row: PlanRow) => PlanRow,
  ) {
    this.length = rows.length;
  }

  *[Symbol.iterator](): Iterator<PlanRow> {
    for (const row of this.rows) yield this.change(row);
  }
}
