/** Comments, footnotes and endnotes: what a document says of a place besides its text, by the id that stands there. */
import { APPEARANCE_LIMITS } from '#domain/sheet/raw-grid';
import { damaged } from '#opc/file-refusal';
import { OWN_AUTHOR } from '#opc/own-notes';
import { type Attributes, scanXml } from '#opc/xml-scan';

/** What a person wrote; comments of ours are none. Longer ones are cut by whoever shows them. */
export function readSideTexts(xml: string, part: string, element: 'comment' | 'footnote' | 'endnote') {
  const texts = new Map<string, string>();
  let id: string | undefined;
  let text = '';
  let inText = false;
  let count = 0;
  scanXml(xml, part, {
    open(name, attributes) {
      if (name === element) {
        if (++count > APPEARANCE_LIMITS.entries) throw damaged(`${part}: more than any document has`);
        const isOurs = ownAttribute(attributes, 'author') === OWN_AUTHOR;
        // Separators, which Word keeps among the notes, have a type.
        const isSeparator = ownAttribute(attributes, 'type') !== undefined;
        id = isOurs || isSeparator ? undefined : ownAttribute(attributes, 'id');
        text = '';
      } else if (name === 'p' && text !== '') text += '\n';
      inText = name === 't';
    },
    text(value) {
      if (inText) text += value;
    },
    close(name) {
      inText = false;
      if (name === element && id !== undefined) texts.set(id, text.trim());
    },
  });
  return texts;
}

/** An attribute of the document's own namespace, whatever prefix its writer chose. */
export function ownAttribute(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`];
  if (usual !== undefined) return usual;
  const written = Object.keys(attributes).find((each) => each === name || each.endsWith(`:${name}`));
  return written === undefined ? undefined : attributes[written];
}
