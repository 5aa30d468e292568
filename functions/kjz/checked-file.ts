/** One file through the same reading and the same parse as everywhere; what cannot be read is a value, not a throw. */
import { basename } from 'node:path';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Issue } from '#domain/issues/issue';
import { type ParseResult, parse } from '#domain/reading/parse';
import { adoptProposals } from '#domain/reading/proposals';
import { recogniseForm } from '#domain/reading/recognise/form';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Bilingual } from '#domain/words/locale';
import type { FileKind } from '#files/file-kind';
import { readFile } from '#files/read-file';
import { fileFailed, fileUnreadable } from '#intake/file-trouble';
import type { FileRefusal } from '#opc/file-refusal';
import { refusalMessage } from '#opc/refusal-messages';
import { DEFAULT_READ_LIMITS } from '#xlsx/read-limits';
import { fileBytes } from './file-bytes';

/** Why nothing of a file can be used. */
export interface Refusal {
  readonly code: FileRefusal['code'] | 'file.unreadable' | 'file.failed';
  readonly message: Bilingual;
}

export interface ReadFile {
  readonly path: string;
  /** What people know it by. */
  readonly file: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly grids: readonly RawGrid[];
  /** What the document says of itself: form, version and the like. */
  readonly custom: ReadonlyMap<string, string>;
}

export interface RefusedFile {
  readonly path: string;
  readonly file: string;
  readonly refusal: Refusal;
}

export interface CheckedFile extends ReadFile {
  readonly form: FormDefinition;
  readonly result: ParseResult;
}

export function isRefused(file: object): file is RefusedFile {
  return 'refusal' in file;
}

/**
 * Bytes and sheets of a file, or why there are none. A file over the upload limit is not even taken into memory.
 * `file` is what it is called where its name alone does not tell it apart.
 */
export async function readSheets(path: string, file = basename(path)): Promise<ReadFile | RefusedFile> {
  const bytes = await fileBytes(path, DEFAULT_READ_LIMITS.uploadBytes);
  if ('unreadable' in bytes) return { path, file, refusal: fileUnreadable(bytes.unreadable) };
  if ('tooLarge' in bytes) return { path, file, refusal: refused({ code: 'file.tooLarge', ...bytes.tooLarge }) };
  const read = await readFile(bytes.content);
  if (!read.ok) return { path, file, refusal: refused(read.refusal) };
  const { kind } = read;
  const { grids, custom } = read.workbook;
  return { path, file, kind, bytes: bytes.content, grids, custom };
}

function refused(refusal: FileRefusal): Refusal {
  return { code: refusal.code, message: refusalMessage(refusal) };
}

/** Reads and parses; without a form, as the form of the round it looks like most (the first one, to say what is missing). */
export async function checkFile(
  path: string,
  round: Round,
  form: FormDefinition | undefined,
  file = basename(path),
): Promise<CheckedFile | RefusedFile> {
  return survived({ path, file }, async () => {
    const read = await readSheets(path, file);
    if (isRefused(read)) return read;
    const used = form ?? recogniseForm(read.grids, round) ?? round.forms[0]?.definition;
    if (used === undefined) throw new Error('a round without forms');
    return { ...read, form: used, result: parse(read.grids, used, round) };
  });
}

/** What comes of work on one file; where the program itself fails on it, a refusal of that file and of no other. */
export async function survived<T extends object>(
  { path, file }: Pick<RefusedFile, 'path' | 'file'>,
  work: () => T | RefusedFile | Promise<T | RefusedFile>,
): Promise<T | RefusedFile> {
  try {
    return await work();
  } catch (error) {
    return { path, file, refusal: fileFailed(error) };
  }
}

/** How often proposals may uncover further ones: a 同上 below a cell that was itself proposed, or more of a kind than is listed. */
const LONGEST_CHAIN = 30;

/** The file with every error's proposal written into its cells, as far as that goes, and which were adopted. */
export function withProposalsAdopted(
  asSent: CheckedFile,
  round: Round,
): { readonly checked: CheckedFile; readonly adopted: readonly Issue[] } {
  let checked = asSent;
  const adopted: Issue[] = [];
  for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
    const open = checked.result.issues.filter((issue) => issue.severity === 'error' && issue.proposal !== undefined);
    if (open.length === 0) break;
    const grids = adoptProposals(checked.grids, open);
    checked = { ...checked, grids, result: parse(grids, checked.form, round) };
    for (const issue of open) adopted.push(issue);
  }
  return { checked, adopted };
}
