/** The officer's desk in a real browser over the real server: returning one cell, accepting all that is clean, the keyboard. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Activity, addressOf, planGrid } from '../api/plan-grid';
import { SHOTS } from './desk';
import { chooseNotice, type PaneServer, startPaneServer } from './pane-server';

const LAPTOP = { width: 1440, height: 900 };
const UNITS = ['会计学院', '经济与金融学院', '工商管理学院'] as const;
const [RETURNED, CLEAN] = UNITS;

let server: PaneServer;
beforeAll(async () => {
  server = await startPaneServer();
  for (const unit of UNITS) await report(unit, 0);
}, 120_000);
afterAll(() => server.close());

async function signedIn(code: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}

/** Of the notice's round, whose deadlines are past. */
async function report(unit: string, base: number, changes: readonly Activity[] = []): Promise<void> {
  const token = await signedIn(server.code(unit));
  const answer = await fetch(`${server.address}/api/v1/rounds/2023/forms/plan/submissions/${randomUUID()}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ base, sheets: [planGrid(unit, changes)] }),
  });
  expect(answer.status).toBe(201);
}

async function openDesk(viewport = LAPTOP) {
  const opened = await server.open(viewport);
  const { page } = opened;
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('grid').waitFor();
  await chooseNotice(page);
  await page.getByText('已报 3/40').waitFor();
  return opened;
}

const cellOf = (page: Page, unit: string) => page.getByRole('button', { name: new RegExp(`^${unit} 附件2`) });
const standing = (page: Page, unit: string, state: string) =>
  page.getByRole('button', { name: new RegExp(`^${unit} 附件2：\\s*${state}`) }).waitFor();
const sheet = (page: Page, unit: string) => page.getByRole('region', { name: `${unit}的填报表` });
const rowsInSight = (page: Page) =>
  page.locator('.grid-scroll').evaluate((scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    return [...scroller.querySelectorAll('tbody tr')].filter((row) => {
      const at = row.getBoundingClientRect();
      return at.top >= top && at.bottom <= bottom;
    }).length;
  });

it('returns one cell in three clicks, and what comes back is closed with one key', async () => {
  const { page, context, complaints } = await openDesk();
  expect(await rowsInSight(page)).toBeGreaterThanOrEqual(25);
  await page.screenshot({ path: join(SHOTS, 'officer-overview.png') });

  // 1: the unit, 2: the cell, 3: 退回.
  await cellOf(page, RETURNED).click();
  const desk = sheet(page, RETURNED);
  const address = addressOf('offline', 1).split('!')[1] ?? '';
  await desk.locator(`td[title="${address}"]`).click();
  await page.keyboard.type('与附件1不符');
  await page.screenshot({ path: join(SHOTS, 'officer-sheet.png') });
  await desk.getByRole('button', { name: '退回（1条）' }).click();
  await standing(page, RETURNED, '退回');

  await report(RETURNED, 1, [{}, { offline: 95 }]);
  // The overview is asked again when one comes back to the page; the open sheet follows it.
  await page.evaluate('window.dispatchEvent(new Event("focus"))');
  await standing(page, RETURNED, '待复核');
  await desk.getByText('120', { exact: true }).first().waitFor();
  await desk.locator('.thread').getByText('95', { exact: true }).waitFor();
  await desk.locator('.thread-chip').first().focus();
  await page.keyboard.press('x');
  await standing(page, RETURNED, '迟报');
  expect(complaints).toEqual([]);
  await context.close();
});

it('keeps what is typed for a unit while another is looked at, and the grid says where', async () => {
  const { page, context, complaints } = await openDesk();
  await cellOf(page, CLEAN).click();
  await sheet(page, CLEAN).locator('td[title="K5"]').click();
  await page.keyboard.type('请说明');
  await cellOf(page, RETURNED).click();
  await sheet(page, RETURNED).locator('td[title="K5"]').waitFor();
  await page.getByText('草稿1').waitFor();
  await cellOf(page, CLEAN).click();
  await sheet(page, CLEAN).getByRole('button', { name: '退回（1条）' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('is walked with the keyboard: down, several selected, opened, and back to the same place', async () => {
  const { page, context, complaints } = await openDesk();
  await cellOf(page, UNITS[0]).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('已选2个单位').first().waitFor();
  const grid = page.getByRole('grid', { name: /各单位/ });
  const scroller = page.locator('.grid-scroll');
  await page.keyboard.press('End');
  const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await page.locator('.desk-unit h2:focus').waitFor();
  await page.evaluate('window.dispatchEvent(new Event("focus"))');
  await page.keyboard.press('Escape');
  await page.locator('.desk-unit').waitFor({ state: 'detached' });
  await grid.locator('tbody tr:last-child button:focus').first().waitFor();
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
  await page.getByText('已选2个单位').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('accepts all that is clean in two clicks, and says first how many and which not', async () => {
  const { page, context, complaints } = await openDesk();
  await page.getByRole('button', { name: '通过全部无问题…' }).click();
  await page.getByRole('heading', { name: '3份可以直接通过' }).waitFor();
  await page.getByRole('button', { name: '通过这3份' }).click();
  await page.getByRole('heading', { name: '已通过3份' }).waitFor();
  for (const unit of UNITS) await standing(page, unit, '通过');
  expect(complaints).toEqual([]);
  await context.close();
});

it('at 350 px a unit is a screen of its own, with a way back', async () => {
  const { page, context, complaints } = await openDesk({ width: 350, height: 800 });
  await cellOf(page, RETURNED).click();
  const desk = sheet(page, RETURNED);
  await desk.getByRole('button', { name: '返回' }).click();
  await cellOf(page, RETURNED).waitFor();
  expect(await page.locator('.desk-unit').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

it('reminds all who owe in two clicks: their texts are on the clipboard, and that they were reminded is on record', async () => {
  const { page, context, complaints } = await openDesk();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '催报', exact: true }).click();
  await page.getByRole('button', { name: '全部复制' }).click();
  await page.getByText('已复制40个单位的通知，并记下催过').waitFor();
  const text = String(await page.evaluate('navigator.clipboard.readText()'));
  expect(text.split('请不必理会').length - 1).toBe(40);
  // Whoever has reported one form owes the other.
  expect(text).toContain(`${RETURNED}：`);
  await page.screenshot({ path: join(SHOTS, 'officer-reminding.png') });
  expect(await page.getByText(/\d 科学技术处 复制文字/).count()).toBe(40);
  const [drafts] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载邮件草稿' }).click(),
  ]);
  expect(drafts.suggestedFilename()).toMatch(/催报邮件\.zip$/);
  await page.getByText('已下载40个单位的邮件草稿，并记下催过').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('locks the round with a reason, opens it for one unit, locks it again and archives it', async () => {
  const { page, context, complaints } = await openDesk();
  await page.getByRole('button', { name: '锁定与归档' }).click();
  await page.getByText('锁定以后才能归档').waitFor();
  await page.getByLabel('给单位看的原因').fill('汇总表已上报');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /\d 锁定$/ }).waitFor();
  await page.getByLabel('单位', { exact: true }).selectOption(RETURNED);
  await page.getByLabel('为什么开放，给这个单位看').fill('漏报一项');
  await page.getByRole('button', { name: '为这个单位开放' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: `${RETURNED}：漏报一项` })
    .waitFor();
  expect(await page.getByRole('button', { name: '下载归档' }).count()).toBe(0);
  await page.getByRole('button', { name: '再次锁定' }).click();
  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载归档' }).click(),
  ]);
  expect(archive.suggestedFilename()).toMatch(/归档\.zip$/);
  await page
    .getByText(/^已下载“.*归档\.zip”$/)
    .first()
    .waitFor();
  await page.screenshot({ path: join(SHOTS, 'officer-closing.png') });
  await page.getByRole('button', { name: '全部重新开放' }).click();
  await page.getByText('现在开放：').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('says so where its part of the program did not come, and shows the desk once the page is loaded again', async () => {
  const { page, context } = await server.open(LAPTOP);
  const parts = /assets\/officer[^/]*\.js/i;
  await page.route(parts, (route) => route.abort());
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '程序没有取全' }).waitFor();
  await page.unroute(parts);
  // As the sentence says: a browser may remember that a file did not come for as long as the page lasts.
  await page.reload();
  await page.getByRole('grid').waitFor();
  await context.close();
});

it('nobody else fetches the officers’ part', async () => {
  const { page, context } = await server.open(LAPTOP);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code(RETURNED));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '选一张表' }).waitFor();
  expect(loaded.filter((url) => /officer/i.test(url))).toEqual([]);
  await context.close();
});
