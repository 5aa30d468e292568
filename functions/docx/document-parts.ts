/** Which parts of the package are the document, its notes and its comments. */
import { damaged, type OtherDocument, Refused } from '#opc/file-refusal';
import type { Parts } from '#opc/guard';
import { existing, type Relationship, relationshipsOf } from '#opc/part-relations';

export interface DocumentIndex {
  readonly part: string;
  /** What the document points at, inside the package. */
  readonly relationships: readonly Relationship[];
}

const OTHER_DOCUMENTS: readonly (readonly [RegExp, OtherDocument])[] = [
  [/^xl\/workbook\.bin$/, 'xlsb'],
  [/^ppt\//, 'pptx'],
];

/** Throws the refusal of a package without a document. */
export function readDocumentIndex(parts: Parts): DocumentIndex {
  const root = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument');
  const part = root === undefined ? undefined : existing(parts, root.target);
  if (part === undefined) {
    for (const [pattern, kind] of OTHER_DOCUMENTS) {
      if ([...parts.keys()].some((name) => pattern.test(name))) throw new Refused({ code: 'file.notWorkbook', kind });
    }
    throw damaged('no document part');
  }
  return { part, relationships: relationshipsOf(parts, part) };
}

export function relatedPart(parts: Parts, { relationships }: DocumentIndex, type: string): string | undefined {
  const found = relationships.find((relationship) => relationship.type === type);
  return found === undefined ? undefined : existing(parts, found.target);
}
