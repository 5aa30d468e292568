/** A real connection to the real server, cut before, in and after what is sent: one version, one receipt. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '#client/api-client';
import { recordOnce, send } from '#client/settle';
import type { RunningServer } from '#local/server';
import { planGrid } from '../api/plan-grid';
import { CLEAN } from '../domain/sheets';
import { handedOutCodes } from '../e2e/started-server';
import { serverUnderTest } from '../local/server-under-test';
import { type Cut, cutProxy } from './cut-proxy';

const PLACE = { round: '2023', form: 'plan' };
const UNTIL_THE_END = { set: (work: () => void, ms: number) => setTimeout(work, ms), clear: clearTimeout as never };
const PATIENCE = { waitsMs: [1, 1, 1], timers: UNTIL_THE_END, random: () => 0 };

let folder: string;
let running: RunningServer;
let codes: string[];
let units: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cut-'));
  running = await serverUnderTest(folder);
  const handedOut = [...handedOutCodes(folder).units];
  units = handedOut.map(([unit]) => unit);
  codes = handedOut.map(([, code]) => code);
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Some 60 KB on the wire, in several pieces. */
const sheetsOf = (unit: string) => [
  planGrid(
    unit,
    [],
    Array.from({ length: 200 }, (_, at) => ({ ...CLEAN, name: `活动${at}`, remarks: `备注${at}` })),
  ),
];

const CUTS: readonly (readonly [string, Cut, 'sent again' | 'settled'])[] = [
  ['before anything was sent', { afterSent: 0 }, 'sent again'],
  ['in the headers', { afterSent: 100 }, 'sent again'],
  ['where the body begins', { afterSent: 1_000 }, 'sent again'],
  ['in the middle of the body', { afterSent: 30_000 }, 'sent again'],
  ['after the whole body, before the answer', { afterAnswered: 0 }, 'settled'],
  ['in the answer’s headers', { afterAnswered: 40 }, 'settled'],
  ['in the receipt', { afterAnswered: 900 }, 'settled'],
];

it.each(CUTS.map((cut, at) => [...cut, at] as const))('cut %s', async (_what, cut, expected, at) => {
  const unit = units[at] ?? '';
  const direct = `http://127.0.0.1:${running.port}`;
  const proxy = await cutProxy(running.port);
  const asked: string[] = [];
  const api = createApiClient({
    // Reports go through the network that breaks; questions meet it when it is whole again.
    fetch: (path, init) => {
      asked.push(String(init.method));
      return fetch((init.method === 'PUT' ? proxy.address : direct) + path, init);
    },
    timers: UNTIL_THE_END,
    baseUrl: '',
    language: () => 'zh-CN',
  });
  try {
    expect(await api.signIn(codes[at] ?? '')).toMatchObject({ ok: true });
    const id = randomUUID();
    const body = { base: 0, sheets: sheetsOf(unit) };
    asked.length = 0;
    proxy.cutNext(cut);
    const fate = await recordOnce(api, PLACE, id, body, PATIENCE);
    expect(proxy.cuts).toBe(1);
    expect(fate).toMatchObject({ fate: 'recorded', receipt: { submissionId: id, unit, version: 1 } });
    expect(asked).toEqual(expected === 'settled' ? ['PUT', 'GET'] : ['PUT', 'GET', 'PUT']);
    // Whoever sends without asking first is told the same.
    expect(await send(api, PLACE, id, body)).toEqual(fate);
    expect(await api.history(PLACE)).toMatchObject({
      ok: true,
      value: { versions: [{ version: 1, submissionId: id }] },
    });
  } finally {
    await proxy.close();
  }
});
