/** A file as a draft: .json whole or not at all, an exported .xlsx with what is doubtful named, anybody's own form as it is understood. */

import { type FormProposal, proposeForm } from '#domain/adopting/propose-form';
import { readDefinitionJson } from '#domain/editing/definition-file';
import { isDefinitionWorkbook, readDefinition } from '#domain/editing/sheets/read-definition';
import type { FormDefinition } from '#domain/form/form';
import { cellName } from '#domain/sheet/address';
import type { Bilingual } from '#domain/words/locale';
import type { WorkbookFiles } from '../../shell/flow/deps';
import type { Adopted, Imported } from '../model/state';

export interface ReadFile {
  readonly form?: FormDefinition;
  /** Absent where the file was adopted: that says more. */
  readonly imported?: Imported;
  readonly adopted?: Adopted;
}

/** What a form that nobody described is held against. */
export interface KnownForms {
  readonly known: readonly FormDefinition[];
  /** The one that it takes the place of. */
  readonly base: FormDefinition;
}

export async function readFile(
  name: string,
  bytes: Uint8Array,
  workbooks: WorkbookFiles,
  forms: KnownForms,
): Promise<ReadFile> {
  return name.toLowerCase().endsWith('.json') ? readJson(name, bytes) : readXlsx(name, bytes, workbooks, forms);
}

function readJson(file: string, bytes: Uint8Array): ReadFile {
  const read = readDefinitionJson(new TextDecoder().decode(bytes));
  if (read.ok) return { form: read.form, imported: { file, isTaken: true, doubts: [] } };
  const doubts = read.faults.map(({ path, said }) => ({ place: path.join('.'), said }));
  return { imported: { file, isTaken: false, doubts } };
}

async function readXlsx(
  file: string,
  bytes: Uint8Array,
  workbooks: WorkbookFiles,
  { known, base }: KnownForms,
): Promise<ReadFile> {
  const workbook = await workbooks.read(bytes);
  if ('refusal' in workbook)
    return { imported: { file, isTaken: false, doubts: [{ place: '', said: workbook.refusal }] } };
  const { grids, offered } = workbook;
  if (!isDefinitionWorkbook(grids)) return adoptedFrom(file, proposeForm(grids, known, { base, offered }));
  const read = readDefinition(grids);
  const doubts = read.doubts.map(({ at, said }) => ({ place: `${at.sheet}!${cellName(at.row, at.column)}`, said }));
  const imported = { file, isTaken: read.ok, doubts };
  return read.ok ? { form: read.form, imported } : { imported };
}

const NO_TABLE: Bilingual = {
  'zh-CN': '没有找到表头或要填的项目。请确认是要单位填的那张表；扫描件和图片读不出。',
  en: 'Neither headers nor questions were found. Is it the sheet that units fill in? Scans and pictures cannot be read.',
};

function adoptedFrom(file: string, proposal: FormProposal | undefined): ReadFile {
  if (proposal === undefined) return { imported: { file, isTaken: false, doubts: [{ place: '', said: NO_TABLE }] } };
  const { form, ...adopted } = proposal;
  return { form, adopted: { file, ...adopted } };
}
