/** A whole sheet added to somebody's workbook, or put in the place of an earlier one of its name: the receipt. */
import { cellName, columnLetters } from '#domain/sheet/address';
import { type PlanCell, type SheetPlan, typedText } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle } from '#domain/sheet/sheet-styles';
import { notPatchable } from '#opc/file-refusal';
import type { PatchPackage } from '#opc/patch-package';
import { encodeEscapes } from '#opc/text-escapes';
import { appendInside, escapeAttribute, escapeText } from '#opc/xml-edits';
import { childrenNamed, elementTree } from '#opc/xml-spans';
import type { WorkbookIndex } from '../workbook-parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Texts and numbers with their weight and size, widths, heights and merges; no formulas, and no formats of the
 * workbook's style sheet, which stays as it is. `family`: of the workbook's own relationships.
 */
export function addSheet(book: PatchPackage, index: WorkbookIndex, plan: SheetPlan, family: string): void {
  const isStrict = family.includes('purl.oclc.org');
  const text = sheetXml(plan, isStrict ? STRICT_MAIN : MAIN);
  const earlier = index.sheets.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
  if (earlier !== undefined) {
    book.replace(earlier.part, text);
    return;
  }
  const part = book.add('xl/worksheets/sheet#.xml', WORKSHEET_TYPE, text);
  const id = book.relate(index.part, `${family}/worksheet`, part);
  const xml = book.text(index.part);
  const [sheets] = childrenNamed(elementTree(xml, index.part), 'sheets');
  if (sheets === undefined) throw notPatchable(`${index.part} lists no sheets`);
  const taken = childrenNamed(sheets, 'sheet').map(({ attributes }) => Number(attributes.sheetId ?? 0));
  const number = Math.max(0, ...taken) + 1;
  const name = escapeAttribute(plan.name);
  const element = `<${sheets.prefix}sheet xmlns:r="${family}" name="${name}" sheetId="${number}" r:id="${id}"/>`;
  book.edit(index.part, appendInside(xml, sheets, element));
}

function sheetXml({ rows, columnWidths, merges }: SheetPlan, namespace: string): string {
  const columns = columnWidths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const body = rows.map(({ cells, height }, at) => {
    const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${at + 1}"${tall}>${cells.map((cell, column) => cellXml(cell, at + 1, column + 1)).join('')}</row>`;
  });
  const merged = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${columnLetters(right)}${bottom}"/>`,
  );
  return [
    `<worksheet xmlns="${namespace}">`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`,
    '</worksheet>',
  ].join('');
}

function cellXml(cell: PlanCell | null, row: number, column: number): string {
  const value = cell?.value;
  if (cell === null || value === undefined || value === null || value === '') return '';
  const at = cellName(row, column);
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  const style: SheetStyle | undefined = cell.style === undefined ? undefined : SHEET_STYLES[cell.style];
  const font = style?.font;
  const weight = font?.bold === true ? '<b/>' : '';
  const size = font === undefined ? '' : `<sz val="${font.size}"/>`;
  const look = `${weight}${size}`;
  const run = `<t xml:space="preserve">${escapeText(encodeEscapes(typedText(value)))}</t>`;
  const content = look === '' ? run : `<r><rPr>${look}</rPr>${run}</r>`;
  return `<c r="${at}" t="inlineStr"><is>${content}</is></c>`;
}
