/** The pages out of their bucket, the API on Lambda's bundle, the summary from another origin: in a real browser. */
import { mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Browser } from 'playwright-core';
import { prepareSite } from '#local/site/build';
import { readWorkbook } from '#xlsx/read';
import { startBrowser } from '../addin/browser';
import { samplePath } from '../fixtures/expected-samples';
import { type Deployment, deployed } from '../lambda/deployment';
import { type Gateway, startGateway } from '../lambda/gateway';
import { openPage } from './pane-server';

jest.setTimeout(180_000);

const ROOT = join(__dirname, '..', '..');
const SITE = join(ROOT, 'dist', 'site');
const SHOTS = join(ROOT, 'out', 'pane');
const UNIT = '经济与金融学院';

let deployment: Deployment;
let gateway: Gateway;
let browser: Browser;
const codes = { admin: '', unit: '' };

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  await prepareSite({ sources: ROOT, folder: SITE }, () => undefined);
  deployment = await deployed();
  for (const entry of await readdir(SITE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    deployment.aws.objects.set(`/site/${relative(SITE, path)}`, {
      bytes: readFileSync(path),
      contentType: '',
      metadata: {},
    });
  }
  const operate = await deployment.start('operate');
  codes.admin = ((await operate.invoke({ action: 'firstCode', schoolName: '某某大学' })) as { code: string }).code;
  codes.unit = ((await operate.invoke({ action: 'newCode', round: '2023', unit: UNIT })) as { code: string }).code;
  gateway = await startGateway({
    api: await deployment.start('api'),
    site: await deployment.start('site', { KJZ_CONNECT_ORIGIN: deployment.aws.endpoint }),
  });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await gateway?.close();
  await deployment?.close();
});

const signIn = async (code: string) => {
  const opened = await openPage(browser, { width: 1200, height: 900 });
  await opened.page.goto(`${gateway.address}/`);
  await opened.page.getByLabel('报送码').fill(code);
  await opened.page.getByRole('button', { name: '登录' }).click();
  return opened;
};

it('a unit submits a workbook, and the collector fetches the summary from the bucket', async () => {
  const unit = await signIn(codes.unit);
  await unit.page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  await unit.page.setInputFiles('input[type=file]', samplePath('plan', '02-经济与金融学院.xlsx'));
  await unit.page.getByRole('button', { name: /^全部采纳 3处建议$/ }).click();
  await unit.page.getByText('没有问题').first().waitFor();
  await unit.page.getByRole('button', { name: '提交', exact: true }).click();
  await unit.page
    .getByText(/PLAN-U02-0001-[0-9A-F]{6}/)
    .first()
    .waitFor();
  expect(unit.complaints).toEqual([]);
  await unit.context.close();

  const { page, context, complaints } = await signIn(codes.admin);
  await page.getByText(UNIT).first().waitFor();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /下载.*汇总/ })
    .first()
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('2023年科技活动周 附件2 汇总.xlsx');
  const read = await readWorkbook(readFileSync(await file.path()));
  expect(read.ok && JSON.stringify(read.workbook.grids)).toContain(UNIT);
  await page.screenshot({ path: join(SHOTS, 'lambda-collector.png') });
  expect(complaints).toEqual([]);
  await context.close();
});
