/** Notes on cells of somebody's sheet: ours are added, a person's stay and ours follow theirs. ECMA-376-1 18.7 */
import { cellName } from '#domain/sheet/address';
import { notPatchable } from '#opc/file-refusal';
import { OWN_AUTHOR, OWN_SEPARATOR } from '#opc/own-notes';
import { existing, relationshipId } from '#opc/part-relations';
import type { PatchPackage } from '#opc/patch-package';
import { replaceNonXml } from '#opc/text-escapes';
import { appendInside, type Edit, escapeAttribute, escapeText } from '#opc/xml-edits';
import { childrenNamed, type ElementTree, elementTree, namespaceOf, textWithin } from '#opc/xml-spans';
import { addedShapes, type NoteShape, newDrawing, type ShapeNumbers } from './note-shapes';
import type { SheetSpans } from './sheet-spans';

export interface NoteTarget {
  readonly row: number;
  readonly column: number;
  readonly sentences: readonly string[];
}

export interface NotedSheet {
  readonly part: string;
  readonly spans: SheetSpans;
  /** Of relationships, and of the `r:id` that names one: strict and transitional workbooks differ. */
  readonly family: string;
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** Threaded comments keep a stand-in among the notes, by an author of this name; Excel overwrites it. [MS-XLSX] 2.6.205 */
const THREAD_AUTHOR = /^tc=/;
/** What must not stand before `legacyDrawing` begins behind the last of these. ECMA-376-1 A.2, CT_Worksheet */
const BEFORE_DRAWING = new Set(
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing'.split(
    ' ',
  ),
);

/** Changes the parts around the sheet, and returns what changes in the sheet itself. */
export function addNotes(
  book: PatchPackage,
  sheet: NotedSheet,
  notes: readonly NoteTarget[],
  numbers: ShapeNumbers,
): readonly Edit[] {
  if (notes.length === 0) return [];
  const comments = relatedPart(book, sheet.part, ({ type }) => type === 'comments');
  const shown = comments === undefined ? notes : extendComments(book, comments, notes);
  if (comments === undefined) {
    const added = book.add('xl/comments#.xml', COMMENTS_TYPE, newComments(sheet.spans, notes));
    book.relate(sheet.part, `${sheet.family}/comments`, added);
  }
  return addShapes(
    book,
    sheet,
    shown.map(({ row, column, sentences }) => ({ row, column, length: noteText(sentences).length })),
    numbers,
  );
}

function relatedPart(
  book: PatchPackage,
  owner: string,
  isThat: (relationship: { readonly id: string; readonly type: string }) => boolean,
): string | undefined {
  const relationship = book.relationships(owner).find(isThat);
  if (relationship === undefined) return undefined;
  const part = existing(book.parts, relationship.target);
  if (part === undefined) throw notPatchable(`${owner} names a part that is not there`);
  return part;
}

function noteText(sentences: readonly string[]): string {
  return sentences.map(replaceNonXml).join('\n');
}

function run(prefix: string, text: string): string {
  const look = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="Microsoft YaHei"/></${prefix}rPr>`;
  return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r>`;
}

function comment(prefix: string, { row, column, sentences }: NoteTarget, author: number): string {
  const text = `<${prefix}text>${run(prefix, noteText(sentences))}</${prefix}text>`;
  return `<${prefix}comment ref="${cellName(row, column)}" authorId="${author}" shapeId="0">${text}</${prefix}comment>`;
}

function newComments({ root }: SheetSpans, notes: readonly NoteTarget[]): string {
  const namespace = namespaceOf(root);
  const list = notes.map((note) => comment('', note, 0)).join('');
  return `<comments xmlns="${escapeAttribute(namespace)}"><authors><author>${OWN_AUTHOR}</author></authors><commentList>${list}</commentList></comments>`;
}

