/** A copy of what somebody sent, with cells put right and marked: in its own format, an old workbook as a new one. */
import type { CellMark } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { OrRefusal } from '#opc/refusing';
import type { FileKind } from './file-kind';

export interface FileChanges {
  /** New contents; of several for one cell the last holds. */
  readonly cells?: readonly { readonly at: CellPosition; readonly value: PlanValue }[];
  readonly marks?: readonly CellMark[];
  /** Sheets of ours beside the others: the receipt. */
  readonly sheets?: readonly SheetPlan[];
}

/** A file as it was read. */
export interface ReadableFile {
  readonly bytes: Uint8Array;
  readonly contents: WorkbookContents;
  /** For the properties of a workbook that is made anew: the name, and an ISO instant. */
  readonly title: string;
  readonly now: string;
}

export type FilePatcher = (
  file: ReadableFile,
  changes: FileChanges,
) => Promise<OrRefusal<{ readonly bytes: Uint8Array }>>;

/** Everything but what is asked stays byte for byte; an old workbook is written anew (old-as-new.ts) and then marked. */
export async function patcherOf(kind: FileKind): Promise<FilePatcher> {
  switch (kind) {
    case 'xlsx': {
      const { patchWorkbook } = await import('#xlsx/patch');
      return ({ bytes }, changes) => patchWorkbook(bytes, changes);
    }
    case 'docx': {
      const { patchDocument } = await import('#docx/patch');
      return ({ bytes }, changes) => patchDocument(bytes, changes);
    }
    case 'xls': {
      const [{ patchWorkbook }, { writeWorkbook }, { oldAsNew }] = await Promise.all([
        import('#xlsx/patch'),
        import('#xlsx/write'),
        import('./old-as-new'),
      ]);
      return async ({ contents, title, now }, changes) =>
        patchWorkbook(await writeWorkbook(oldAsNew(contents.grids, title, now)), changes);
    }
  }
}

/** As which format the copy comes out. */
export const COPY_ENDINGS: Readonly<Record<FileKind, '.xlsx' | '.docx'>> = {
  xlsx: '.xlsx',
  docx: '.docx',
  xls: '.xlsx',
};
