/** A form's definition as a file, in a browser: written of a plan as .xlsx, read as grids of whatever came. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Bilingual } from '#domain/words/locale';
import { readFile } from '#files/read-file';
import { refusalMessage } from '#opc/refusal-messages';
import { writeWorkbook } from '#xlsx/write';

export const definitionWorkbook = {
  write: (plan: WorkbookPlan): Promise<Uint8Array> => writeWorkbook(plan),
  /** The grids, or why there are none. */
  async read(bytes: Uint8Array): Promise<{ readonly grids: readonly RawGrid[] } | { readonly refusal: Bilingual }> {
    const read = await readFile(bytes);
    if (read.ok) return { grids: read.workbook.grids };
    return { refusal: refusalMessage(read.refusal) };
  },
};
