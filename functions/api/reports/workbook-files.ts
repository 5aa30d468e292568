/**
 * Files as bytes, read and written by code that is loaded with the first of them: most requests never need it, and a
 * function compiles at its start whatever stands beside its routes (test/lambda/bundles.test.ts).
 */
import type { RowStream, WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { FileReadResult } from '#files/read-file';

/** As `#files/read-file` has it, of at most that many bytes: workbooks, old ones, Word documents. */
export async function readFile(file: Uint8Array, uploadBytes: number): Promise<FileReadResult> {
  const files = await import('#files/read-file');
  return files.readFile(file, { uploadBytes });
}

/** As `#xlsx/write` has it. */
export async function writeWorkbookPieces(plan: WorkbookPlan<RowStream>): Promise<readonly Uint8Array[]> {
  const xlsx = await import('#xlsx/write');
  return xlsx.writeWorkbookPieces(plan);
}

/** As `#xlsx/write` has it. */
export async function writeWorkbook(plan: WorkbookPlan<RowStream>): Promise<Uint8Array> {
  const xlsx = await import('#xlsx/write');
  return xlsx.writeWorkbook(plan);
}
