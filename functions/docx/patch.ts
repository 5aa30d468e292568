/** Somebody's own .docx with some cells changed and commented, and every other byte as it was. Knows the order of the steps. */
import { joinedMarks } from '#domain/issues/marks';
import type { CellPosition } from '#domain/sheet/address';
import type { PlanValue, SheetPlan } from '#domain/sheet/sheet-plan';
import { notPatchable } from '#opc/file-refusal';
import { openParts } from '#opc/guard';
import { textOf } from '#opc/part-relations';
import { PatchPackage } from '#opc/patch-package';
import { type OrRefusal, refusing } from '#opc/refusing';
import type { Edit } from '#opc/xml-edits';
import { elementTree, namespaceOf } from '#opc/xml-spans';
import { listEntries } from '#opc/zip-directory';
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from './document-limits';
import { readDocumentIndex } from './document-parts';
import { addedTable } from './patching/added-table';
import { Comments } from './patching/comments';
import type { DocumentChanges } from './patching/document-changes';
import { type DocumentNodes, documentNodes } from './patching/document-nodes';
import { type ParagraphChange, paragraphEdits } from './patching/paragraph-edits';
import { readBody } from './reading/body';
import { type DocumentSheet, type Origin, sheetsOf } from './reading/document-grids';

export type DocumentPatchResult = OrRefusal<{ readonly bytes: Uint8Array }>;

const NOTHING_AROUND = { notes: new Map<string, string>(), addresses: new Map<string, string>() };

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
  const parts = openParts(bytes, limits);
  const index = readDocumentIndex(parts);
  const entryNames = listEntries(bytes, limits).map(({ name }) => name);
  const book = new PatchPackage(bytes, parts, entryNames);
  const xml = textOf(parts, index.part);
  const places = new Places(sheetsOf(readBody(xml, index.part, NOTHING_AROUND, limits), limits));
  const nodes = documentNodes(xml, index.part);
  const comments = new Comments(book, index, namespaceOf(elementTree(xml, index.part)));
  const commenting = (origin: Origin, sentences: readonly string[]) => {
    const { from = 0, to = 0 } = nodes.paragraphAt(origin) ?? {};
    return comments.add(sentences, xml.slice(from, to));
  };
  const edits = [
    ...cellEdits(xml, nodes, changesByOrigin(changes, places, commenting)),
    ...tableEdits(xml, nodes, changes.sheets ?? [], places),
  ];
  book.edit(index.part, edits);
  comments.write();
  return book.bytesNow();
}

/** Where the cells of the sheets stand in the document. */
class Places {
  private readonly byName: ReadonlyMap<string, DocumentSheet>;

  constructor(readonly sheets: readonly DocumentSheet[]) {
    this.byName = new Map(sheets.map((sheet) => [sheet.grid.sheet, sheet]));
  }

  /** The cell itself or the first of its merge. */
  cell(at: CellPosition): Origin | undefined {
    const { grid, originAt } = this.sheet(at);
    const merge = grid.merges.find(
      ({ top, bottom, left, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
    );
    return originAt(merge?.top ?? at.row, merge?.left ?? at.column);
  }

  /** As above; what is said of a cell that is not there is said at the nearest before it. */
  nearest(at: CellPosition): Origin | undefined {
    const here = this.cell(at);
    if (here !== undefined) return here;
    const { grid, originAt } = this.sheet(at);
    for (let row = Math.min(at.row, grid.rows.length); row >= 1; row--) {
      const first =
        row === at.row ? at.column : Math.max(1, ...grid.rows.slice(row - 1, row).map(({ length }) => length));
      for (let column = first; column >= 1; column--) {
        const found = originAt(row, column);
        if (found !== undefined) return found;
      }
    }
    return originAt(1, 1);
  }

  private sheet({ sheet }: CellPosition): DocumentSheet {
    const found = this.byName.get(sheet);
    if (found === undefined) throw new Error(`the document has no sheet ${sheet}`);
    return found;
  }
}

interface OriginChange extends ParagraphChange {
  readonly origin: Origin;
}

/** One change for each place: what is written there, and one comment of all that is said. */
function changesByOrigin(
  { cells = [], marks = [] }: DocumentChanges,
  places: Places,
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
    change(origin, { text: asTyped(value) });
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

function asTyped(value: PlanValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.date : String(value);
}

function cellEdits(xml: string, nodes: DocumentNodes, changes: readonly OriginChange[]): readonly Edit[] {
  return changes.flatMap(({ origin, ...change }) => {
    const paragraph = nodes.paragraphAt(origin);
    if (paragraph === undefined) throw notPatchable('a cell without a paragraph');
    const edits = paragraphEdits(xml, paragraph, change);
    if (change.text === undefined) return edits;
    // What is written there is content, whatever stood there before.
    const asked = nodes.asksAround(paragraph).map(({ from, to }) => ({ from, to, text: '' }));
    const first = [...edits, ...asked];
    if (origin.kind === 'paragraph') return first;
    // A cell ends with a paragraph, also where a table stands in it: its others are emptied, or taken away.
    const others = nodes.paragraphsIn(origin.cell).slice(1);
    const isPlain = !nodes.holdsTables(origin.cell);
    return [
      ...first,
      ...others.flatMap((other) =>
        isPlain ? [{ from: other.from, to: other.to, text: '' }] : paragraphEdits(xml, other, { text: '' }),
      ),
    ];
  });
}

/** Behind all that stands in the document, before the settings of its last pages. */
function tableEdits(
  xml: string,
  { body }: DocumentNodes,
  sheets: readonly SheetPlan[],
  places: Places,
): readonly Edit[] {
  if (sheets.length === 0) return [];
  if (body === undefined) throw notPatchable('a document without a body');
  const earlier = sheets.flatMap(({ name }) => earlierTable(body, name, xml, places));
  const last = body.children.at(-1);
  const at = last?.name === 'sectPr' ? last.from : body.closeFrom;
  return [...earlier, { from: at, to: at, text: sheets.map((sheet) => addedTable(sheet, body.prefix)).join('') }];
}

/** A receipt of before, with the heading that is ours: its table and heading go. */
function earlierTable(body: DocumentNodes['body'], name: string, xml: string, { sheets }: Places): readonly Edit[] {
  const isThere = sheets.some(({ grid }) => grid.rows[0]?.[0] === name);
  const blocks = body?.children ?? [];
  const at = isThere
    ? blocks.findLastIndex((block, nth) => block.name === 'tbl' && heads(blocks[nth - 1], name, xml))
    : -1;
  const [heading, table] = [blocks[at - 1], blocks[at]];
  return heading === undefined || table === undefined ? [] : [{ from: heading.from, to: table.to, text: '' }];
}

function heads(
  block: { readonly name: string; readonly from: number; readonly to: number } | undefined,
  name: string,
  xml: string,
): boolean {
  return block?.name === 'p' && xml.slice(block.from, block.to).includes(`>${name}<`);
}
