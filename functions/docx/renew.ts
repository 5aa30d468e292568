/**
 * A draft that people went on with, its parts written anew from other data and every other byte as it was. A part that
 * somebody changed stays and is commented; one that somebody took out stays out. Knows the order of the steps.
 */
import type { Draft, DraftPart } from '#domain/drafting/draft';
import type { DocumentContent, DocumentPlan } from '#domain/sheet/document-plan';
import { notPatchable } from '#opc/file-refusal';
import type { PatchPackage } from '#opc/patch-package';
import { type OrRefusal, refusing } from '#opc/refusing';
import { type Edit, sourceOf, tagOf, withAttributes } from '#opc/xml-edits';
import { childrenNamed, type ElementTree } from '#opc/xml-spans';
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from './document-limits';
import { type DocumentIndex, relatedPart } from './document-parts';
import { type FoundPart, foundParts, isAlone } from './drafts/found-parts';
import { knownParts, remember } from './drafts/part-memory';
import { markOf, nameOfBlock, textsOfBlock } from './drafts/part-names';
import { hasColumns, renewedTable } from './drafts/renewed-table';
import { Comments } from './patching/comments';
import type { DocumentNodes } from './patching/document-nodes';
import { openPackage } from './patching/open-document';
import { paragraphEdits, partEdits } from './patching/paragraph-edits';
import { blockXml } from './writing/body-xml';

/** Names of parts, in the draft's order; what said the same already is in none of them. */
export interface Renewed {
  readonly renewed: readonly string[];
  readonly added: readonly string[];
  /** What there is nothing of any more, and nobody had changed. */
  readonly gone: readonly string[];
  /** Changed or taken out by a person. */
  readonly kept: readonly string[];
}

export type DocumentRenewResult = OrRefusal<{ readonly bytes: Uint8Array; readonly told: Renewed }>;

/** Of any document: in one without parts of ours all of them are added at its end. A file that the guard refuses is refused. */
export async function renewDocument(
  bytes: Uint8Array,
  draft: Draft,
  limits: Partial<DocumentLimits> = {},
): Promise<DocumentRenewResult> {
  return refusing(() => renew(bytes, draft, { ...DEFAULT_DOCUMENT_LIMITS, ...limits }));
}

function renew(bytes: Uint8Array, draft: Draft, limits: DocumentLimits) {
  const { book, index, xml, nodes } = openPackage(bytes, limits);
  const { body, namespace } = nodes;
  // What is put in is written with the usual prefix, as every program does.
  if (body === undefined || body.prefix !== 'w:') throw notPatchable('a document whose elements have unusual names');
  const { parts: there, freeNumber } = foundParts(xml, body);
  const known = knownParts(book.parts);
  const comments = new Comments(book, index, namespace);
  const wanted = draft.blocks.filter((block): block is DraftPart => block.part !== undefined);
  const styles = stylesOf(book, index);
  const place = new Places(body);
  const edits: Edit[] = [];
  const told = { renewed: [] as string[], added: [] as string[], gone: [] as string[], kept: [] as string[] };
  let number = freeNumber;

  const keep = (found: FoundPart, sentence: string) => {
    told.kept.push(found.part);
    const { from, to } = found.paragraph;
    const comment = comments.add([sentence], xml.slice(from, to));
    if (comment !== undefined) edits.push(...paragraphEdits(xml, found.paragraph, { comment }));
  };

  for (const block of wanted) {
    const found = there.get(block.part);
    if (found === undefined) {
      if (known.has(block.part)) told.kept.push(block.part);
      else {
        told.added.push(block.part);
        place.add(block, (like) => addedXml(block, draft.page, number++, { styles, like, xml }));
      }
      continue;
    }
    place.pass(found);
    const mark = markOf(textsOfBlock(block));
    // Said already, by whomever.
    if (found.now === mark) continue;
    const written = found.isChanged ? undefined : writtenAnew(xml, nodes, found, block);
    if (written === undefined) keep(found, changedSentence(block));
    else {
      told.renewed.push(block.part);
      edits.push(...written, renamed(xml, found, block));
    }
  }
  for (const found of there.values()) {
    if (wanted.some(({ part }) => part === found.part)) continue;
    if (found.isChanged) keep(found, GONE);
    else {
      told.gone.push(found.part);
      edits.push(removed(xml, found));
    }
  }
  book.edit(index.part, [...edits, ...place.edits()]);
  comments.write();
  const stays = [...there.keys()].filter((part) => !told.gone.includes(part));
  remember(book, [...new Set([...wanted.map(({ part }) => part), ...stays])]);
  return { bytes: book.bytesNow(), told };
}

const GONE = '这一处当初由报表生成，现在的报表里已经没有这一项；因为被人改过，没有删去。';

