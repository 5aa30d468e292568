/** The pages beside the API: only what was built, under clean addresses, each with its own policy. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ListeningServer, listen } from '#local/http-server';
import { NO_SITE, openSite, type Site } from '#local/site';
import { type BuildPages, prepareSite } from '#local/site/build';
import { listSite, readBody } from '#local/site/listing';
import { readStartOptions } from '#local/start-options';
import { readTls } from '#local/tls';
import { BodyCache } from '#site/body-cache';

const TLS = join(__dirname, '..', 'fixtures', 'tls');
const CERTIFICATE = join(TLS, 'test-only-certificate.pem');
const KEY = join(TLS, 'test-only-key.pem');
const SCRIPT = `console.log(${JSON.stringify('活动'.repeat(2000))})`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function built(): { folder: string; officeJs: string } {
  for (const page of ['index', 'taskpane', 'workbench', 'pane-frame', 'commands']) {
    write(
      `site/${page}.html`,
      `<!doctype html><title>${page}</title><script type="module" src="/assets/main-BfX0_q-2.js"></script>`,
    );
  }
  write('site/assets/main-BfX0_q-2.js', SCRIPT);
  write('site/icons/icon-16.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  write('site/.stamp', 'a');
  write('site/notes.txt', 'a');
  write('office/office.js', 'var Office = {};');
  write('office/office.debug.js', 'var Office = {};');
  write('office/zh-cn/office_strings.js', 'Strings = {};');
  write('office/agaveerrorux/agave.html', 'a');
  write('secret.js', 'secret');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'site/assets/link-BfX0_q-2.js'));
  return { folder: join(folder, 'site'), officeJs: join(folder, 'office') };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A real server and a client that neither normalises addresses nor unpacks bodies. */
async function served<T>(
  site: Site,
  ask: (
    get: (path: string, more?: { method?: string; headers?: Record<string, string> }) => Promise<Answer>,
  ) => Promise<T>,
): Promise<T> {
  const listening = await listen(async (request) => (await site(request)) ?? new Response('api', { status: 404 }), {
    host: '127.0.0.1',
    port: 0,
  });
  if (!listening.ok) throw new Error(listening.message);
  const { port } = listening.server;
  try {
    return await ask((path, { method = 'GET', headers = {} } = {}) =>
      answerOf(httpRequest({ port, host: '127.0.0.1', path, method, headers })),
    );
  } finally {
    await listening.server.close();
  }
}

function answerOf(request: ReturnType<typeof httpRequest>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.end();
  });
}

