/** The smallest Word documents that hold what a test is about, as XML somebody else could have written. */
import { type BuiltEntry, buildZip } from '../xlsx/zip-builder';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface BuiltDocument {
  /** Everything inside `<w:body>`. */
  readonly body: string;
  /** Further relationships of the document. */
  readonly relations?: string;
  readonly extra?: readonly BuiltEntry[];
  /** Replaces a part of the same name. */
  readonly replace?: readonly BuiltEntry[];
}

export function documentEntries({ body, relations = '', extra = [], replace = [] }: BuiltDocument): BuiltEntry[] {
  const entries: BuiltEntry[] = [
    {
      name: '[Content_Types].xml',
      content: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `${XML}<w:document ${MAIN} xmlns:r="${RELATION}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${XML}<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`,
    },
  ];
  const replaced = new Map(replace.map((entry) => [entry.name, entry]));
  return [...entries.map((entry) => replaced.get(entry.name) ?? entry), ...extra];
}

export function buildDocument(document: BuiltDocument): Uint8Array {
  return buildZip(documentEntries(document));
}

export const relationship = (id: string, type: string, target: string, isExternal = false) =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;

/** One paragraph of plain text. */
export const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell: its settings, and paragraphs or plain text. */
export const tc = (content: string, settings = '') =>
  `<w:tc><w:tcPr>${settings}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

export const row = (...texts: readonly string[]) => tr(...texts.map((text) => tc(text)));

/** `widths` in twentieths of a point. */
export const tbl = (widths: readonly number[], ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
