/** What the workbook's small parts say: which sheets in which order, date system, relationships, properties. */
import type { RawGrid } from '#domain/sheet/raw-grid';
import { damaged, type OtherDocument, Refused } from '#opc/file-refusal';
import { decodeXml, type Parts } from '#opc/guard';
import { type Attributes, isTrue, localName, scanXml } from '#opc/xml-scan';

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

export interface Relationship {
  readonly id: string;
  /** The last step of its type, the same in strict and transitional files. */
  readonly type: string;
  /** What stands before it: strict and transitional files differ here. */
  readonly family: string;
  readonly target: string;
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

/** Custom document properties, where a workbook of ours names its form and version; all as text. */
export function readCustomProperties(parts: Parts): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const part = relationshipsOf(parts, '').find(({ type }) => type === 'custom-properties');
  const target = part === undefined ? undefined : existing(parts, part.target);
  if (target === undefined) return properties;
  let property = '';
  let value = '';
  scanXml(textOf(parts, target), target, {
    open(element, { name = '' }) {
      if (element !== 'property') return;
      property = name;
      value = '';
    },
    text(text) {
      value += text;
    },
    close(name) {
      if (name === 'property') properties.set(property, value.trim());
    },
  });
  return properties;
}

/** The decoded text of a part that is known to be there. */
export function textOf(parts: Parts, part: string): string {
  const content = parts.get(part.toLowerCase());
  if (content === undefined) throw damaged(`${part} is missing`);
  return decodeXml(content, part);
}

/** Where a part's relationships stand; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points at inside the package; targets are paths from its root. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relationship[] = [];
  scanRelationships(parts, part, ({ Id = '', Type = '', Target = '', TargetMode }) => {
    if (TargetMode === 'External') return;
    const slash = Type.lastIndexOf('/');
    const [family, type] = [Type.slice(0, Math.max(slash, 0)), Type.slice(slash + 1)];
    found.push({ id: Id, type, family, target: resolve(folder, Target) });
  });
  return found;
}

/** Addresses outside the package that a part points at, by the relationship's id. */
export function externalTargets(parts: Parts, part: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  scanRelationships(parts, part, ({ Id = '', Target = '', TargetMode }) => {
    if (TargetMode === 'External') found.set(Id, Target);
  });
  return found;
}

function scanRelationships(parts: Parts, part: string, take: (attributes: Attributes) => void): void {
  const rels = relationshipsPart(part);
  if (!parts.has(rels.toLowerCase())) return;
  scanXml(textOf(parts, rels), rels, {
    open(element, attributes) {
      if (element === 'Relationship') take(attributes);
    },
    close() {},
  });
}

/** `r:id`, whatever prefix its writer chose. */
export function relationshipId(attributes: Attributes): string | undefined {
  const name = Object.keys(attributes).find((each) => localName(each) === 'id' && !each.startsWith('xmlns:'));
  return name === undefined ? undefined : attributes[name];
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The part's key in `Parts`. Targets are URIs: a Chinese part name may stand percent-encoded. */
export function existing(parts: Parts, target: string): string | undefined {
  const plain = target.toLowerCase();
  if (parts.has(plain)) return plain;
  try {
    const decoded = decodeURIComponent(target).toLowerCase();
    return parts.has(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}
