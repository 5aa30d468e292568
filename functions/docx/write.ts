/** Document plan → .docx bytes. The same plan gives the same bytes. */
import type { DocumentPlan } from '#domain/sheet/document-plan';
import { deflated } from '#opc/deflate';
import { replaceNonXml } from '#opc/text-escapes';
import { escapeText } from '#opc/xml-edits';
import { zipOf } from '#opc/zip-write';
import { CUSTOM_RELATION, CUSTOM_TYPE, memoryXml } from './drafts/part-memory';
import { bodyXml } from './writing/body-xml';
import { footerXml, pageXml } from './writing/page';
import { PICTURE } from './writing/stamp-xml';
import { STYLES_XML } from './writing/styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = (more: string) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${more}<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const root = (more: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>${more}</Relationships>`;
const ofDocument = (more: string) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/footer" Target="footer1.xml"/>${more}</Relationships>`;

const GIF = '<Default Extension="gif" ContentType="image/gif"/>';
const OF_PICTURE = `<Relationship Id="${PICTURE.id}" Type="${OFFICE}/relationships/image" Target="${PICTURE.target}"/>`;

const MEMORY_TYPE = `<Override PartName="/docProps/custom.xml" ContentType="${CUSTOM_TYPE}"/>`;
const MEMORY_RELATION = `<Relationship Id="rId3" Type="${CUSTOM_RELATION}" Target="docProps/custom.xml"/>`;

/** Text of people is text only: no fields, no links, nothing that a program would run. */
export async function writeDocument(plan: DocumentPlan): Promise<Uint8Array<ArrayBuffer>> {
  const page = pageXml(plan.page, 'rId2');
  const drafted = plan.blocks.flatMap((block) => (block.kind === 'stamp' ? [] : (block.part ?? [])));
  const isDraft = drafted.length > 0;
  const document = `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"><w:body>${bodyXml(plan)}${page}</w:body></w:document>`;
  const picture = plan.blocks.find((block) => block.kind === 'stamp')?.code.picture;
  const encoder = new TextEncoder();
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(`${picture === undefined ? '' : GIF}${isDraft ? MEMORY_TYPE : ''}`)],
    ['_rels/.rels', root(isDraft ? MEMORY_RELATION : '')],
    ['word/document.xml', document],
    ['word/_rels/document.xml.rels', ofDocument(picture === undefined ? '' : OF_PICTURE)],
    ['word/styles.xml', HEAD + STYLES_XML],
    ['word/footer1.xml', HEAD + footerXml(plan)],
    ['docProps/core.xml', coreXml(plan)],
    ...(isDraft ? [['docProps/custom.xml', HEAD + memoryXml(drafted)] as const] : []),
  ];
  const parts = [
    ...texts.map(([name, text]) => [name, encoder.encode(text)] as const),
    ...(picture === undefined ? [] : [[PICTURE.part, picture] as const]),
  ];
  return zipOf(await Promise.all(parts.map(([name, bytes]) => deflated(name, [bytes]))));
}

function coreXml({ properties: { title, creator, created } }: DocumentPlan): string {
  const at = new Date(created);
  if (Number.isNaN(at.getTime())) throw new Error(`created: ${created} is no instant`);
  const text = (value: string) => escapeText(replaceNonXml(value));
  const when = at.toISOString().replace(/\.\d+Z$/, 'Z');
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${text(title)}</dc:title><dc:creator>${text(creator)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created></cp:coreProperties>`;
}
