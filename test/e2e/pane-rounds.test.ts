/** The collector sets up an event in the browser: out of the example, its roster pasted, published, codes printed, one voided. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { press } from './desk';
import { type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '..', '..', 'out', 'pane');
const UNITS = Array.from({ length: 40 }, (_, at) => `第${at + 1}书院`);
/** As it is copied from Excel: forty units, and three lines that cannot be taken as they are. */
const PASTED = [
  '单位\t类别\t联系人\t电话',
  ...UNITS.slice(0, 20).map((name) => `${name}\t书院\t联系人\t13000004821`),
  '合计\t20',
  ...UNITS.slice(20).map((name) => `${name}\t书院`),
  '第3书院\t书院',
  '第41书院\t书院\t联系人\t1300000',
].join('\n');

let server: PaneServer;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startPaneServer({ lagMs: 250 });
});
afterAll(() => server?.close());

const signInStatus = async (code: string) =>
  (
    await fetch(`${server.address}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    })
  ).status;

it('from the example to codes on paper', async () => {
  const { page, complaints, context } = await server.open({ width: 1440, height: 900 });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await button('登录').click();
  await page.getByRole('heading', { name: '填报总览' }).waitFor();
  await button('菜单').click();
  await page.getByRole('menuitem', { name: '活动、名单和报送码' }).click();

  await button('新建活动').click();
  await page.getByLabel('从哪里来').selectOption({ label: '示例的表、单位和规则' });
  await page.getByLabel('编号').fill('2031');
  await page.getByLabel('名称').fill('2031年书院科技节');
  await page.getByLabel('第一天').fill('2031-05-17');
  await page.getByLabel('最后一天').fill('2031-05-24');
  await button('新建草稿').click();
  await page.getByRole('heading', { name: '2031年书院科技节' }).waitFor();

  await page.getByRole('navigation').getByRole('button', { name: '名单' }).click();
  await page.getByLabel('从 Excel 复制名单，粘贴在这里').fill(PASTED);
  await button('读名单').click();
  await page.getByText('读出41个单位 · 新增41个 · 去掉40个').waitFor();
  await page.screenshot({ path: join(SHOTS, 'rounds-roster.png') });
  for (const line of [22, 43, 44]) await button(`到第${line}行`).waitFor();
  await press(button('到第22行'));
  expect(await page.evaluate('getSelection().toString()')).toContain('合计');
  await button('保存名单').click();
  await page.getByText('现在的名单：41个单位').waitFor();

  await page.getByRole('navigation').getByRole('button', { name: '活动' }).click();
  await press(button('发布'));
  await page.getByRole('heading', { name: '发布这次活动？' }).waitFor();
  await press(button('发布'));
  await page.getByRole('heading', { name: '新发41个报送码' }).waitFor();
  await page.locator('.strip svg').last().waitFor();
  const codes = await page.locator('.strip .mono').allTextContents();
  expect(new Set(codes).size).toBe(41);
  await page.screenshot({ path: join(SHOTS, 'rounds-codes.png') });

  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.page-tabs').isVisible()).toBe(false);
  expect(await page.locator('.strip').first().isVisible()).toBe(true);
  await page.pdf({ path: join(SHOTS, 'rounds-codes.pdf'), preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });

  await button('复制成表格').click();
  await page.getByText('已复制，可粘贴到 Excel').waitFor();
  const table = String(await page.evaluate('navigator.clipboard.readText()')).split('\n');
  expect([table.length, table[1]?.split('\t').slice(0, 4)]).toEqual([42, ['第1书院', 'U41', '书院', codes[0]]]);

  await button('作废：第1书院').click();
  await page.getByRole('heading', { name: '作废第1书院的报送码？' }).waitFor();
  await button('作废').click();
  await page.getByRole('heading', { name: '新发40个报送码' }).waitFor();
  expect([await signInStatus(codes[0] ?? ''), await signInStatus(codes[1] ?? '')]).toEqual([401, 200]);

  await page.getByRole('navigation').getByRole('button', { name: '操作记录' }).click();
  await page.getByRole('cell', { name: '第1书院' }).first().waitFor();
  const saved = page.waitForEvent('download');
  await button('下载 CSV').click();
  expect((await saved).suggestedFilename()).toBe('审计记录.csv');
  await button('填报总览').click();
  await page.getByRole('button', { name: '2031年书院科技节' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
