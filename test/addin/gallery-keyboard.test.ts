/** The pane without a mouse: where the focus goes, what keys do, what is asked of the flow. Runs on the gallery's states. */
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { openGallery, show } from './gallery-page';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await openGallery(browser);
  await page.setViewportSize({ width: 320, height: 800 });
}, 120_000);

afterAll(() => browser?.close());

const open = (state: string) => show(page, { state, locale: 'zh-CN', theme: 'light' });
/** What somebody did; papers are asked for by the list of forms itself. */
const calls = () => page.evaluate(() => globalThis.gallery.calls.filter(([action]) => action !== 'openPapers'));
const become = async (state: string) => {
  await page.evaluate((name) => globalThis.gallery.become(name), state);
  await page.evaluate(() => globalThis.gallery.settled());
};
const focused = () => page.evaluate(() => globalThis.gallery.focused());
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('signing in', () => {
  it('groups a pasted code and sends it with Enter', async () => {
    await open('signed-out');
    await page.getByRole('textbox').focus();
    await page.keyboard.insertText('  ７k3qd 0wxna-9T2MB v5rhc\n');
    expect(await page.getByRole('textbox').inputValue()).toBe('7K3QD-0WXNA-9T2MB-V5RHC');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['signIn', '7K3QD-0WXNA-9T2MB-V5RHC']]);
  });

  it('keeps the caret where a letter was put in', async () => {
    await open('signed-out');
    const field = page.getByRole('textbox');
    await field.fill('ABCDEFGHJK');
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.type('12');
    expect(await field.inputValue()).toBe('AB12C-DEFGH-JK');
    expect(await page.evaluate(() => globalThis.gallery.caret())).toBe(4);
  });

  it('says what is missing instead of sending an empty code', async () => {
    await open('signed-out');
    await button('登录').click();
    expect(await page.getByRole('alert').textContent()).toContain('请先输入报送码');
    expect(await calls()).toEqual([]);
  });

  it('shows the code that came with the link', async () => {
    await open('signed-out-code-from-link');
    expect(await page.getByRole('textbox').inputValue()).toBe('7K3QD-0WXNA-9T2MB-V5RHC');
  });

  it('shows no code of an error until its details are asked for', async () => {
    await open('signed-out-wrong-code');
    const reference = page.getByText('code.notAccepted');
    expect(await reference.isVisible()).toBe(false);
    await page.locator('summary').press('Enter');
    expect(await reference.isVisible()).toBe(true);
    expect(await button('复制问题编号').isVisible()).toBe(true);
  });

  it('goes on with what the machine kept once the server answers, without a code', async () => {
    await open('signed-out-kept');
    await button('重试').press('Enter');
    expect(await calls()).toEqual([['resumeSignIn']]);
    await page.getByRole('textbox').fill('7K3QD0WXNA9T2MBV5RHC');
    await button('登录').press('Enter');
    expect(await calls()).toEqual([['resumeSignIn'], ['signIn', '7K3QD-0WXNA-9T2MB-V5RHC']]);
  });

  it('shows a shared machine that it stays signed in, and how to end it', async () => {
    await open('forms-kept');
    await page.getByText('本机保持登录到5月19日 05:40').waitFor();
    await button('退出登录').press('Enter');
    expect(await calls()).toEqual([['signOut']]);
  });

  it('asks again over the content, which cannot be reached meanwhile', async () => {
    await open('expired');
    expect(await focused()).toBe('登录已过期');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => globalThis.gallery.focusedField())).toBe('access-code');
    expect(await page.evaluate(() => globalThis.gallery.isInert('.issues'))).toBe(true);
  });
});