describe('the pages', () => {
  it.each([
    ['/', 'index'],
    ['/index.html', 'index'],
    ['/?a=1', 'index'],
    ['/taskpane', 'taskpane'],
    ['/taskpane.html?_host_Info=Excel$Web$16.01$zh-CN', 'taskpane'],
    ['/workbench', 'workbench'],
    ['/workbench.html', 'workbench'],
    ['/pane-frame.html', 'pane-frame'],
    ['/commands.html', 'commands'],
  ])('%s is %s', async (path, page) => {
    await served(await openSite({ ...built(), workbench: true }), async (get) => {
      const { status, headers, body } = await get(path);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(body.toString()).toContain(`<title>${page}</title>`);
    });
  });

  it.each([
    '/assets/link-BfX0_q-2.js',
    '/assets/../../secret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/.%5csecret.js',
    '/office-js/../secret.js',
    '//secret.js',
    '/.stamp',
    '/notes.txt',
    '/assets/',
    '/assets/missing-BfX0_q-2.js',
    '/office-js/office.debug.js',
    '/office-js/agaveerrorux/agave.html',
    '/constructor',
    '/api/v1/session',
  ])('%s is none of them', async (path) => {
    await served(await openSite({ ...built(), workbench: true }), async (get) => {
      const { status, body } = await get(path);
      expect([status, body.toString()]).toEqual([404, 'api']);
    });
  });

  it('answer GET and HEAD, and leave every other method to the API', async () => {
    await served(await openSite({ ...built(), workbench: true }), async (get) => {
      const whole = await get('/assets/main-BfX0_q-2.js');
      const head = await get('/assets/main-BfX0_q-2.js', { method: 'HEAD' });
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
        200,
        0,
        String(whole.body.length),
      ]);
      expect((await get('/', { method: 'POST' })).status).toBe(404);
    });
  });

  it('leave the workbench out where it is not wanted', async () => {
    await served(await openSite({ ...built(), workbench: false }), async (get) => {
      for (const path of ['/workbench', '/workbench.html', '/pane-frame.html', '/pane-frame'])
        expect((await get(path)).status).toBe(404);
      expect((await get('/taskpane')).status).toBe(200);
    });
  });

  it('are known again, compressed where it helps, and kept by browsers as long as they are good', async () => {
    await served(await openSite({ ...built(), workbench: true }), async (get) => {
      const gzip = { 'Accept-Encoding': 'br;q=0.5, gzip;q=0.8' };
      const packed = await get('/assets/main-BfX0_q-2.js', { headers: gzip });
      expect(packed.headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: 'Accept-Encoding',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      expect(gunzipSync(packed.body).toString()).toBe(SCRIPT);
      const etag = packed.headers.etag ?? '';
      const again = await get('/assets/main-BfX0_q-2.js', { headers: { ...gzip, 'If-None-Match': `"x", W/${etag}` } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);

      for (const refused of ['identity', 'gzip;q=0', 'gzip;q=0.0, br;q=0']) {
        const plain = await get('/assets/main-BfX0_q-2.js', { headers: { 'Accept-Encoding': refused } });
        expect([
          plain.headers['content-encoding'],
          plain.body.toString() === SCRIPT,
          plain.headers.etag === etag,
        ]).toEqual([undefined, true, false]);
      }
      expect((await get('/icons/icon-16.png', { headers: gzip })).headers).toMatchObject({
        'content-type': 'image/png',
        'cache-control': 'public, max-age=86400',
      });
      expect((await get('/office-js/zh-cn/office_strings.js')).headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=604800',
      });
    });
  });

  it.each([
    ['/', "frame-ancestors 'none'"],
    [
      '/taskpane',
      "frame-ancestors 'self' https://excel.cloud.microsoft https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://*.partner.officewebapps.cn https://*.sharepoint.cn",
    ],
    ['/commands', 'https://excel.cloud.microsoft'],
    ['/pane-frame', "frame-ancestors 'self'"],
    ['/workbench', "frame-src 'self'"],
  ])('%s says %s, and lets nothing foreign in', async (path, expected) => {
    await served(await openSite({ ...built(), workbench: true }), async (get) => {
      const { headers } = await get(path);
      const policy = headers['content-security-policy'];
      for (const part of [expected, "default-src 'none'", "script-src 'self';", "object-src 'none'", "base-uri 'none'"])
        expect(policy).toContain(part);
      expect(headers['x-frame-options']).toBeUndefined();
    });
  });

  it("let a school's own Office server frame the pane, and nothing else, where it was told to", async () => {
    const started = readStartOptions([], {
      KJZ_FRAME_ANCESTORS: 'https://office.example.edu.cn  https://*.b.example:8443',
    });
    if ('wrong' in started) throw new Error(started.wrong);
    const { frameAncestors = [] } = started;
    expect(frameAncestors).toEqual(['https://office.example.edu.cn', 'https://*.b.example:8443']);
    await served(await openSite({ ...built(), workbench: true, frameAncestors }), async (get) => {
      const policy = async (path: string) => String((await get(path)).headers['content-security-policy']);
      for (const origin of frameAncestors) {
        expect(await policy('/taskpane')).toContain(origin);
        expect(await policy('/')).not.toContain(origin);
      }
    });
  });

  it.each(['http://office.example.edu.cn', "'self'", 'https://a.example/path', '*'])(
    'are framed by no %s, and that is said',
    (said) => {
      expect(readStartOptions([], { KJZ_FRAME_ANCESTORS: `https://a.example ${said}` })).toEqual({
        wrong: expect.stringMatching(/^KJZ_FRAME_ANCESTORS 要写成 .*不能是“(?!https:\/\/a\.example”)/),
      });
    },
  );

  it('that were built with office.js from a CDN let that origin’s scripts in, and no other page does', async () => {
    const place = built();
    write('site/taskpane.html', '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    await served(await openSite({ ...place, workbench: true }), async (get) => {
      expect((await get('/taskpane')).headers['content-security-policy']).toContain(
        "script-src 'self' https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft;",
      );
      expect((await get('/')).headers['content-security-policy']).toContain("script-src 'self';");
    });
  });

  it('that vanish while they are served are not found', async () => {
    const place = built();
    const site = await openSite({ ...place, workbench: true });
    rmSync(join(place.folder, 'taskpane.html'));
    await served(site, async (get) => expect((await get('/taskpane')).status).toBe(404));
  });

  it('take no more memory than they may', async () => {
    for (let at = 0; at < 10; at++) write(`site/icons/${at}.png`, new Uint8Array(10_000));
    const listing = await listSite(join(folder, 'site'), { workbench: true });
    const bodies = new BodyCache(35_000);
    for (const file of listing.values()) await bodies.get(file.path, () => readBody(file));
    await new Promise(setImmediate);
    expect(bodies.keptBytes).toBe(30_000);
  });
});

it('without pages the address says so, and the API answers the rest', async () => {
  await served(NO_SITE, async (get) => {
    const { status, headers, body } = await get('/');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body.toString()).toMatch(/只有接口.*Only the API/s);
    expect((await get('/taskpane')).status).toBe(404);
  });
});

