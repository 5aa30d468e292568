/** Submitting as units through the whole app: sign-in check, body check, parse, version, commit, audit; against a bare write. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { openBarePuts } from '../bare-puts';
import { inLanes, openApp, type Submitting } from '../embedded-app';
import { benchRound, filledPlan } from '../plan-input';
import type { BenchRow } from '../row';

const UNITS = 100;
const VERSIONS = 3;
const ROWS = 5;
const IN_FLIGHT = 4;
const REPORTS = 'reports.json';
const ROUND = benchRound(EXAMPLE_ROUND, UNITS, ROWS);

export const SUBMITS: BenchRow = {
  name: `submits per second, ${ROWS} rows each, ${IN_FLIGHT} in flight`,
  reference: 'bare conditional puts of 1 KB on the same engine',
  operations: UNITS * VERSIONS,
  targets: [
    { quantity: 'calls each', of: 'ours', most: 3 },
    { quantity: 'CPU s', of: 'ratio', most: 4 },
  ],

  async prepare(folder) {
    const units: (readonly Submitting[])[] = [];
    for (const [at, { name }] of ROUND.roster.entries()) units.push(await versionsOf(name, at));
    await writeFile(join(folder, REPORTS), JSON.stringify(units));
  },

  async openSubject({ prepared, own }) {
    const units: readonly (readonly Submitting[])[] = JSON.parse(await readFile(join(prepared, REPORTS), 'utf8'));
    const app = await openApp(own, ROUND, 'plan');
    return {
      async work() {
        const before = app.calls();
        await inLanes(IN_FLIGHT, units, async (versions) => {
          for (const version of versions) await app.submit(version);
        });
        return { figures: { 'calls each': (app.calls() - before) / (UNITS * VERSIONS) } };
      },
      close: app.close,
    };
  },

  openReference: ({ own }) => openBarePuts(own, IN_FLIGHT, UNITS, VERSIONS),
};

/** A unit's reports, each to be sent on top of the one before. */
async function versionsOf(unit: string, seed: number): Promise<readonly Submitting[]> {
  const form = formOf(ROUND, 'plan');
  if (form === undefined) throw new Error('the round has no plan');
  const versions: Submitting[] = [];
  for (let base = 0; base < VERSIONS; base++) {
    const read = await readWorkbook(await writeWorkbook(filledPlan(form, ROUND, unit, seed + base)));
    if (!read.ok) throw new Error(read.refusal.code);
    versions.push({ unit, base, sheets: read.workbook.grids.slice(0, 1) });
  }
  return versions;
}
