/** What an officer does on 推荐清单, by mouse and by keyboard, and what is asked of the flow for it. */
import { HEIGHT, page, withGallery } from './gallery-checks';
import { show } from './gallery-page';

withGallery();

const calls = () =>
  page.evaluate(() => globalThis.gallery.calls.filter(([action]) => !String(action).startsWith('ask')));
const key = (unit: string, name: string) => JSON.stringify([unit, name, 0]);
const STARS = key('创新创业中心', '星空观测');
const TALK = key('计算机与信息工程学院', '走进人工智能科普讲座');

beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  await show(page, { state: 'recommended', locale: 'zh-CN', theme: 'light' });
});

it('ticks what is not listed, and takes out what is, from either list', async () => {
  await page.getByRole('checkbox', { name: '列入 传媒学院 “科学之声”校园广播剧展播' }).click();
  await page.getByRole('checkbox', { name: '列入 创新创业中心 月球与行星观测夜' }).click();
  await page.getByRole('button', { name: '移出 走进人工智能科普讲座' }).click();
  expect(await calls()).toEqual([
    ['tickRecommended', key('传媒学院', '“科学之声”校园广播剧展播')],
    ['tickRecommended', STARS],
    ['tickRecommended', TALK],
  ]);
});

it('moves by keys alone, and by dragging', async () => {
  await page.getByRole('button', { name: '下移 走进人工智能科普讲座' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '上移 走进人工智能科普讲座' }).press('Enter');
  await page.locator('.recommended-row').nth(2).dragTo(page.locator('.recommended-row').first());
  expect(await calls()).toEqual([
    ['moveRecommended', TALK, 1],
    ['moveRecommended', key('经济与金融学院', '金融知识进社区'), 0],
  ]);
});

it('keeps the keyboard at the row that moved', async () => {
  await page.getByRole('button', { name: '上移 星空观测' }).focus();
  await page.keyboard.press('Enter');
  await page.evaluate(() => globalThis.gallery.become('recommended-moved'));
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('上移 星空观测');
});

it('counts what is listed, without what is gone', async () => {
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('清单 3项');
  expect(await page.locator('.recommended-number').allTextContents()).toEqual(['1', '2', '3', '']);
});

it('finds by unit or name', async () => {
  await page.getByRole('searchbox').fill('体育');
  expect(await page.locator('.recommended-candidate').count()).toBe(1);
  await page.getByRole('searchbox').fill('没有的');
  expect(await page.getByText('没有这样的活动').isVisible()).toBe(true);
});

it('saves and drops only what was changed, and takes an earlier choice again', async () => {
  await page.getByRole('button', { name: '保存清单' }).click({ force: true });
  await page.getByText('以前的决定 3次').click();
  await page.getByRole('button', { name: /取回 5月21日 15:30/ }).click();
  await page.getByRole('button', { name: '改回按单位标的' }).click();
  await show(page, { state: 'recommended-draft', locale: 'zh-CN', theme: 'light' });
  await page.getByRole('button', { name: '保存清单' }).click();
  await page.getByRole('button', { name: '不要改动' }).click();
  expect(await calls()).toEqual([['saveRecommended'], ['dropRecommendedDraft']]);
});