function changedSentence(block: DocumentContent): string {
  const stays = '这一处当初由报表生成，后来被人改过，这次没有更新。';
  return block.kind === 'table'
    ? `${stays}现在报表里的数，可另生成一份初稿来对照。`
    : `${stays}按现在的报表应为：${block.text}`;
}

/** Undefined where it is not made so that it could be written anew without harm. */
function writtenAnew(
  xml: string,
  nodes: DocumentNodes,
  { block: there, inside, paragraph, kind }: FoundPart,
  block: DocumentContent,
): readonly Edit[] | undefined {
  if (block.kind === 'table') {
    const isSo = kind === 'table' && hasColumns(there, block.columns.length);
    return isSo ? renewedTable(xml, nodes, there, block) : undefined;
  }
  // Only what differs is written, into the runs that are there: their looks, notes and comments stay.
  return kind === 'text' && inside !== undefined
    ? partEdits(xml, { ...paragraph, children: inside }, block.text)
    : undefined;
}

function renamed(xml: string, { start }: FoundPart, block: DocumentContent): Edit {
  const name = `${start.prefix}name`;
  return {
    from: start.from,
    to: start.openTo,
    text: withAttributes(tagOf(xml, start), { [name]: nameOfBlock(block) ?? '' }),
  };
}

/** A paragraph with something else in it keeps that. */
function removed(xml: string, found: FoundPart): Edit {
  const { block, inside = [] } = found;
  if (found.kind === 'table' || isAlone(xml, found)) return { from: block.from, to: block.to, text: '' };
  return { from: inside[0]?.from ?? block.to, to: inside.at(-1)?.to ?? block.to, text: '' };
}

/** Where what is new stands: behind the part that comes before it, else before the one that comes after it, else at the end. */
class Places {
  private readonly texts = new Map<number, string[]>();
  private readonly waiting: ((like?: FoundPart) => string)[] = [];
  private last: FoundPart | undefined;
  /** The last part that is a paragraph: new ones look as it does. */
  private like: FoundPart | undefined;
  private endsWithTable = false;

  constructor(private readonly body: ElementTree) {}

  pass(found: FoundPart): void {
    if (found.kind === 'text') this.like = found;
    for (const write of this.waiting.splice(0)) this.put(found.block.from, write(this.like));
    this.last = found;
    this.endsWithTable = found.kind === 'table';
  }

  add({ kind }: DraftPart, write: (like?: FoundPart) => string): void {
    if (this.last === undefined) {
      this.waiting.push(write);
      return;
    }
    // Two tables with nothing between them would be one.
    const between = this.endsWithTable && kind === 'table' ? '<w:p/>' : '';
    this.put(this.last.block.to, `${between}${write(this.like)}`);
    this.endsWithTable = false;
  }

  edits(): readonly Edit[] {
    const end = this.body.children.at(-1);
    const at = end?.name === 'sectPr' ? end.from : this.body.closeFrom;
    for (const write of this.waiting.splice(0)) this.put(at, write());
    return [...this.texts].map(([place, texts]) => ({ from: place, to: place, text: texts.join('') }));
  }

  private put(at: number, text: string): void {
    this.texts.set(at, [...(this.texts.get(at) ?? []), text]);
  }
}

interface Looks {
  readonly styles: string;
  readonly like: FoundPart | undefined;
  readonly xml: string;
}

function stylesOf(book: PatchPackage, index: DocumentIndex): string {
  const part = relatedPart(book.parts, index, 'styles');
  return part === undefined ? '' : book.text(part);
}

const STYLE = /<w:pStyle w:val="([A-Za-z0-9]+)"\/>/g;

/** A paragraph looks as the one before it; what has nothing before it, and tables, as we write them, where their styles are there. */
function addedXml(
  block: DocumentContent,
  page: DocumentPlan['page'],
  number: number,
  { styles, like, xml }: Looks,
): string {
  const written = blockXml(block, page, number);
  if (block.kind === 'table' || like === undefined)
    return written.replaceAll(STYLE, (style, id: string) => (styles.includes(`w:styleId="${id}"`) ? style : ''));
  const settings = childrenNamed(like.paragraph, 'pPr')[0];
  const run = like.inside?.find(({ name }) => name === 'r');
  const look = run === undefined ? undefined : childrenNamed(run, 'rPr')[0];
  return written
    .replace(/<w:pPr>.*?<\/w:pPr>/, () => (settings === undefined ? '' : withoutSection(sourceOf(xml, settings))))
    .replace('<w:r>', () => `<w:r>${look === undefined ? '' : sourceOf(xml, look)}`);
}

/** A break of a section, and changes that are on record, are of that paragraph only. */
function withoutSection(settings: string): string {
  return settings
    .replaceAll(/<w:sectPr[\s>].*?<\/w:sectPr>/gs, '')
    .replaceAll(/<w:pPrChange[\s>].*?<\/w:pPrChange>/gs, '');
}
