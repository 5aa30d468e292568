/** The form editor with keys and mouse, in a real browser: what is typed is judged, laid out and told as it is typed. */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { openGallery, show } from './gallery-page';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await openGallery(browser, 1, 'editor-gallery.tsx');
}, 120_000);
afterAll(() => browser?.close());

async function open(state: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await show(page, { state, locale: 'zh-CN', theme: 'light' });
}
const field = (label: string) => page.locator('.editor-fields').getByLabel(label, { exact: true });
const bar = () => page.locator('.bottom-status').innerText();

it('what is typed stands in the sheet at once, and what changed is counted', async () => {
  await open('editor-form');
  await page.getByRole('button', { name: '活动名称', exact: true }).first().press('Enter');
  await field('名称').fill('项目名称');
  await page.locator('.editor-paper').getByText('项目名称*', { exact: true }).waitFor();
  expect(await bar()).toBe('1处改动未保存');
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await field('名称').inputValue()).toBe('活动名称');
  expect(await bar()).toBe('和已保存的一样');
});

it('a mistake is said at its field, marked in the outline, and led to from saving', async () => {
  await open('editor-column');
  await field('选项').fill('只有一个');
  await page.locator('.editor-fields').getByText('至少要2个', { exact: true }).waitFor();
  await page.locator('.editor-entry', { hasText: '活动类型' }).first().locator('.editor-mark').waitFor();
  await page.getByRole('button', { name: '整张表' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '附件2 · 活动类型 · 选项', exact: true }).click();
  expect(await field('选项').inputValue()).toBe('只有一个');
});

it('lines may be empty while they are typed, a figure may be none', async () => {
  await open('editor-column');
  await field('选项').fill('甲\n乙\n');
  await field('选项').press('End');
  await field('选项').pressSequentially('丙');
  expect((await field('选项').inputValue()).replace(/\n+/gu, '\n')).toContain('丙');
  await field('列宽').fill('');
  await page.locator('.editor-fields').getByText('要填一个数', { exact: true }).waitFor();
});

it('a rule that is added says its sentence, with inputs for what it needs', async () => {
  await open('editor-form');
  await page.getByLabel('加规则').selectOption({ label: '附件2 · 平均每场过多' });
  await page.locator('.editor-sentence').getByText('“预计场次”平均每“预计线下人次”超过10要核实').waitFor();
  await field('人次').selectOption({ label: '预计线上人次' });
  await field('每场最多').fill('500');
  expect(await page.locator('.editor-sentence').innerText()).toContain(
    '“预计线上人次”平均每“预计线下人次”超过500要核实',
  );
});

it('the impact is read before it is stored', async () => {
  await open('editor-impact');
  await page.getByText('计算机与信息工程学院 第3版，4处').click();
  await page.getByText('另有2处').waitFor();
  await page.getByRole('button', { name: '看过影响，保存' }).waitFor();
});

it('at 350 px what is chosen takes the place of the outline', async () => {
  await open('editor-form', 350);
  await page.getByRole('button', { name: '活动地点/平台', exact: true }).first().click();
  await field('名称').waitFor();
  expect(await page.locator('.editor-outline').isVisible()).toBe(false);
  await page.getByRole('button', { name: '预览', exact: true }).click();
  await page.locator('.editor-paper').waitFor();
});
