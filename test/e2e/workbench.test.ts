/** The workbench as a place to work: what is looked for is seen, and the book outlives the page. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

const SHOTS = join(__dirname, '..', '..', 'out', 'pane');
const SIZE = { width: 1100, height: 700 };

let server: PaneServer;
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startPaneServer();
});
afterAll(() => server?.close());

const inPage = <T>(page: Page, script: string) => page.evaluate<T>(`window.workbench.${script}`);

/** The page's policy allows no evaluation of its own, so it is asked from here. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let asked = 0; asked < 100; asked++) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('it did not come to be so');
}

const started = (page: Page) => until(() => page.evaluate<boolean>('window.workbench !== undefined'));

async function openExample() {
  const { page, complaints } = await server.open(SIZE);
  await page.goto(`${server.address}/workbench#code=${server.code('会计学院')}`);
  await page.getByRole('button', { name: '打开填好的附件2' }).click();
  const pane = page.frameLocator('iframe[title="报送面板"]');
  return { page, complaints, pane };
}

/** Rows and columns on the screen, from 0. */
const visible = (page: Page) =>
  inPage<{ startRow: number; endRow: number; startColumn: number; endColumn: number }>(
    page,
    'univer.getActiveWorkbook().getActiveSheet().getVisibleRange()',
  );

it('scrolls to the cell of an issue, and to one on another sheet', async () => {
  const { page, complaints, pane } = await openExample();
  await pane.getByRole('button', { name: '登录', exact: true }).click();
  const phone = pane.getByRole('button', { name: '定位到R7' }).first();
  await phone.waitFor();
  const column = 'R'.charCodeAt(0) - 'A'.charCodeAt(0);
  expect((await visible(page)).endColumn).toBeLessThan(column);
  await phone.click();
  await until(async () => {
    const { startColumn, endColumn } = await visible(page);
    return startColumn <= column && column < endColumn;
  });
  expect(await inPage(page, 'univer.getActiveWorkbook().getActiveRange().getA1Notation()')).toBe('R7');
  // Correct phones in view carry no mark of the spreadsheet's own.
  await page.screenshot({ path: join(SHOTS, 'workbench-located.png') });

  await inPage(page, "host.person.addSheet('数据')");
  await inPage(page, "host.person.type('数据', 'C180', '最后')");
  await inPage(
    page,
    "host.book.select(window.workbench.host.sheet('数据').id, { row: 179, column: 2, rows: 1, columns: 1 })",
  );
  await until(async () => (await visible(page)).endRow > 179);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('keeps the book, its marks and its settings over a step back and a reload', async () => {
  const { page, complaints, pane } = await openExample();
  await pane.getByRole('button', { name: '登录', exact: true }).click();
  await pane.getByRole('button', { name: '在表中标出' }).click();
  await pane.getByRole('button', { name: '取消标记' }).waitFor();
  await inPage(page, "host.person.type('附件2', 'B9', '还没有报的一项')");
  await inPage(page, "host.person.comment('附件2', 'B9', '问过李老师')");
  const before = await inPage(page, 'host.settings.size');
  expect(before).toBeGreaterThan(0);
  const choices = await inPage(page, "host.sheet('附件2').validation('C9')");

  const expectKept = async () => {
    await started(page);
    expect(await inPage(page, "host.sheet('附件2').value('B9')")).toBe('还没有报的一项');
    expect(await inPage(page, "host.sheet('附件2').note('B9')")).toBe('问过李老师');
    expect(await inPage(page, "host.sheet('附件2').fill('R7')")).toBeDefined();
    expect(await inPage(page, 'host.settings.size')).toBe(before);
    expect(await inPage(page, "host.sheet('附件2').validation('C9')")).toEqual(choices);
  };
  await page.goto(`${server.address}/openapi.json`);
  await page.goBack();
  await expectKept();
  await page.reload();
  await expectKept();

  // Scrolling past the edge is not how to leave, and another book takes the place of the one that was kept.
  expect(await page.evaluate('getComputedStyle(document.documentElement).overscrollBehaviorX')).toBe('none');
  await page.getByRole('button', { name: '新建空白工作簿' }).click();
  await page.reload();
  await started(page);
  expect(await inPage(page, 'host.book.sheets().map(({ name }) => name)')).toEqual(['Sheet1']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('asks before a book goes that is too large to keep', async () => {
  const { page, complaints } = await server.open(SIZE);
  await page.goto(`${server.address}/workbench`);
  await started(page);
  await page.mouse.click(300, 400);
  await inPage(page, `host.person.paste('Sheet1', 'A1', Array.from({ length: 400 }, () => ['科'.repeat(20000)]))`);
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  const left = page.reload();
  expect(await asked).toBe('beforeunload');
  await left;
  await started(page);
  expect(await inPage(page, "host.sheet('Sheet1').value('A1')")).toBe('');
  expect(complaints).toEqual([]);
  await page.context().close();
});
