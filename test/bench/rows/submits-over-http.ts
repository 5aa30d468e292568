/** Submitting to the real server, as units' panes do: fetch, HTTP, the app, the database; all of it in this process. */
import { randomUUID } from 'node:crypto';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { startServer } from '#local/server';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { openBarePuts } from '../bare-puts';
import { inLanes } from '../embedded-app';
import { filledPlan, planForm } from '../plan-input';
import type { BenchRow } from '../row';

const CLIENTS = 16;
const UNITS = 32;
const VERSIONS = 15;
const ROWS = 5;
const NOW = new Date('2023-05-18T08:00:00.000Z');

export const SUBMITS_OVER_HTTP: BenchRow = {
  name: `submits to the server over HTTP, ${ROWS} rows each, ${CLIENTS} clients`,
  reference: 'bare conditional puts of 1 KB on the same engine',
  operations: UNITS * VERSIONS,
  targets: [
    { quantity: 'CPU s', of: 'ratio', most: 7.5 },
    { quantity: 'p99 of p50', of: 'ours', most: 5 },
  ],

  async openSubject({ own }) {
    const options = { dataFolder: own, host: '127.0.0.1', port: 0, site: false, workbench: false, proxies: 0 };
    const started = await startServer({ ...options, now: () => NOW });
    if (!started.ok) throw new Error(started.message);
    const { port, seeded, close } = started.running;
    const address = `http://127.0.0.1:${port}/api/v1`;
    const codes = (seeded.codes ?? []).filter(({ unit }) => unit !== undefined).slice(0, UNITS);
    const units = await Promise.all(
      codes.map(async ({ unit = '', code }, at) => ({
        token: await tokenOf(address, code),
        bodies: await Promise.all(Array.from({ length: VERSIONS }, (_, base) => bodyOf(unit, at, base))),
      })),
    );
    return {
      async work() {
        const took: number[] = [];
        await inLanes(CLIENTS, units, async ({ token, bodies }) => {
          for (const body of bodies) {
            const start = performance.now();
            const answer = await fetch(`${address}/rounds/2023/forms/plan/submissions/${randomUUID()}`, {
              method: 'PUT',
              headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
              body,
            });
            if (answer.status !== 201) throw new Error(`submit: ${answer.status} ${await answer.text()}`);
            await answer.arrayBuffer();
            took.push(performance.now() - start);
          }
        });
        took.sort((a, b) => a - b);
        const at = (part: number) => took[Math.floor(took.length * part)] ?? 0;
        return { figures: { 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'p99 of p50': at(0.99) / at(0.5) } };
      },
      close,
    };
  },

  openReference: ({ own }) => openBarePuts(own, CLIENTS, UNITS, VERSIONS),
};

async function tokenOf(address: string, code: string): Promise<string> {
  const answer = await fetch(`${address}/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return String(((await answer.json()) as { readonly token?: string }).token);
}

async function bodyOf(unit: string, seed: number, base: number): Promise<string> {
  const read = await readWorkbook(await writeWorkbook(filledPlan(planForm(ROWS), EXAMPLE_ROUND, unit, seed + base)));
  if (!read.ok) throw new Error(read.refusal.code);
  return JSON.stringify({ base, sheets: read.workbook.grids.slice(0, 1) });
}
