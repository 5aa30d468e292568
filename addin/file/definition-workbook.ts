/** Files of forms in a browser: a definition's, written of a plan; anybody's, read as grids and what they offer. */
import type { OfferedChoices } from '#domain/sheet/offered-choices';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { Bilingual } from '#domain/words/locale';
import { readFile } from '#files/read-file';
import { refusalMessage } from '#opc/refusal-messages';
import { readOfferedChoices } from '#xlsx/read-choices';
import { writeWorkbook } from '#xlsx/write';

interface ReadFile {
  readonly grids: readonly RawGrid[];
  /** Only new workbooks tell what their cells offer. */
  readonly offered: readonly OfferedChoices[];
}

export const definitionWorkbook = {
  write: (plan: WorkbookPlan): Promise<Uint8Array> => writeWorkbook(plan),
  /** The grids, or why there are none. */
  async read(bytes: Uint8Array): Promise<ReadFile | { readonly refusal: Bilingual }> {
    const read = await readFile(bytes);
    if (!read.ok) return { refusal: refusalMessage(read.refusal) };
    const { grids } = read.workbook;
    return { grids, offered: read.kind === 'xlsx' ? readOfferedChoices(bytes, grids) : [] };
  },
};
