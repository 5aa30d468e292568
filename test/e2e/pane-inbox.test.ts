/** 收件箱 in a real browser over the real server: a folder of mails dropped onto the overview, sorted as kjz sorts it, taken in once. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { isLookedInto } from '#inbox/found-file';
import { foundIn } from '#inbox/open-inbox';
import type { IntakeEntry } from '#kjz/intake/intake-report';
import { openArchive } from '#opc/archive';
import { AXE, WCAG_22_AA } from '../addin/gallery-checks';
import { hostileInbox } from '../inbox/hostile-inbox';
import { REPORTED } from '../kjz/mailbox-of-sixty';
import { mailboxBeside } from '../kjz/mailbox-server';
import { kjzJson } from '../kjz/recorded-terminal';
import { SHOTS } from './desk';
import { chooseNotice, type OpenedPage, type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(240_000);

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 350, height: 760 };
const LIMIT_MS = 60_000;

let folder: string;
let server: PaneServer;
let sorted: readonly IntakeEntry[];
const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(SHOTS, `inbox-${name}.png`), animations: 'disabled' });
/** As of WCAG 2.2 AA; empty is good. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const found = await globalThis.axe.run(options);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, WCAG_22_AA);
}
const kjzServer = () => ['--server', server.address, '--code', server.adminCode, '--round', '2023'];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pane-inbox-'));
  server = await startPaneServer();
  const { address, adminCode: admin } = server;
  await mailboxBeside({ address, admin, code: (unit) => server.code(unit) }, folder);
  sorted = await kjzJson<readonly IntakeEntry[]>('intake', join(folder, 'box'), ...kjzServer(), '--dry-run');
}, 240_000);
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

async function atOverview(viewport = WIDE): Promise<OpenedPage> {
  const opened = await server.open(viewport);
  const { page } = opened;
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await button(page, '登录').click();
  await page.getByRole('grid').waitFor();
  await chooseNotice(page);
  return opened;
}

/** As a person drags it from the desktop: the browser itself reads files and folders. */
async function drop(page: Page, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
  await drag('dragEnter');
  await drag('dragOver');
  await page.getByText('松开，放进收件箱').waitFor();
  await shot(page, 'held');
  await drag('drop');
  await session.detach();
}

/** Everything is read, and the server has said of all that seems acceptable. */
async function atRest(page: Page): Promise<void> {
  await page.locator('.inbox-screen[aria-busy="false"]').waitFor({ timeout: LIMIT_MS });
  await page.locator('.notice').first().waitFor();
}

interface ShownRow {
  readonly file: string;
  readonly pile: string;
}
const rows = (page: Page): Promise<readonly ShownRow[]> =>
  page.locator('.inbox-row').evaluateAll((all) =>
    all.map((row) => ({
      file: row.querySelector('button')?.getAttribute('aria-label')?.slice('看 '.length) ?? '',
      pile: row.getAttribute('data-pile') ?? '',
    })),
  );
const rowOf = (page: Page, file: string) => button(page, `看 ${file}`);
const pileOf = async (page: Page, file: string) => (await rows(page)).find((row) => row.file === file)?.pile;
const fileWith = (code: string) => sorted.find((entry) => entry.code === code)?.file ?? '';
const detail = (page: Page) => page.locator('.inbox-item');

/** Versions of every unit’s plan. */
async function recorded(): Promise<number> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  const session = await fetch(`${server.address}/api/v1/session`, {
    ...post,
    body: JSON.stringify({ code: server.adminCode }),
  });
  const { token } = (await session.json()) as { readonly token: string };
  const state = await fetch(`${server.address}/api/v1/rounds/2023/state`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { units } = (await state.json()) as {
    readonly units: readonly { readonly forms: Readonly<Record<string, { readonly version: number }>> }[];
  };
  return units.flatMap(({ forms }) => Object.values(forms)).reduce((sum, { version }) => sum + version, 0);
}

