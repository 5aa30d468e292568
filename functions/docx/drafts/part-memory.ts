/**
 * Which parts a draft ever had, among the document's own properties: what is not there any more was taken out by a person,
 * and is not put back.
 */
import { customPropertiesPart, readCustomProperties } from '#opc/custom-properties';
import type { Parts } from '#opc/guard';
import { textOf } from '#opc/part-relations';
import type { PatchPackage } from '#opc/patch-package';
import { appendInside, escapeAttribute } from '#opc/xml-edits';
import { childrenNamed, elementTree } from '#opc/xml-spans';

const NAME = /^kjz-draft-\d+$/;
/** Programs show and keep this many characters of a property's text. */
const LONGEST_TEXT = 240;
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
export const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
export const CUSTOM_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
/** Others' begin with it. */
const FIRST_ID = 2;

/** None where a program dropped the properties. */
export function knownParts(parts: Parts): ReadonlySet<string> {
  const texts = [...readCustomProperties(parts)].filter(([name]) => NAME.test(name)).map(([, text]) => text);
  return new Set(texts.flatMap((text) => text.split(' ')).filter((part) => part !== ''));
}

/** The part of the package that remembers them, of a new document. */
export function memoryXml(parts: readonly string[]): string {
  return `<Properties xmlns="${NAMESPACE}">${propertiesXml(parts, '', FIRST_ID)}</Properties>`;
}

/** In place of what was remembered before; other properties stay. */
export function remember(book: PatchPackage, parts: readonly string[]): void {
  const part = customPropertiesPart(book.parts);
  if (part === undefined) {
    const name = book.add('docProps/custom#.xml', CUSTOM_TYPE, memoryXml(parts));
    book.relate('', CUSTOM_RELATION, name);
    return;
  }
  const xml = textOf(book.parts, part);
  const root = elementTree(xml, part);
  const all = childrenNamed(root, 'property');
  const isOwn = ({ attributes }: (typeof all)[number]) => NAME.test(attributes.name ?? '');
  const next = Math.max(FIRST_ID - 1, ...all.map(({ attributes }) => Number(attributes.pid) || 0)) + 1;
  const gone = all.filter(isOwn).map(({ from, to }) => ({ from, to, text: '' }));
  book.edit(part, [...gone, ...appendInside(xml, root, propertiesXml(parts, root.prefix, next))]);
}

function propertiesXml(parts: readonly string[], prefix: string, first: number): string {
  return texts(parts)
    .map(
      (text, at) =>
        `<${prefix}property fmtid="${FORMAT}" pid="${first + at}" name="kjz-draft-${at + 1}"><vt:lpwstr xmlns:vt="${TYPES}">${escapeAttribute(text)}</vt:lpwstr></${prefix}property>`,
    )
    .join('');
}

function texts(parts: readonly string[]): readonly string[] {
  const made: string[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    const isRoom = last !== undefined && last.length + 1 + part.length <= LONGEST_TEXT;
    if (isRoom) made[made.length - 1] = `${last} ${part}`;
    else made.push(part);
  }
  return made;
}
