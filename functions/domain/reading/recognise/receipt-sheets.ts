/** The sheet that holds a receipt of ours: kept in the workbook, and no part of what is reported. */
import type { RawGrid } from '../../sheet/raw-grid';

export const RECEIPT_TITLE = '报送回执';

export function isReceipt({ rows }: Pick<RawGrid, 'rows'>): boolean {
  return rows.slice(0, 2).some((row) => row.some((cell) => cell === RECEIPT_TITLE));
}
