/**
 * A form's own .docx filled in: rows cloned from the first of its table, answers behind their labels, and every other byte
 * as it was. Knows the order of the steps.
 */
import type { FilledCell, SheetFilling, TableFilling } from '#domain/filling/filling';
import { type PlanValue, type SheetPlan, typedText } from '#domain/sheet/sheet-plan';
import { notPatchable } from '#opc/file-refusal';
import { type OrRefusal, refusing } from '#opc/refusing';
import type { Edit } from '#opc/xml-edits';
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from './document-limits';
import { cellTextEdits } from './patching/cell-edits';
import type { DocumentNodes } from './patching/document-nodes';
import type { DocumentPlaces } from './patching/document-places';
import { openDocument } from './patching/open-document';
import { tableEdits } from './patching/table-edits';
import { entryRow, type RowCell, repeatedHeader, withoutParagraphIds } from './patching/table-rows';

export type DocumentFillResult = OrRefusal<{ readonly bytes: Uint8Array; readonly unwritten: readonly FilledCell[] }>;

/**
 * `behind`: tables of ours behind the document, for what has no place in it. A file that reading would refuse is refused
 * here too; `unwritten` are answers whose cell the document does not have. Throws on sheets that it does not have: their
 * author's bug.
 */
export async function fillDocument(
  bytes: Uint8Array,
  filling: Pick<SheetFilling, 'tables' | 'cells'>,
  behind: readonly SheetPlan[] = [],
  limits: Partial<DocumentLimits> = {},
): Promise<DocumentFillResult> {
  return refusing(() => fill(bytes, filling, behind, { ...DEFAULT_DOCUMENT_LIMITS, ...limits }));
}

function fill(
  bytes: Uint8Array,
  { tables, cells }: Pick<SheetFilling, 'tables' | 'cells'>,
  behind: readonly SheetPlan[],
  limits: DocumentLimits,
) {
  const { book, index, xml, places, nodes } = openDocument(bytes, limits);
  const unwritten: FilledCell[] = [];
  const written = cells.flatMap((cell) => {
    const origin = places.cell(cell.at);
    if (origin === undefined) {
      unwritten.push(cell);
      return [];
    }
    return cellTextEdits(xml, nodes, origin, typedText(cell.value));
  });
  const rows = tables.flatMap((table) => rowEdits(xml, nodes, places, table));
  book.edit(index.part, [...written, ...rows, ...tableEdits(xml, nodes, behind, places.sheets)]);
  return { bytes: book.bytesNow(), unwritten };
}

/** Title, letterhead, a header of three rows: more of a page would not be a header. */
const MOST_REPEATED = 6;

/** The rows that stood there go, new ones stand in their place; the header's rows repeat on every page. */
function rowEdits(xml: string, nodes: DocumentNodes, places: DocumentPlaces, table: TableFilling): readonly Edit[] {
  const { sheet, entries, isExample, rows } = table;
  const template = places.rowCells(sheet, entries.first);
  const [any] = template.values();
  const place = any === undefined ? undefined : nodes.rowOf(any);
  if (place === undefined) throw notPatchable(`${sheet} has no row ${entries.first}`);
  const { row: first, table: whole } = place;
  const siblings = nodes.rowsOf(whole);
  const at = siblings.indexOf(first);
  let last = at;
  for (let row = entries.first + 1; row <= entries.last; row++) {
    const [cell] = places.rowCells(sheet, row).values();
    const other = cell === undefined ? undefined : nodes.rowOf(cell);
    // Rows of a table that goes on in the next one stay as they are.
    if (other?.table === whole) last = Math.max(last, siblings.indexOf(other.row));
  }
  const unnamed = withoutParagraphIds(xml, first);
  const copies = rows.map((written, nth) => {
    const texts = [...template].map(([column, cell]): RowCell => {
      const value: PlanValue | undefined = written.has(column) ? (written.get(column) ?? null) : undefined;
      return { cell, text: value === undefined ? (isExample ? '' : undefined) : typedText(value) };
    });
    return entryRow(nth === 0 ? xml : unnamed, nodes, first, texts, nth > 0);
  });
  const end = siblings[last] ?? first;
  const above = siblings.slice(0, at);
  const repeated = above.length > MOST_REPEATED ? [] : repeatedHeader(xml, above);
  return [...repeated, { from: first.from, to: end.to, text: copies.join('') }];
}
