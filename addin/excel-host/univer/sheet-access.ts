/** The open workbook inside Univer, and its sheets by id. The only place that asks Univer's facade for them. */
import type { IRange, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../model/area';

/** Univer counts in CSS pixels (96 an inch), Excel in points (72 an inch). */
const POINTS_PER_PIXEL = 0.75;

export function pixels(points: number): number {
  return points / POINTS_PER_PIXEL;
}

export function points(pixelCount: number): number {
  return pixelCount * POINTS_PER_PIXEL;
}

export class SheetAccess {
  /** True while the emulated host itself writes; a read-only sheet refuses everybody else. */
  isOwnWork = false;
  /** Called when a piece of own work is done. */
  afterOwnWork: () => void = () => undefined;

  /** Facades are dear to make (a cell's read must not make one), so they are kept. */
  private readonly open: FWorkbook;
  private readonly sheets = new Map<string, FWorksheet>();

  constructor(readonly api: FUniver) {
    const open = api.getActiveWorkbook();
    if (open === null) throw new Error('no workbook is open in the spreadsheet');
    this.open = open;
  }

  workbook(): FWorkbook {
    return this.open;
  }

  sheet(sheetId: string): FWorksheet {
    const known = this.sheets.get(sheetId);
    // A sheet that was deleted and brought back by undo is another object.
    if (known !== undefined && known.getSheet() === this.open.getWorkbook().getSheetBySheetId(sheetId)) return known;
    const sheet = this.open.getSheetBySheetId(sheetId);
    if (sheet === null) throw new Error(`no sheet ${sheetId} in the spreadsheet`);
    this.sheets.set(sheetId, sheet);
    return sheet;
  }

  /** Contents and formats as they are stored: far quicker to read than through the facade. */
  stored(sheetId: string): Worksheet {
    const sheet = this.open.getWorkbook().getSheetBySheetId(sheetId);
    if (sheet === null || sheet === undefined) throw new Error(`no sheet ${sheetId} in the spreadsheet`);
    return sheet;
  }

  range(sheetId: string, { row, column, rows, columns }: Area): FRange {
    return this.sheet(sheetId).getRange(row, column, rows, columns);
  }

  /** The part of an area that Univer's sheet, which ends somewhere, has. */
  clipped(sheetId: string, area: Area): Area {
    const stored = this.stored(sheetId);
    return {
      ...area,
      rows: Math.max(0, Math.min(area.rows, stored.getRowCount() - area.row)),
      columns: Math.max(0, Math.min(area.columns, stored.getColumnCount() - area.column)),
    };
  }

  /** Makes the sheet large enough, as Excel's always is. */
  reach(sheetId: string, { row, column, rows, columns }: Area): void {
    const sheet = this.sheet(sheetId);
    if (row + rows > sheet.getMaxRows()) this.own(() => sheet.setRowCount(row + rows + 50));
    if (column + columns > sheet.getMaxColumns()) this.own(() => sheet.setColumnCount(column + columns + 5));
  }

  own<T>(work: () => T): T {
    const before = this.isOwnWork;
    this.isOwnWork = true;
    try {
      return work();
    } finally {
      this.isOwnWork = before;
      if (!before) this.afterOwnWork();
    }
  }
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}
