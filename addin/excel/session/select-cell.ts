/** Shows a cell to the person. */
import type { CellPosition } from '#domain/sheet/address';
import type { Outcome } from '../../workbook/workbook';
import { cellRange } from '../ranges';
import type { ExcelSession } from './excel-session';
import { TouchedSheets } from './touched-sheets';

/** One round trip. A hidden sheet stays hidden, as somebody wanted it: Excel's refusal is the answer. */
export async function selectCell(session: ExcelSession, at: CellPosition): Promise<Outcome<void>> {
  let touched: TouchedSheets | undefined;
  return session.changing(
    async (context) => {
      touched = new TouchedSheets(context);
      const sheet = touched.open(session.sheets.keyOf(at.sheet), at.sheet);
      sheet.activate();
      cellRange(sheet, at).select();
      await context.sync();
    },
    () => touched?.list() ?? [],
  );
}