describe('making the pages', () => {
  const sources = () => {
    for (const name of ['vite.config.ts', 'package-lock.json', 'addin/main.ts', 'functions/domain/reading/row.ts'])
      write(name, 'a');
    return { sources: folder, folder: join(folder, 'dist', 'site') };
  };
  function recording(
    outcome: (build: number) => { ok: boolean; said: string[] } = () => ({ ok: true, said: ['taskpane: 200 KB'] }),
  ) {
    let builds = 0;
    const said: string[] = [];
    const build: BuildPages = async (_root, into) => {
      builds += 1;
      const result = outcome(builds);
      mkdirSync(into, { recursive: true });
      writeFileSync(join(into, 'index.html'), `build ${builds}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return result;
    };
    return { build, said, say: (line: string) => said.push(line), builds: () => builds };
  }
  const page = () => readFileSync(join(folder, 'dist', 'site', 'index.html'), 'utf8');

  it('happens once, says how long and how large, and not again while the sources are the same', async () => {
    const { build, said, say, builds } = recording();
    expect(await prepareSite(sources(), say, build)).toBe(true);
    expect(said).toEqual(['正在准备网页（首次约15秒）…', '  taskpane: 200 KB']);
    expect(await prepareSite({ sources: folder, folder: join(folder, 'dist', 'site') }, say, build)).toBe(true);
    expect(builds()).toBe(1);
  });

  it.each<[string, () => void]>([
    ['changed', () => utimesSync(join(folder, 'addin/main.ts'), 1, 1)],
    ['added', () => write('addin/pane/new.ts', 'a')],
    ['removed', () => rmSync(join(folder, 'functions/domain/reading/row.ts'))],
    ['locked anew', () => write('package-lock.json', 'ab')],
  ])('happens again when a source was %s', async (_, change) => {
    const { build, say, builds } = recording();
    const place = sources();
    await prepareSite(place, say, build);
    change();
    await prepareSite(place, say, build);
    expect([builds(), page()]).toEqual([2, 'build 2']);
  });

  it('happens once for two that start together, and after one that was killed', async () => {
    const { build, say, builds } = recording();
    const place = sources();
    write('dist/.site-lock', '999999999');
    write('dist/.site-3f2c1f6e-0d4b-4c8e-9a55-0c8f7d0b1a2e/index.html', 'half');
    expect(await Promise.all([prepareSite(place, say, build), prepareSite(place, say, build)])).toEqual([true, true]);
    expect([builds(), readdirSync(join(folder, 'dist'))]).toEqual([1, ['site']]);
  });

  it('that fails keeps the pages of before, or has none', async () => {
    const { build, said, say } = recording((at) => ({ ok: at === 2, said: at === 2 ? [] : ['error: no such file'] }));
    const place = sources();
    expect(await prepareSite(place, say, build)).toBe(false);
    expect(said.slice(1)).toEqual(['  error: no such file', '网页没有生成，只提供接口：原因见上。']);
    expect(await prepareSite(place, say, build)).toBe(true);
    write('addin/main.ts', 'abc');
    expect(await prepareSite(place, say, build)).toBe(true);
    expect([page(), said.at(-1)]).toEqual(['build 2', '网页没有更新，沿用上次的：原因见上。']);
  });

  it('is nothing to do for a program without its sources', async () => {
    const { build, say, builds } = recording();
    const place = { folder: join(folder, 'dist', 'site') };
    expect(await prepareSite(place, say, build)).toBe(false);
    write('dist/site/index.html', 'a');
    expect(await prepareSite(place, say, build)).toBe(true);
    expect(builds()).toBe(0);
  });
});

describe('https', () => {
  it('answers with the certificate it was given', async () => {
    const tls = await readTls({ certificate: CERTIFICATE, key: KEY });
    if ('wrong' in tls) throw new Error(tls.wrong);
    const listening = await listen((request) => new Response(new URL(request.url).protocol), {
      host: '127.0.0.1',
      port: 0,
      tls,
    });
    if (!listening.ok) throw new Error(listening.message);
    const server: ListeningServer = listening.server;
    try {
      const { status, body } = await answerOf(
        httpsRequest({ host: 'localhost', port: server.port, path: '/', ca: readFileSync(CERTIFICATE) }),
      );
      expect([status, body.toString()]).toEqual([200, 'https:']);
    } finally {
      await server.close();
    }
  });

  it.each([
    ['a file that is not there', join(TLS, 'none.pem'), KEY, /none\.pem 读不出（ENOENT）/],
    ['a key of something else', CERTIFICATE, join(TLS, 'test-only-other-key.pem'), /不是一对/],
    ['a text that is no certificate', join(TLS, 'README.md'), KEY, /不是 PEM/],
  ])('with %s is one sentence', async (_, certificate, key, sentence) => {
    expect(await readTls({ certificate, key })).toEqual({ wrong: expect.stringMatching(sentence) });
  });

  it('is asked for with both files or not at all', () => {
    expect(readStartOptions([], { KJZ_TLS_CERT: 'a.pem' })).toEqual({ wrong: expect.stringContaining('KJZ_TLS_KEY') });
    expect(readStartOptions([], {})).not.toHaveProperty('tls');
    expect(
      readStartOptions([], { KJZ_TLS_CERT: CERTIFICATE, KJZ_TLS_KEY: KEY, KJZ_SITE: 'off', KJZ_WORKBENCH: 'off' }),
    ).toMatchObject({
      tls: { certificate: CERTIFICATE, key: KEY },
      site: false,
      workbench: false,
    });
  });
});
