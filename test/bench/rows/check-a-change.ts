/** A person types into a long sheet: what checking it again costs the pane's only thread, each time. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { parse } from '#domain/reading/parse';
import { ReadingMemory } from '#domain/reading/reading-memory';
import type { RawCell, RawGrid } from '#domain/sheet/raw-grid';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { filledPlan, planForm } from '../plan-input';
import type { BenchRow } from '../row';

const ROWS = 1_000;
const CHANGES = 100;
const FORM = planForm(ROWS);
const UNIT = '会计学院';
const SHEETS = 'sheets.json';

export const CHECK_A_CHANGE: BenchRow = {
  name: `check after one change, ${ROWS.toLocaleString('en')} rows`,
  reference: 'JSON.parse of the same cells, as any answer of Excel needs',
  operations: CHANGES,
  targets: [{ quantity: 'ms each', of: 'ours', most: 6 }],

  async prepare(folder) {
    const read = await readWorkbook(await writeWorkbook(filledPlan(FORM, EXAMPLE_ROUND, UNIT, 0)));
    if (!read.ok) throw new Error(read.refusal.code);
    await writeFile(join(folder, SHEETS), JSON.stringify(read.workbook.grids));
  },

  async openSubject({ prepared }) {
    const grids = JSON.parse(await readFile(join(prepared, SHEETS), 'utf8')) as readonly RawGrid[];
    const column = FORM.sections[0]?.kind === 'list' ? FORM.sections[0].columns.findIndex(isOffline) : -1;
    const changed = Array.from({ length: CHANGES + 1 }, (_, at) => {
      const cell: RawCell = at % 2 === 0 ? 60 + at : `约${60 + at}人`;
      return grids.map((grid, index) => typed(grid, index === 0 ? { row: 7 * at, column, cell } : undefined));
    });
    const memory = new ReadingMemory();
    const check = (sheets: readonly RawGrid[]) => parse(sheets, FORM, EXAMPLE_ROUND, { unit: UNIT, memory });
    // The sheet was checked when it was opened, and the code has run before.
    for (const sheets of changed.slice(0, 30)) check(sheets);
    check(grids);
    return {
      work() {
        for (const [at, sheets] of changed.slice(1).entries()) {
          const { rows, issues } = check(sheets);
          const isAsTyped = rows.length === ROWS && issues.length === (at + 1) % 2;
          if (!isAsTyped) throw new Error(`${at}: ${rows.length} rows, ${JSON.stringify(issues.slice(0, 2))}`);
        }
      },
    };
  },

  async openReference({ prepared }) {
    const answer = await readFile(join(prepared, SHEETS), 'utf8');
    return {
      work() {
        for (let at = 0; at < CHANGES; at++) JSON.parse(answer);
      },
    };
  },
};

function isOffline({ key }: { readonly key: string }): boolean {
  return key === 'offline';
}

/** A copy in new arrays throughout, as every reading of Excel gives; one cell of it changed. */
function typed(grid: RawGrid, change: { row: number; column: number; cell: RawCell } | undefined): RawGrid {
  const rows = grid.rows.map((row) => [...row]);
  const row = change === undefined ? undefined : rows[HEAD_ROWS + change.row];
  if (change !== undefined && row !== undefined) {
    row[change.column] = change.cell;
    recalculate(rows, change.column);
  }
  return { ...grid, rows };
}

/** 合计 as Excel's SUM gives it after the change: the numbers of the rows above it. */
function recalculate(rows: readonly RawCell[][], column: number): void {
  const at = rows.findIndex(([first]) => first === '合计');
  const total = rows[at];
  if (total === undefined) throw new Error('no 合计');
  const filled = rows.slice(HEAD_ROWS, at).map((cells) => cells[column]);
  total[column] = filled.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}

const HEAD_ROWS = 4;
