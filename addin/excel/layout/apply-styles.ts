/** The named looks of the domain on Excel's ranges: each trait goes to the largest rectangles that share it. */
import type { Rect } from '#domain/sheet/raw-grid';
import type { SheetPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle, type StyleName } from '#domain/sheet/sheet-styles';
import { rangeAt, setNumberFormat } from '../ranges';
import { rectanglesOf } from '../rectangles';
import type { RequirementSets } from '../requirement-sets';

/** As in the files of functions/xlsx. */
const LINE_COLOUR = '#7F7F7F';
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { center: 'Center', top: 'Top' } as const;

type EachRectangle = <T>(
  trait: (style: SheetStyle) => T | undefined,
  apply: (range: Excel.Range, value: T, rect: Rect) => void,
) => void;

/** How cells show and take what is typed: part of what a sheet means, not of its looks. */
export function applyNumberFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  eachRectangle(sheet, plan)(({ numberFormat }) => numberFormat, setNumberFormat);
}

function eachRectangle(sheet: Excel.Worksheet, plan: SheetPlan): EachRectangle {
  const styleAt = styles(plan);
  const columns = Math.max(0, ...plan.rows.map(({ cells }) => cells.length));
  return <T>(
    trait: (style: SheetStyle) => T | undefined,
    apply: (range: Excel.Range, value: T, rect: Rect) => void,
  ) => {
    const traitAt = (row: number, column: number) => {
      const style = styleAt(row, column);
      return style === undefined ? undefined : trait(style);
    };
    for (const { key, rect } of rectanglesOf(plan.rows.length, columns, traitAt))
      apply(rangeAt(sheet, rect), key, rect);
  };
}

/** One trait after the other: the columns of a table differ in alignment, but share font and borders. */
export function applyLooks(sheet: Excel.Worksheet, plan: SheetPlan, has: RequirementSets): void {
  const each = eachRectangle(sheet, plan);
  each(
    ({ font }) => font,
    ({ format }, font) => applyFont(format.font, font),
  );
  each(
    ({ underline }) => underline,
    ({ format }) => {
      format.font.underline = 'Single';
    },
  );
  each(
    ({ fill }) => fill,
    ({ format }, fill) => {
      format.fill.color = `#${fill}`;
    },
  );
  each(
    ({ border }) => border,
    ({ format }, _, rect) => applyBorder(format.borders, rect),
  );
  each(
    ({ horizontal }) => horizontal,
    ({ format }, horizontal) => {
      format.horizontalAlignment = HORIZONTAL[horizontal];
    },
  );
  each(
    ({ vertical }) => vertical,
    ({ format }, vertical) => {
      format.verticalAlignment = VERTICAL[vertical];
    },
  );
  each(
    ({ wrap }) => wrap,
    ({ format }) => {
      format.wrapText = true;
    },
  );
  if (has.pageLayout) {
    each(
      ({ indent }) => indent,
      ({ format }, indent) => {
        format.indentLevel = indent;
      },
    );
  }
}

/** A merge's border is drawn by the cells it covers, so each of them takes the look of the first. */
function styles({ merges, rows }: SheetPlan): (row: number, column: number) => SheetStyle | undefined {
  const nameAt = (row: number, column: number): StyleName | undefined => rows[row - 1]?.cells[column - 1]?.style;
  const covered = new Map<string, StyleName>();
  for (const { top, left, bottom, right } of merges) {
    const style = nameAt(top, left);
    if (style === undefined) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) covered.set(`${row},${column}`, style);
    }
  }
  return (row, column) => {
    const name = covered.get(`${row},${column}`) ?? nameAt(row, column);
    return name === undefined ? undefined : SHEET_STYLES[name];
  };
}

function applyFont(font: Excel.RangeFont, { name, size, bold, colour }: SheetStyle['font']): void {
  font.name = name;
  font.size = size;
  if (bold) font.bold = true;
  if (colour !== undefined) font.color = `#${colour}`;
}

/** Lines between cells exist only where there is more than one row or column; without a word they are thin. */
function applyBorder(borders: Excel.RangeBorderCollection, { top, left, bottom, right }: Rect): void {
  const between = [
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ];
  for (const edge of [...EDGES, ...between]) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.color = LINE_COLOUR;
  }
}
