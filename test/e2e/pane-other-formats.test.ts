/** Without Excel: a Word document and an old workbook are dropped on the page, put right, handed out and submitted. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from '#files/read-file';
import { sheetsAsDocument } from '../docx/sheets-as-document';
import { samplePath } from '../fixtures/expected-samples';
import { chooseNotice, type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '..', '..', 'out', 'pane');
let server: PaneServer;
let folder: string;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'other-formats-'));
  server = await startPaneServer();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.close();
});

async function openPlan(unit: string) {
  const opened = await server.open({ width: 1000, height: 800 });
  const { page } = opened;
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code(unit));
  await page.getByRole('button', { name: '登录' }).click();
  await chooseNotice(page);
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  return opened;
}

it('takes a Word document from its issues to a receipt; its copy has comments', async () => {
  const file = '02-经济与金融学院';
  const read = await readFile(readFileSync(samplePath('plan', `${file}.xlsx`)));
  if (!read.ok) throw new Error(read.refusal.code);
  const path = join(folder, `${file}.docx`);
  writeFileSync(path, await sheetsAsDocument(read.workbook.grids));
  const { page, complaints, context } = await openPlan('经济与金融学院');
  await page.setInputFiles('input[type=file]', path);
  await page.getByText('3处必改', { exact: true }).first().waitFor();
  await page
    .getByText(/^表1 第\d+行$/)
    .first()
    .waitFor();
  await page.screenshot({ path: join(SHOTS, 'browser-document.png') });

  const copied = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载批注副本' }).click();
  const copy = await copied;
  expect(copy.suggestedFilename()).toBe(`${file}-核对.docx`);
  const parts = unzipSync(readFileSync(await copy.path()));
  const comments = Object.entries(parts).find(
    ([name]) => /^word\/comments\d*\.xml$/.test(name) && strFromU8(parts[name] ?? new Uint8Array()).includes('可改为'),
  );
  expect(comments).toBeDefined();

  await page.getByRole('button', { name: /^全部采纳 3处建议$/ }).click();
  await page.getByText('没有问题').first().waitFor();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page
    .getByText(/PLAN-U02-0001/)
    .first()
    .waitFor();
  const corrected = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载改好的表' }).click();
  const bytes = readFileSync(await (await corrected).path());
  const again = await readFile(bytes);
  expect(again.ok && again.kind).toBe('docx');
  expect(again.ok && again.workbook.grids.flatMap(({ rows }) => rows.flat())).toContain('报送回执');
  expect(complaints).toEqual([]);
  await context.close();
});

it('takes an old workbook, and says that copies of it are new ones', async () => {
  const path = join(__dirname, '..', 'fixtures', 'old', 'plan', '12-外国语学院.xls');
  const { page, complaints, context } = await openPlan('外国语学院');
  await page.setInputFiles('input[type=file]', path);
  await page.getByText('旧版表格：下载的副本是 .xlsx').waitFor();
  const corrected = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载改好的表' }).click();
  expect((await corrected).suggestedFilename()).toBe('12-外国语学院-改好.xlsx');
  expect(complaints).toEqual([]);
  await context.close();
});
