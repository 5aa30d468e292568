/** What an officer's desk asks of the real server: the grid of 100 units × 3 forms, and one unit's sheet, a request each. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { DESK_ROUND, DESK_UNIT, DESK_UNITS, layDeskRound, officerOf, serveDesk } from '../desk-round';
import type { BenchRow, RowFolders } from '../row';

const LOOKS = 30;
const GRID = `rounds/${DESK_ROUND.id}/state`;
const UNIT = `rounds/${DESK_ROUND.id}/forms/${PLAN_FORM.id}/desk?unit=${encodeURIComponent(DESK_UNIT)}`;
/** The shortest answer that somebody who is signed in gets. */
const SESSION = 'session';

export const DESK_OVER_HTTP: BenchRow = {
  name: `the officer's grid (${DESK_UNITS} units × ${DESK_ROUND.forms.length} forms) and a unit's sheet, over HTTP`,
  reference: 'as many times who is signed in, of the same server',
  operations: 2 * LOOKS,
  targets: [
    // Half of the second in which a person can go on (npm run bench:desk).
    { quantity: 'grid ms', of: 'ours', most: 500 },
    { quantity: 'unit ms', of: 'ours', most: 500 },
    { quantity: 'CPU s', of: 'ratio', most: 8 },
  ],

  prepare: (folder) => layDeskRound(join(folder, 'data')),
  openSubject: (folders) => open(folders, { grid: GRID, unit: UNIT }),
  openReference: (folders) => open(folders, { grid: SESSION, unit: SESSION }),
};

async function open({ prepared, own }: RowFolders, { grid, unit }: { readonly grid: string; readonly unit: string }) {
  const data = join(own, 'data');
  await cp(join(prepared, 'data'), data, { recursive: true });
  const running = await serveDesk(data);
  const { ask } = await officerOf(running);
  const timed = async (path: string) => {
    const start = performance.now();
    const { length } = await ask('GET', path);
    return { took: performance.now() - start, length };
  };
  // What is made once, and compiled.
  for (let time = 0; time < 3; time++) await Promise.all([timed(grid), timed(unit)]);
  return {
    async work() {
      const [grids, units] = [[] as number[], [] as number[]];
      let [gridBytes, unitBytes] = [0, 0];
      for (let look = 0; look < LOOKS; look++) {
        const [one, other] = [await timed(grid), await timed(unit)];
        grids.push(one.took);
        units.push(other.took);
        [gridBytes, unitBytes] = [one.length, other.length];
      }
      return {
        figures: {
          ...{ 'grid ms': median(grids), 'unit ms': median(units) },
          ...{ 'grid KB': gridBytes / 1_024, 'unit KB': unitBytes / 1_024 },
        },
      };
    },
    close: running.close,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
