/** The .xlsx of a form's definition, in a browser: written of a plan, read as grids. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Bilingual } from '#domain/words/locale';
import { refusalMessage } from '#opc/refusal-messages';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';

export const definitionWorkbook = {
  write: (plan: WorkbookPlan): Promise<Uint8Array> => writeWorkbook(plan),
  /** The grids, or why there are none. */
  async read(bytes: Uint8Array): Promise<{ readonly grids: readonly RawGrid[] } | { readonly refusal: Bilingual }> {
    const read = await readWorkbook(bytes);
    if (read.ok) return { grids: read.workbook.grids };
    return { refusal: refusalMessage(read.refusal) };
  },
};
