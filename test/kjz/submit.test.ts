/** `kjz submit` when the network fails at the worst moment: one version, one receipt, and never a guess. */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormDefinition } from '#domain/form/form';
import { formDefinitionSchema } from '#domain/form/form';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { isRefused, readSheets } from '#kjz/checked-file';
import { openServer } from '#kjz/server-options';
import type { SubmitEntry } from '#kjz/submit-entry';
import { type Submitted, submitFile } from '#kjz/submit-file';
import type { RunningServer } from '#local/server';
import { handedOutCodes } from '../e2e/started-server';
import { samplePath } from '../fixtures/expected-samples';
import { serverUnderTest } from '../local/server-under-test';
import { kjz, kjzJson } from './recorded-terminal';

const form: FormDefinition = formDefinitionSchema.parse(PLAN_FORM);
let folder: string;
let running: RunningServer;
let proxy: Server;
let proxyPort: number;
/** Decides on each PUT, in order: cut before it reaches the server, after it was done, or let it be. */
let fates: ('cutBefore' | 'cutAfter' | 'pass')[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-submit-'));
  running = await serverUnderTest(folder);
  proxy = createServer(throughProxy).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  proxyPort = (proxy.address() as { port: number }).port;
});
afterAll(async () => {
  proxy.close();
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

function throughProxy(caller: Socket): void {
  const server = connect(running.port, '127.0.0.1');
  let fate: (typeof fates)[number] = 'pass';
  const cut = () => {
    caller.destroy();
    server.destroy();
  };
  caller.on('error', cut).on('close', () => server.destroy());
  server.on('error', cut).on('close', () => caller.destroy());
  caller.on('data', (chunk) => {
    if (chunk.subarray(0, 4).toString() === 'PUT ') fate = fates.shift() ?? 'pass';
    if (fate === 'cutBefore') cut();
    else server.write(chunk);
  });
  server.on('data', (chunk) => {
    if (fate === 'cutAfter') cut();
    else caller.write(chunk);
  });
}

async function submitThroughProxy(unit: string, file: string, waitsMs: readonly number[]): Promise<Submitted> {
  const code = handedOutCodes(folder).units.get(unit) ?? '';
  const server = await openServer({ server: `127.0.0.1:${proxyPort}`, code, round: '2023' }, 'zh-CN');
  const read = await readSheets(samplePath('plan', file));
  if (isRefused(read)) throw new Error(read.refusal.code);
  return submitFile(server, read, { form, waitsMs });
}

it.each([
  ['before the body', '会计学院', '01-会计学院.xlsx', ['cutBefore']],
  ['after it was recorded', '工商管理学院', '03-工商管理学院.xlsx', ['cutAfter']],
  ['twice before, once after', '传媒学院', '09-传媒学院.xlsx', ['cutBefore', 'cutBefore', 'cutAfter']],
] as const)('settles a connection cut %s: one version', async (_, unit, file, cuts) => {
  fates = [...cuts];
  const submitted = await submitThroughProxy(unit, file, [20, 20, 20, 20]);
  expect(submitted).toMatchObject({ outcome: 'recorded', receipt: { unit, version: 1 } });
  expect(await submitThroughProxy(unit, file, [])).toMatchObject({ outcome: 'unchanged', state: { version: 1 } });
});

it('says that the outcome is unknown when it is, and running again settles it without a second version', async () => {
  fates = ['cutAfter'];
  const unknown = await submitThroughProxy('信息中心', '31-信息中心.xlsx', []);
  expect(unknown).toEqual({ outcome: 'unknown', submissionId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(await submitThroughProxy('信息中心', '31-信息中心.xlsx', [])).toMatchObject({
    outcome: 'unchanged',
    state: { version: 1 },
  });
});

it('prints receipts for people and names the issues of what was not taken in', async () => {
  const files = [samplePath('plan', '05-计算机与信息工程学院.xlsx'), samplePath('plan', '10-音乐舞蹈学院.xlsx')];
  const server = [
    '--server',
    `http://127.0.0.1:${running.port}`,
    '--code',
    handedOutCodes(folder).admin,
    '--round',
    '2023',
  ];
  const { exit, out } = await kjz('submit', ...files, ...server);
  expect(exit).toBe(1);
  expect(out).toMatch(/^05-计算机与信息工程学院\.xlsx · 计算机与信息工程学院 · 已收到，第1版（迟报） · PLAN-U05-0001-/);
  expect(out).toMatch(/10-音乐舞蹈学院\.xlsx .*没有提交：1处必改\n {2}必改 {2}附件2!F6/);
  const [again] = await kjzJson<readonly SubmitEntry[]>('submit', ...files, ...server);
  expect(again).toMatchObject({ outcome: 'unchanged', version: 1, receipt: expect.stringMatching(/^PLAN-U05-0001-/) });
});

it('asks which round is meant where there are several, and names them, the current one first', async () => {
  const server = ['--server', `http://127.0.0.1:${running.port}`, '--code', handedOutCodes(folder).admin];
  const file = samplePath('plan', '05-计算机与信息工程学院.xlsx');
  const year = new Date().toLocaleDateString('en', { timeZone: 'Asia/Shanghai', year: 'numeric' });
  const { exit, out, err } = await kjz('submit', file, ...server);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(
    new RegExp(
      `^请用 --round 指明哪次活动：${year}（${year}年科技活动周，还有\\d天）、2023（2023年科技活动周，已截止）。\n$`,
    ),
  );
});

it('says in one sentence that no server answers', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  const { exit, err } = await kjz(
    'submit',
    samplePath('plan', '01-会计学院.xlsx'),
    '--server',
    `localhost:${port}`,
    '--code',
    'X',
  );
  expect({ exit, lines: err.trim().split('\n').length }).toEqual({ exit: 2, lines: 1 });
  expect(err).toContain('没有回复');
});

it('sends a code nowhere but where it was meant to go', async () => {
  const heard: string[] = [];
  const elsewhere = createHttpServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port: other } = elsewhere.address() as { port: number };
  const redirecting = createHttpServer((_request, response) => {
    response.writeHead(307, { Location: `http://127.0.0.1:${other}/api/v1/session` }).end();
  }).listen(0, '127.0.0.1');
  await once(redirecting, 'listening');
  const { port } = redirecting.address() as { port: number };
  try {
    const out = join(folder, 'x.xlsx');
    expect(await kjz('summary', '--server', `localhost:${port}`, '--code', 'X', '-o', out)).toMatchObject({ exit: 2 });
    expect(heard).toEqual([]);
  } finally {
    for (const server of [redirecting, elsewhere]) {
      server.close();
      server.closeAllConnections();
    }
  }
});

it('keeps no code in the clear but in the sheet that is handed out', async () => {
  const { admin } = handedOutCodes(folder);
  expect(readFileSync(join(folder, 'codes.csv'), 'utf8').startsWith('\ufeff类别,单位编号,单位,报送码\r\n')).toBe(true);
  for (const name of ['secrets/pepper.txt', 'secrets/signing-key.json']) {
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain(admin);
  }
});
