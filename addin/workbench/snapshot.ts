/** Plans and sheets that were read from a file, as the spreadsheet's own snapshot. Pure; knows no page. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { appearanceAt, type RawCell, type RawGrid, type Rect } from '#domain/sheet/raw-grid';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanCell, PlanValue, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle, type StyleName } from '#domain/sheet/sheet-styles';
import { dressed } from './grid-looks';

/** Rows and columns that a person may go on typing into. */
const ROOM = { rows: 60, columns: 8 } as const;
const LEAST = { rows: 100, columns: 26 } as const;
const PIXELS_PER_CHARACTER = 7;
const PIXELS_PER_POINT = 4 / 3;
const DATE_FORMAT = 'yyyy-mm-dd';
const NOTE_SIZE = { width: 220, height: 90 } as const;

export function snapshotOfPlan(plan: WorkbookPlan): IWorkbookData {
  return workbook(
    plan.properties.title,
    plan.sheets.map((sheet) => planSheet(sheet)),
  );
}

/** Sheets as they were read: values and what a reading tells of them; other looks stay in the file. */
export function snapshotOfGrids(name: string, grids: readonly RawGrid[]): IWorkbookData {
  const book = workbook(
    name,
    grids.map((grid) => gridSheet(grid)),
  );
  const notes = grids.map((grid, at) => [book.sheetOrder[at] ?? '', notesOf(grid)] as const);
  return { ...book, resources: [{ name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(Object.fromEntries(notes)) }] };
}

/** In the order of the grids. */
export function veryHiddenSheets({ sheetOrder }: IWorkbookData, grids: readonly RawGrid[]): readonly string[] {
  return sheetOrder.filter((_, at) => grids[at]?.visibility === 'veryHidden');
}

/** As Univer keeps them: by row, then by column. */
function notesOf({ appearances = [] }: RawGrid): Readonly<Record<string, Readonly<Record<string, object>>>> {
  const rows: Record<string, Record<string, object>> = {};
  for (const { row, column, note } of appearances) {
    if (note === undefined) continue;
    const kept = { id: `note-${row}-${column}`, row: row - 1, col: column - 1, note, show: false, ...NOTE_SIZE };
    rows[row - 1] = { ...rows[row - 1], [column - 1]: kept };
  }
  return rows;
}

export function emptySnapshot(): IWorkbookData {
  return workbook('工作簿1', [{ name: 'Sheet1', rowCount: LEAST.rows, columnCount: LEAST.columns, cellData: {} }]);
}

function workbook(name: string, sheets: readonly Partial<IWorksheetData>[]): IWorkbookData {
  const ids = sheets.map((_, at) => `sheet-${at + 1}`);
  return {
    id: 'workbench',
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: Object.fromEntries(Object.entries(SHEET_STYLES).map(([styleName, style]) => [styleName, styleData(style)])),
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, at) => [ids[at], { ...sheet, id: ids[at] ?? '' }])),
  };
}

function planSheet(plan: SheetPlan): Partial<IWorksheetData> {
  const cellData = Object.fromEntries(
    plan.rows.map(({ cells }, row) => [
      row,
      Object.fromEntries(cells.flatMap((cell, column) => (cell === null ? [] : [[column, cellOfPlan(cell)]]))),
    ]),
  );
  const rowData = Object.fromEntries(
    plan.rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { h: height * PIXELS_PER_POINT }]])),
  );
  return {
    name: plan.name,
    cellData,
    rowData,
    columnData: Object.fromEntries(
      plan.columnWidths.map((characters, column) => [column, { w: characters * PIXELS_PER_CHARACTER + 5 }]),
    ),
    mergeData: plan.merges.map(range),
    rowCount: Math.max(LEAST.rows, plan.rows.length + ROOM.rows),
    columnCount: Math.max(LEAST.columns, plan.columnWidths.length + ROOM.columns),
    ...(plan.freeze === undefined
      ? {}
      : {
          freeze: {
            startRow: plan.freeze.rows,
            startColumn: plan.freeze.columns,
            ySplit: plan.freeze.rows,
            xSplit: plan.freeze.columns,
          },
        }),
  };
}

