/** A collector's download: every unit's head and content out of the database, merged, laid out, written. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { submissionOf } from '#api/reports/stored-report';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { formOf } from '#domain/form/round';
import type { Submission } from '#domain/reports/submission';
import { aggregate } from '#domain/summary/aggregate';
import { summaryPlan } from '#domain/summary/summary-plan';
import type { SubmissionStore } from '#store/submission-store';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { inLanes, openApp, openTable } from '../embedded-app';
import { benchRound, filledPlan } from '../plan-input';
import type { BenchRow } from '../row';

const UNITS = 100;
const ROWS = 20;
const ROUND = benchRound(EXAMPLE_ROUND, UNITS, ROWS);
const FORM = formOf(ROUND, 'plan') ?? missing();
const PARTS = 'parts';
const ZLIB_LEVEL = 6;

export const STORE_TO_WORKBOOK: BenchRow = {
  name: `store → workbook, ${UNITS} units × ${ROWS} rows`,
  reference: 'deflating the same workbook’s part XML alone (zlib, level 6)',

  async prepare(folder) {
    const app = await openApp(folder, ROUND, FORM.id);
    await inLanes(2, ROUND.roster, async ({ name: unit }) => {
      const seed = ROUND.roster.findIndex(({ name }) => name === unit);
      const read = await readWorkbook(await writeWorkbook(filledPlan(FORM, ROUND, unit, seed)));
      if (!read.ok) throw new Error(read.refusal.code);
      await app.submit({ unit, base: 0, sheets: read.workbook.grids.slice(0, 1) });
    });
    const parts = unzipSync(await summaryOf(app.submissions));
    await app.close();
    await mkdir(join(folder, PARTS));
    for (const [at, part] of Object.values(parts).entries()) await writeFile(join(folder, PARTS, String(at)), part);
  },

  async openSubject({ prepared }) {
    const { submissions, close } = await openTable(prepared);
    return { work: () => summaryOf(submissions), close };
  },

  async openReference({ prepared }) {
    const folder = join(prepared, PARTS);
    const names = await readdir(folder);
    return {
      // Read here, so that the memory they take is the reference's own.
      async work() {
        const parts = await Promise.all(names.map((name) => readFile(join(folder, name))));
        return parts.map((part) => deflateRawSync(part, { level: ZLIB_LEVEL }));
      },
    };
  },
};

async function summaryOf(store: SubmissionStore): Promise<Uint8Array> {
  const merged: Submission[] = [];
  for await (const head of store.contents({ collector: ROUND.collector.id, round: ROUND.id, form: FORM.id })) {
    const unit = ROUND.roster.find(({ name }) => name === head.unit) ?? missing();
    merged.push(submissionOf({ round: ROUND, form: FORM, unit }, head) ?? missing());
  }
  const rows = merged.reduce((sum, submission) => sum + submission.rows.length, 0);
  if (rows !== UNITS * ROWS) throw new Error(`${rows} rows were merged`);
  return writeWorkbook(summaryPlan(aggregate(merged, FORM, ROUND, { asOf: '2023-05-19T08:00:00Z' })));
}

function missing(): never {
  throw new Error('not in the round, or not reported');
}
