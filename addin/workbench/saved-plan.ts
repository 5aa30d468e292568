/** The spreadsheet's snapshot as a workbook plan, for saving it as .xlsx through functions/xlsx. Pure. */
import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { cellName } from '#domain/sheet/address';
import { serialToIso } from '#domain/sheet/serial-date';
import type { PlanCell, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { styleNameOf } from './snapshot';

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 3 / 4;

/** Values, formulas with their results, widths and merges; looks become the product's nearest style. */
export function planOfSnapshot(snapshot: IWorkbookData, custom: readonly (readonly [string, string])[]): WorkbookPlan {
  return {
    sheets: snapshot.sheetOrder.flatMap((id) => {
      const sheet = snapshot.sheets[id];
      return sheet === undefined || sheet.hidden === BooleanNumber.TRUE ? [] : [sheetPlan(sheet, snapshot.styles)];
    }),
    properties: {
      title: snapshot.name,
      subject: '',
      creator: '科技活动周报送',
      company: '',
      created: new Date().toISOString(),
      custom,
    },
    names: [],
  };
}

type Styles = IWorkbookData['styles'];

function sheetPlan(sheet: Partial<IWorksheetData>, styles: Styles): SheetPlan {
  const cells = sheet.cellData ?? {};
  const lastRow = Math.max(-1, ...Object.keys(cells).map(Number));
  const rows = Array.from({ length: lastRow + 1 }, (_, at) => {
    const row = cells[at] ?? {};
    const last = Math.max(-1, ...Object.keys(row).map(Number));
    const height = sheet.rowData?.[at]?.h;
    return {
      ...(height === undefined ? {} : { height: height * POINTS_PER_PIXEL }),
      cells: Array.from({ length: last + 1 }, (_, column) =>
        planCell(row[column], styles, cellName(at + 1, column + 1)),
      ),
    };
  });
  const columns = Math.max(1, ...rows.map((row) => row.cells.length));
  return {
    name: sheet.name ?? 'Sheet1',
    rows,
    columnWidths: Array.from(
      { length: columns },
      (_, at) => (sheet.columnData?.[at]?.w ?? sheet.defaultColumnWidth ?? 80) / PIXELS_PER_CHARACTER,
    ),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow + 1,
      left: startColumn + 1,
      bottom: endRow + 1,
      right: endColumn + 1,
    })),
    validations: [],
    charts: [],
    print: { orientation: 'landscape' },
  };
}

function planCell(cell: ICellData | undefined | null, styles: Styles, at: string): PlanCell | null {
  if (cell === undefined || cell === null) return null;
  const look = (typeof cell.s === 'string' ? styles[cell.s] : cell.s) as IStyleData | null | undefined;
  const style = look === null || look === undefined ? {} : { style: styleNameOf(look) };
  const value = cell.v ?? null;
  const result = typeof value === 'boolean' ? String(value) : value;
  if (typeof cell.f === 'string' && cell.f !== '') {
    return { formula: cell.f.replace(/^=/, ''), ...(result === null ? {} : { result }), ...style };
  }
  if (style.style === 'date' && typeof result === 'number') {
    const iso = serialToIso(result, false);
    if (iso === null) throw new Error(`${at}: ${result} is no day`);
    return { value: { date: iso }, ...style };
  }
  return result === null && style.style === undefined ? null : { value: result, ...style };
}
