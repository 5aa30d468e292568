/** The writer alone: the same plan, ours against the streaming writer of the library that most people take. */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { isoToSerial } from '#domain/sheet/serial-date';
import type { PlanCell, RowStream, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle } from '#domain/sheet/sheet-styles';
import { writeWorkbook } from '#xlsx/write';
import { plannedSummary } from '../planned-summary';
import type { BenchRow, Opened } from '../row';

const UNITS = 1_000;
const ROWS = 20;

export const WRITE_ROWS: BenchRow = {
  name: `a summary of ${(UNITS * ROWS).toLocaleString('en')} rows written`,
  reference: 'exceljs’s streaming writer, the same cells and looks; no charts, links, names',
  targets: [{ quantity: 'CPU s', of: 'ratio', most: 0.333 }],

  async openSubject() {
    return warm((plan) => writeWorkbook(plan));
  },

  async openReference({ own }) {
    return warm((plan) => writtenByExcelJs(plan, join(own, 'summary.xlsx')));
  },
};

/** Both sides have written it once: what is compared is writing, not the engine compiling either of them. */
async function warm(write: (plan: WorkbookPlan<RowStream>) => Promise<unknown>): Promise<Opened> {
  const plan = plannedSummary({ units: UNITS, rows: ROWS });
  await write(plan);
  return { work: () => write(plan), isWarm: true };
}

async function writtenByExcelJs(plan: WorkbookPlan<RowStream>, filename: string): Promise<void> {
  const looks = new Map(Object.entries<SheetStyle>(SHEET_STYLES).map(([name, style]) => [name, lookOf(style)]));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false });
  for (const { name, rows, columnWidths } of plan.sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.columns = columnWidths.map((width) => ({ width }));
    for (const { cells, height } of rows) {
      const row = sheet.addRow(cells.map((cell) => cellValueOf(cell)));
      if (height !== undefined) row.height = height;
      cells.forEach((cell, at) => {
        const look = cell?.style === undefined ? undefined : looks.get(cell.style);
        if (look !== undefined) row.getCell(at + 1).style = look;
      });
      row.commit();
    }
    sheet.commit();
  }
  await workbook.commit();
}

function cellValueOf(cell: PlanCell | null): ExcelJS.CellValue {
  if (cell?.formula !== undefined)
    return { formula: cell.formula, ...(cell.result === undefined ? {} : { result: cell.result }) };
  const value = cell?.value ?? null;
  return typeof value === 'object' && value !== null ? isoToSerial(value.date) : value;
}

function lookOf({ font, fill, border, numberFormat, horizontal, vertical, wrap, indent }: SheetStyle) {
  const line = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
  return {
    font: {
      ...{ name: font.name, size: font.size, charset: 134, bold: font.bold ?? false },
      ...(font.colour === undefined ? {} : { color: { argb: `FF${font.colour}` } }),
    },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } as const }),
    ...(border === undefined ? {} : { border: { top: line, left: line, bottom: line, right: line } }),
    alignment: {
      ...{ horizontal, vertical: vertical === 'center' ? ('middle' as const) : vertical, wrapText: wrap ?? false },
      ...(indent === undefined ? {} : { indent }),
    },
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  } satisfies Partial<ExcelJS.Style>;
}
