/** The paragraphs and cells of a document's part by their numbers, as the reader counts them, and where they stand. */
import { CHOICE } from '#opc/xml-scan';
import { childrenNamed, type ElementTree, elementTree, namespaceOf } from '#opc/xml-spans';
import type { Origin } from '../reading/document-grids';

export interface DocumentNodes {
  readonly body: ElementTree | undefined;
  /** Of the document, see `namespaceOf`. */
  readonly namespace: string;
  /** Of a cell the first of its own, which every cell has. Undefined where the part holds none of that number. */
  paragraphAt(origin: Origin): ElementTree | undefined;
  /** Its paragraphs, without those of tables and text boxes in it. */
  paragraphsIn(cell: number): readonly ElementTree[];
  /** Of a cell of this tree. */
  numberOf(cell: ElementTree): number | undefined;
  holdsTables(cell: number): boolean;
  /** The row that a cell stands in, and its table. */
  rowOf(cell: number): RowPlace | undefined;
  /** The rows of a table, in their order. */
  rowsOf(table: ElementTree): readonly ElementTree[];
  /** What says of a content control around a paragraph that its text only asks for content. */
  asksAround(paragraph: ElementTree): readonly ElementTree[];
}

export interface RowPlace {
  readonly row: ElementTree;
  readonly table: ElementTree;
}

export function documentNodes(xml: string, part: string): DocumentNodes {
  const root = elementTree(xml, part);
  const paragraphs: ElementTree[] = [];
  const cells: ElementTree[] = [];
  const asks = new Map<ElementTree, readonly ElementTree[]>();
  const rows = new Map<ElementTree, RowPlace>();
  number(root, { paragraphs, cells, asks, rows }, []);
  const paragraphsIn = (cell: number) => ownParagraphs(cells[cell]);
  return {
    body: root.children.find(({ name }) => name === 'body'),
    namespace: namespaceOf(root),
    paragraphAt: (origin) =>
      origin.kind === 'paragraph' ? paragraphs[origin.paragraph] : paragraphsIn(origin.cell)[0],
    paragraphsIn,
    numberOf: (cell) => {
      const at = cells.indexOf(cell);
      return at < 0 ? undefined : at;
    },
    holdsTables: (cell) => holds(cells[cell], 'tbl'),
    rowOf: (cell) => {
      const element = cells[cell];
      return element === undefined ? undefined : rows.get(element);
    },
    rowsOf: (table) => ownNamed(table, 'tr'),
    asksAround: (paragraph) => asks.get(paragraph) ?? [],
  };
}

/** Alternatives for other programs are not counted, as they are not read. */
function number(element: ElementTree, found: Numbered, asking: readonly ElementTree[]): void {
  for (const child of element.children) {
    if (child.name === CHOICE) continue;
    if (child.name === 'tc') found.cells.push(child);
    if (child.name === 'tbl') placeRows(child, found);
    if (child.name === 'p') {
      found.paragraphs.push(child);
      if (asking.length > 0) found.asks.set(child, asking);
    }
    number(child, found, child.name === 'sdt' ? [...asking, ...asksOf(child)] : asking);
  }
}

interface Numbered {
  readonly paragraphs: ElementTree[];
  readonly cells: ElementTree[];
  readonly asks: Map<ElementTree, readonly ElementTree[]>;
  readonly rows: Map<ElementTree, RowPlace>;
}

function placeRows(table: ElementTree, { rows }: Numbered): void {
  for (const row of ownNamed(table, 'tr')) for (const cell of ownNamed(row, 'tc')) rows.set(cell, { row, table });
}

function asksOf(control: ElementTree): readonly ElementTree[] {
  return childrenNamed(control, 'sdtPr').flatMap((settings) => childrenNamed(settings, 'showingPlcHdr'));
}

/** Content controls stand around some. */
const AROUND = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml']);

function ownParagraphs(element: ElementTree | undefined): readonly ElementTree[] {
  return element === undefined ? [] : ownNamed(element, 'p');
}

function ownNamed(element: ElementTree, name: string): readonly ElementTree[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return AROUND.has(child.name) ? ownNamed(child, name) : [];
  });
}

function holds(element: ElementTree | undefined, name: string): boolean {
  return (element?.children ?? []).some(
    (child) => child.name === name || (AROUND.has(child.name) && holds(child, name)),
  );
}
