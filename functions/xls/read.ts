/** .xls bytes (.et is the same format) → raw grids, or the reason why not. Knows the order of the steps. */
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { Refused } from '#opc/file-refusal';
import { oleStream } from '#opc/ole-streams';
import { type OrRefusal, refusing } from '#opc/refusing';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '#xlsx/read-limits';
import { readGlobals } from './globals';
import { contextOf, readSheet } from './sheet';

export type OldReadResult = OrRefusal<{ readonly workbook: WorkbookContents }>;

/**
 * Reads every sheet of a workbook of Excel 97 to 2003, as WPS still saves them. Macros, pictures and charts are never
 * opened, formulas give their last result. What breaks a limit or a rule of the format is refused as a value; nothing is
 * thrown but bugs.
 */
export async function readOldWorkbook(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<OldReadResult> {
  return refusing(() => ({ workbook: read(bytes, { ...DEFAULT_READ_LIMITS, ...limits }) }));
}

function read(bytes: Uint8Array, limits: ReadLimits): WorkbookContents {
  const { uploadBytes: limit } = limits;
  if (bytes.length > limit) throw new Refused({ code: 'file.tooLarge', bytes: bytes.length, limit });
  const stream = oleStream(bytes, ['Workbook', 'Book'], limits.partBytes);
  if (stream === undefined) throw new Refused({ code: 'file.legacyXls' });
  const globals = readGlobals(stream);
  if (globals.sheets.length === 0) throw new Refused({ code: 'file.noSheets' });
  const context = contextOf(globals, limits);
  const grids = globals.sheets.map((sheet) => readSheet(stream, sheet, globals, context, limits));
  return { grids, custom: new Map() };
}
