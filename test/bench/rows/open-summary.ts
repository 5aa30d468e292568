/** A summary opened by a program that calculates: what its formulas cost beside loading it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound } from '#domain/summary/round/round-summary';
import { writeWorkbook } from '#xlsx/write';
import { seasonReports } from '../../domain/season-reports';
import { openLibreOffice, type Recalculation } from '../../office/libre-office';
import { plannedSummary } from '../planned-summary';
import type { BenchRow, Opened, RowFolders } from '../row';
import type { Size } from '../stored-round';

const ROWS = 20;
const WORKBOOK = 'summary.xlsx';
const SMALL = 'small.xlsx';

/** Its first sheet is saved as text, which costs next to nothing. */
function openSummary(units: number, what = 'a summary', planned = plannedSummary): BenchRow {
  return {
    name: `${what} of ${units.toLocaleString('en')} units × ${ROWS} rows opened in LibreOffice`,
    reference: 'the same, its formulas not calculated',
    operations: 1,
    targets: [{ quantity: 'ms each', of: 'ratio', most: 2 }],
    async prepare(folder) {
      await writeFile(join(folder, WORKBOOK), await writeWorkbook(planned({ units, rows: ROWS })));
      await writeFile(join(folder, SMALL), await writeWorkbook(planned({ units: 1, rows: 1 })));
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

const plannedRound = (size: Size) =>
  roundSummaryPlan(aggregateRound(seasonReports(size), { asOf: '2023-06-11T08:00:00Z' }));
const WHOLE = 'a workbook of both forms';

export const OPEN_ROUND = openSummary(100, WHOLE, plannedRound);
export const OPEN_LARGE_ROUND = openSummary(1_000, WHOLE, plannedRound);