describe('a folder of sixty mails', () => {
  let opened: OpenedPage;
  let page: Page;
  let acceptable: number;
  let before: number;

  it('dropped onto the overview leads to the inbox, where everything stands as kjz sorts it, within a minute', async () => {
    before = await recorded();
    opened = await atOverview();
    page = opened.page;
    const since = performance.now();
    await drop(page, join(folder, 'box'));
    await page.getByRole('heading', { name: '收件箱' }).waitFor();
    await atRest(page);
    expect(performance.now() - since).toBeLessThan(LIMIT_MS);
    const asKjz = ({ file, pile }: ShownRow) => `${file} ${pile}`;
    expect((await rows(page)).map(asKjz).sort()).toEqual(sorted.map(asKjz).sort());
    await shot(page, 'sorted');
    expect(await violations(page)).toEqual([]);
    acceptable = sorted.filter(({ pile }) => pile === 'acceptable').length;
    expect(await recorded()).toBe(before);
  });

  it('is answerable while it is read, and shows why something is to be fixed in the sheet itself', async () => {
    const wrong = sorted.find(({ pile, unit }) => pile === 'hasErrors' && unit === '大数据学院')?.file ?? '';
    await rowOf(page, wrong).click();
    await detail(page).getByText('来件原样').waitFor();
    expect(await detail(page).locator('.sheet-cell.cell-error').count()).toBeGreaterThan(0);
    await shot(page, 'wrong');
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '给发件人的回信草稿').click()]);
    expect(download.suggestedFilename()).toMatch(/^大数据学院 .*\.eml$/);
    const found = [];
    const bytes = new Uint8Array(readFileSync((await download.path()) ?? ''));
    for await (const each of foundIn({ name: 'draft.eml', bytes })) found.push(each);
    expect(found.filter(isLookedInto).map(({ name }) => name)).toEqual(['大数据学院（批注）.xlsx']);
  });

  it('what is acceptable is taken in with one press that says how many; each sender has a draft with the receipt', async () => {
    await button(page, `收下可收的${acceptable}件`).click();
    await page.getByText(`已收下${acceptable}件，记为代录`).waitFor({ timeout: LIMIT_MS });
    expect(await recorded()).toBe(before + acceptable);
    await shot(page, 'taken');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, /^回信草稿/).click()]);
    expect(download.suggestedFilename()).toMatch(/回信草稿\.zip$/);
    const opened = openArchive(new Uint8Array(readFileSync((await download.path()) ?? '')));
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { names } = opened.archive;
    const asked = new Set(
      sorted.filter(({ code }) => code !== 'mail.ownPart').map(({ mail, file }) => mail?.messageId ?? file),
    );
    expect(names).toHaveLength(asked.size);
    const draft = opened.archive.part(names.find((name) => name.includes('工商管理学院')) ?? '');
    if (draft?.ok !== true) throw new Error('no draft');
    const [, body = ''] = Buffer.from(draft.content).toString('latin1').split('\r\n\r\n');
    expect(Buffer.from(body, 'base64').toString('utf8')).toMatch(/【已收下】.*[\s\S]*回执 PLAN-U03-0001-[0-9A-F]{6}/);
    await button(page, '知道了').click();
  });

  it('one whose unit is unclear is taken in once an officer says whose it is', async () => {
    const file = fileWith('intake.unitUnclear');
    const known = new Set(sorted.map(({ unit }) => unit));
    await rowOf(page, file).click();
    const choice = page.getByRole('combobox', { name: '这是哪个单位的？' });
    const units = await choice.locator('option').allTextContents();
    const free = units.find((name) => name !== '请选择单位' && !known.has(name)) ?? '';
    await choice.selectOption(free);
    await button(page, '就是这个单位的').click();
    await detail(page).getByText('由您认定').waitFor();
    await button(page, '收下这一件').click();
    await page.getByText('已收下1件，记为代录').waitFor();
    expect(await recorded()).toBe(before + acceptable + 1);
    await shot(page, 'said');
  });

  it('one over a newer version is taken in only by a press on the difference', async () => {
    const file = sorted.find(({ unit, pile }) => pile === 'newerStands' && unit === REPORTED.older)?.file ?? '';
    expect(await pileOf(page, file)).toBe('newerStands');
    await rowOf(page, file).click();
    await detail(page).getByRole('table').first().getByText('260').waitFor();
    await shot(page, 'difference');
    expect(await violations(page)).toEqual([]);
    await button(page, '看过了，用这份取代第1版').click();
    await page.getByText('已收下1件，记为代录').waitFor();
    await detail(page).getByText('已代录，第2版').waitFor();
    expect(await recorded()).toBe(before + acceptable + 2);
  });

  it('loaded anew and dropped again, nothing is recorded twice: what was taken in stands as a duplicate with its receipt', async () => {
    await page.reload();
    await page.getByRole('grid').waitFor();
    await button(page, '收件箱').click();
    await page.getByText('把收到的材料拖到这里').waitFor();
    await shot(page, 'empty');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '选择文件夹').click()]);
    await chooser.setFiles(join(folder, 'box'));
    await atRest(page);
    expect(await rows(page)).toHaveLength(sorted.length);
    const known = await rows(page);
    for (const { file } of sorted.filter(({ pile }) => pile === 'acceptable'))
      expect([file, known.find((row) => row.file === file)?.pile]).toEqual([file, 'duplicate']);
    await page
      .getByText(/回执 PLAN-/)
      .first()
      .waitFor();
    await page.getByText('没有可收的').waitFor();
    expect(await recorded()).toBe(before + acceptable + 2);
  });

  it('is read in English, in the dark, and beside a sheet', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, 'dark');
    expect(await violations(page)).toEqual([]);
    await button(page, '菜单').click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    await shot(page, 'dark-en');
    await page.setViewportSize(NARROW);
    await shot(page, 'narrow-dark-en');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('.inbox-row').first().scrollIntoViewIfNeeded();
    await shot(page, 'narrow-en');
    await page.getByRole('button', { name: /^Look at .*大数据/ }).click();
    await shot(page, 'narrow-item-en');
    expect(await violations(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.context.close();
  });
});