/** Returns the notes that need a shape of ours: all but those that a conversation (threaded comment) holds. */
function extendComments(book: PatchPackage, part: string, notes: readonly NoteTarget[]): readonly NoteTarget[] {
  const xml = book.text(part);
  const root = elementTree(xml, part);
  const [authors] = childrenNamed(root, 'authors');
  const [list] = childrenNamed(root, 'commentList');
  if (authors === undefined || list === undefined) throw notPatchable(`${part} has no list of notes`);
  const names = childrenNamed(authors, 'author').map((author) => xml.slice(author.openTo, author.closeFrom).trim());
  const known = names.indexOf(OWN_AUTHOR);
  const byCell = new Map(
    childrenNamed(list, 'comment').map((element) => [element.attributes.ref?.toUpperCase(), element]),
  );
  const shown: NoteTarget[] = [];
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const note of notes) {
    const theirs = byCell.get(cellName(note.row, note.column));
    if (theirs === undefined) added.push(comment(root.prefix, note, known < 0 ? names.length : known));
    else if (THREAD_AUTHOR.test(names[Number(theirs.attributes.authorId)] ?? '')) continue;
    else edits.push(...appendedText(xml, theirs, note.sentences));
    shown.push(note);
  }
  if (added.length > 0) {
    if (known < 0)
      edits.push(...appendInside(xml, authors, `<${root.prefix}author>${OWN_AUTHOR}</${root.prefix}author>`));
    edits.push(...appendInside(xml, list, added.join('')));
  }
  book.edit(part, edits);
  return shown;
}

/**
 * Plain text (`<t>`) becomes a run of its own, so that ours can follow as another. A copy may be annotated again: what
 * the note says already is not said twice.
 */
function appendedText(xml: string, theirs: ElementTree, all: readonly string[]): readonly Edit[] {
  const [text] = childrenNamed(theirs, 'text');
  const said = textWithin(xml, theirs);
  const sentences = all.filter((sentence) => !said.includes(noteText([sentence])));
  if (sentences.length === 0) return [];
  const ours = (prefix: string) => run(prefix, OWN_SEPARATOR + noteText(sentences));
  if (text === undefined) {
    const { prefix } = theirs;
    return appendInside(xml, theirs, `<${prefix}text>${ours(prefix)}</${prefix}text>`);
  }
  const wrapped = childrenNamed(text, 't').flatMap(({ from, to, prefix }) => [
    { from, to: from, text: `<${prefix}r>` },
    { from: to, to, text: `</${prefix}r>` },
  ]);
  const reading = text.children.find(({ name }) => name === 'rPh' || name === 'phoneticPr');
  const added =
    reading === undefined
      ? appendInside(xml, text, ours(text.prefix))
      : [{ from: reading.from, to: reading.from, text: ours(text.prefix) }];
  return [...wrapped, ...added];
}

function addShapes(
  book: PatchPackage,
  { part, spans, family }: NotedSheet,
  notes: readonly NoteShape[],
  numbers: ShapeNumbers,
): readonly Edit[] {
  if (notes.length === 0) return [];
  const drawing = spans.sections.find(({ name }) => name === 'legacyDrawing');
  if (drawing !== undefined) {
    const wanted = relationshipId(drawing.attributes);
    const drawn = relatedPart(book, part, ({ id }) => id === wanted);
    if (drawn === undefined) throw notPatchable(`${part} has no drawing ${wanted}`);
    book.edit(drawn, addedShapes(book.text(drawn), notes, numbers));
    return [];
  }
  const added = book.add('xl/drawings/vmlDrawing#.vml', DRAWING_TYPE, newDrawing(notes, numbers));
  const id = book.relate(part, `${family}/vmlDrawing`, added);
  const at = spans.sections.filter(({ name }) => BEFORE_DRAWING.has(name)).at(-1)?.to ?? spans.sheetData.to;
  const declared = Object.entries(spans.root.attributes).find(([name, uri]) => uri === family && /^xmlns:/.test(name));
  const prefix = declared?.[0].slice('xmlns:'.length) ?? 'r';
  const namespace = declared === undefined ? ` xmlns:r="${escapeAttribute(family)}"` : '';
  return [{ from: at, to: at, text: `<${spans.root.prefix}legacyDrawing${namespace} ${prefix}:id="${id}"/>` }];
}
