/** What an officer does on 纸质件, mostly with a scanner, and what is asked of the flow for it. */
import { HEIGHT, page, withGallery } from './gallery-checks';
import { show } from './gallery-page';

withGallery();

const calls = () =>
  page.evaluate(() => globalThis.gallery.calls.filter(([action]) => !String(action).startsWith('ask')));
const focused = () => page.locator(':focus').getAttribute('aria-label');

beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: HEIGHT });
  await show(page, { state: 'paperCopies-scans', locale: 'zh-CN', theme: 'light' });
});

it('is ready for the scanner, one print after the other', async () => {
  expect(await focused()).toBe('回执号或末六位');
  for (const code of ['PLAN-U01-0001-9B5E9D', '7f3a9c']) {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('回执号或末六位');
  expect((await calls()).slice(0, 2)).toEqual([
    ['receivePaperCopy', 'PLAN-U01-0001-9B5E9D'],
    ['receivePaperCopy', '7f3a9c'],
  ]);
});

it('records what differs only as the answer to what was shown', async () => {
  await page.getByRole('button', { name: '仍记为已收' }).first().click();
  await page.getByRole('button', { name: '不记' }).first().click();
  await page.getByRole('button', { name: '记为已收 创新创业中心 附件4' }).click();
  expect(await calls()).toEqual([
    ['receivePaperCopy', 'RESULTS-U02-0001-7F3A9C', { differing: 3, answers: 6 }],
    ['dismissScan', 6],
    ['receivePaperCopy', 'RESULTS-U33-0002-02262A', { answers: 5 }],
  ]);
});

it('undoes, and records again', async () => {
  await page.getByRole('button', { name: '撤销会计学院的纸质件' }).first().click();
  await page.getByRole('button', { name: '重新记上' }).click();
  await page.getByRole('button', { name: /与现在不同/ }).click();
  await page.getByRole('button', { name: '撤销经济与金融学院的纸质件' }).click();
  expect(await calls()).toEqual([
    ['undoPaperCopy', 'results', '会计学院', 1],
    ['receivePaperCopy', 'RESULTS-U09-0001-31C0DE', { answers: 3 }],
    ['undoPaperCopy', 'results', '经济与金融学院', 2],
  ]);
});

it('opens at the form that somebody reported, and says where nobody has', async () => {
  const chosen = (form: string) => page.getByRole('button', { name: form, exact: true }).getAttribute('aria-pressed');
  expect(await chosen('附件4')).toBe('true');
  await show(page, { state: 'paperCopies-plan', locale: 'zh-CN', theme: 'light' });
  expect(await chosen('附件2')).toBe('true');
  await page.getByText('会计学院', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: '附件4', exact: true }).click();
  await page.getByText('还没有单位报附件4').waitFor();
  await page.getByRole('button', { name: /^全部/ }).click();
  await page.getByText('还没有单位报附件4').waitFor();
});
