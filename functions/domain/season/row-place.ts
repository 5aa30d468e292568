/** Where a cell of a report stands, as far as the report still knows: a merge of thousands keeps rows without their cells. */
import type { ReportedRow } from '../reports/submission';
import type { CellPosition } from '../sheet/address';

/** The column's cell; where it is not kept, the beginning of its row. */
export function placeIn({ sheet, row, cells }: ReportedRow, column: string): CellPosition {
  return cells?.[column] ?? { sheet, row, column: 1 };
}
