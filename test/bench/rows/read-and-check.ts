/** A long sheet that came by mail: guarded, read, recognised, every cell and rule checked. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { parse } from '#domain/reading/parse';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { filledPlan, planForm } from '../plan-input';
import type { BenchRow } from '../row';

const ROWS = 2_000;
const FORM = planForm(ROWS);
const UNIT = '会计学院';
const WORKBOOK = 'plan.xlsx';

export const READ_AND_CHECK: BenchRow = {
  name: `read + check, ${ROWS.toLocaleString('en')} rows`,
  reference: 'hucre’s readXlsx of the same bytes, nothing checked',
  targets: [{ quantity: 'CPU s', of: 'ratio', most: 1.35 }],

  async prepare(folder) {
    await writeFile(join(folder, WORKBOOK), await writeWorkbook(filledPlan(FORM, EXAMPLE_ROUND, UNIT, 0)));
  },

  async openSubject({ prepared }) {
    const bytes = await readFile(join(prepared, WORKBOOK));
    return {
      async work() {
        const read = await readWorkbook(bytes);
        if (!read.ok) throw new Error(read.refusal.code);
        const { unit, rows, issues } = parse(read.workbook.grids, FORM, EXAMPLE_ROUND);
        const isAsWritten = unit === UNIT && rows.length === ROWS && issues.length === 0;
        if (!isAsWritten) throw new Error(`${unit}: ${rows.length} rows, issues ${JSON.stringify(issues.slice(0, 3))}`);
      },
    };
  },

  async openReference({ prepared }) {
    const bytes = await readFile(join(prepared, WORKBOOK));
    return { work: () => readXlsx(bytes) };
  },
};
