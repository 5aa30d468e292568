/** What the workbook's small parts say: which sheets in which order, date system, strings, formats, properties. */
import { type ShownAs, shownAs, shownAsBuiltIn } from '#domain/sheet/number-formats';
import { damaged, type OtherDocument, Refused } from '#opc/file-refusal';
import { decodeXml, type Parts } from '#opc/guard';
import { type Attributes, isTrue, localName, scanXml } from '#opc/xml-scan';
import { TextRuns } from './reading/text-runs';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookIndex {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
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
      const relationship = byId.get(relationshipId(attributes) ?? '');
      // Chart sheets and old dialog sheets hold no cells.
      if (relationship !== undefined && relationship.type !== 'worksheet') return;
      const part = relationship === undefined ? undefined : existing(parts, relationship.target);
      const { name = '', state = 'visible' } = attributes;
      if (part === undefined || used.has(part)) throw damaged(`sheet ${name} has no part of its own`);
      used.add(part);
      sheets.push({ name, hidden: state !== 'visible', part });
    },
    close() {},
  });
  if (sheets.length === 0) throw damaged('no sheets');
  return {
    part: workbookPart,
    sheets,
    from1904,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
  };
}

function notWorkbook(parts: Parts): Refused {
  const mimetype = parts.get('mimetype');
  const declared = mimetype === undefined ? '' : new TextDecoder().decode(mimetype);
  if (declared.includes('opendocument.spreadsheet')) return new Refused({ code: 'file.notWorkbook', kind: 'ods' });
  if (declared.includes('opendocument.text')) return new Refused({ code: 'file.notWorkbook', kind: 'odt' });
  if (!parts.has('[content_types].xml')) return new Refused({ code: 'file.notWorkbook', kind: 'zip' });
  return damaged('no workbook part');
}

/** Shared strings in order: rich text joined, phonetic guides left out. */
export function readStrings(parts: Parts, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const strings: string[] = [];
  const runs = new TextRuns();
  scanXml(textOf(parts, part), part, {
    open: (name) => runs.open(name),
    text: (value) => runs.text(value),
    close(name) {
      runs.close(name);
      if (name === 'si') strings.push(runs.take());
    },
  });
  return strings;
}

/** How each cell format (`s="…"`) shows a number. */
export function readFormats(parts: Parts, part: string | undefined): readonly ShownAs[] {
  if (part === undefined) return [];
  const formats: ShownAs[] = [];
  const custom = new Map<number, ShownAs>();
  let inCellFormats = false;
  scanXml(textOf(parts, part), part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      const id = Number(numFmtId);
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') custom.set(id, shownAs(formatCode));
      else if (name === 'xf' && inCellFormats) formats.push(custom.get(id) ?? shownAsBuiltIn(id));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
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
  const rels = relationshipsPart(part);
  if (!parts.has(rels.toLowerCase())) return [];
  const found: Relationship[] = [];
  scanXml(textOf(parts, rels), rels, {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const slash = Type.lastIndexOf('/');
      const [family, type] = [Type.slice(0, Math.max(slash, 0)), Type.slice(slash + 1)];
      found.push({ id: Id, type, family, target: resolve(folder, Target) });
    },
    close() {},
  });
  return found;
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
