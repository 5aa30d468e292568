/** The package around changed parts: their texts, relationships and content types. Knows no sheets and no styles. */

import { notPatchable } from './file-refusal';
import { decodeXml, type Parts } from './guard';
import { existing, type Relationship, relationshipsOf, relationshipsPart } from './part-relations';
import { appendInside, applyEdits, type Edit, escapeAttribute } from './xml-edits';
import { childrenNamed, elementTree } from './xml-spans';
import { rewriteZip } from './zip-rewrite';

const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BYTE_ORDER_MARK = '\uFEFF';

/** Parts are named without case, as in `Parts`; new ones keep the case they are given. */
export class PatchPackage {
  private readonly texts = new Map<string, string>();
  private readonly addedNames = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(
    private readonly bytes: Uint8Array,
    /** As they were opened; changes do not show here. */
    readonly parts: Parts,
    private readonly entryNames: readonly string[],
  ) {}

  /** The part with the changes made so far. */
  text(part: string): string {
    const key = part.toLowerCase();
    const changed = this.texts.get(key);
    if (changed !== undefined) return changed;
    const content = this.parts.get(key);
    if (content === undefined) throw notPatchable(`${part} is missing`);
    return decodeXml(content, part);
  }

  /** Refuses a part whose text would not come out as it went in. */
  edit(part: string, edits: readonly Edit[]): void {
    const before = this.text(part);
    const after = applyEdits(before, edits);
    if (after === before) return;
    const content = this.parts.get(part.toLowerCase());
    const isLossy = content !== undefined && before.includes('\uFFFD') && !isUtf16(content);
    if (isLossy && !this.texts.has(part.toLowerCase()) && !isSameText(before, content)) {
      throw notPatchable(`${part} is not in UTF-8`);
    }
    this.texts.set(part.toLowerCase(), after);
  }

  /** A new part, named with the first free number: `xl/comments#.xml` → `xl/comments3.xml`. */
  add(pattern: string, contentType: string, text: string): string {
    let name = '';
    for (let number = 1; name === '' || this.has(name); number++) name = pattern.replace('#', String(number));
    this.addedNames.set(name.toLowerCase(), name);
    this.texts.set(name.toLowerCase(), HEAD + text);
    this.declareType(name, contentType);
    return name;
  }

  /** A part's whole text anew, under the name and type that it has. */
  replace(part: string, text: string): void {
    this.texts.set(part.toLowerCase(), HEAD + text);
  }

  /** Takes a part away with its content type and the relationship that leads to it. */
  removeRelated(owner: string, relationship: Relationship): void {
    const part = existing(this.parts, relationship.target);
    if (part === undefined) return;
    this.removed.add(part);
    this.dropElements(relationshipsPart(owner), ({ Id }) => Id === relationship.id);
    this.dropElements(CONTENT_TYPES, ({ PartName }) => PartName?.toLowerCase() === `/${part}`);
  }

  /** Returns the new relationship's id. */
  relate(owner: string, type: string, target: string): string {
    const part = relationshipsPart(owner);
    if (!this.has(part)) {
      const slash = owner.lastIndexOf('/') + 1;
      const name = `${this.entryName(owner).slice(0, slash)}_rels/${this.entryName(owner).slice(slash)}.rels`;
      this.addedNames.set(part.toLowerCase(), name);
      this.texts.set(part.toLowerCase(), `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`);
    }
    const text = this.text(part);
    const root = elementTree(text, part);
    const taken = new Set(childrenNamed(root, 'Relationship').map(({ attributes }) => attributes.Id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const element = `<${root.prefix}Relationship Id="rId${number}" Type="${type}" Target="/${escapeAttribute(target)}"/>`;
    this.edit(part, appendInside(text, root, element));
    return `rId${number}`;
  }

  relationships(owner: string): readonly Relationship[] {
    return relationshipsOf(this.parts, owner);
  }

  /** The zip with what changed; everything else byte for byte. */
  bytesNow(): Uint8Array {
    const contents = new Map<string, Uint8Array | null>();
    for (const [key, text] of this.texts) contents.set(this.entryName(key), this.encode(key, text));
    for (const key of this.removed) contents.set(this.entryName(key), null);
    return rewriteZip(this.bytes, { contents });
  }

  private has(part: string): boolean {
    const key = part.toLowerCase();
    return this.texts.has(key) || this.entryNames.some((name) => name.toLowerCase() === key);
  }

  private entryName(part: string): string {
    const key = part.toLowerCase();
    return this.addedNames.get(key) ?? this.entryNames.find((name) => name.toLowerCase() === key) ?? part;
  }

  /** By extension where the extension has no other type already, which is how VML is declared; else by name. */
  private declareType(name: string, contentType: string): void {
    const text = this.text(CONTENT_TYPES);
    const root = elementTree(text, CONTENT_TYPES);
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const byExtension = childrenNamed(root, 'Default').find(
      ({ attributes }) => attributes.Extension?.toLowerCase() === extension.toLowerCase(),
    );
    if (byExtension?.attributes.ContentType === contentType) return;
    const element =
      byExtension === undefined && extension !== 'xml'
        ? `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`
        : `<${root.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"/>`;
    this.edit(CONTENT_TYPES, appendInside(text, root, element));
  }

  private dropElements(part: string, isThat: (attributes: Readonly<Record<string, string | undefined>>) => boolean) {
    const text = this.text(part);
    const found = elementTree(text, part).children.filter(({ attributes }) => isThat(attributes));
    this.edit(
      part,
      found.map(({ from, to }) => ({ from, to, text: '' })),
    );
  }

  /** UTF-8 with the byte order mark it had; a part that was declared otherwise is so no more. */
  private encode(key: string, text: string): Uint8Array {
    const before = this.parts.get(key) ?? new Uint8Array();
    const hadMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
    const declared = text.replace(OTHER_ENCODING, '$1"UTF-8"');
    return new TextEncoder().encode(hadMark ? BYTE_ORDER_MARK + declared : declared);
  }
}

const OTHER_ENCODING = /^(<\?xml[^>]*?\sencoding\s*=\s*)(?!["']utf-?8["'])(?:"[^"]*"|'[^']*')/i;

function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isSameText(text: string, content: Uint8Array): boolean {
  const again = new TextEncoder().encode(text);
  const shift = content.length - again.length;
  return (shift === 0 || shift === 3) && again.every((byte, index) => byte === content[index + shift]);
}
