/** The site function: pages from their bucket, as the local server answers them. */
import { type Deployment, deployed, send } from './deployment';
import type { LambdaProcess } from './lambda-process';

const ORIGIN = 'https://forms.example.edu.cn';
const PAGE = `<!doctype html><title>科技活动周</title>${'<p>内容</p>'.repeat(500)}`;

let deployment: Deployment;
let site: LambdaProcess;
beforeAll(async () => {
  deployment = await deployed();
  const put = (name: string, text: string) =>
    deployment.aws.objects.set(`/site/${name}`, { bytes: Buffer.from(text), contentType: '', metadata: {} });
  put('index.html', PAGE);
  put('taskpane.html', PAGE);
  put('workbench.html', PAGE);
  put('assets/main-abcd1234.js', 'export {};');
  put('icons/icon-16.png', 'PNG');
  put('office-js/office.js', '/* client */');
  put('office-js/office.debug.js', '/* client */');
  put('.stamp', 'stamp');
  put('secret.txt', 'secret');
  site = await deployment.start('site');
});
afterAll(() => deployment.close());

const get = (path: string, init?: RequestInit) => send(site, new Request(`${ORIGIN}${path}`, init));

it.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/taskpane.html?locale=zh-CN', 'text/html; charset=utf-8', 'no-cache'],
  ['/taskpane', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/main-abcd1234.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/icons/icon-16.png', 'image/png', 'public, max-age=86400'],
  ['/office-js/office.js', 'text/javascript; charset=utf-8', 'public, max-age=604800'],
])('serves %s', async (path, type, cache) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': type,
    'cache-control': cache,
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=31536000',
    etag: expect.any(String),
  });
});

it.each([
  '/workbench',
  '/workbench.html',
  '/.stamp',
  '/secret.txt',
  '/office-js/office.debug.js',
  '/nothing',
  '/%2e%2e/x',
  '/a%',
])('has nothing at %s', async (path) => {
  const { status, headers } = await get(path);
  expect([status, headers.get('x-content-type-options'), headers.get('strict-transport-security')]).toEqual([
    404,
    'nosniff',
    'max-age=31536000',
  ]);
});

it('lets pages fetch workbooks, and Excel frame the pane only', async () => {
  const policies = await Promise.all(
    ['/', '/taskpane'].map(async (path) => (await get(path)).headers.get('content-security-policy') ?? ''),
  );
  for (const policy of policies) {
    expect(policy).toContain("connect-src 'self' https://workbooks.s3.cn-north-1.amazonaws.com.cn;");
  }
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[1]).toContain('https://excel.cloud.microsoft');
});

it("lets a school's own Office server frame the pane, and nothing else, where it was told to", async () => {
  const own = await deployment.start('site', {
    KJZ_FRAME_ANCESTORS: 'https://office.example.edu.cn https://b.example',
  });
  const policy = async (path: string) =>
    (await send(own, new Request(`${ORIGIN}${path}`))).headers.get('content-security-policy');
  expect(await policy('/taskpane')).toMatch(
    /frame-ancestors 'self' https:.* https:\/\/office\.example\.edu\.cn https:\/\/b\.example$/,
  );
  expect(await policy('/')).toContain("frame-ancestors 'none'");
});

it('compresses, and asks not to send again what a browser has', async () => {
  const response = await get('/', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 2).toString('hex')).toBe('1f8b');
  const etag = response.headers.get('etag') ?? '';
  expect((await get('/', { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag } })).status).toBe(304);
});
