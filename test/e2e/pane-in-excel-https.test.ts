/** The staff flow over https, through office.js' own bootstrap: beside the one over http, so that both cores have some. */
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { button, END, errorsLeft, inPage, paneOf, receipt, SHOTS, sheetNames, typeInto, UNIT, WIDE } from './desk';
import { type PaneServer, startPaneServer } from './pane-server';

jest.setTimeout(180_000);

describe('over https', () => {
  let server: PaneServer;
  beforeAll(async () => {
    server = await startPaneServer({ https: true });
  });
  afterAll(() => server?.close());

  it("gives the ribbon's 提交 the focus on the pane's, and submits nothing by itself", async () => {
    const { page, complaints } = await server.open(WIDE);
    const pane = paneOf(page);
    await page.goto(`${server.address}/workbench?do=submit#code=${server.code(UNIT)}`);
    await page.getByRole('button', { name: '打开填好的附件2' }).click();
    await button(pane, '登录').click();
    await errorsLeft(pane, 6);
    expect(await pane.locator(':focus').textContent()).toBe('提交');
    expect(await pane.getByText('没有提交').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('starts while Excel is still loading', async () => {
    const { page, complaints } = await server.open(WIDE);
    await page.goto(`${server.address}/workbench`);
    await button(paneOf(page), '登录').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("runs the same pane through office.js' own bootstrap, with the keyboard only", async () => {
    const { page, complaints } = await server.open(WIDE);
    const pane = paneOf(page);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${server.address}/workbench#code=${server.code(UNIT)}`);
    await page.getByRole('button', { name: '打开填好的附件2' }).click();
    await pane.getByLabel('报送码').focus();
    await page.keyboard.press('Enter');
    await errorsLeft(pane, 6);
    expect(loaded).toEqual(expect.arrayContaining(['/office-js/office.js', '/office-js/excel-web-16.00.js']));

    const press = async (name: string | RegExp) => {
      await tabTo(page, pane, name);
      await page.keyboard.press('Enter');
    };
    await press(/^全部采纳 4处建议$/);
    await errorsLeft(pane, 2);
    await typeInto(page, 'G7', END);
    await typeInto(page, 'R7', '13000000001');
    await pane.getByText('没有问题').first().waitFor();
    await press('提交');
    await receipt(pane, 1);
    await pane.getByText('回执已写入工作表').waitFor();
    expect(await sheetNames(page)).toContain('附件2回执');
    // The document remembers what it was laid out and submitted as.
    expect(await inPage(page, 'settings.size')).toBeGreaterThan(0);
    await page.screenshot({ path: join(SHOTS, 'excel-https-receipt.png') });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function tabTo(page: Page, pane: FrameLocator, name: string | RegExp): Promise<void> {
  const wanted = button(pane, name);
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}
