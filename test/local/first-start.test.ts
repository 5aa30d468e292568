/** The first start on an empty data folder: two rounds side by side, every code opens both, a later start finds them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionView } from '#api/answers/wire';
import { EXAMPLE_ROUND, exampleRoundAround } from '#domain/form/forms/example-round';
import type { ReportedFile } from '#kjz/check-report';
import type { SubmitEntry } from '#kjz/submit-entry';
import { openDataFolder } from '#local/data-folder';
import { greeting } from '#local/greeting';
import { openProductData } from '#local/product-data';
import type { RunningServer } from '#local/server';
import { readStartOptions } from '#local/start-options';
import { runOperatorCommand } from '#operate/command-line';
import { operate } from '#operate/operations';
import { handedOutCodes } from '../e2e/started-server';
import { samplePath } from '../fixtures/expected-samples';
import { kjz, kjzJson } from '../kjz/recorded-terminal';
import { serverUnderTest } from './server-under-test';

const TODAY = new Date('2031-09-17T02:30:00.000Z');
const THIS_YEAR = exampleRoundAround('2031-09-17');

let folder: string;
let clock = TODAY;
let running: RunningServer;
const now = () => clock;

async function restart(): Promise<void> {
  await running?.close();
  running = await serverUnderTest(folder, { now });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'first-start-'));
  await restart();
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

async function get(path: string, token = ''): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${running.port}${path}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: await response.json() };
}

async function signIn(code: string) {
  const response = await fetch(`http://127.0.0.1:${running.port}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return sessionView.parse(await response.json());
}

const codeOf = (unit: string) => handedOutCodes(folder).units.get(unit) ?? '';

it('one code per unit opens both rounds, and what a newcomer meets first is due in days', async () => {
  const { admin, units } = handedOutCodes(folder);
  expect(units.size).toBe(EXAMPLE_ROUND.roster.length);
  for (const code of [admin, codeOf('图书馆')]) {
    const { rounds, token } = await signIn(code);
    expect(rounds.map(({ id, name, daysLeft }) => [id, name, daysLeft])).toEqual([
      ['2031', '2031年科技活动周', 3],
      ['2023', '2023年科技活动周', expect.any(Number)],
    ]);
    expect(rounds[1]?.daysLeft).toBeLessThan(-3000);
    for (const round of [THIS_YEAR, EXAMPLE_ROUND]) {
      expect(await get(`/api/v1/rounds/${round.id}/definition`, token)).toEqual({ status: 200, body: round });
    }
  }
});

it('greets with the current round and names both', () => {
  const options = readStartOptions(['--data', folder], {});
  if ('wrong' in options) throw new Error(options.wrong);
  const told = (isFirstStart: boolean, isTerminal: boolean) =>
    greeting({
      seeded: { ...running.seeded, isFirstStart },
      options,
      port: 3000,
      hasSite: true,
      isTerminal,
      now: TODAY,
    });
  const said = told(true, true);
  expect(said).toContain('\n2031年科技活动周 报送 · 晋阳科技学院 · 40 个单位\n');
  expect(said).toContain('2031年科技活动周（还有3天）、2023年科技活动周（已截止）');
  expect(said).toContain(`/workbench#code=${codeOf('会计学院')}&from=2031-09-15\n`);
  // A code is told at a terminal, once: never to a service's journal, never at every start.
  const codes = [handedOutCodes(folder).admin, codeOf('会计学院')];
  expect(codes.every((code) => said.includes(code))).toBe(true);
  for (const other of [told(true, false), told(false, true), told(false, false)]) {
    expect(codes.filter((code) => other.includes(code))).toEqual([]);
    expect(other).toContain('codes.csv');
  }
  // Whoever took the sheet away is told how to get a new one.
  const takenAway = greeting({
    ...{ seeded: { ...running.seeded, codes: undefined }, options, port: 3000 },
    ...{ hasSite: true, isTerminal: true, now: TODAY },
  });
  expect(takenAway).toMatch(/codes\.csv 已移走.*npm run operate -- new-code/);
});

it.each(['6000', '6667', '22'])('says that no browser opens port %s', (port) => {
  expect(readStartOptions(['--port', port], {})).toEqual({ wrong: expect.stringMatching(/被浏览器禁用.*换一个/) });
});

it('takes a sheet of 2023 late, and one of this year in time, each into its own round', async () => {
  const server = ['--server', `127.0.0.1:${running.port}`, '--code', codeOf('会计学院')];
  const file = samplePath('plan', '01-会计学院.xlsx');
  const [late] = await kjzJson<SubmitEntry[]>('submit', file, ...server, '--round', '2023');
  expect(late).toMatchObject({ outcome: 'recorded', version: 1, late: true });
  const [other] = await kjzJson<SubmitEntry[]>('submit', file, ...server, '--round', '2031');
  expect(new Set(other?.issues?.map(({ code }) => code))).toEqual(new Set(['date.outsideWindow']));

  const { token } = await signIn(codeOf('会计学院'));
  const states = async (round: string) =>
    ((await get(`/api/v1/rounds/${round}/forms`, token)).body as { state: string }[]).map(({ state }) => state);
  expect([await states('2023'), await states('2031')]).toEqual([
    ['submitted', 'none'],
    ['none', 'none'],
  ]);
});

it('is found again by a later start, on another day, with the same codes and no third round', async () => {
  const codes = readFileSync(join(folder, 'codes.csv'), 'utf8');
  clock = new Date('2032-01-05T02:30:00.000Z');
  await restart();
  expect(running.seeded.isFirstStart).toBe(false);
  expect(running.seeded.rounds).toEqual([THIS_YEAR, EXAMPLE_ROUND]);
  expect(readFileSync(join(folder, 'codes.csv'), 'utf8')).toBe(codes);
  clock = TODAY;
});

it('hands its rounds out to the operator, whose file the command line checks by', async () => {
  await running.close();
  const opened = await openDataFolder(folder);
  if (!opened.ok) throw new Error(opened.message['zh-CN']);
  const closers: (() => Promise<void>)[] = [() => opened.folder.close()];
  const { registry, submissions, reminders, objects, keys } = await openProductData(opened.folder, closers);
  const deps = { registry, submissions, reminders, objects, pepper: keys.pepper, now };
  const file = join(folder, '活动.json');
  const terminal = { out: () => {}, err: () => {} };
  expect(await runOperatorCommand(['get-round', '2031', file], (action) => operate(deps, action), terminal)).toBe(0);
  for (const close of closers.reverse()) await close();

  const blank = join(folder, 'blank.xlsx');
  const laidOut = await kjz('template', '--form', 'plan', '--unit', '团委', '--round', file, '-o', blank);
  expect(laidOut).toMatchObject({ exit: 0 });
  const [report] = await kjzJson<ReportedFile[]>('check', blank, '--round', file);
  expect(report).toMatchObject({ form: 'plan', unit: '团委', issues: [{ code: 'section.empty' }] });
  running = await serverUnderTest(folder, { now });
});

it('without the rounds and codes that its collector did away with, and says so', async () => {
  const other = mkdtempSync(join(tmpdir(), 'removed-rounds-'));
  const first = await serverUnderTest(other, { now });
  const { admin, units } = handedOutCodes(other);
  const ask = async (port: number, method: string, path: string, json?: object, token = '') => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const { token } = await ask(first.port, 'POST', '/session', { code: admin });
  const { codes } = await ask(first.port, 'GET', '/codes', undefined, String(token));
  expect((codes as object[]).length).toBe(units.size + 1);
  expect(codes).toContainEqual(expect.objectContaining({ unit: '会计学院', issuedBy: 'operator', isRevoked: false }));
  const [mine] = (codes as { id: string; unit?: string }[]).filter(({ unit }) => unit === '会计学院');
  await ask(first.port, 'POST', `/codes/${mine?.id}/revoke`, undefined, String(token));
  for (const round of ['2023', '2031'])
    expect(await ask(first.port, 'POST', `/rounds/${round}/remove`, { confirm: round }, String(token))).toEqual({
      removed: round,
    });
  await first.close();

  const next = await serverUnderTest(other, { now });
  expect([next.seeded.isFirstStart, next.seeded.rounds]).toEqual([false, []]);
  expect((await ask(next.port, 'POST', '/session', { code: units.get('会计学院') ?? '' })).status).toBe(401);
  const options = readStartOptions(['--data', other], {});
  if ('wrong' in options) throw new Error(options.wrong);
  const said = greeting({ seeded: next.seeded, options, port: 3000, hasSite: true, isTerminal: true, now: TODAY });
  expect(said).toContain('还没有发布的活动');
  await next.close();
  rmSync(other, { recursive: true, force: true });
});

it('that was killed before its last step keeps the round of its own day, and is finished', async () => {
  const other = mkdtempSync(join(tmpdir(), 'killed-start-'));
  const opened = await openDataFolder(other);
  if (!opened.ok) throw new Error(opened.message['zh-CN']);
  const closers: (() => Promise<void>)[] = [() => opened.folder.close()];
  const { registry } = await openProductData(opened.folder, closers);
  const laid = exampleRoundAround('2031-12-31');
  await registry.putRound(laid.collector.id, laid.id, laid);
  for (const close of closers.reverse()) await close();

  const next = await serverUnderTest(other, { now: () => new Date('2032-01-01T03:00:00.000Z') });
  expect([next.seeded.isFirstStart, next.seeded.rounds]).toEqual([true, [laid, EXAMPLE_ROUND]]);
  await next.close();
  rmSync(other, { recursive: true, force: true });
});
