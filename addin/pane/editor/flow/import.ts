/** A file as a draft: .json whole or not at all, .xlsx with what is doubtful named. */
import { readDefinitionJson } from '#domain/editing/definition-file';
import { readDefinition } from '#domain/editing/sheets/read-definition';
import type { FormDefinition } from '#domain/form/form';
import { cellName } from '#domain/sheet/address';
import type { WorkbookFiles } from '../../shell/flow/deps';
import type { Imported } from '../model/state';

export interface ReadFile {
  readonly form?: FormDefinition;
  readonly imported: Imported;
}

export async function readFile(name: string, bytes: Uint8Array, workbooks: WorkbookFiles): Promise<ReadFile> {
  return name.toLowerCase().endsWith('.json') ? readJson(name, bytes) : readXlsx(name, bytes, workbooks);
}

function readJson(file: string, bytes: Uint8Array): ReadFile {
  const read = readDefinitionJson(new TextDecoder().decode(bytes));
  if (read.ok) return { form: read.form, imported: { file, isTaken: true, doubts: [] } };
  const doubts = read.faults.map(({ path, said }) => ({ place: path.join('.'), said }));
  return { imported: { file, isTaken: false, doubts } };
}

async function readXlsx(file: string, bytes: Uint8Array, workbooks: WorkbookFiles): Promise<ReadFile> {
  const workbook = await workbooks.read(bytes);
  if ('refusal' in workbook)
    return { imported: { file, isTaken: false, doubts: [{ place: '', said: workbook.refusal }] } };
  const read = readDefinition(workbook.grids);
  const doubts = read.doubts.map(({ at, said }) => ({ place: `${at.sheet}!${cellName(at.row, at.column)}`, said }));
  const imported = { file, isTaken: read.ok, doubts };
  return read.ok ? { form: read.form, imported } : { imported };
}
