/** Whether memory stays what it was over tens of thousands of submissions and downloads: minutes, only with --long. */

import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { openBarePuts } from '../bare-puts';
import { inLanes, openApp } from '../embedded-app';
import { benchRound, filledPlan } from '../plan-input';
import type { BenchRow } from '../row';

const UNITS = 100;
const VERSIONS = 200;
const DOWNLOADS = 5_000;
const ROWS = 5;
const IN_FLIGHT = 4;
const ROUND = benchRound(EXAMPLE_ROUND, UNITS, ROWS);
const MEGABYTE = 1024 * 1024;
/** Between two submissions: no unit is faster than its pace. */
const STEP_MS = 8_000;
/** Before the tokens run out. */
const VERSIONS_A_SIGN_IN = 20;

export const MEMORY: BenchRow = {
  name: `memory over ${UNITS * VERSIONS} submits and ${DOWNLOADS} downloads`,
  reference: 'as many bare puts of 1 KB on the same engine',
  operations: UNITS * VERSIONS + DOWNLOADS,
  targets: [{ quantity: 'heap at the end of that at a tenth', of: 'ours', most: 1.3 }],

  async openSubject({ own }) {
    let time = Date.parse('2023-05-18T08:00:00.000Z');
    const app = await openApp(own, ROUND, 'plan', () => new Date(time));
    const form = formOf(ROUND, 'plan');
    if (form === undefined) throw new Error('the round has no plan');
    const sheets = new Map<string, Parameters<typeof app.submit>[0]['sheets']>();
    for (const [at, { name }] of ROUND.roster.entries()) {
      const read = await readWorkbook(await writeWorkbook(filledPlan(form, ROUND, name, at)));
      if (!read.ok) throw new Error(read.refusal.code);
      sheets.set(name, read.workbook.grids.slice(0, 1));
    }
    return {
      async work() {
        let atATenth = 0;
        for (let base = 0; base < VERSIONS; base++) {
          if (base % VERSIONS_A_SIGN_IN === 0)
            for (const { name } of [{ name: undefined }, ...ROUND.roster]) await app.signIn(name);
          await inLanes(IN_FLIGHT, ROUND.roster, async ({ name: unit }) => {
            time += STEP_MS;
            await app.submit({ unit, base, sheets: sheets.get(unit) ?? [] });
          });
          for (let download = 0; download < DOWNLOADS / VERSIONS; download++) await app.ask('/forms/plan/summary');
          if (base === VERSIONS / 10) atATenth = heap();
        }
        const atTheEnd = heap();
        return {
          figures: {
            'heap MB at a tenth': atATenth,
            'heap MB at the end': atTheEnd,
            'heap at the end of that at a tenth': atTheEnd / atATenth,
          },
        };
      },
      close: app.close,
    };
  },

  openReference: ({ own }) => openBarePuts(own, IN_FLIGHT, UNITS, VERSIONS),
};

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEGABYTE;
}
