/** Notes on the cells of a workbook that was written here. Apart from workbook-files.ts: who merges never needs it. */
import type { CellMark } from '#domain/issues/marks';

/** As `#xlsx/patch` has it, loaded with the first of them; what was written here is never refused. */
export async function markedWorkbook(bytes: Uint8Array, marks: readonly CellMark[]): Promise<Uint8Array> {
  const xlsx = await import('#xlsx/patch');
  const result = await xlsx.patchWorkbook(bytes, { marks }, { uploadBytes: bytes.byteLength });
  if (!result.ok) throw new Error(`a workbook of ours is refused: ${result.refusal.code}`);
  return result.bytes;
}
