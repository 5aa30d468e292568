/** A table of a draft with other figures: its looks are a person's, its texts follow the reports. */

import type { DocumentTable } from '#domain/sheet/document-plan';
import { typedText } from '#domain/sheet/sheet-plan';
import type { Edit } from '#opc/xml-edits';
import type { ElementTree } from '#opc/xml-spans';
import type { DocumentNodes } from '../patching/document-nodes';
import { paragraphEdits, partEdits } from '../patching/paragraph-edits';
import { entryRow, withoutParagraphIds } from '../patching/table-rows';
import { cellsOf, rowsOf } from './found-parts';

/** Rows stay the rows they are, from above; more of them are copies of the last, fewer go from the end. */
export function renewedTable(
  xml: string,
  nodes: DocumentNodes,
  table: ElementTree,
  { columns, header, rows, total }: DocumentTable,
): readonly Edit[] {
  const texts = (cells: DocumentTable['rows'][number]) => columns.map((_, at) => typedText(cells[at] ?? null));
  const [head, ...others] = rowsOf(table);
  const foot = total === undefined ? undefined : others.at(-1);
  const there = foot === undefined ? others : others.slice(0, -1);
  const last = there.at(-1);
  const added = rows.slice(there.length).map(texts);
  return [
    ...(head === undefined ? [] : rowEdits(xml, head, texts(header))),
    ...there.flatMap((row, at): readonly Edit[] => {
      const wanted = rows[at];
      return wanted === undefined ? [{ from: row.from, to: row.to, text: '' }] : rowEdits(xml, row, texts(wanted));
    }),
    ...(last === undefined || added.length === 0
      ? []
      : [{ from: last.to, to: last.to, text: copiesOf(xml, nodes, last, added) }]),
    ...(foot === undefined || total === undefined ? [] : rowEdits(xml, foot, texts(total))),
  ];
}

function rowEdits(xml: string, row: ElementTree, texts: readonly string[]): readonly Edit[] {
  return cellsOf(row).flatMap((cell, at) => cellTextEdits(xml, cell, texts[at] ?? ''));
}

function cellTextEdits(xml: string, cell: ElementTree, text: string): readonly Edit[] {
  const [first, ...others] = cell.children.filter(({ name }) => name === 'p');
  if (first === undefined) return [];
  return [
    ...(partEdits(xml, first, text) ?? paragraphEdits(xml, first, { text })),
    ...others.map(({ from, to }) => ({ from, to, text: '' })),
  ];
}

function copiesOf(xml: string, nodes: DocumentNodes, row: ElementTree, rows: readonly (readonly string[])[]): string {
  const unnamed = withoutParagraphIds(xml, row);
  const numbers = cellsOf(row).map((cell) => nodes.numberOf(cell));
  const cellsWith = (texts: readonly string[]) =>
    numbers.flatMap((cell, at) => (cell === undefined ? [] : [{ cell, text: texts[at] ?? '' }]));
  return rows.map((texts) => entryRow(unnamed, nodes, row, cellsWith(texts), true)).join('');
}

/** Whether it still has the columns that are to be written. */
export function hasColumns(table: ElementTree, columns: number): boolean {
  const rows = rowsOf(table);
  return rows.length > 1 && rows.every((row) => cellsOf(row).length === columns);
}
