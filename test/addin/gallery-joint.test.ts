/** What an officer presses on 联合举办 and 核查, and what is asked of the flow for it. */
import { HEIGHT, page, withGallery } from './gallery-checks';
import { show } from './gallery-page';

withGallery();

/** Without what the pages ask for themselves when they are opened. */
const calls = () =>
  page.evaluate(() => globalThis.gallery.calls.filter(([action]) => !String(action).startsWith('ask')));
const row = (unit: string, at: number, version = 1) => ({ unit, version, address: `'附件4-活动清单'!C${at}` });

beforeEach(() => page.setViewportSize({ width: 1280, height: HEIGHT }));

it('joins with the lead that was chosen', async () => {
  await show(page, { state: 'joint', locale: 'zh-CN', theme: 'light' });
  const card = page.locator('.joint-card').first();
  await card.getByLabel('图书馆 牵头').check();
  await card.getByRole('button', { name: '合并计一次' }).click();
  expect(await calls()).toEqual([
    ['decideJoint', { kind: 'join', lead: row('图书馆', 7), partners: [row('计算机与信息工程学院', 5, 2)] }, '0a'],
  ]);
});

it('leaves out who does not take part, and cannot join one alone', async () => {
  await show(page, { state: 'joint', locale: 'zh-CN', theme: 'light' });
  const card = page.locator('.joint-card').nth(1);
  for (const unit of ['学生处', '外国语学院']) await card.getByLabel(`${unit} 参加`).uncheck();
  expect(await card.getByLabel('团委 牵头').isChecked()).toBe(true);
  await card.getByRole('button', { name: '合并计一次' }).click();
  expect(await calls()).toEqual([
    ['decideJoint', { kind: 'join', lead: row('团委', 6), partners: [row('教育学院', 7)] }, '0b'],
  ]);
  await card.getByLabel('教育学院 参加').uncheck();
  await card.getByRole('button', { name: '合并计一次' }).click({ force: true });
  expect(await calls()).toHaveLength(1);
});

it('keeps apart, confirms again, undoes', async () => {
  await show(page, { state: 'joint', locale: 'zh-CN', theme: 'light' });
  await page.locator('.joint-card').first().getByRole('button', { name: '不是同一项' }).click();
  await page.getByRole('button', { name: '仍是同一项' }).click();
  await page.getByRole('button', { name: '撤销“科技活动周启动仪式”的认定' }).click();
  expect(await calls()).toEqual([
    ['decideJoint', { kind: 'apart', members: [row('计算机与信息工程学院', 5, 2), row('图书馆', 7)] }, '0a'],
    ['decideJoint', { kind: 'join', lead: row('会计学院', 8), partners: [row('经济与金融学院', 6, 3)] }, '2'],
    ['decideJoint', { kind: 'undo', decision: 3 }, '3'],
  ]);
});

it('does nothing twice while something is being put on record', async () => {
  await show(page, { state: 'joint-deciding', locale: 'zh-CN', theme: 'light' });
  await page.locator('.joint-card').first().getByRole('button', { name: '合并计一次' }).click({ force: true });
  expect(await calls()).toEqual([]);
});

it('opens the sheet that a finding is about', async () => {
  await show(page, { state: 'findings', locale: 'zh-CN', theme: 'light' });
  await page.getByRole('button', { name: '打开传媒学院的 附件4!F7' }).click();
  expect(await calls()).toEqual([['openSheet', '传媒学院', 'results']]);
});
