/** Hostile mails and archives are each read or refused in words, within 5 s and 300 MB: in Node and in a browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../addin/browser';
import { hostileInbox } from './hostile-inbox';

const LIMIT_MS = 5_000;
const LIMIT_MEGABYTES = 300;

it('reads or refuses each within its time and memory', () => {
  const files = hostileInbox();
  expect(files.length).toBeGreaterThanOrEqual(15);
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const script = join(__dirname, 'found-measured.ts');
    const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, folder], {
      encoding: 'utf8',
    });
    const found = JSON.parse(output) as Record<
      string,
      { codes: string[]; milliseconds: number; grownMegabytes: number }
    >;
    expect(Object.fromEntries(files.map(({ name }) => [name, found[name]?.codes]))).toEqual(
      Object.fromEntries(files.map(({ name, codes }) => [name, codes])),
    );
    expect(Object.entries(found).filter(([, { milliseconds }]) => milliseconds >= LIMIT_MS)).toEqual([]);
    const last = Object.values(found).at(-1);
    expect(last?.grownMegabytes).toBeLessThan(LIMIT_MEGABYTES);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

declare global {
  var lookInto: (name: string) => Promise<{ readonly codes: readonly string[]; readonly milliseconds: number }>;
}

const ORIGIN = 'http://inbox.test';

describe('in a browser', () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    browser = await startBrowser();
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { foundIn } from '#inbox/open-inbox';
          import '#inbox/read-found';
          globalThis.lookInto = async (name) => {
            const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer());
            const since = performance.now();
            const codes = new Set();
            for await (const found of foundIn({ name, bytes })) if (!('bytes' in found)) codes.add(found.refusal.code);
            return { codes: [...codes].sort(), milliseconds: performance.now() - since };
          };`,
        resolveDir: join(__dirname, '..', '..'),
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
    });
    script = outputFiles[0]?.text ?? '';
  }, 120_000);
  afterAll(() => browser?.close());

  /** The most that any page which is open has ever held; undefined where the system does not tell. */
  async function peakMegabytes(): Promise<number | undefined> {
    if (process.platform !== 'linux') return undefined;
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0');
    return Math.max(...peaks.map(Number)) / 1024;
  }

  it.each(hostileInbox().map((file) => [file.name, file] as const))(
    '%s',
    async (name, { bytes, codes }) => {
      const page = await browser.newPage();
      try {
        await page.route(`${ORIGIN}/**`, (route) =>
          route.request().url().endsWith('/file')
            ? route.fulfill({ body: Buffer.from(bytes) })
            : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>inbox</title>' }),
        );
        await page.goto(`${ORIGIN}/`);
        await page.addScriptTag({ content: script });
        const before = await peakMegabytes();
        const found = await page.evaluate((named) => globalThis.lookInto(named), name);
        const after = await peakMegabytes();
        expect(found.codes).toEqual(codes);
        expect(found.milliseconds).toBeLessThan(LIMIT_MS);
        if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(LIMIT_MEGABYTES);
      } finally {
        await page.close();
      }
    },
    60_000,
  );
});
