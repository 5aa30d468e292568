/** Hostile Word documents and old workbooks are each read or refused in words, within 5 s and 300 MB: in Node and in a browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FileRefusal } from '#opc/file-refusal';
import { refusalMessage } from '#opc/refusal-messages';
import { startBrowser } from '../addin/browser';
import { type HostileFile, hostileDocuments, hostileOldWorkbooks } from './hostile-files';

const LIMIT_MS = 5_000;
const LIMIT_MEGABYTES = 300;

const SETS: readonly (readonly [string, readonly HostileFile[]])[] = [
  ['Word documents', hostileDocuments()],
  ['old workbooks', hostileOldWorkbooks()],
];

it.each(SETS)('%s are fifteen at least', (_, files) => {
  expect(files.length).toBeGreaterThanOrEqual(15);
});

describe('in Node', () => {
  it.each(SETS)(
    '%s',
    (_, files) => {
      const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
      try {
        for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
        const script = join(__dirname, 'read-measured.ts');
        const output = execFileSync(process.execPath, ['--import', 'tsx', script, folder], { encoding: 'utf8' });
        const { grownMegabytes, found } = JSON.parse(output) as {
          grownMegabytes: number;
          found: Record<string, { code: string | null; milliseconds: number }>;
        };
        expect(Object.fromEntries(files.map(({ name }) => [name, found[name]?.code]))).toEqual(
          Object.fromEntries(files.map(({ name, code }) => [name, code ?? null])),
        );
        const slow = files.filter(({ name }) => (found[name]?.milliseconds ?? LIMIT_MS) >= LIMIT_MS);
        expect(slow.map(({ name }) => name)).toEqual([]);
        expect(grownMegabytes).toBeLessThan(LIMIT_MEGABYTES);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

declare global {
  var readHostile: () => Promise<{ refusal?: FileRefusal; milliseconds: number }>;
}

const ORIGIN = 'http://files.test';

describe('in a browser', () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    browser = await startBrowser();
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { readFile } from '#files/read-file';
          globalThis.readHostile = async () => {
            const bytes = new Uint8Array(await (await fetch('/file')).arrayBuffer());
            const since = performance.now();
            const result = await readFile(bytes);
            return { ...(result.ok ? {} : { refusal: result.refusal }), milliseconds: performance.now() - since };
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

  /** Nothing of it leaves this process. */
  async function pageWith(file: Uint8Array): Promise<Page> {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) =>
      route.request().url().endsWith('/file')
        ? route.fulfill({ body: Buffer.from(file) })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>files</title>' }),
    );
    await page.goto(`${ORIGIN}/`);
    await page.addScriptTag({ content: script });
    return page;
  }

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

  const cases = SETS.flatMap(([, files]) => files.map((file) => [file.name, file] as const));
  it.each(cases)('%s', async (_, { bytes, code }) => {
    const page = await pageWith(bytes);
    try {
      const before = await peakMegabytes();
      const { refusal, milliseconds } = await page.evaluate(() => globalThis.readHostile());
      const after = await peakMegabytes();
      expect(refusal?.code).toBe(code);
      expect(milliseconds).toBeLessThan(LIMIT_MS);
      if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(LIMIT_MEGABYTES);
      if (refusal === undefined) return;
      const words = refusalMessage(refusal);
      expect(words['zh-CN']).toMatch(/。$/);
      expect(words.en).toMatch(/\.$/);
    } finally {
      await page.close();
    }
  });
});
