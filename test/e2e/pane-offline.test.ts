/** The page without Excel when the network goes, or the pages' files are others since: nothing that was loaded is needed twice. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { readWorkbook } from '#xlsx/read';
import { samplePath } from '../fixtures/expected-samples';
import { chooseNotice, type OpenedPage, type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

const UNIT = '经济与金融学院';
const SHOTS = join(__dirname, '..', '..', 'out', 'pane');

let server: PaneServer;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startPaneServer();
});
afterAll(() => server?.close());

/** 附件2 of the notice's round is open, no file yet. */
async function openForm(unit: string, prepare?: (opened: OpenedPage) => Promise<unknown>): Promise<OpenedPage> {
  const opened = await server.open({ width: 1100, height: 800 });
  await prepare?.(opened);
  const { page } = opened;
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code(unit));
  await page.getByRole('button', { name: '登录' }).click();
  await chooseNotice(page);
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  return opened;
}

it('prints what the check says, cell by cell, and no buttons', async () => {
  const { page, context } = await openForm(UNIT);
  await page.setInputFiles('input[type=file]', samplePath('plan', '02-经济与金融学院.xlsx'));
  await page.getByText('3处必改').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  const printed = page.locator('.printed');
  await printed.waitFor();
  const rows = await printed.locator('tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThanOrEqual(3);
  expect(rows[0]).toMatch(/^必改\s+\w+\d+\s+\S+/);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.screenshot({ path: join(SHOTS, 'printed-check.png'), fullPage: true });
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  await page.emulateMedia({ media: 'screen' });
  await printed.waitFor({ state: 'detached' });
  await context.close();
});

it('goes on without a network: opens, checks, corrects, hands out; what was submitted goes by itself afterwards', async () => {
  const { page, context } = await openForm(UNIT);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.setInputFiles('input[type=file]', samplePath('plan', '02-经济与金融学院.xlsx'));
  await page.getByRole('button', { name: /^全部采纳 3处建议$/ }).click();
  await page.getByText('没有问题').first().waitFor();
  const handedOut = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载改好的表' }).click();
  expect((await readWorkbook(readFileSync(await (await handedOut).path()))).ok).toBe(true);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText(/请保持本页打开/).waitFor();
  await page.screenshot({ path: join(SHOTS, 'browser-queued.png') });
  await context.setOffline(false);
  await page
    .getByText(/PLAN-U02-0001-[0-9A-F]{6}/)
    .first()
    .waitFor();
  await context.close();
});

it('says that the page must be loaded again when its parts are gone', async () => {
  const isPart = /\/assets\/(read|patch|write|refusal-messages)-[^/]+\.js$/;
  let refused = 0;
  const { page, context } = await openForm('会计学院', ({ context: before }) =>
    before.route(isPart, (route) => {
      refused++;
      return route.fulfill({ status: 404, body: 'not here any more' });
    }),
  );
  await page.setInputFiles('input[type=file]', samplePath('plan', '01-会计学院.xlsx'));
  await page
    .getByText(/系统刚刚升级.*请刷新本页/)
    .first()
    .waitFor();
  expect(refused).toBeGreaterThan(0);
  await context.close();
});

describe('a page that cannot start says so', () => {
  const text = async (page: OpenedPage['page']) => (await page.locator('#not-started').innerText()).trim();

  it.each([
    ['/', '网页没有打开'],
    ['/taskpane', '面板没有打开'],
  ])('%s: at once in an engine without modules, later where nothing came', async (path, title) => {
    const old = await server.open({ width: 320, height: 600 });
    // As Internet Explorer's engine: it runs no module, and has no word for that.
    await old.page.addInitScript('delete HTMLScriptElement.prototype.noModule');
    await old.page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await old.page.goto(server.address + path);
    expect(await text(old.page)).toContain(title);
    await old.page.screenshot({ path: join(SHOTS, `not-started-${path === '/' ? 'page' : 'pane'}.png`) });
    await old.context.close();

    const cut = await server.open({ width: 320, height: 600 });
    await cut.page.clock.install();
    await cut.page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await cut.page.goto(server.address + path);
    expect(await cut.page.locator('#not-started').isVisible()).toBe(false);
    await cut.page.clock.fastForward(16_000);
    expect(await text(cut.page)).toContain(title);
    await cut.context.close();
  });

  it('and one that starts does not', async () => {
    const { page, context } = await server.open({ width: 320, height: 600 });
    await page.clock.install();
    await page.goto(`${server.address}/`);
    await page.getByLabel('报送码').waitFor();
    await page.clock.fastForward(60_000);
    expect(await page.locator('#not-started').isVisible()).toBe(false);
    await context.close();
  });

  it('the script that says it is plain ES5', () => {
    const source = readFileSync(join(__dirname, '..', '..', 'addin', 'public', 'not-started.js'), 'utf8');
    expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
    expect(() => parse('const a = 1;', { ecmaVersion: 5 })).toThrow(SyntaxError);
  });
});
