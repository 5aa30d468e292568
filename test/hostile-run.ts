/** Hostile files, each read within a time and a memory that are told: in a process of its own, and in a browser's page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './addin/browser';

export const LIMIT_MS = 5_000;
export const LIMIT_MEGABYTES = 300;

/** What `script` prints of a folder with these files, as JSON. */
export function measured(
  script: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const options = ['--expose-gc', '--import', 'tsx', script, folder];
    return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ORIGIN = 'http://hostile.test';

export class HostilePages {
  /** `contents`: a module that reads what stands at `/file`. */
  static async start(contents: string): Promise<HostilePages> {
    const [browser, { outputFiles }] = await Promise.all([
      startBrowser(),
      build({
        stdin: { contents, resolveDir: join(__dirname, '..'), loader: 'ts' },
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
      }),
    ]);
    return new HostilePages(browser, outputFiles[0]?.text ?? '');
  }

  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  close(): Promise<void> {
    return this.browser.close();
  }

  /**
   * With the file at `/file`; nothing of it leaves this process. Fails where the page has grown beyond the limit, as far
   * as the system tells.
   */
  async with<T>(file: Uint8Array, work: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.browser.newPage();
    try {
      await page.route(`${ORIGIN}/**`, (route) =>
        route.request().url().endsWith('/file')
          ? route.fulfill({ body: Buffer.from(file) })
          : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>hostile</title>' }),
      );
      await page.goto(`${ORIGIN}/`);
      await page.addScriptTag({ content: this.script });
      const before = await this.peakMegabytes();
      const found = await work(page);
      const after = await this.peakMegabytes();
      if (before !== undefined && after !== undefined) expect(after - before).toBeLessThan(LIMIT_MEGABYTES);
      return found;
    } finally {
      await page.close();
    }
  }

  /** The most that any page which is open has ever held; undefined where the system does not tell. */
  private async peakMegabytes(): Promise<number | undefined> {
    if (process.platform !== 'linux') return undefined;
    const session = await this.browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '0');
    return Math.max(...peaks.map(Number)) / 1024;
  }
}
