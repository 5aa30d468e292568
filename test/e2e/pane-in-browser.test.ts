/** Without Excel: a sheet filled in elsewhere is dropped on the page, checked, put right, submitted; the receipt is shown. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '#xlsx/read';
import { samplePath } from '../fixtures/expected-samples';
import { chooseNotice, type PaneServer, roundOfThisYear, startPaneServer, summaryRows } from './pane-server';

jest.setTimeout(180_000);

const UNIT = '经济与金融学院';
const FILE = '02-经济与金融学院.xlsx';
const SHOTS = join(__dirname, '..', '..', 'out', 'pane');

let server: PaneServer;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startPaneServer();
});
afterAll(() => server?.close());

it('takes a dropped workbook from its issues to a receipt, and the summary has its rows', async () => {
  const { page, complaints, context } = await server.open({ width: 900, height: 800 });
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code(UNIT));
  await page.getByRole('button', { name: '登录' }).click();
  await chooseNotice(page);
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();

  const blank = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载空白表' }).click();
  expect((await blank).suggestedFilename()).toMatch(/附件2.*经济与金融学院\.xlsx/);

  await page.setInputFiles('input[type=file]', samplePath('plan', FILE));
  await page.getByText('3处必改', { exact: true }).first().waitFor();
  await page.screenshot({ path: join(SHOTS, 'browser-issues.png') });

  const copied = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载批注副本' }).click();
  const copy = await copied;
  expect(copy.suggestedFilename()).toBe('02-经济与金融学院-核对.xlsx');
  const annotated = await readWorkbook(readFileSync(await copy.path()));
  const original = await readWorkbook(readFileSync(samplePath('plan', FILE)));
  expect(annotated).toEqual(original);

  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('3处必改', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /^全部采纳 3处建议$/ }).click();
  await page.getByText('没有问题').first().waitFor();
  // A cell is put right where it stands; the page is not left with that unasked.
  await page
    .locator('.sheet-cell', { hasText: /^2023-05-\d\d$/ })
    .first()
    .click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const place = await page.locator('.cell-line').innerText();
  expect(place).toMatch(/活动地点/);
  await page.keyboard.type('东门广场（雨天改在体育馆）');
  await page.keyboard.press('Enter');
  await page.locator('.sheet-cell', { hasText: '东门广场' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'browser-typed.png') });
  const asked = page.waitForEvent('dialog');
  await page.evaluate('setTimeout(() => location.reload())');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page
    .getByText(/PLAN-U02-0001-[0-9A-F]{6}/)
    .first()
    .waitFor();
  await page.screenshot({ path: join(SHOTS, 'browser-receipt.png') });
  const handedOut = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载改好的表' }).click();
  const corrected = await readWorkbook(readFileSync(await (await handedOut).path()));
  const held = corrected.ok ? corrected.workbook.grids : [];
  expect([held.flatMap(({ rows }) => rows.flat()).includes('东门广场（雨天改在体育馆）'), held.at(-1)?.sheet]).toEqual([
    true,
    '附件2回执',
  ]);
  expect(complaints).toEqual([]);

  const summary = await readWorkbook(
    await summaryRows(server.address, server.adminCode, { round: '2023', form: 'plan' }),
  );
  if (!summary.ok) throw new Error(summary.refusal.code);
  const cells = summary.workbook.grids.flatMap((grid) => grid.rows.flat());
  expect(cells.filter((cell) => cell === UNIT).length).toBeGreaterThan(0);
  const stored = await page.evaluate<Record<string, string>>('({ ...localStorage, ...sessionStorage })');
  const { 'kjz.signIn': signIn = '', ...others } = stored;
  expect(JSON.stringify(others)).not.toMatch(/1[3-9]\d{9}|eyJ|联系|[\u4e00-\u9fff]{2,4}老师/);
  expect(signIn).toMatch(/eyJ/);
  for (const group of server.code(UNIT).split('-')) expect(JSON.stringify(stored)).not.toContain(group);
  await context.close();
});

it('asks for the code once on this machine, and takes it off the address', async () => {
  const { page, context } = await server.open({ width: 320, height: 700 });
  const cards = page.getByRole('heading', { name: '选一张表' });
  await page.goto(`${server.address}/#code=${server.code('会计学院')}`);
  await page.getByRole('button', { name: '登录' }).click();
  await cards.waitFor();
  expect(page.url()).toBe(`${server.address}/`);
  await page.reload();
  await cards.waitFor();
  const next = await context.newPage();
  await next.goto(`${server.address}/#code=${server.code('会计学院')}`);
  await next.getByRole('heading', { name: '选一张表' }).waitFor();
  expect(next.url()).toBe(`${server.address}/`);
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.reload();
  await page.getByLabel('报送码').waitFor();
  await context.close();
});

it('meets a newcomer with the round that is due in days, and remembers the other one where it was chosen', async () => {
  const { page, context, complaints } = await server.open({ width: 320, height: 700 });
  const { name, window } = roundOfThisYear();
  const chosen = () => page.locator('.round[aria-pressed="true"]').innerText();
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code('信息中心'));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).waitFor();
  expect(await chosen()).toMatch(new RegExp(`${name}\\s+还有\\d天`));
  expect(await page.getByText(/已逾期|已截止/).count()).toBe(1);
  await page.screenshot({ path: join(SHOTS, 'browser-two-rounds.png') });
  const blank = page.waitForEvent('download');
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await page.getByRole('button', { name: '下载空白表' }).click();
  const path = await (await blank).path();
  const read = await readWorkbook(readFileSync(path));
  expect(
    read.ok && [read.workbook.custom.get('round'), JSON.stringify(read.workbook.grids).includes(window.from)],
  ).toEqual([roundOfThisYear().id, true]);

  await page.getByRole('button', { name: '菜单' }).click();
  await page.getByRole('menuitem', { name: '换一张表' }).click();
  await chooseNotice(page);
  await page.reload();
  await page.locator('.top-line', { hasText: '2023年科技活动周' }).waitFor();
  expect(await chosen()).toMatch(/2023年科技活动周\s+已截止/);
  // A file of this year's round belongs to it, whatever is chosen.
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await page.setInputFiles('input[type=file]', { name: '空白.xlsx', mimeType: '', buffer: readFileSync(path) });
  await page.locator('.top-line', { hasText: name }).waitFor();
  await page.getByRole('contentinfo').getByText('1处必改').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('loads no office.js', async () => {
  const { page, context } = await server.open({ width: 900, height: 800 });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').waitFor();
  expect(loaded.filter((path) => path.includes('office'))).toEqual([]);
  await context.close();
});

it('says what to do when the file is no workbook, and keeps the one before', async () => {
  const { page, context } = await server.open({ width: 320, height: 700 });
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code('会计学院'));
  await page.getByRole('button', { name: '登录' }).click();
  await chooseNotice(page);
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await page.setInputFiles('input[type=file]', {
    name: '计划.doc',
    mimeType: 'application/msword',
    buffer: Buffer.from('x'),
  });
  await page
    .getByText(/另存为/)
    .first()
    .waitFor();
  await page.setInputFiles('input[type=file]', samplePath('plan', '01-会计学院.xlsx'));
  await page.getByText('没有问题').first().waitFor();
  await context.close();
});

it('shows the collector who has reported, and hands out the summary', async () => {
  const { page, context, complaints } = await server.open({ width: 1200, height: 900 });
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText(UNIT).first().waitFor();
  await page.getByText('已报 0/40').waitFor();
  await chooseNotice(page);
  await page.getByText('已报 1/40').waitFor();
  await page.screenshot({ path: join(SHOTS, 'browser-collector.png') });
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /下载.*汇总/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toBe('2023年科技活动周 附件2 汇总.xlsx');
  expect(complaints).toEqual([]);
  await context.close();
});
