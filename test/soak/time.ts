/** Sheets made to cost time, sent to a running server while others go on with theirs. */
import { performance } from 'node:perf_hooks';
import { parse } from '#domain/reading/parse';
import { form, ROUND } from '../domain/sheets';
import { handedOutCodes, SERVER_ALONE, StartedServer } from '../e2e/started-server';
import { hostileSheets } from './hostile-sheets';

export interface TimeReport {
  readonly sheets: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** CPU seconds of reading and checking one in this process. */
  readonly longestCpuS: number;
  readonly longestKind: string;
  readonly overTwoSeconds: number;
  /** Milliseconds that other people's requests took meanwhile. */
  readonly othersP50: number;
  readonly othersP99: number;
  readonly others: number;
}

const LARGEST_BODY = 4.3 * 1024 * 1024;

export async function hostileLoad(dataFolder: string, count: number): Promise<TimeReport> {
  const server = new StartedServer(dataFolder, { KJZ_SITE: 'off' }, SERVER_ALONE);
  const address = await server.ready();
  const codes = [...handedOutCodes(dataFolder).units.values()];
  const [attacker = '', ...others] = await Promise.all(codes.slice(0, 4).map((code) => tokenOf(address, code)));
  const statuses: Record<string, number> = {};
  const took: number[] = [];
  let isOver = false;
  const people = others.map(async (token) => {
    while (!isOver) {
      const started = performance.now();
      const answer = await fetch(`${address}/api/v1/rounds/2023/forms`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      await answer.arrayBuffer();
      took.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  for (let number = 0; number < count; number++) {
    const { form: id, sheets } = hostileSheets(number);
    const body = JSON.stringify({ base: 0, sheets });
    if (body.length > LARGEST_BODY) continue;
    const answer = await fetch(`${address}/api/v1/rounds/2023/forms/${id}/check`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${attacker}` },
      body,
    });
    await answer.arrayBuffer();
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  }
  isOver = true;
  await Promise.all(people);
  await server.end('SIGTERM');
  took.sort((a, b) => a - b);
  const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0);
  return { sheets: count, statuses, ...cpuOf(count), othersP50: at(0.5), othersP99: at(0.99), others: took.length };
}

function cpuOf(count: number) {
  let longestCpuS = 0;
  let longestKind = '';
  let overTwoSeconds = 0;
  for (let number = 0; number < count; number++) {
    const { kind, form: id, sheets } = hostileSheets(number);
    const before = process.cpuUsage();
    parse(sheets, form(id), ROUND, { unit: '会计学院' });
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > 2) overTwoSeconds++;
    if (seconds > longestCpuS) [longestCpuS, longestKind] = [seconds, `${kind} (${number})`];
  }
  return { longestCpuS: Math.round(longestCpuS * 100) / 100, longestKind, overTwoSeconds };
}

async function tokenOf(address: string, code: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}
