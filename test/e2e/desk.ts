/** A desk in the workbench, as the end-to-end tests sit down at it: the spreadsheet, the pane in its frame, what is waited for. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { addDays } from '#domain/sheet/serial-date';
import { type PaneServer, roundOfThisYear } from './pane-server';

export const UNIT = '会计学院';
export const SHEET = '附件2';
export const SHOTS = join(__dirname, '..', '..', 'out', 'pane');
mkdirSync(SHOTS, { recursive: true });
/** The third example ends before it begins: its first day, which it is given for its last one too. */
export const END = addDays(roundOfThisYear().window.from, 6);
export const WIDE = { width: 1400, height: 860 };

/** What the page's own script is asked; the names are the workbench's. */
export const inPage = (page: Page, script: string) => page.evaluate<unknown>(`window.workbench.host.${script}`);
export const typeInto = (page: Page, cell: string, value: string | number) =>
  inPage(page, `person.type('${SHEET}', '${cell}', ${JSON.stringify(value)})`);
export const cellValue = (page: Page, cell: string) => inPage(page, `sheet('${SHEET}').value('${cell}')`);
export const fillOf = (page: Page, cell: string) => inPage(page, `sheet('${SHEET}').fill('${cell}')`);
export const sheetNames = (page: Page) => inPage(page, 'book.sheets().map(({ name }) => name)');

export const paneOf = (page: Page) => page.frameLocator('iframe[title="报送面板"]');
export const button = (pane: FrameLocator, name: string | RegExp) =>
  pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
export const errorsLeft = (pane: FrameLocator, count: number) =>
  pane.getByRole('contentinfo').getByText(`${count}处必改`).waitFor();
export const receipt = (pane: FrameLocator, version: number) =>
  pane
    .getByText(new RegExp(`PLAN-U01-${String(version).padStart(4, '0')}-[0-9A-F]{6}`))
    .first()
    .waitFor();

/** By the keyboard, once it can be pressed: a button that is greyed takes no key, as it takes no click. */
export async function press(control: Locator): Promise<void> {
  await control.click({ trial: true });
  await control.press('Enter');
}

export async function openDesk(server: PaneServer, unit = UNIT) {
  const opened = await server.open(WIDE);
  await opened.page.goto(`${server.address}/workbench#code=${server.code(unit)}`);
  return { ...opened, pane: paneOf(opened.page) };
}