describe('the menu', () => {
  it('opens on its first entry, is walked with arrows and gives the focus back', async () => {
    await open('checked');
    await button('菜单').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('换一张表');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('历史版本');
    await page.keyboard.press('End');
    expect(await focused()).toBe('退出登录');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('菜单');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('switches the language', async () => {
    await open('checked');
    await button('菜单').click();
    await page.getByRole('menuitemradio', { name: 'English' }).press('Enter');
    expect(await calls()).toEqual([['useLanguage', 'en']]);
  });
});

describe('issues', () => {
  it('a click anywhere on a row goes to its cell', async () => {
    await open('checked');
    // Forced, because the chip's button lies over the whole row: it is what a click there hits.
    await page.getByText('这是必填项').click({ force: true });
    expect(await calls()).toEqual([['locate', 'cell.required 附件2!R9']]);
  });

  it('adopting moves on to the next issue', async () => {
    await open('checked');
    await button('改为 200（K7）').focus();
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['adopt', 'count.approximate 附件2!K7']]);
    await become('checked-settled-one');
    expect(await focused()).toBe('定位（R9）');
    await become('checked-clean');
    expect(await page.evaluate(() => globalThis.gallery.focusedClass())).toBe('issue-list');
  });

  it('a reason is saved with Enter and given up with Esc', async () => {
    await open('checked');
    await button('填写说明（K8）').press('Enter');
    await page.keyboard.type('现场签到统计');
    await page.keyboard.press('Escape');
    expect(await calls()).toEqual([]);
    await button('填写说明（K8）').press('Enter');
    await page.keyboard.type('现场签到统计');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['explain', 'figure.beyondReason 附件2!K8', '现场签到统计']]);
    expect(await focused()).toBe('填写说明（K8）');
  });

  it('submitting leads to the field of the first reason that lacks, and Enter on to the next', async () => {
    await open('unexplained-one');
    expect(await focused()).toBe('Q5的说明');
    await page.keyboard.type('。。');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('说明至少2个字');
    expect(await calls()).toEqual([]);
    await page.keyboard.type('照片存于学院网盘');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['explain', 'evidence.none 附件2!Q5', '。。照片存于学院网盘']]);
    await become('unexplained-next');
    expect(await focused()).toBe('K8的说明');
  });

  it('one reason is given for all of a kind that have none', async () => {
    await open('unexplained');
    await button('这3处用同一说明：数字大得出奇').press('Enter');
    await page.keyboard.type('三个分会场合计');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['explainAll', 'figure.beyondReason', '三个分会场合计']]);
  });

  it('a doubt with a proposal can be taken or explained', async () => {
    await open('doubts');
    await button('改为 2023-05-22（F9）').press('Enter');
    await button('填写说明（F9）').press('Enter');
    expect(await focused()).toBe('F9的说明');
    expect(await calls()).toEqual([['adopt', 'date.nearMidnight 附件2!F9']]);
  });

  it('a reason is saved by leaving the field', async () => {
    await open('checked');
    await button('填写说明（K8）').press('Enter');
    await page.keyboard.type('联办');
    await page.keyboard.press('Tab');
    expect(await calls()).toEqual([['explain', 'figure.beyondReason 附件2!K8', '联办']]);
  });

  it('a row that is not finished is one line: it goes to the first cell, and unfolds into all of them', async () => {
    await open('checked-typing');
    await button('定位（D6）').press('Enter');
    expect(await calls()).toEqual([['locate', 'cell.required 附件2!D6']]);
    const line = page.getByRole('button', { name: /走近智能会计.*第6行.*未填完：缺活动类型、活动形式、开始日期等8项/ });
    await line.press('Enter');
    expect(await page.locator('.fold-rows .issue').count()).toBe(8);
    expect(await page.getByText('没有填。这是必填项，请补上。').count()).toBe(1);
    await line.press('Enter');
    expect(await page.locator('.fold-rows .issue').count()).toBe(0);
  });

  it('many such rows are one line first', async () => {
    await open('checked-pasted');
    await page.getByRole('button', { name: /未填完.*24行/ }).press('Enter');
    expect(await page.locator('.fold-nested > .fold').count()).toBe(24);
  });

  it('cells are named with their sheet where the form has several, also if all that is said is said of one', async () => {
    await open('checked-one-of-two-sheets');
    expect(await page.locator('.chip').first().textContent()).toBe('附件4!F9');
    expect(await page.getByText('附件4 R10 R11 R12').count()).toBe(1);
  });

  it('a kind unfolds fifty at a time', async () => {
    await open('checked-300');
    const fold = page.locator('.fold-toggle').first();
    await fold.press('Enter');
    expect(await page.locator('.fold-rows .issue').count()).toBe(50);
    await button('再显示50处').press('Enter');
    expect(await page.locator('.fold-rows .issue').count()).toBe(100);
    await fold.press('Enter');
    expect(await page.locator('.fold-rows .issue').count()).toBe(0);
  });
});

