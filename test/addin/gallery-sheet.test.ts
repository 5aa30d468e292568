/** File mode's table of the sheet with keys, mouse and clipboard, in a real browser, on the gallery's states. */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { openGallery, show } from './gallery-page';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await openGallery(browser);
}, 120_000);

afterAll(() => browser?.close());

async function open(state: string, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await show(page, { state, locale: 'zh-CN', theme: 'light' });
}
const calls = () => page.evaluate(() => globalThis.gallery.calls);
const chip = () => page.locator('.cell-line .chip').innerText();
const field = () => page.locator('.sheet-active input');
const cell = (text: string) => page.locator('.sheet-cell', { hasText: text }).first();
const typed = (row: number, column: number, text: string) => [
  'typeInto',
  [{ at: { sheet: '附件2', row, column }, text }],
];

it('shows the cell that the list leads to, with what is said of it, and takes its proposal', async () => {
  await open('file-checked');
  expect(await chip()).toBe('K5');
  await page.locator('.cell-line').getByText('约200', { exact: true }).waitFor();
  await page
    .locator('.cell-line')
    .getByRole('button', { name: /改为 200/ })
    .click();
  expect((await calls()).map(([action]) => action)).toEqual(['adopt']);
  // The list keeps the focus that it had: only who asks to be taken there is.
  expect(await page.evaluate(() => globalThis.gallery.hasFocusIn('.sheet-scroll'))).toBe(false);
});

it('typing replaces a cell, Enter goes down, Tab to the right, Escape leaves it', async () => {
  await open('file-checked');
  await cell('图书馆一层报告厅').click();
  expect(await chip()).toBe('H5');
  await page.keyboard.type('操场');
  await page.keyboard.press('Enter');
  expect(await chip()).toBe('H6');
  await page.keyboard.type('教学楼');
  await page.keyboard.press('Tab');
  expect(await chip()).toBe('I6');
  await page.keyboard.type('别的');
  await page.keyboard.press('Escape');
  expect(await calls()).toEqual([typed(5, 8, '操场'), typed(6, 8, '教学楼')]);
});

it('F2 and a double click go on with what is there, unchanged text is no change, Delete empties', async () => {
  await open('file-checked');
  await cell('约200').click();
  await page.keyboard.press('F2');
  expect(await field().inputValue()).toBe('约200');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await field().dblclick();
  await page.keyboard.press('End');
  await page.keyboard.type('人');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  expect(await calls()).toEqual([typed(5, 11, '约200人'), typed(6, 11, '')]);
});

it('what is typed is kept when somebody clicks elsewhere', async () => {
  await open('file-checked');
  await cell('图书馆一层报告厅').click();
  await page.keyboard.type('体育馆');
  await cell('约200').click();
  expect(await calls()).toEqual([typed(5, 8, '体育馆')]);
});

it('an input method composes into the cell, and its Enter is not the table’s', async () => {
  await open('file-checked');
  await cell('图书馆一层报告厅').click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'ti', selectionStart: 2, selectionEnd: 2 });
  await page.keyboard.press('Enter');
  expect([await chip(), await calls()]).toEqual(['H5', []]);
  await session.send('Input.insertText', { text: '体育馆' });
  await page.keyboard.press('Enter');
  expect(await calls()).toEqual([typed(5, 8, '体育馆')]);
  await session.detach();
});

it('a block is pasted from its first cell on, and Ctrl+Z takes back', async () => {
  await open('file-checked');
  await cell('约200').click();
  await page.evaluate(() => globalThis.gallery.paste('210\t30\r\n220\t40\r\n'));
  await page.keyboard.press('Control+z');
  const at = (row: number, column: number) => ({ sheet: '附件2', row, column });
  expect(await calls()).toEqual([
    [
      'typeInto',
      [
        { at: at(5, 11), text: '210' },
        { at: at(5, 12), text: '30' },
        { at: at(6, 11), text: '220' },
        { at: at(6, 12), text: '40' },
      ],
    ],
    ['undo'],
  ]);
});

it('a choice offers its words', async () => {
  await open('file-checked');
  await cell('学术交流').click();
  await page.keyboard.press('F2');
  const list = await field().getAttribute('list');
  expect(await page.locator(`datalist[id="${list}"] option`).count()).toBeGreaterThan(5);
});

it('steps over what is merged, and stays inside the sheet', async () => {
  await open('file-checked');
  await cell('科技活动周特色科技活动安排统计表').click();
  await page.keyboard.press('ArrowDown');
  expect(await chip()).toBe('A3');
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  expect(await chip()).toBe('A1');
});

it('draws the rows in sight of a long sheet, also at its end', async () => {
  await open('file-2000');
  expect(await page.locator('.sheet-cells tbody tr').count()).toBeLessThan(80);
  await page.locator('.sheet-scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await cell('活动2000').waitFor();
  expect(await page.locator('.sheet-cells tbody tr').count()).toBeLessThan(80);
  await cell('活动2000').click();
  expect(await chip()).toBe('C2004');
});

it('tells hidden sheets, rows and columns as such', async () => {
  await open('file-hidden');
  await page.getByRole('button', { name: '去年 （隐藏）' }).waitFor();
  expect(await page.locator('th.sheet-hidden').evaluateAll((all) => all.map((one) => one.textContent))).toEqual([
    'I',
    '6',
  ]);
  await page.getByRole('button', { name: '说明', exact: true }).click();
  await cell('填表说明').waitFor();
});

it('on a phone the table stands below the list', async () => {
  await open('file-checked', 320);
  expect(
    await page.locator('.sheet-scroll').evaluate((element) => element.getBoundingClientRect().top),
  ).toBeGreaterThan(700);
});
