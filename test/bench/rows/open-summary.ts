/** A summary opened by a program that calculates: what its formulas cost beside loading it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWorkbook } from '#xlsx/write';
import { openLibreOffice, type Recalculation } from '../../office/libre-office';
import { plannedSummary } from '../planned-summary';
import type { BenchRow, Opened, RowFolders } from '../row';

const ROWS = 20;
const WORKBOOK = 'summary.xlsx';
const SMALL = 'small.xlsx';

/** Its first sheet is saved as text, which costs next to nothing. */
function openSummary(units: number): BenchRow {
  return {
    name: `a summary of ${units.toLocaleString('en')} units × ${ROWS} rows opened in LibreOffice`,
    reference: 'the same, its formulas not calculated',
    operations: 1,
    targets: [{ quantity: 'ms each', of: 'ratio', most: 2 }],
    async prepare(folder) {
      await writeFile(join(folder, WORKBOOK), await writeWorkbook(plannedSummary({ units, rows: ROWS })));
      await writeFile(join(folder, SMALL), await writeWorkbook(plannedSummary({ units: 1, rows: 1 })));
    },
    openSubject: (folders) => openedWith('always', folders),
    openReference: (folders) => openedWith('never', folders),
  };
}

async function openedWith(recalculation: Recalculation, { prepared, own }: RowFolders): Promise<Opened> {
  const office = await openLibreOffice(recalculation);
  // It makes its profile when it is first started.
  await office.convert('csv', [join(prepared, SMALL)], own);
  return { work: () => office.convert('csv', [join(prepared, WORKBOOK)], own), close: office.close };
}

export const OPEN_SUMMARY = openSummary(100);
export const OPEN_LARGE_SUMMARY = openSummary(1_000);
