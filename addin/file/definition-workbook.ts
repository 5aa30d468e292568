/** Workbooks of forms in a browser: a definition's, written of a plan; anybody's, read as grids and what they offer. */
import type { OfferedChoices } from '#domain/sheet/offered-choices';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Bilingual } from '#domain/words/locale';
import { refusalMessage } from '#opc/refusal-messages';
import { readWorkbook } from '#xlsx/read';
import { readOfferedChoices } from '#xlsx/read-choices';
import { writeWorkbook } from '#xlsx/write';

interface ReadWorkbook {
  readonly grids: readonly RawGrid[];
  readonly offered: readonly OfferedChoices[];
}

export const definitionWorkbook = {
  write: (plan: WorkbookPlan): Promise<Uint8Array> => writeWorkbook(plan),
  /** The grids, or why there are none. */
  async read(bytes: Uint8Array): Promise<ReadWorkbook | { readonly refusal: Bilingual }> {
    const read = await readWorkbook(bytes);
    if (read.ok) {
      const { grids } = read.workbook;
      return { grids, offered: readOfferedChoices(bytes, grids) };
    }
    return { refusal: refusalMessage(read.refusal) };
  },
};
