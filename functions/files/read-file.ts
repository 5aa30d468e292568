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

export type FileReader = (
  bytes: Uint8Array,
  limits: FileReadLimits,
) => Promise<OrRefusal<{ readonly workbook: WorkbookContents }>>;

/** A file that cannot be read is refused as a value; nothing is thrown but bugs. */
export async function readFile(bytes: Uint8Array, limits: FileReadLimits = {}): Promise<FileReadResult> {
  const kind = fileKind(bytes);
  const read = await readerOf(kind);
  const result = await read(bytes, limits);
  return result.ok ? { ...result, kind } : result;
}

/** For who must know whether the reader could be loaded: a page whose network is gone. */
export async function readerOf(kind: FileKind): Promise<FileReader> {
  switch (kind) {
    case 'xlsx':
      return (await import('#xlsx/read')).readWorkbook;
    case 'docx':
      return (await import('#docx/read')).readDocument;
    case 'xls':
      return (await import('#xls/read')).readOldWorkbook;
  }
}
