/** .docx bytes → raw grids, or the reason why not. Knows the order of the steps; believes nothing in the file. */
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { readCustomProperties } from '#opc/custom-properties';
import { Refused } from '#opc/file-refusal';
import { openParts, type Parts } from '#opc/guard';
import { externalTargets, textOf } from '#opc/part-relations';
import { type OrRefusal, refusing } from '#opc/refusing';
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from './document-limits';
import { type DocumentIndex, readDocumentIndex, relatedPart } from './document-parts';
import { readBody } from './reading/body';
import { sheetsOf } from './reading/document-grids';
import { readSideTexts } from './reading/side-texts';

export type DocumentReadResult = OrRefusal<{ readonly workbook: WorkbookContents }>;

/**
 * Reads every table of a .docx (or .docm; macros are never looked at) with the text around it. Pictures, headers and
 * footers, embedded files and whatever stands outside the file are never opened. What breaks a limit, a rule of the
 * format or the trust of the file's own directory is refused as a value; nothing is thrown but bugs.
 */
export async function readDocument(
  bytes: Uint8Array,
  limits: Partial<DocumentLimits> = {},
): Promise<DocumentReadResult> {
  return refusing(() => ({ workbook: read(bytes, { ...DEFAULT_DOCUMENT_LIMITS, ...limits }) }));
}

function read(bytes: Uint8Array, limits: DocumentLimits): WorkbookContents {
  const parts = openParts(bytes, limits);
  const index = readDocumentIndex(parts);
  const around = { notes: readNotes(parts, index), addresses: externalTargets(parts, index.part) };
  const blocks = readBody(textOf(parts, index.part), index.part, around, limits);
  const grids = sheetsOf(blocks, limits).map(({ grid }) => grid);
  if (grids.length === 0) throw new Refused({ code: 'file.noText' });
  return { grids, custom: readCustomProperties(parts) };
}

const NOTES = [
  ['comments', 'comment'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
] as const;

function readNotes(parts: Parts, index: DocumentIndex): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const [type, element] of NOTES) {
    const part = relatedPart(parts, index, type);
    if (part === undefined) continue;
    for (const [id, text] of readSideTexts(textOf(parts, part), part, element)) notes.set(`${element} ${id}`, text);
  }
  return notes;
}
