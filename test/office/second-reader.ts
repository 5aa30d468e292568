/** 活动明细 as another library reads it. */
import { readSheet } from 'read-excel-file/node';
import { formatAddress } from '#domain/sheet/address';
import { cellAt, endColumn, endRow, type RawCell } from '#domain/sheet/raw-grid';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import type { Checked } from './steps';
import { sheetOf } from './workbooks';

export async function compareWithSecondReader(path: string, ours: WorkbookContents, sheet: string): Promise<Checked> {
  const grid = sheetOf(ours, sheet);
  const rows = await readSheet(path, sheet, { trim: false });
  const findings: string[] = [];
  let cells = 0;
  for (let row = 1; row < Math.max(endRow(grid), rows.length + 1); row++) {
    for (let column = 1; column < endColumn(grid); column++) {
      const mine = plain(cellAt(grid, row, column));
      const other = plainOther(rows[row - 1]?.[column - 1]);
      if (mine !== null) cells++;
      if (mine === other) continue;
      const at = formatAddress({ sheet, row, column });
      findings.push(`${at}: ${JSON.stringify(mine)}, read-excel-file says ${JSON.stringify(other)}`);
    }
  }
  return { findings, note: `${cells} cells` };
}

type Plain = string | number | boolean | null;

/** A formula whose result is the empty text reads as nothing in the other library. */
function plain(cell: RawCell): Plain {
  if (cell === '') return null;
  if (cell === null || typeof cell !== 'object') return cell;
  return 'date' in cell ? cell.date : JSON.stringify(cell);
}

/** It gives dates as midnight UTC. */
function plainOther(value: unknown): Plain {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : null;
}
