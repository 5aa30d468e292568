/** `npm start` with its pages, and a browser beside it, for tests of what a person sees. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { exampleRoundAround } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { isoDayInChina } from '#domain/words/china-time';
import { startBrowser } from '../addin/browser';
import { handedOutCodes, StartedServer } from './started-server';
import { TLS } from './test-certificate';

export interface PaneServer {
  readonly address: string;
  readonly adminCode: string;
  code(unit: string): string;
  /** A fresh context: nothing of another test is stored in it. Whatever the page complains of ends up in `complaints`. */
  open(viewport: { width: number; height: number }): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** The whole product on one machine with an empty data folder; the pages are built first where they are old. */
export async function startPaneServer({
  https = false,
  environment = {},
  lagMs = 0,
}: {
  readonly https?: boolean;
  /** How long every request of a page takes longer than here: what is pressed meanwhile must not be lost. */
  readonly lagMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
} = {}): Promise<PaneServer> {
  const data = mkdtempSync(join(tmpdir(), 'kjz-pane-'));
  const server = new StartedServer(data, { ...environment, ...(https ? TLS : {}) });
  const [address, browser] = await Promise.all([server.ready(), startBrowser()]);
  const codes = handedOutCodes(data);
  return {
    address,
    adminCode: codes.admin,
    code: (unit) => codes.units.get(unit) ?? '',
    open: (viewport) => openPage(browser, viewport, lagMs),
    async close() {
      await browser.close();
      await server.end('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  lagMs = 0,
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (lagMs > 0)
    await context.route(/\/api\/v1\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, lagMs));
      await route.continue();
    });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** The round of this year that a first start lays beside the notice's: by the clock of the machine, as the server has it. */
export function roundOfThisYear(): Round {
  return exampleRoundAround(isoDayInChina(Date.now()));
}

/** The samples are sheets of the notice's year: whoever drops one has chosen that round. */
export async function chooseNotice(page: Page): Promise<void> {
  const notice = page.getByRole('button', { name: '2023年科技活动周' });
  await notice.click();
  await page.locator('[aria-pressed="true"]', { hasText: '2023年科技活动周' }).waitFor();
  await page.locator('.top-line', { hasText: '2023年科技活动周' }).waitFor();
}

/** As the collector would: what the current version of a unit's form holds. */
export async function summaryRows(
  address: string,
  adminCode: string,
  { round, form }: { readonly round: string; readonly form: string },
): Promise<Uint8Array> {
  const session = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: adminCode }),
  });
  const { token } = (await session.json()) as { readonly token: string };
  const answer = await fetch(`${address}/api/v1/rounds/${round}/forms/${form}/summary`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`summary: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
