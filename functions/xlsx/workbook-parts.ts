/** What the workbook's own part says: which sheets in which order, date system, what it points at. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import { damaged, type OtherDocument, Refused } from '#opc/file-refusal';
import type { Parts } from '#opc/guard';
import { existing, type Relationship, relationshipId, relationshipsOf, textOf } from '#opc/part-relations';
import { isTrue, scanXml } from '#opc/xml-scan';

export interface SheetEntry {
  readonly name: string;
  /** Undefined: visible. */
  readonly visibility: RawGrid['visibility'];
  readonly part: string;
}

export interface WorkbookIndex {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
  /** What the workbook points at, inside the package. */
  readonly relationships: readonly Relationship[];
}

const OTHER_DOCUMENTS: readonly (readonly [RegExp, OtherDocument])[] = [
  [/^word\//, 'docx'],
  [/^ppt\//, 'pptx'],
  [/^xl\/workbook\.bin\.rels$|^xl\/_rels\/workbook\.bin\.rels$/, 'xlsb'],
];

/** Finds the workbook from the package's root; refuses other documents by their name. */
export function readIndex(parts: Parts): WorkbookIndex {
  const root = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument');
  const workbookPart = root === undefined ? undefined : existing(parts, root.target);
  for (const [pattern, kind] of OTHER_DOCUMENTS) {
    const isThat = [...parts.keys()].some((name) => pattern.test(name));
    if (isThat && !workbookPart?.startsWith('xl/')) throw new Refused({ code: 'file.notWorkbook', kind });
  }
  if (workbookPart === undefined) throw notWorkbook(parts);
  const relationships = relationshipsOf(parts, workbookPart);
  const partOf = (type: string) => {
    const found = relationships.find((relationship) => relationship.type === type);
    return found === undefined ? undefined : existing(parts, found.target);
  };
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const used = new Set<string>();
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  scanXml(textOf(parts, workbookPart), workbookPart, {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (element !== 'sheet') return;
      const id = relationshipId(attributes) ?? '';
      // Modules of old macros stand among the sheets and have no part.
      if (id === '') return;
      const relationship = byId.get(id);
      // Chart sheets and old dialog sheets hold no cells.
      if (relationship !== undefined && relationship.type !== 'worksheet') return;
      const part = relationship === undefined ? undefined : existing(parts, relationship.target);
      const { name = '', state = '' } = attributes;
      if (part === undefined || used.has(part)) throw damaged(`sheet ${name} has no part of its own`);
      used.add(part);
      sheets.push({ name, visibility: VISIBILITIES.get(state), part });
    },
    close() {},
  });
  if (sheets.length === 0) throw new Refused({ code: 'file.noSheets' });
  return {
    part: workbookPart,
    sheets,
    from1904,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    relationships,
  };
}

const VISIBILITIES: ReadonlyMap<string, RawGrid['visibility']> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'veryHidden'],
]);

function notWorkbook(parts: Parts): Refused {
  const mimetype = parts.get('mimetype');
  const declared = mimetype === undefined ? '' : new TextDecoder().decode(mimetype);
  if (declared.includes('opendocument.spreadsheet')) return new Refused({ code: 'file.notWorkbook', kind: 'ods' });
  if (declared.includes('opendocument.text')) return new Refused({ code: 'file.notWorkbook', kind: 'odt' });
  if (!parts.has('[content_types].xml')) return new Refused({ code: 'file.notWorkbook', kind: 'zip' });
  return damaged('no workbook part');
}
