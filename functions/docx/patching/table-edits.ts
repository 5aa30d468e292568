/** Tables of ours behind somebody's document, in place of those of before. */
import type { SheetPlan } from '#domain/sheet/sheet-plan';
import { notPatchable } from '#opc/file-refusal';
import type { Edit } from '#opc/xml-edits';
import type { DocumentSheet } from '../reading/document-grids';
import { addedTable } from './added-table';
import type { DocumentNodes } from './document-nodes';

/** Behind all that stands in the document, before the settings of its last pages. */
export function tableEdits(
  xml: string,
  { body }: DocumentNodes,
  sheets: readonly SheetPlan[],
  there: readonly DocumentSheet[],
): readonly Edit[] {
  if (sheets.length === 0) return [];
  if (body === undefined) throw notPatchable('a document without a body');
  const earlier = sheets.flatMap(({ name }) => earlierTable(body, name, xml, there));
  const last = body.children.at(-1);
  const at = last?.name === 'sectPr' ? last.from : body.closeFrom;
  return [...earlier, { from: at, to: at, text: sheets.map((sheet) => addedTable(sheet, body.prefix)).join('') }];
}

/** A receipt of before, with the heading that is ours: its table and heading go. */
function earlierTable(
  body: DocumentNodes['body'],
  name: string,
  xml: string,
  sheets: readonly DocumentSheet[],
): readonly Edit[] {
  const isThere = sheets.some(({ grid }) => grid.rows[0]?.[0] === name);
  const blocks = body?.children ?? [];
  const at = isThere
    ? blocks.findLastIndex((block, nth) => block.name === 'tbl' && heads(blocks[nth - 1], name, xml))
    : -1;
  const [heading, table] = [blocks[at - 1], blocks[at]];
  return heading === undefined || table === undefined ? [] : [{ from: heading.from, to: table.to, text: '' }];
}

function heads(
  block: { readonly name: string; readonly from: number; readonly to: number } | undefined,
  name: string,
  xml: string,
): boolean {
  return block?.name === 'p' && xml.slice(block.from, block.to).includes(`>${name}<`);
}
