/** What every answer of the one-machine server says, over http and over its own https. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '#local/server';

const TLS = join(__dirname, '..', 'fixtures', 'tls');
const TLS_FILES = {
  certificate: join(TLS, 'test-only-certificate.pem'),
  key: join(TLS, 'test-only-key.pem'),
};
const YEAR = 'max-age=31536000';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-headers-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><title>首页</title>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Told = readonly [status: number, type: string | undefined, nosniff: string | undefined, https: string | undefined];

function told(server: RunningServer, isSecure: boolean, host: string, method: string, path: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, method, path, headers: { Host: host } };
    const request = isSecure ? httpsRequest({ ...options, rejectUnauthorized: false }) : httpRequest(options);
    request.once('error', reject);
    request.once('response', (response) => {
      response.resume();
      const headers: IncomingHttpHeaders = response.headers;
      response.once('end', () =>
        resolve([
          response.statusCode ?? 0,
          headers['content-type'],
          headers['x-content-type-options'] as string | undefined,
          headers['strict-transport-security'],
        ]),
      );
    });
    request.end();
  });
}

const PROBLEM = 'application/problem+json';
const ANSWERS = [
  ['GET', '/', 200, 'text/html; charset=utf-8'],
  ['HEAD', '/', 200, 'text/html; charset=utf-8'],
  ['GET', '/health', 200, 'application/json'],
  ['GET', '/files/summaries/x.xlsx', 403, PROBLEM],
  ['GET', '/files/../x', 404, PROBLEM],
  ['POST', '/files/summaries/x.xlsx', 404, PROBLEM],
  ['POST', '/', 404, PROBLEM],
  ['DELETE', '/api/v1/session', 405, PROBLEM],
  ['GET', '/api/rounds', 410, PROBLEM],
  ['GET', '/api', 404, PROBLEM],
  ['GET', '/api/v1/rounds', 401, PROBLEM],
] as const;

describe.each([
  ['http', {}],
  ['https', { tls: TLS_FILES }],
] as const)('over %s', (scheme, more) => {
  let server: RunningServer;
  beforeAll(async () => {
    const options = { host: '127.0.0.1', port: 0, site: true, workbench: false, proxies: 0 };
    const started = await startServer(
      { ...options, dataFolder: join(folder, `data-${scheme}`), ...more },
      join(folder, 'site'),
    );
    if (!started.ok) throw new Error(started.message);
    server = started.running;
  });
  afterAll(() => server.close());

  it.each(ANSWERS)('%s %s: %i, of a kind that nobody guesses at, and by https from now on', async (...row) => {
    const [method, path, status, type] = row;
    const answer = await told(server, scheme === 'https', 'forms.example.edu.cn', method, path);
    expect(answer).toEqual([status, type, 'nosniff', YEAR]);
  });

  it.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'kjz.localhost'])(
    'https is not remembered of %s',
    async (host) => {
      for (const path of ['/', '/health']) {
        const [status, , , remembered] = await told(server, scheme === 'https', host, 'GET', path);
        expect([status, remembered]).toEqual([200, undefined]);
      }
    },
  );
});
