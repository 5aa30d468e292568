/** npm run bench:pane: how long from opening the pane in the workbench until a person can sign in (aim: 1 s), over http and https. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../addin/browser';
import { StartedServer } from '../e2e/started-server';
import { TLS } from '../e2e/test-certificate';

const LOADS = 7;

/** Runs in every frame before its scripts: notes when 登录 can be pressed, and when the page as such was there. */
const NOTE_WHEN_READY = `
  new MutationObserver((_, observer) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === '登录' && !one.disabled);
    if (button === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => { window.readyAt = performance.now(); });
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

interface Load {
  /** Milliseconds from the frame's navigation. */
  readonly ready: number;
  readonly scriptsLoaded: number;
}

async function measure(browser: Browser, address: string): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let load = 0; load < LOADS; load++) {
    // A fresh context: nothing is cached, as on the first day.
    const context = await browser.newContext({ viewport: { width: 1400, height: 860 } });
    await context.addInitScript(NOTE_WHEN_READY);
    const page = await context.newPage();
    await page.goto(`${address}/workbench`);
    const frame = page.frameLocator('iframe').locator('body');
    await page.frameLocator('iframe').getByRole('button', { name: '登录' }).waitFor();
    await page.waitForTimeout(100);
    loads.push(await frame.evaluate(timesOf));
    await context.close();
  }
  return loads;
}

/** Runs in the frame. */
function timesOf(): Load {
  const { readyAt } = globalThis as unknown as { readonly readyAt: number };
  const files = performance.getEntriesByType('resource') as unknown as readonly { readonly responseEnd: number }[];
  return { ready: readyAt, scriptsLoaded: Math.max(...files.map(({ responseEnd }) => responseEnd)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const browser = await startBrowser();
for (const [name, environment] of [
  ['http, native bridge', {}],
  ['https, office.js', TLS],
] as const) {
  const data = mkdtempSync(join(tmpdir(), 'kjz-bench-'));
  const server = new StartedServer(data, environment);
  const loads = await measure(browser, await server.ready());
  const ready = median(loads.map((load) => load.ready));
  const scripts = median(loads.map((load) => load.scriptsLoaded));
  console.log(
    `${name}: 登录 can be pressed after ${ready.toFixed(0)} ms (worst of ${LOADS}: ${Math.max(...loads.map((load) => load.ready)).toFixed(0)}); all files there after ${scripts.toFixed(0)} ms, ${(ready / scripts).toFixed(2)}x`,
  );
  await server.end('SIGKILL');
  rmSync(data, { recursive: true, force: true });
}
await browser.close();
