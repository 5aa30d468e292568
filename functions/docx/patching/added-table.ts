/** A whole sheet as a table behind somebody's document: the receipt. Texts and numbers; no looks but borders and weight. */
import { type PlanCell, type SheetPlan, typedText } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle, type StyleName } from '#domain/sheet/sheet-styles';
import { replaceNonXml } from '#opc/text-escapes';
import { escapeText } from '#opc/xml-edits';

/** Twentieths of a point for a character of a column's width. */
const CHARACTER = 95;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Its name stands above it, and tells it again. */
export function addedTable({ name, rows, columnWidths, merges }: SheetPlan, prefix: string): string {
  const w = (element: string, content: string, attributes = '') =>
    `<${prefix}${element}${attributes}>${content}</${prefix}${element}>`;
  const empty = (element: string, attributes: Readonly<Record<string, string | number>>) =>
    `<${prefix}${element}${Object.entries(attributes)
      .map(([key, value]) => ` ${prefix}${key}="${value}"`)
      .join('')}/>`;
  const paragraph = (text: string, isBold: boolean) =>
    w(
      'p',
      w(
        'r',
        `${isBold ? w('rPr', empty('b', {})) : ''}${w('t', escapeText(replaceNonXml(text)), ' xml:space="preserve"')}`,
      ),
    );
  const borders = SIDES.map((side) => empty(side, { val: 'single', sz: 4, space: 0, color: 'auto' })).join('');
  const widths = columnWidths.map((width) => width * CHARACTER);
  const cell = (planned: PlanCell | null, row: number, column: number) => {
    const merge = merges.find(({ top, left }) => top === row && left === column);
    const span = merge === undefined ? 1 : merge.right - merge.left + 1;
    const settings = span > 1 ? w('tcPr', empty('gridSpan', { val: span })) : '';
    const isBold = planned?.style !== undefined && styleOf(planned.style).font?.bold === true;
    return w('tc', `${settings}${paragraph(typedText(planned?.value ?? null), isBold)}`);
  };
  const isCovered = (row: number, column: number) =>
    merges.some(({ top, left, right }) => top === row && left < column && column <= right);
  const body = rows.map(({ cells }, at) =>
    w(
      'tr',
      columnWidths
        .map((_, column) => (isCovered(at + 1, column + 1) ? '' : cell(cells[column] ?? null, at + 1, column + 1)))
        .join(''),
    ),
  );
  const settings = w('tblPr', w('tblBorders', borders));
  const grid = w('tblGrid', widths.map((width) => empty('gridCol', { w: width })).join(''));
  return `${paragraph(name, false)}${w('tbl', `${settings}${grid}${body.join('')}`)}${w('p', '')}`;
}

function styleOf(name: StyleName): SheetStyle {
  return SHEET_STYLES[name];
}
