/** From a notice and an office's own form to a published round, in a real browser: every click is counted, and the time. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { readFile } from '#files/read-file';
import { officeDocument } from '../office-document';
import { ACTIVITY_FORM, officeForm } from '../office-form';
import { type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '..', '..', 'out', 'pane');
const DAMAGED = readFileSync(join(__dirname, '..', 'fixtures', 'notices', '2023-damaged.txt'), 'utf8').replaceAll(
  '2023',
  '2031',
);
const WHOLE = DAMAGED.replaceAll('203152031', '2031年5月20日—31日')
  .replaceAll('2031年52031', '2031年5月20日—31日')
  .replaceAll('519前', '5月19日前')
  .replaceAll('68日前', '6月8日前')
  .replaceAll('2031', '2032');
/** The round whose form came in Word. */
const FILLED_YEAR = '2031';
const UNIT = '外国语学院';
const MOST_CLICKS = 12;
const MOST_MS = 180_000;

let server: PaneServer;
/** By name, as the notice's attachment comes: in Excel or in Word. */
const forms = new Map<string, Buffer>();
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startPaneServer();
  forms.set('附件2.xlsx', Buffer.from(await officeForm()));
  forms.set('附件2.docx', Buffer.from(await officeDocument()));
});
afterAll(() => server?.close());

const click = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** The officer at the overview. */
async function atOverview() {
  const opened = await server.open({ width: 1440, height: 900 });
  const { page } = opened;
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await click(page, '登录');
  await page.getByRole('heading', { name: '填报总览' }).waitFor();
  return opened;
}

/** The officer at the page of rounds. */
async function atRounds() {
  const opened = await atOverview();
  const { page } = opened;
  await click(page, '菜单');
  await page.getByRole('menuitem', { name: '活动、名单和报送码' }).click();
  await page.getByRole('button', { name: '新建活动' }).waitFor();
  return opened;
}

/** As a person drags them onto the page. */
async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
  const named = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate(`{
    const data = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(named)}) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }`);
}

/** Every press of a button, link or field that the page gets from here on. */
const countClicks = (page: Page) =>
  page.evaluate(`{
    window.counted = 0;
    document.addEventListener('pointerdown', () => window.counted++, true);
  }`);
const clicks = async (page: Page) => Number(await page.evaluate('window.counted'));

