/** Two readings of one workbook: formulas against their recomputed results, and every cell against its copy. */
import { formatAddress } from '#domain/sheet/address';
import { cellAt, endColumn, endRow, type RawCell, type RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { Checked } from './steps';
import { sheetOf } from './workbooks';

/**
 * Every formula cell of the plan: our cached result and the other program's, numbers to two decimals, text exactly.
 * `bare` is what the other program was given: it must hold no result that could have been copied.
 */
export function compareResults(
  plan: WorkbookPlan,
  { ours, bare, recomputed: theirs }: Readonly<Record<'ours' | 'bare' | 'recomputed', WorkbookContents>>,
): Checked {
  const findings: string[] = [];
  let formulas = 0;
  for (const { name, rows } of plan.sheets) {
    const cached = sheetOf(ours, name);
    const given = sheetOf(bare, name);
    const recomputed = sheetOf(theirs, name);
    rows.forEach(({ cells }, r) => {
      cells.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        formulas++;
        const mine = cellAt(cached, r + 1, c + 1);
        const other = cellAt(recomputed, r + 1, c + 1);
        const at = formatAddress({ sheet: name, row: r + 1, column: c + 1 });
        if (!isUncomputed(cellAt(given, r + 1, c + 1))) findings.push(`${at}: had a result before it was recomputed`);
        if (isSameResult(mine, other)) return;
        findings.push(`${at} =${cell.formula}: written ${JSON.stringify(mine)}, recomputed ${JSON.stringify(other)}`);
      });
    });
  }
  return { findings, note: `${formulas} formulas` };
}

function isUncomputed(cell: RawCell): boolean {
  return cell !== null && typeof cell === 'object' && 'uncomputed' in cell;
}

function isSameResult(mine: RawCell, other: RawCell): boolean {
  if (typeof mine !== 'number' || typeof other !== 'number') return JSON.stringify(mine) === JSON.stringify(other);
  return Math.round(mine * 100) === Math.round(other * 100);
}

/** Cells that hold an error, or a formula without a result. */
export function findErrors({ grids }: WorkbookContents): readonly string[] {
  return grids.flatMap((grid) =>
    cellsOf(grid).flatMap(({ row, column, cell }) => {
      const isBroken = cell !== null && typeof cell === 'object' && !('date' in cell);
      return isBroken ? [`${formatAddress({ sheet: grid.sheet, row, column })}: ${JSON.stringify(cell)}`] : [];
    }),
  );
}

/** Sheets by name and order, and every cell's value, exactly. */
export function compareContents(ours: WorkbookContents, theirs: WorkbookContents): Checked {
  const names = (contents: WorkbookContents) =>
    contents.grids.map(({ sheet, visibility }) => `${sheet}${visibility === undefined ? '' : ' (hidden)'}`).join('、');
  if (names(ours) !== names(theirs)) return { findings: [`sheets: ${names(ours)} became ${names(theirs)}`] };
  const findings: string[] = [];
  let cells = 0;
  for (const grid of ours.grids) {
    const copy = sheetOf(theirs, grid.sheet);
    const rows = Math.max(endRow(grid), endRow(copy));
    const columns = Math.max(endColumn(grid), endColumn(copy));
    for (let row = 1; row < rows; row++) {
      for (let column = 1; column < columns; column++) {
        const mine = cellAt(grid, row, column);
        const other = cellAt(copy, row, column);
        if (mine !== null) cells++;
        if (JSON.stringify(mine) === JSON.stringify(other)) continue;
        const at = formatAddress({ sheet: grid.sheet, row, column });
        findings.push(`${at}: ${JSON.stringify(mine)} became ${JSON.stringify(other)}`);
      }
    }
  }
  return { findings, note: `${ours.grids.length} sheets, ${cells} cells` };
}

function cellsOf(grid: RawGrid): { row: number; column: number; cell: RawCell }[] {
  return grid.rows.flatMap((cells, r) =>
    cells.map((cell, c) => ({ row: grid.origin.row + r, column: grid.origin.column + c, cell })),
  );
}
