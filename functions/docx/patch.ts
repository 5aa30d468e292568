/** Somebody's own .docx with some cells changed and commented, and every other byte as it was. Knows the order of the steps. */
import { joinedMarks } from '#domain/issues/marks';
import { typedText } from '#domain/sheet/sheet-plan';
import { notPatchable } from '#opc/file-refusal';
import { type OrRefusal, refusing } from '#opc/refusing';
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from './document-limits';
import { cellEdits, type OriginChange } from './patching/cell-edits';
import { Comments } from './patching/comments';
import type { DocumentChanges } from './patching/document-changes';
import type { DocumentPlaces } from './patching/document-places';
import { openDocument } from './patching/open-document';
import type { ParagraphChange } from './patching/paragraph-edits';
import { tableEdits } from './patching/table-edits';
import type { Origin } from './reading/document-grids';

export type DocumentPatchResult = OrRefusal<{ readonly bytes: Uint8Array }>;

/**
 * The file with the changes in it. Parts that no change concerns keep their bytes, compressed as they were; the document
 * keeps its text but for the cells asked for. A file that reading would refuse is refused here too. Throws on changes of a
 * sheet that the document does not have: their author's bug.
 */
export async function patchDocument(
  bytes: Uint8Array,
  changes: DocumentChanges,
  limits: Partial<DocumentLimits> = {},
): Promise<DocumentPatchResult> {
  return refusing(() => ({ bytes: patch(bytes, changes, { ...DEFAULT_DOCUMENT_LIMITS, ...limits }) }));
}

function patch(bytes: Uint8Array, changes: DocumentChanges, limits: DocumentLimits): Uint8Array {
  const { book, index, xml, places, nodes } = openDocument(bytes, limits);
  const comments = new Comments(book, index, nodes.namespace);
  const commenting = (origin: Origin, sentences: readonly string[]) => {
    const { from = 0, to = 0 } = nodes.paragraphAt(origin) ?? {};
    return comments.add(sentences, xml.slice(from, to));
  };
  const edits = [
    ...cellEdits(xml, nodes, changesByOrigin(changes, places, commenting)),
    ...tableEdits(xml, nodes, changes.sheets ?? [], places.sheets),
  ];
  book.edit(index.part, edits);
  comments.write();
  return book.bytesNow();
}

/** One change for each place: what is written there, and one comment of all that is said. */
function changesByOrigin(
  { cells = [], marks = [] }: DocumentChanges,
  places: DocumentPlaces,
  comment: (origin: Origin, sentences: readonly string[]) => number | undefined,
): readonly OriginChange[] {
  const found = new Map<string, OriginChange>();
  const change = (origin: Origin, what: ParagraphChange) => {
    const key = JSON.stringify(origin);
    found.set(key, { origin, ...found.get(key), ...what });
  };
  for (const { at, value } of cells) {
    const origin = places.cell(at);
    if (origin === undefined) throw notPatchable(`${at.sheet} has no cell in row ${at.row}, column ${at.column}`);
    change(origin, { text: typedText(value) });
  }
  const said = new Map<string, { readonly origin: Origin; readonly sentences: string[] }>();
  for (const { at, sentences } of joinedMarks(marks)) {
    const origin = places.nearest(at);
    if (origin === undefined) continue;
    const key = JSON.stringify(origin);
    const known = said.get(key);
    if (known === undefined) said.set(key, { origin, sentences: [...sentences] });
    else known.sentences.push(...sentences);
  }
  for (const { origin, sentences } of said.values()) {
    const number = comment(origin, [...new Set(sentences)]);
    if (number !== undefined) change(origin, { comment: number });
  }
  return [...found.values()];
}