const setup = async (round: string) => {
  const json = { 'Content-Type': 'application/json' };
  const session = await fetch(`${server.address}/api/v1/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ code: server.adminCode }),
  });
  const { token } = (await session.json()) as { readonly token: string };
  const answer = await fetch(`${server.address}/api/v1/rounds/${round}/setup`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { readonly definition: Record<string, unknown> }).definition;
};

it.each([
  [
    'a notice whose characters are lost',
    '2031',
    DAMAGED,
    '附件2.docx',
    [/^采纳活动时间/u, /^采纳附件2截止/u, /^采纳附件4截止/u, /^采纳名称/u],
  ],
  ['a notice that is whole', '2032', WHOLE, '附件2.xlsx', ['全部采纳']],
] as const)(
  '%s of %s and 附件2, dropped, are a published round in at most 12 clicks and 3 minutes',
  async (_, id, notice, file, takes) => {
    const { page, complaints, context } = await atRounds();
    await countClicks(page);
    const begun = Date.now();
    await click(page, '新建活动');
    await page.getByRole('heading', { name: '来文：通知和附件' }).waitFor();
    await drop(page, [
      { name: '通知.txt', bytes: Buffer.from(notice) },
      { name: file, bytes: forms.get(file) ?? Buffer.of() },
    ]);
    await page.getByText(file).waitFor();
    for (const take of takes) await click(page, take);
    await page.screenshot({ path: join(SHOTS, `adopting-notice-${id}.png`) });
    expect(await page.getByLabel('编号').inputValue()).toBe(id);
    expect([await page.getByLabel('第一天').inputValue(), await page.getByLabel('最后一天').inputValue()]).toEqual([
      `${id}-05-20`,
      `${id}-05-31`,
    ]);
    await click(page, '新建草稿');
    await click(page, `读成表样：${file}`);
    await page.getByRole('heading', { name: `${file}：读出13栏，1栏没有把握` }).waitFor();
    await page.getByRole('button', { name: '举办的具体位置' }).first().waitFor();
    await page.screenshot({ path: join(SHOTS, `adopting-form-${id}.png`) });
    await click(page, '是改名：“活动地点/平台” → “举办的具体位置”');
    await click(page, '保存');
    await page.getByRole('heading', { name: '已保存' }).waitFor();
    await click(page, '返回');
    await click(page, '发布');
    await page.getByRole('heading', { name: '发布这次活动？' }).waitFor();
    await click(page, '发布');
    await page.locator('.screen-head').getByText('已发布').waitFor();
    const used = await clicks(page);
    expect(used).toBeLessThanOrEqual(MOST_CLICKS);
    expect(Date.now() - begun).toBeLessThan(MOST_MS);

    const round = await setup(id);
    expect(round).toMatchObject({
      name: `${id}年科技活动周`,
      stage: 'published',
      window: { from: `${id}-05-20`, to: `${id}-05-31` },
      forms: [{ deadline: `${id}-05-20T00:00:00+08:00` }, { deadline: `${id}-06-09T00:00:00+08:00` }],
    });
    const [plan] = round.forms as readonly {
      readonly definition: {
        readonly sections: readonly { readonly columns: readonly { readonly key: string; readonly label: string }[] }[];
      };
    }[];
    expect(plan?.definition.sections[0]?.columns.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'seq 序号',
      'activityId 活动编号',
      'name 活动名称',
      'category 活动类型',
      'startDate 活动时间·开始',
      'endDate 活动时间·结束',
      'venue 举办的具体位置',
      'offline 预计人次·线下',
      'online 预计人次·线上',
      'budget 经费（万元）',
      expect.stringMatching(/^\w+ 是否面向社会$/u),
      'summary 活动简介',
      'contact 联系人',
      'phone 联系电话',
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

it('a unit fills that Word file in, and gets its receipt', async () => {
  const rows = [
    [
      '1',
      '汉字里的科学',
      '讲座',
      `${FILLED_YEAR}-05-21`,
      `${FILLED_YEAR}-05-21`,
      '图书馆报告厅',
      '120',
      '',
      '0.3',
      '是',
    ],
    ['2', '会说话的标本', '展览', `${FILLED_YEAR}-05-22`, `${FILLED_YEAR}-05-23`, '博物馆', '260', '', '0.5', '是'],
  ].map((cells) => [...cells, '带着问题来听，现场动手。', '联系人子', '13000000001']);
  const bytes = await officeDocument(ACTIVITY_FORM, { unit: UNIT, rows });
  const { page, complaints, context } = await server.open({ width: 1000, height: 800 });
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.code(UNIT));
  await click(page, '登录');
  await page.getByText(`${FILLED_YEAR}年科技活动周`).first().click();
  await page.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
  const document = { name: '附件2.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.setInputFiles('input[type=file]', document);
  await page.getByText('已填2行').waitFor();
  await page.getByText('不影响提交').waitFor();
  await page.screenshot({ path: join(SHOTS, 'adopting-filled.png') });
  await click(page, '提交');
  await page
    .getByText(/PLAN-U12-0001/)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('the school’s total comes out in that same Word file, which was kept when the form was stored', async () => {
  const { page, complaints, context } = await atOverview();
  await page.locator('.round', { hasText: `${FILLED_YEAR}年科技活动周` }).click();
  await page.locator('.round[aria-pressed=true]', { hasText: FILLED_YEAR }).waitFor();
  await page.getByText(UNIT).first().waitFor();
  const downloading = page.waitForEvent('download');
  await click(page, '附件2汇总 Word 版');
  const path = join(SHOTS, 'adopting-summary.docx');
  await (await downloading).saveAs(path);
  const [own, filled] = await Promise.all([
    sheetsIn(forms.get('附件2.docx') ?? Buffer.of()),
    sheetsIn(readFileSync(path)),
  ]);
  const text = (grids: readonly RawGrid[]) => grids.flatMap(({ rows }) => rows.flat().map(String));
  expect(text(filled)).toEqual(expect.arrayContaining(['汉字里的科学', '会说话的标本']));
  // What stood there before is there still: header, notes, the line to sign on.
  const standing = text(own).filter((each) => each !== 'null' && !each.includes('填报单位'));
  expect(text(filled)).toEqual(expect.arrayContaining(standing));
  expect(complaints).toEqual([]);
  await context.close();
});

async function sheetsIn(bytes: Uint8Array): Promise<readonly RawGrid[]> {
  const read = await readFile(new Uint8Array(bytes));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.workbook.grids;
}
