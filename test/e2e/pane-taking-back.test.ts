/**
 * Nothing goes out unexplained and nothing is replaced by accident, where people see it: the workbench's spreadsheet, the
 * real Office.js client, the built pane, the API on disk.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { addDays } from '#domain/sheet/serial-date';
import { type PaneServer, roundOfThisYear, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

const UNIT = '会计学院';
/** The third example ends before it begins. */
const END = addDays(roundOfThisYear().window.from, 6);
const SHOTS = join(__dirname, '..', '..', 'out', 'pane');
const NARROW = { width: 1180, height: 860 };

let server: PaneServer;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startPaneServer({ lagMs: 250 });
});
afterAll(() => server?.close());

const inPage = (page: Page, script: string) => page.evaluate<unknown>(`window.workbench.host.${script}`);
const typeInto = (page: Page, cell: string, value: string | number, sheet = '附件2') =>
  inPage(page, `person.type('${sheet}', '${cell}', ${JSON.stringify(value)})`);
const cellValue = (page: Page, cell: string, sheet = '附件2') => inPage(page, `sheet('${sheet}').value('${cell}')`);
const button = (pane: FrameLocator, name: string | RegExp) =>
  pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const inBar = (pane: FrameLocator, text: string) => pane.getByRole('contentinfo').getByText(text).waitFor();
const submitBy = (pane: FrameLocator) =>
  pane.getByRole('contentinfo').getByRole('button', { name: '提交', exact: true }).click();
const receipt = (pane: FrameLocator, version: number) =>
  pane
    .getByText(new RegExp(`PLAN-U01-000${version}-[0-9A-F]{6}`))
    .first()
    .waitFor();
const shot = (page: Page, name: string) => page.screenshot({ path: join(SHOTS, `back-${name}.png`) });

async function openDesk() {
  const opened = await server.open(NARROW);
  const { page } = opened;
  await page.goto(`${server.address}/workbench#code=${server.code(UNIT)}`);
  return { ...opened, pane: page.frameLocator('iframe[title="报送面板"]') };
}

/** The example put right, and signed in. */
async function cleanDesk() {
  const desk = await openDesk();
  const { page, pane } = desk;
  await page.getByRole('button', { name: '打开填好的附件2' }).click();
  await button(pane, '登录').click();
  await button(pane, /^全部采纳 4处建议$/).click();
  await inBar(pane, '2处必改');
  await typeInto(page, 'G7', END);
  await typeInto(page, 'R7', '13000000001');
  await inBar(pane, '没有问题');
  return desk;
}

/** An empty workbook, signed in, at 附件2. */
async function emptyDesk() {
  const desk = await openDesk();
  await button(desk.pane, '登录').click();
  await desk.pane.getByRole('button', { name: '打开附件2' }).first().click();
  await button(desk.pane, '开始填报').waitFor();
  return desk;
}

