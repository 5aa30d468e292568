/** Who may be led elsewhere: a file, and nothing else. Over real HTTP, between two origins. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApiClient, createApiClient } from '#client/api-client';
import { NODE_TIMERS } from '#kjz/server-connection';

const PLACE = { round: '2023', form: 'plan' };
const WORKBOOK = Buffer.from('PK, and what else a workbook holds');
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');

interface Origin {
  readonly server: Server;
  readonly address: string;
  readonly heard: { readonly method: string; readonly url: string; readonly authorization: string | undefined }[];
}
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let elsewhere: Origin;
let home: Origin;
let answerElsewhere: Handler;
let client: ApiClient;

async function open(handler: Handler): Promise<Origin> {
  const heard: Origin['heard'] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    heard.push({ method, url, authorization: headers.authorization });
    request.resume().once('end', () => handler(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { server, address: `http://127.0.0.1:${port}`, heard };
}

beforeEach(async () => {
  elsewhere = await open((request, response) => answerElsewhere(request, response));
  home = await open(({ url, method }, response) => {
    if (url === '/api/v1/session' && method === 'POST') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"token":"secret.token"}');
    } else response.writeHead(307, { Location: `${elsewhere.address}${url}` }).end();
  });
  client = createApiClient({
    fetch: (address, init) => fetch(address, init),
    timers: NODE_TIMERS,
    baseUrl: home.address,
    language: () => 'en',
    digest,
  });
  await client.signIn('CODE');
  answerElsewhere = (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('[]');
});
afterEach(() => {
  for (const { server } of [home, elsewhere]) {
    server.close();
    server.closeAllConnections();
  }
});

it.each([
  ['a question', () => client.forms('2023')],
  ['a sheet', () => client.submit(PLACE, 'id', { base: 0, workbook: WORKBOOK })],
  ['a withdrawal', () => client.submit(PLACE, 'id', { base: 0, withdraw: true })],
  ['a version’s sheet', () => client.versionSheet(PLACE, 1)],
  ['a version’s sheet with notes', () => client.versionSheet(PLACE, 1, 'annotated')],
  ['a file to check', () => client.check(PLACE, { workbook: WORKBOOK })],
] as const)('%s goes nowhere but where it was meant to go', async (_, ask) => {
  expect(await ask()).toEqual({ ok: false, failure: { kind: 'unreadable' } });
  expect(elsewhere.heard).toEqual([]);
});

it('a code goes nowhere but where it was meant to go', async () => {
  const lured = createApiClient({
    fetch: (_address, init) => fetch(`${home.address}/elsewhere`, init),
    timers: NODE_TIMERS,
    baseUrl: '',
    language: () => 'en',
  });
  expect(await lured.signIn('CODE')).toEqual({ ok: false, failure: { kind: 'unreadable' } });
  expect(elsewhere.heard).toEqual([]);
});

it('a file is fetched from where it lies, without the token', async () => {
  answerElsewhere = (_request, response) =>
    response.writeHead(200, { 'x-amz-meta-sha256': digest(WORKBOOK) }).end(WORKBOOK);
  const answer = await client.summary(PLACE);
  expect(answer.ok && Buffer.from(answer.value.bytes).equals(WORKBOOK)).toBe(true);
  expect(home.heard.at(-1)?.authorization).toBe('Bearer secret.token');
  expect(elsewhere.heard).toEqual([
    { method: 'GET', url: '/api/v1/rounds/2023/forms/plan/summary', authorization: undefined },
  ]);
});

const badFiles: readonly (readonly [string, Handler, 'unreachable' | 'unreadable'])[] = [
  [
    'was changed on its way',
    (_, response) =>
      response.writeHead(200, { 'Repr-Digest': `sha-256=:${digest(Buffer.from('other'))}:` }).end(WORKBOOK),
    'unreachable',
  ],
  [
    'was cut short',
    (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write(WORKBOOK, () => response.destroy());
    },
    'unreachable',
  ],
  [
    'is somebody’s page in truth',
    (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html></html>'),
    'unreadable',
  ],
];
it.each(badFiles)('a file that %s did not come', async (_, answer, kind) => {
  answerElsewhere = answer;
  expect(await client.summary(PLACE)).toEqual({ ok: false, failure: { kind } });
});