describe('submitting', () => {
  it('with errors leads to the first of them', async () => {
    await open('checked');
    await button('提交').press('Enter');
    expect(await calls()).toEqual([['submit']]);
    await become('blocked');
    expect(await focused()).toBe('改为 200（K7）');
  });

  it('ends on the receipt', async () => {
    await open('sending');
    await become('recorded');
    expect(await focused()).toBe('已提交');
  });

  it('a conflict is decided with the arrow keys', async () => {
    await open('conflict');
    expect(await focused()).toBe('本单位已有人报送新版本');
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await calls()).toEqual([['chooseConflict', '附件2!P7', 'theirs']]);
  });

  it('what nobody has decided yet is gone to', async () => {
    await open('conflict');
    await become('conflict-many');
    expect(await page.locator('.issue-first input:focus').count()).toBe(1);
  });

  it.each([
    ['ask-withdraw', 'reported', '撤回第3版？', '撤回第3版'],
    ['ask-zero', 'checked-nothing-yet', '用零报告代替已报内容？', '以零报告代替'],
    ['ask-replace', 'reported', '替换已报的第3版？', '替换已报内容'],
    ['ask-take-back', 'history', '取回第2版？', '取回第2版'],
  ])('%s is read first, then answered', async (state, before, title, yes) => {
    await open(before);
    await become(state);
    expect(await focused()).toBe(title);
    await button('取消').press('Enter');
    await button(yes).press('Enter');
    expect(await calls()).toEqual([['decline'], ['confirm']]);
  });

  it('a report can be taken back wherever its form is open, and any version of it', async () => {
    await open('reported');
    await button('撤回').press('Enter');
    expect(await calls()).toEqual([['withdraw']]);
    await open('history-opened');
    await button('收起内容').press('Enter');
    await button('取回这一版').nth(1).press('Enter');
    await page.getByText('“走近智能会计”实践中心开放日').press('Enter');
    await page.getByText('实验楼A座201智能会计实践中心').waitFor();
    expect(await calls()).toEqual([
      ['openVersion', 2],
      ['takeBackVersion', 2],
    ]);
  });

  it('what is under way cannot be sent twice', async () => {
    await open('sending');
    await page.locator('.bottom-bar button').press('Enter');
    expect(await calls()).toEqual([]);
  });
});

it.each([
  ['where it says so', 'file-absent', '.drop-zone'],
  ['anywhere beside that', 'file-absent', '.bottom-bar'],
  ['while a file is open', 'file-checked', 'h1'],
])('a file is opened by dropping it: %s', async (_, state, selector) => {
  await open(state);
  await page.evaluate((at) => globalThis.gallery.dropFile(at, '附件2.xlsx'), selector);
  expect((await calls()).map(([action]) => action)).toEqual(['openFile']);
});

it('every control of a screen is reached with Tab alone', async () => {
  await open('checked-mixed');
  const controls = await page.locator('.pane button:visible').count();
  const reached = new Set<string>();
  for (let press = 0; press < controls + 5; press += 1) {
    await page.keyboard.press('Tab');
    reached.add(await focused());
  }
  const names = await page
    .locator('.pane button:visible')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
  expect(names.filter((name) => !reached.has(name))).toEqual([]);
});

describe('what was returned', () => {
  it('is answered at its cell: Enter sends, a word that says nothing is not sent', async () => {
    await open('returned');
    await button('答复（K7）').press('Enter');
    await page.keyboard.type('。');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('答复至少2个字');
    await page.keyboard.type('属实，含直播');
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['answerQuery', '1-1', '。属实，含直播']]);
  });

  it('Esc drops what was typed and gives the button back', async () => {
    await open('returned');
    await button('答复（整张表）').press('Enter');
    await page.keyboard.type('不写了');
    await page.keyboard.press('Escape');
    expect([await page.getByRole('textbox').count(), await calls()]).toEqual([0, []]);
    expect(await page.evaluate(() => globalThis.gallery.hasFocusIn('[aria-label="答复（整张表）"]'))).toBe(true);
  });

  it('keeps what could not be sent, and the keyboard on the row that is next', async () => {
    await open('returned-not-sent');
    await button('答复（K7）').press('Enter');
    expect(await page.getByRole('textbox').inputValue()).toBe('属实，含线上直播');
    await open('returned');
    await button('答复（K7）').press('Enter');
    await become('to-review');
    expect(await page.evaluate(() => globalThis.gallery.hasFocusIn('.queries'))).toBe(true);
  });

  it('leads to its cell', async () => {
    await open('returned');
    await button('定位到M5').press('Enter');
    expect(await calls()).toEqual([['locateQuery', '1-2']]);
  });

  it.each(['accepted', 'locked'])('%s: nothing offers to submit or take back', async (state) => {
    await open(state);
    expect([await button('提交').count(), await button('撤回').count()]).toEqual([0, 0]);
    await button('返回列表').press('Enter');
    expect(await calls()).toEqual([['show', 'forms']]);
  });
});
