/** A data folder in which a school of 100 units has reported three forms, as officers look at it; and what they sign in with. */
import { randomUUID } from 'node:crypto';
import { entryPlan } from '#domain/entry/entry-plan';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { PLAN_FORM } from '#domain/form/forms/plan';
import type { Round } from '#domain/form/round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { WorkbookPlan } from '#domain/sheet/sheet-plan';
import { type RunningServer, startServer } from '#local/server';
import { readWorkbook } from '#xlsx/read';
import { writeWorkbook } from '#xlsx/write';
import { explanationsOf } from '../explained';
import { answersTo, entriesFrom, OTHER_FORMS, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { inLanes } from './embedded-app';
import { benchRound, filledPlan } from './plan-input';

export const DESK_UNITS = 100;
/** Of 附件2; the example's largest unit has as many. */
const ROWS = 30;
/** Of the first units: 退回 with a query, then 通过. */
const RETURNED = 20;
const ACCEPTED = 30;
const LANES = 8;
export const DESK_NOW = new Date('2023-05-18T08:00:00.000Z');

const BASE: Round = benchRound(EXAMPLE_ROUND, DESK_UNITS, ROWS);
/** 附件2 and the two forms of other shapes. */
export const DESK_ROUND: Round = {
  ...BASE,
  forms: [
    ...BASE.forms.filter(({ definition: { id } }) => id === PLAN_FORM.id),
    ...OTHER_ROUND.forms.filter(({ definition: { id } }) => OTHER_FORMS.some((other) => other === id)),
  ],
};
/** Its own sheet stands open in the browser: the first of the grid that is neither returned nor accepted. */
export const DESK_UNIT = DESK_ROUND.roster[RETURNED + ACCEPTED]?.name ?? '';

export interface Officer {
  readonly address: string;
  readonly code: string;
  /** The answer's bytes; throws unless it is 2xx. */
  ask(method: string, path: string, json?: object): Promise<Buffer>;
}

export async function serveDesk(dataFolder: string): Promise<RunningServer> {
  const options = { dataFolder, host: '127.0.0.1', port: 0, site: false, workbench: false, proxies: 0 };
  const started = await startServer({ ...options, now: () => DESK_NOW });
  if (!started.ok) throw new Error(started.message);
  return started.running;
}

export async function officerOf({ port, seeded }: Pick<RunningServer, 'port' | 'seeded'>): Promise<Officer> {
  const address = `http://127.0.0.1:${port}`;
  const code = seeded.codes?.find(({ unit }) => unit === undefined)?.code ?? '';
  const send = async (method: string, path: string, json: object | undefined, token?: string) => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${bytes.toString('utf8').slice(0, 400)}`);
    return bytes;
  };
  const { token } = JSON.parse(String(await send('POST', 'session', { code }))) as { readonly token: string };
  return { address, code, ask: (method, path, json) => send(method, path, json, token) };
}

/** Lays it into an empty folder; the other example round, of this year, goes. */
export async function layDeskRound(dataFolder: string): Promise<void> {
  const running = await serveDesk(dataFolder);
  const { ask } = await officerOf(running);
  const read = async (path: string) => JSON.parse(String(await ask('GET', path))) as never;
  for (const { id } of ((await read('rounds')) as { readonly rounds: readonly { readonly id: string }[] }).rounds)
    if (id !== DESK_ROUND.id) await ask('POST', `rounds/${id}/remove`, { confirm: id });
  const { base } = (await read(`rounds/${DESK_ROUND.id}/setup`)) as { readonly base: string };
  await ask('PUT', `rounds/${DESK_ROUND.id}/setup`, { base, definition: DESK_ROUND });
  const units = DESK_ROUND.roster.map(({ name }) => name);
  await inLanes(LANES, units, async (unit) => {
    const seed = units.indexOf(unit);
    for (const { definition: form } of DESK_ROUND.forms) {
      const sheets = await gridsOf(sheetOf(form.id, unit, seed));
      const explanations = explanationsOf(sheets, { form, round: DESK_ROUND, unit });
      const path = `rounds/${DESK_ROUND.id}/forms/${form.id}/submissions/${randomUUID()}`;
      await ask('PUT', path, { unit, base: 0, sheets, explanations });
    }
  });
  const decide = (unit: string, decision: object) =>
    ask('POST', `rounds/${DESK_ROUND.id}/forms/${PLAN_FORM.id}/decisions`, { unit, decision });
  const comments = [{ address: '附件2!K5', text: '与场次不符，请核对' }];
  await inLanes(LANES, units.slice(0, RETURNED), async (unit) => {
    await decide(unit, { kind: 'return', version: 1, comments });
  });
  await inLanes(LANES, units.slice(RETURNED, RETURNED + ACCEPTED), async (unit) => {
    await decide(unit, { kind: 'accept', version: 1 });
  });
  await running.close();
}

function sheetOf(form: string, unit: string, seed: number): WorkbookPlan {
  if (form === PLAN_FORM.id) {
    const [plan] = DESK_ROUND.forms;
    if (plan !== undefined) return filledPlan(plan.definition, DESK_ROUND, unit, seed);
  }
  const definition = otherForm(form);
  const entries = entriesFrom(definition, answersTo(definition, seed));
  return entryPlan(definition, DESK_ROUND, { unit, created: '2023-05-10T00:00:00Z', entries });
}

async function gridsOf(plan: WorkbookPlan): Promise<readonly RawGrid[]> {
  const read = await readWorkbook(await writeWorkbook(plan));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.workbook.grids;
}
