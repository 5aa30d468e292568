/** Files as units send them: sheets of the example forms with the cells a test needs, written as .xlsx. */
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import type { PlanValue, WorkbookPlan } from '#domain/sheet/sheet-plan';
import { writeWorkbook } from '#xlsx/write';
import { type Cells, CLEAN, planSheet, type SheetOptions } from '../domain/sheets';

/** A whole plan of two activities, the first one with other cells. */
export function planFile(unit: string, cells: Cells = {}, options: SheetOptions = {}): Promise<Uint8Array> {
  const rows = [
    { ...CLEAN, host: unit, ...cells },
    { ...CLEAN, host: cells.host ?? unit, name: '校园开放日', category: '单位开放周' },
  ];
  return fileOf([planSheet(rows, { unit, ...options })]);
}

export function fileOf(grids: readonly RawGrid[], custom: WorkbookPlan['properties']['custom'] = []) {
  return writeWorkbook({
    sheets: grids.map(({ sheet, rows, merges }) => ({
      name: sheet,
      rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value: plain(value) })) })),
      columnWidths: [],
      merges,
      validations: [],
      charts: [],
      print: { orientation: 'landscape' as const },
    })),
    properties: { title: '', subject: '', creator: '某', company: '', created: '2023-05-18T00:00:00Z', custom },
    names: [],
  });
}

function plain(cell: RawCell): PlanValue {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if (typeof cell === 'object' && 'date' in cell) return { date: cell.date };
  throw new Error(`${JSON.stringify(cell)} cannot be written`);
}
