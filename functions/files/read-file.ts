/**
 * The one door for files that people send: workbooks, Word documents, old workbooks, all to the same contents. Each reader
 * is loaded with the first file of its kind.
 */
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { OrRefusal } from '#opc/refusing';
import { type FileKind, fileKind } from './file-kind';

export type FileReadResult = OrRefusal<{ readonly workbook: WorkbookContents; readonly kind: FileKind }>;

export interface FileReadLimits {
  /** The whole file. */
  readonly uploadBytes?: number;
}

/** A file that cannot be read is refused as a value; nothing is thrown but bugs. */
export async function readFile(bytes: Uint8Array, limits: FileReadLimits = {}): Promise<FileReadResult> {
  const kind = fileKind(bytes);
  const result = await readAs(kind, bytes, limits);
  return result.ok ? { ...result, kind } : result;
}

async function readAs(
  kind: FileKind,
  bytes: Uint8Array,
  limits: FileReadLimits,
): Promise<OrRefusal<{ readonly workbook: WorkbookContents }>> {
  switch (kind) {
    case 'xlsx':
      return (await import('#xlsx/read')).readWorkbook(bytes, limits);
    case 'docx':
      return (await import('#docx/read')).readDocument(bytes, limits);
    case 'xls':
      return (await import('#xls/read')).readOldWorkbook(bytes, limits);
  }
}
