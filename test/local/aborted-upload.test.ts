/** Senders whose line is cut in the middle of what they send: real sockets against the real server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '#local/http-server';
import { handedOutCodes, SERVER_ALONE, StartedServer } from '../e2e/started-server';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORM = '/api/v1/rounds/2023/forms/plan';

jest.setTimeout(120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aborted-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Begins a request, waits until the server asks for its body, sends some of it, and is gone after a while. */
function cutOff(
  port: number,
  requestLine: string,
  headers: Readonly<Record<string, string>>,
  afterMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('data', (answer) => {
      if (!answer.toString().startsWith('HTTP/1.1 100 ')) reject(new Error(answer.toString()));
      socket.write('{"base":0,"sheets":[');
      setTimeout(() => socket.destroy(), afterMs);
    });
    socket.once('close', () => resolve());
    const lines = Object.entries({ Host: 'localhost', Expect: '100-continue', ...headers });
    socket.write(`${requestLine} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  });
}

const SUBMISSION = `${FORM}/submissions/7d0d1d3e-3c43-4b5e-9d1e-1f6a2a3b4c5d`;
const CUT_OFF = [
  [`POST ${FORM}/check`, 'application/json'],
  [`POST ${FORM}/check`, XLSX],
  [`PUT ${SUBMISSION}`, 'application/json'],
  [`PUT ${SUBMISSION}?base=0`, XLSX],
  ['POST /api/v1/session', 'application/json'],
] as const;

// As a process of its own: in this one, errors of Node's own modules are of another realm and are told apart wrongly.
it.each([
  ['while their content is read', 300],
  ['at once, while the server closes', 0],
])('senders who are gone %s are no failure of the server', async (_when, afterMs) => {
  const server = new StartedServer(folder, { KJZ_SITE: 'off' }, SERVER_ALONE);
  const port = Number(new URL(await server.ready()).port);
  const [code] = handedOutCodes(folder).units.values();
  const signedIn = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const headers = { 'Content-Length': '3000', Authorization: `Bearer ${token}` };
  await Promise.all(
    CUT_OFF.map(([requestLine, type]) => cutOff(port, requestLine, { ...headers, 'Content-Type': type }, afterMs)),
  );
  const { code: exitCode, err } = await server.end('SIGTERM');
  expect([exitCode, err]).toEqual([0, '']);
});

it('what was begun for a sender who is gone ends before the server is closed', async () => {
  const happened: string[] = [];
  let hasBegun = () => {};
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve;
  });
  let goOn = () => {};
  const work = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const listening = await listen(
    async () => {
      hasBegun();
      await work;
      happened.push('ended');
      return new Response('');
    },
    { host: '127.0.0.1', port: 0 },
  );
  if (!listening.ok) throw new Error(listening.message);
  const socket = connect(listening.server.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await begun;
  socket.destroy();
  const closing = listening.server.close().then(() => happened.push('closed'));
  // Time enough for a server that does not wait.
  await new Promise((resolve) => setTimeout(resolve, 300));
  goOn();
  await closing;
  expect(happened).toEqual(['ended', 'closed']);
});