it('hostile mails and archives are each in the list with what is wrong; reading them is stopped and gone on with, and the page goes on answering', async () => {
  const hostile = join(folder, 'hostile');
  mkdirSync(hostile);
  const files = hostileInbox();
  for (const { name, bytes } of files) writeFileSync(join(hostile, name), bytes);
  const { page, context, complaints } = await atOverview();
  await page.evaluate(`{
    window.longest = 0;
    let last = performance.now();
    setInterval(() => {
      window.longest = Math.max(window.longest, performance.now() - last);
      last = performance.now();
    }, 20);
  }`);
  await drop(page, hostile);
  await button(page, '停止').click();
  await page.getByText(/停下了，还有\d+个文件没有看/).waitFor();
  expect((await rows(page)).some(({ file }) => file.startsWith(files.at(-1)?.name ?? ''))).toBe(false);
  await drop(page, hostile);
  await page.locator('.inbox-work').waitFor();
  await page.locator('.inbox-work').waitFor({ state: 'detached', timeout: LIMIT_MS });
  await atRest(page);
  const shown = await rows(page);
  for (const { name } of files) expect(shown.some(({ file }) => file.startsWith(name))).toBe(true);
  expect(shown.filter(({ pile }) => pile === 'acceptable')).toEqual([]);
  await shot(page, 'hostile');
  // While forty files that are made to cost time were read, nobody waited for the page.
  expect(Number(await page.evaluate('window.longest'))).toBeLessThan(2_000);
  expect(complaints).toEqual([]);
  await context.close();
});