it('asks for a reason at its field, takes a report back to the one before, and lays a version out again', async () => {
  const { page, pane, complaints } = await cleanDesk();
  await typeInto(page, 'K5', 8);
  await typeInto(page, 'K7', 6);
  await inBar(pane, '2处核实');
  await submitBy(pane);
  await pane.getByText('还有2处核实没有填写说明').waitFor();
  await pane.locator('textarea:focus').waitFor();
  expect(await pane.locator('textarea:focus').getAttribute('aria-label')).toBe('K5的说明');
  await shot(page, 'reason');
  await page.keyboard.type('小型开放，预约八人');
  await page.keyboard.press('Enter');
  await pane.locator('textarea:focus[aria-label="K7的说明"]').waitFor();
  await inBar(pane, '1处核实');
  await page.keyboard.type('社区场地小');
  await page.keyboard.press('Enter');
  await inBar(pane, '核实都已说明');
  await submitBy(pane);
  await receipt(pane, 1);

  await typeInto(page, 'K5', 300);
  await submitBy(pane);
  await receipt(pane, 2);
  await button(pane, '返回列表').click();
  await pane.getByRole('button', { name: '打开附件2' }).first().click();
  await button(pane, '撤回').click();
  await pane.getByRole('heading', { name: '撤回第2版？' }).waitFor();
  await pane.getByText(/PLAN-U01-0002-[0-9A-F]{6}。撤回后，第1版（.*报送）重新有效/).waitFor();
  await shot(page, 'withdraw');
  await button(pane, '撤回第2版').click();
  await pane.getByRole('heading', { name: '已撤回' }).waitFor();
  await pane.getByText('第1版重新有效', { exact: true }).waitFor();

  await button(pane, '菜单').click();
  await pane.getByRole('menuitem', { name: '历史版本' }).click();
  await pane.getByText('撤回了第2版，第1版重新有效').waitFor();
  await button(pane, '查看内容').nth(1).click();
  await pane.getByText('走进智能会计：校园开放日').click();
  await pane.getByText('预计线下人次').first().waitFor();
  await pane.getByText('社区场地小').waitFor();
  await shot(page, 'history');
  await typeInto(page, 'K5', 333);
  await button(pane, '取回这一版').nth(1).click();
  await pane.getByRole('heading', { name: '取回第2版？' }).waitFor();
  await button(pane, '取回第2版').click();
  await pane.getByText('核对结果').waitFor();
  expect([await cellValue(page, 'K5', '附件2 (2)'), await cellValue(page, 'K5')]).toEqual([300, 333]);
  await inBar(pane, '核实都已说明');
  await shot(page, 'taken-back');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('tells what a zero report would replace, and returns to it when that is taken back', async () => {
  const { page, pane, complaints } = await emptyDesk();
  await button(pane, '零报告').click();
  await pane.getByText(/本单位已报第1版：4行，.*报送。以零报告代替后，这些内容不再计入汇总。/).waitFor();
  await shot(page, 'zero');
  await button(pane, '取消').click();
  await button(pane, '零报告').click();
  await button(pane, '以零报告代替').click();
  await pane.getByRole('heading', { name: '零报告已提交' }).waitFor();
  await button(pane, '撤回').click();
  await pane.getByRole('heading', { name: /撤回第4版/ }).waitFor();
  await button(pane, '撤回第4版').click();
  await pane.getByText('第1版重新有效', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('asks only for what both changed, and keeps what each changed alone', async () => {
  const mine = await emptyDesk();
  const theirs = await emptyDesk();
  for (const { pane } of [mine, theirs]) {
    await button(pane, '开始填报').click();
    await pane.getByText('已填4行').waitFor();
  }
  await typeInto(theirs.page, 'K5', 500);
  await typeInto(theirs.page, 'K6', 170);
  await typeInto(theirs.page, 'K7', 85);
  await inBar(theirs.pane, '没有问题');
  await submitBy(theirs.pane);
  await receipt(theirs.pane, 6);
  await typeInto(mine.page, 'K5', 400);
  await typeInto(mine.page, 'H6', '城南中学报告厅');
  await typeInto(mine.page, 'K7', 85);
  await inBar(mine.pane, '没有问题');
  await submitBy(mine.pane);
  await mine.pane.getByText('双方都改了1处，请选定；只有对方改了1处，采用对方的；只有我改了1处，采用我的').waitFor();
  await submitBy(mine.pane);
  await mine.pane.locator('input[type=radio]:focus').waitFor();
  await shot(mine.page, 'conflict');
  await mine.pane.getByRole('radio', { name: /对方/ }).first().check();
  await inBar(mine.pane, '3处不同');
  await submitBy(mine.pane);
  await receipt(mine.pane, 7);
  expect([
    await cellValue(mine.page, 'K5'),
    await cellValue(mine.page, 'K6'),
    await cellValue(mine.page, 'H6'),
  ]).toEqual([500, 170, '城南中学报告厅']);
  expect([...mine.complaints, ...theirs.complaints].filter((line) => !line.includes('409'))).toEqual([]);
  await mine.page.context().close();
  await theirs.page.context().close();
});
