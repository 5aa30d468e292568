/** Where the parts of a draft stand in a document that people went on with, and what they say now. */
import type { ElementTree } from '#opc/xml-spans';
import { textWithin } from '#opc/xml-spans';
import { ownAttribute } from '../reading/side-texts';
import { markOf, type PartName, partNamed } from './part-names';

export interface FoundPart extends PartName {
  readonly start: ElementTree;
  /** The paragraph of a text, or of a table's bookmark. */
  readonly paragraph: ElementTree;
  /** What stands alone on the page: the text's paragraph, or the table. */
  readonly block: ElementTree;
  /** Of a text: what stands between its bookmark's ends. Absent where its end is in another paragraph. */
  readonly inside?: readonly ElementTree[];
  /** The checksum of what stands there now; '' where it cannot be told. */
  readonly now: string;
  /** Somebody changed what was written there. */
  readonly isChanged: boolean;
}

export interface FoundParts {
  readonly parts: ReadonlyMap<string, FoundPart>;
  /** No bookmark has this number. */
  readonly freeNumber: number;
}

/** Of two of one name the first counts, as in programs. */
export function foundParts(xml: string, root: ElementTree): FoundParts {
  const parts = new Map<string, FoundPart>();
  let freeNumber = 1;
  visit(root, []);
  return { parts, freeNumber };

  function visit(element: ElementTree, around: readonly ElementTree[]): void {
    for (const child of element.children) {
      if (child.name === 'bookmarkStart') {
        freeNumber = Math.max(freeNumber, Number(ownAttribute(child.attributes, 'id') ?? 0) + 1 || 0);
        const found = foundPart(xml, child, [...around, element]);
        if (found !== undefined && !parts.has(found.part)) parts.set(found.part, found);
      }
      visit(child, [...around, element]);
    }
  }
}

function foundPart(xml: string, start: ElementTree, around: readonly ElementTree[]): FoundPart | undefined {
  const named = partNamed(ownAttribute(start.attributes, 'name') ?? '');
  const paragraph = around.findLast(({ name }) => name === 'p');
  if (named === undefined || paragraph === undefined) return undefined;
  const table = around.findLast(({ name }) => name === 'tbl');
  if (named.kind === 'table') {
    if (table === undefined) return undefined;
    const now = isOtherwise(table) ? '' : markOf(cellTexts(xml, table));
    return { ...named, start, paragraph, block: table, now, isChanged: now !== named.mark };
  }
  const at = paragraph.children.indexOf(start);
  const id = ownAttribute(start.attributes, 'id');
  const end = paragraph.children.findIndex(
    (child, place) => place > at && child.name === 'bookmarkEnd' && ownAttribute(child.attributes, 'id') === id,
  );
  if (at < 0 || end < 0) return { ...named, start, paragraph, block: paragraph, now: '', isChanged: true };
  const inside = paragraph.children.slice(at + 1, end);
  const now = inside.some(isTracked) ? '' : markOf([textsOf(xml, inside)]);
  return { ...named, start, paragraph, block: paragraph, inside, now, isChanged: now !== named.mark };
}

/** Changes that are recorded and not settled, and what stands around runs. */
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'sdt', 'hyperlink', 'fldSimple', 'smartTag']);

function isTracked({ name }: ElementTree): boolean {
  return TRACKED.has(name);
}

/** A table whose cells are merged, nested or marked is not the one that was written. */
function isOtherwise(element: ElementTree): boolean {
  return element.children.some(
    (child) =>
      child.name === 'gridSpan' ||
      child.name === 'vMerge' ||
      child.name === 'tbl' ||
      isTracked(child) ||
      isOtherwise(child),
  );
}

export function rowsOf(table: ElementTree): readonly ElementTree[] {
  return table.children.filter(({ name }) => name === 'tr');
}

export function cellsOf(row: ElementTree): readonly ElementTree[] {
  return row.children.filter(({ name }) => name === 'tc');
}

function cellTexts(xml: string, table: ElementTree): readonly string[] {
  return rowsOf(table).flatMap((row) => cellsOf(row).map(({ children }) => textsOf(xml, children)));
}

/** What a person reads of it; paragraphs and breaks are spaces. */
function textsOf(xml: string, elements: readonly ElementTree[]): string {
  return elements
    .map((element): string => {
      if (element.name === 't') return textWithin(xml, element);
      if (element.name === 'br' || element.name === 'tab' || element.name === 'cr') return ' ';
      if (element.name === 'pPr' || element.name === 'rPr' || element.name === 'tcPr') return '';
      return `${textsOf(xml, element.children)}${element.name === 'p' ? ' ' : ''}`;
    })
    .join('');
}

/** Whether the paragraph holds nothing that a person reads but this part. */
export function isAlone(xml: string, { paragraph, inside = [] }: FoundPart): boolean {
  const others = paragraph.children.filter((child) => !inside.includes(child) && child.name !== 'pPr');
  const holdsOthers = (element: ElementTree): boolean =>
    ['drawing', 'pict', 'object', 'footnoteReference', 'commentReference'].includes(element.name) ||
    element.children.some(holdsOthers);
  return textsOf(xml, others).trim() === '' && !paragraph.children.some(holdsOthers);
}