function gridSheet(grid: RawGrid): Partial<IWorksheetData> {
  const { row: firstRow, column: firstColumn } = grid.origin;
  const cellData = Object.fromEntries(
    grid.rows.map((cells, row) => [
      firstRow - 1 + row,
      Object.fromEntries(
        cells.flatMap((cell, at) => {
          if (cell === null) return [];
          const seen = appearanceAt(grid, firstRow + row, firstColumn + at);
          const plain = cellOfGrid(cell);
          return [[firstColumn - 1 + at, seen === undefined ? plain : dressed(plain, styleOf(plain), seen)]];
        }),
      ),
    ]),
  );
  const widest = Math.max(0, ...grid.rows.map((row) => row.length));
  return {
    name: grid.sheet,
    cellData,
    ...(grid.visibility === undefined ? {} : { hidden: BooleanNumber.TRUE }),
    rowData: hiddenLines(grid.hiddenRows),
    columnData: hiddenLines(grid.hiddenColumns ?? []),
    mergeData: grid.merges.map(range),
    defaultColumnWidth: 96,
    rowCount: Math.max(LEAST.rows, firstRow + grid.rows.length + ROOM.rows),
    columnCount: Math.max(LEAST.columns, firstColumn + widest + ROOM.columns),
  };
}

function hiddenLines(lines: readonly number[]) {
  return Object.fromEntries(lines.map((line) => [line - 1, { hd: BooleanNumber.TRUE }]));
}

/** Spelled out, so that something can be added. */
function styleOf({ s }: ICellData): IStyleData {
  return typeof s === 'string' ? (STYLE_DATA[s] ?? {}) : (s ?? {});
}

function range({ top, left, bottom, right }: Rect) {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

function cellOfPlan({ value, formula, style }: PlanCell): ICellData {
  const look = style === undefined ? {} : { s: style };
  if (formula !== undefined) return { f: `=${formula}`, ...look };
  return { ...cellValue(value ?? null), ...look };
}

function cellOfGrid(cell: Exclude<RawCell, null>): ICellData {
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN, s: 'text' };
  if (typeof cell === 'number') return { v: cell, t: CellValueType.NUMBER, s: plainStyle() };
  if (typeof cell === 'string') return { v: cell, t: CellValueType.STRING, s: 'text' };
  if ('date' in cell) return { ...cellValue(cell), s: 'date' };
  return { v: 'error' in cell ? cell.error : '', t: CellValueType.STRING, s: 'text' };
}

function plainStyle(): IStyleData {
  const { n: _, ...style } = styleData(SHEET_STYLES.count);
  return style;
}

function cellValue(value: PlanValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  const serial = isoToSerial(value.date);
  return serial === null ? { v: value.date, t: CellValueType.STRING } : { v: serial, t: CellValueType.NUMBER };
}

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const THIN = { s: BorderStyleTypes.THIN, cl: { rgb: '#8A8A8A' } } as const;

export function styleData(style: SheetStyle): IStyleData {
  const { font, fill, border, horizontal, vertical, wrap, numberFormat, underline } = style;
  return {
    ff: font.name,
    fs: font.size,
    ...(font.bold === undefined ? {} : { bl: BooleanNumber.TRUE }),
    ...(font.colour === undefined ? {} : { cl: { rgb: `#${font.colour}` } }),
    ...(fill === undefined ? {} : { bg: { rgb: `#${fill}` } }),
    ...(border === undefined ? {} : { bd: { t: THIN, b: THIN, l: THIN, r: THIN } }),
    ...(underline === undefined ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
    ht: HORIZONTAL[horizontal],
    vt: vertical === 'center' ? VerticalAlign.MIDDLE : VerticalAlign.TOP,
    tb: wrap === undefined ? WrapStrategy.OVERFLOW : WrapStrategy.WRAP,
  };
}

/** The style of the product that a cell's look is nearest to, for saving; text where none fits. */
export function styleNameOf(style: IStyleData | null | undefined): StyleName {
  if (style === null || style === undefined) return 'text';
  const pattern = style.n?.pattern;
  if (pattern === DATE_FORMAT) return 'date';
  const nearest = Object.entries(STYLE_DATA).find(
    ([, known]) =>
      known.fs === style.fs &&
      known.bl === style.bl &&
      known.bg?.rgb === style.bg?.rgb &&
      known.ht === style.ht &&
      known.n?.pattern === pattern,
  );
  return (nearest?.[0] as StyleName | undefined) ?? 'text';
}

const STYLE_DATA: Readonly<Record<string, IStyleData>> = Object.fromEntries(
  Object.entries(SHEET_STYLES).map(([name, style]) => [name, styleData(style)]),
);
