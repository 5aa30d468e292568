/** What is wrong in the gallery's views, for every width that has a file of tests of its own: so that both cores have some. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { openGallery, show, stateNames, type View } from './gallery-page';

// Put into the page once: @axe-core/playwright would do so again for each of 700 views.
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const WCAG_22_AA: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};
export const HEIGHT = 800;
export const LOCALES = ['zh-CN', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export const MINUTES = 60_000;

declare global {
  var axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** Of the test file that runs now. */
export let browser: Browser;
export let page: Page;
export let names: readonly string[];

/** Opens the gallery before the tests of a file, and closes it after them. */
export function withGallery(): void {
  beforeAll(async () => {
    browser = await startBrowser();
    page = await openGallery(browser);
    await page.evaluate(AXE);
    names = await stateNames(page);
  }, 2 * MINUTES);
  afterAll(() => browser?.close());
}

export async function violations(): Promise<readonly string[]> {
  return page.evaluate(async (options) => {
    const found = await globalThis.axe.run(options);
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, WCAG_22_AA);
}

export const misfits = () => page.evaluate(() => globalThis.gallery.misfits());

/** Views × what is wrong in them; empty is good. */
export async function faults(
  views: readonly View[],
  find: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const view of views) {
    await show(page, view);
    for (const fault of await find()) all.push(`${view.state} ${view.locale} ${view.theme}: ${fault}`);
  }
  return all;
}

export const views = (locale: View['locale'], theme: View['theme']): readonly View[] =>
  names.map((state) => ({ state, locale, theme }));

/** Every state in both languages and themes, at a width that Excel gives the pane. */
export function describeWidth(width: number): void {
  withGallery();
  beforeAll(() => page.setViewportSize({ width, height: HEIGHT }));

  it.each(LOCALES.flatMap((locale) => THEMES.map((theme) => [locale, theme] as const)))(
    'no state breaks WCAG 2.2 AA in %s, %s',
    async (locale, theme) => expect(await faults(views(locale, theme), violations)).toEqual([]),
    3 * MINUTES,
  );

  it.each(LOCALES)(
    'nothing is clipped, hangs over or is too small to hit in %s',
    async (locale) => expect(await faults(views(locale, 'light'), misfits)).toEqual([]),
    2 * MINUTES,
  );
}
