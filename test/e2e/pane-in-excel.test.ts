/**
 * The staff flow where people see it: the workbench's spreadsheet, the real Office.js client, the built pane, the API on
 * disk, over http through the client's native bridge. Over https: pane-in-excel-https.test.ts.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readWorkbook } from '#xlsx/read';
import {
  button,
  cellValue,
  END,
  errorsLeft,
  fillOf,
  openDesk,
  receipt,
  SHEET,
  SHOTS,
  sheetNames,
  typeInto,
} from './desk';
import { type PaneServer, roundOfThisYear, startPaneServer, summaryRows } from './pane-server';

jest.setTimeout(180_000);

/** The middle of a cell on the screen; the spreadsheet is one picture. */
async function clickCell(page: Page, cell: string): Promise<void> {
  const corner = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  const at = await page.evaluate<{ left: number; top: number; right: number; bottom: number }>(
    `(() => { const { left, top, right, bottom } = window.workbench.univer.getActiveWorkbook().getActiveSheet()
        .getRange('${cell}').getCellRect(); return { left, top, right, bottom }; })()`,
  );
  await page.mouse.click((corner?.x ?? 0) + (at.left + at.right) / 2, (corner?.y ?? 0) + (at.top + at.bottom) / 2);
}

describe('over http', () => {
  let server: PaneServer;
  beforeAll(async () => {
    server = await startPaneServer();
  });
  afterAll(() => server?.close());

  it('leads in two clicks to the issues of a filled 附件2, and on to receipts, a conflict and the summary', async () => {
    const { page, pane, complaints } = await openDesk(server);
    await page.getByRole('button', { name: '打开填好的附件2' }).click();
    await button(pane, '登录').click();
    await errorsLeft(pane, 6);
    // A newcomer's form is due in days.
    await pane.locator('.top-line', { hasText: roundOfThisYear().name }).waitFor();
    await pane.getByText(/^还有\d天$/).waitFor();
    await page.screenshot({ path: join(SHOTS, 'excel-issues.png') });

    await button(pane, '提交').click();
    await errorsLeft(pane, 6);
    await button(pane, '在表中标出').click();
    await button(pane, '取消标记').waitFor();
    expect(await fillOf(page, 'K5')).toBe('#FDE7E9');
    await page.screenshot({ path: join(SHOTS, 'excel-marked.png') });
    await button(pane, '取消标记').click();
    await button(pane, '在表中标出').waitFor();
    expect(await fillOf(page, 'K5')).not.toBe('#FDE7E9');

    await button(pane, /^全部采纳 4处建议$/).click();
    await errorsLeft(pane, 2);
    expect(await cellValue(page, 'L6')).toBe(12_000);

    // A colleague of the same unit opens the form before anything is submitted.
    const other = await openDesk(server);
    await other.page.getByRole('button', { name: '打开填好的附件2' }).click();
    await button(other.pane, '登录').click();
    await errorsLeft(other.pane, 6);

    // As a person: the keyboard on the spreadsheet itself, a wrong thing first.
    await clickCell(page, 'K5');
    await page.keyboard.type('约300');
    await page.keyboard.press('Enter');
    await errorsLeft(pane, 3);
    await page.evaluate(`navigator.clipboard.writeText('3千')`);
    await clickCell(page, 'K6');
    await page.keyboard.press('Control+V');
    await errorsLeft(pane, 4);
    await page.screenshot({ path: join(SHOTS, 'excel-typed.png') });
    await button(pane, /^全部采纳 2处建议$/).click();
    await errorsLeft(pane, 2);
    expect([await cellValue(page, 'K5'), await cellValue(page, 'K6')]).toEqual([300, 3000]);
    await typeInto(page, 'G7', END);
    await typeInto(page, 'R7', '13000000001');
    await button(pane, '提交').click();
    await receipt(pane, 1);
    await pane.getByText('回执已写入工作表').waitFor();
    expect(await sheetNames(page)).toContain('附件2回执');
    await page.screenshot({ path: join(SHOTS, 'excel-receipt.png') });

    await typeInto(page, 'K7', 90);
    await button(pane, '提交').click();
    await receipt(pane, 2);

    await button(other.pane, /^全部采纳 4处建议$/).click();
    await errorsLeft(other.pane, 2);
    await typeInto(other.page, 'G7', END);
    await typeInto(other.page, 'R7', '13000000001');
    await button(other.pane, '提交').click();
    await other.pane.getByText('K7').first().waitFor();
    await other.page.screenshot({ path: join(SHOTS, 'excel-conflict.png') });
    await button(other.pane, '全部以我为准').click();
    await other.pane.getByRole('contentinfo').getByRole('button', { name: /提交/ }).last().click();
    await receipt(other.pane, 3);
    expect(complaints).toEqual([]);
    expect(other.complaints.filter((line) => !line.includes('409'))).toEqual([]);

    const summary = await readWorkbook(
      await summaryRows(server.address, server.adminCode, { round: roundOfThisYear().id, form: 'plan' }),
    );
    if (!summary.ok) throw new Error(summary.refusal.code);
    const cells = summary.workbook.grids.flatMap((grid) => grid.rows.flat());
    for (const value of ['走进智能会计：校园开放日', 200, 160, 12_000, 80]) expect(cells).toContain(value);
    await page.context().close();
    await other.page.context().close();
  });

  it('begins in an empty workbook: lays the form out and says what is missing', async () => {
    const { page, pane, complaints } = await openDesk(server, '经济与金融学院');
    await button(pane, '登录').click();
    await pane.getByRole('contentinfo').getByRole('button', { name: '打开附件2' }).click();
    await button(pane, '开始填报').click();
    await pane.getByText('核对结果').waitFor();
    expect(await sheetNames(page)).toContain(SHEET);
    await typeInto(page, 'C5', '校园开放日');
    await typeInto(page, 'H5', '图书馆');
    await pane.getByText('已填1行').waitFor();
    await pane.getByRole('button', { name: /校园开放日.*第5行.*未填完：缺/ }).waitFor();
    await page.screenshot({ path: join(SHOTS, 'excel-laid-out.png') });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
