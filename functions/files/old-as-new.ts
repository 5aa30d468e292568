/** An old workbook as a new one: what its cells say and how they lie; looks, formulas and pictures are not taken along. */
import { appearanceAt, type RawCell, type RawGrid, textOf } from '#domain/sheet/raw-grid';
import { textWidth } from '#domain/sheet/sheet-layout';
import type { PlanCell, PlanRow, PlanValue, SheetPlan, WorkbookPlan } from '#domain/sheet/sheet-plan';

const NARROWEST = 8;
const WIDEST = 40;
/** Of a column its cells, of a cell its characters that are measured. */
const MEASURED = 200;

/** `created` is an ISO instant. Cells stand where they stood, so that what is said of them is said of the copy. */
export function oldAsNew(grids: readonly RawGrid[], title: string, created: string): WorkbookPlan {
  return {
    sheets: grids.map(sheetOf),
    properties: { title, subject: '', creator: '', company: '', created, custom: [] },
    names: [],
  };
}

function sheetOf(grid: RawGrid): SheetPlan {
  const above: PlanRow[] = Array.from({ length: grid.origin.row - 1 }, () => ({ cells: [] }));
  const rows = grid.rows.map((cells, at): PlanRow => {
    const before = Array.from({ length: grid.origin.column - 1 }, () => null);
    return { cells: [...before, ...cells.map((cell, column) => cellOf(grid, at, column, cell))] };
  });
  const merges = grid.merges.filter(({ bottom, right }) => bottom >= 1 && right >= 1);
  return {
    name: grid.sheet,
    rows: [...above, ...rows],
    columnWidths: widthsOf(grid),
    merges,
    validations: [],
    charts: [],
    print: { orientation: 'landscape' },
  };
}

/** What a format showed is what people saw: it stands there as text. */
function cellOf(grid: RawGrid, row: number, column: number, cell: RawCell): PlanCell | null {
  const seen = appearanceAt(grid, grid.origin.row + row, grid.origin.column + column);
  const value = seen?.shown ?? valueIn(cell);
  const note = seen?.note;
  if (value === null && note === undefined) return null;
  return { value, style: styleOf(value), ...(note === undefined ? {} : { note }) };
}

function styleOf(value: PlanValue): 'text' | 'date' | 'centre' {
  if (typeof value === 'number') return 'centre';
  return typeof value === 'object' && value !== null ? 'date' : 'text';
}

function valueIn(cell: RawCell): PlanValue {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'object' || cell === null) return cell;
  // A style for days would hide the time of day.
  if ('date' in cell) return cell.date.includes('T') ? cell.date.replace('T', ' ') : cell;
  return textOf(cell);
}

function widthsOf(grid: RawGrid): readonly number[] {
  const widths: number[] = Array.from({ length: grid.origin.column - 1 }, () => NARROWEST);
  for (const [at, cells] of grid.rows.slice(0, MEASURED).entries()) {
    for (const [column, cell] of cells.entries()) {
      const place = grid.origin.column - 1 + column;
      const isMerged = grid.merges.some(
        ({ top, left, right }) => top === grid.origin.row + at && left === place + 1 && right > left,
      );
      const wide = isMerged ? NARROWEST : 2 + lengthOf(textOf(cell));
      widths[place] = Math.min(WIDEST, Math.max(widths[place] ?? NARROWEST, wide));
    }
  }
  return widths;
}

/** Of the longest line. */
function lengthOf(text: string): number {
  return Math.max(...text.slice(0, MEASURED).split('\n').map(textWidth));
}
