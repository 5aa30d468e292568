/** The document's comments: ours are added, those of people stay. ECMA-376-1 17.13.4 */
import { OWN_AUTHOR } from '#opc/own-notes';
import type { PatchPackage } from '#opc/patch-package';
import { replaceNonXml } from '#opc/text-escapes';
import { appendInside, escapeText } from '#opc/xml-edits';
import { childrenNamed, elementTree, textWithin } from '#opc/xml-spans';
import { type DocumentIndex, relatedPart } from '../document-parts';
import { ownAttribute } from '../reading/side-texts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const INITIALS = '核';
const REFERENCE = /commentReference\s[^>]*?id=["'](\d+)["']/g;

export class Comments {
  private readonly part: string | undefined;
  private readonly added: { readonly id: number; readonly sentences: readonly string[] }[] = [];
  /** What comments of ours say already, by their number. */
  private readonly own = new Map<string, string>();
  private next = 0;

  constructor(
    private readonly book: PatchPackage,
    private readonly index: DocumentIndex,
    /** The namespace of the document, which strict and transitional ones have of their own. */
    private readonly namespace: string,
  ) {
    this.part = relatedPart(book.parts, index, 'comments');
    if (this.part === undefined) return;
    const xml = book.text(this.part);
    for (const comment of childrenNamed(elementTree(xml, this.part), 'comment')) {
      const id = ownAttribute(comment.attributes, 'id') ?? '';
      this.next = Math.max(this.next, Number(id) + 1 || 0);
      if (ownAttribute(comment.attributes, 'author') === OWN_AUTHOR) this.own.set(id, textWithin(xml, comment));
    }
  }

  /** Returns the number by which the document names it; undefined where a copy of before says all of it in that text. */
  add(sentences: readonly string[], paragraph: string): number | undefined {
    const said = [...paragraph.matchAll(REFERENCE)].map(([, id = '']) => this.own.get(id) ?? '').join('\n');
    const unsaid = sentences.filter((sentence) => !said.includes(replaceNonXml(sentence)));
    if (unsaid.length === 0) return undefined;
    const id = this.next++;
    this.added.push({ id, sentences: unsaid });
    return id;
  }

  write(): void {
    if (this.added.length === 0) return;
    if (this.part !== undefined) {
      const xml = this.book.text(this.part);
      const root = elementTree(xml, this.part);
      this.book.edit(this.part, appendInside(xml, root, this.elements(root.prefix)));
      return;
    }
    const text = `<w:comments xmlns:w="${this.namespace}">${this.elements('w:')}</w:comments>`;
    const name = this.book.add('word/comments#.xml', COMMENTS_TYPE, text);
    const family = this.index.relationships.find((relationship) => relationship.family !== '')?.family ?? TRANSITIONAL;
    this.book.relate(this.index.part, `${family}/comments`, name);
  }

  private elements(prefix: string): string {
    const paragraph = (text: string) =>
      `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeText(replaceNonXml(text))}</${prefix}t></${prefix}r></${prefix}p>`;
    return this.added
      .map(
        ({ id, sentences }) =>
          `<${prefix}comment ${prefix}id="${id}" ${prefix}author="${OWN_AUTHOR}" ${prefix}initials="${INITIALS}">${sentences.map(paragraph).join('')}</${prefix}comment>`,
      )
      .join('');
  }
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
