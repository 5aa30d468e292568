/** The named looks of the domain on Excel's ranges: one range per rectangle of equal looks, not one per cell. */
import type { Rect } from '#domain/raw-grid';
import type { SheetPlan } from '#domain/sheet-plan';
import { SHEET_STYLES, type SheetStyle, type StyleName } from '#domain/sheet-styles';
import { rangeAt, setNumberFormat } from './ranges';
import { rectanglesOf } from './rectangles';
import type { RequirementSets } from './requirement-sets';

/** As in the files of functions/xlsx. */
const LINE_COLOUR = '#7F7F7F';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export function applyStyles(sheet: Excel.Worksheet, plan: SheetPlan, has: RequirementSets): void {
  const columns = Math.max(0, ...plan.rows.map(({ cells }) => cells.length));
  const covered = coveredBy(plan);
  const styleAt = (row: number, column: number): StyleName | undefined =>
    covered.get(`${row},${column}`) ?? plan.rows[row - 1]?.cells[column - 1]?.style;
  for (const { key, rect } of rectanglesOf(plan.rows.length, columns, styleAt)) {
    applyStyle(rangeAt(sheet, rect), SHEET_STYLES[key], rect, has);
  }
}

/** A merge's border is drawn by the cells it covers, so each of them takes the look of the first. */
function coveredBy({ merges, rows }: SheetPlan): ReadonlyMap<string, StyleName> {
  const covered = new Map<string, StyleName>();
  for (const { top, left, bottom, right } of merges) {
    const style = rows[top - 1]?.cells[left - 1]?.style;
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) covered.set(`${row},${column}`, style);
    }
  }
  return covered;
}

function applyStyle(range: Excel.Range, style: SheetStyle, rect: Rect, has: RequirementSets): void {
  const { format } = range;
  const { font, fill } = style;
  format.font.name = font.name;
  format.font.size = font.size;
  if (font.bold) format.font.bold = true;
  if (font.colour !== undefined) format.font.color = `#${font.colour}`;
  if (style.underline) format.font.underline = 'Single';
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (style.border !== undefined) applyBorder(format.borders, rect);
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = style.vertical === 'center' ? 'Center' : 'Top';
  if (style.wrap) format.wrapText = true;
  if (style.indent !== undefined && has.pageLayout) format.indentLevel = style.indent;
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Lines between cells exist only where there is more than one row or column. */
function applyBorder(borders: Excel.RangeBorderCollection, { top, left, bottom, right }: Rect): void {
  const between = [
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of [...EDGES, ...between]) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = LINE_COLOUR;
  }
}
