/** The form editor's every state, in both languages, light and dark, wide and at 350 px: accessible, whole, reachable. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { LOCALES, MINUTES } from './gallery-checks';
import { openGallery, show, stateNames } from './gallery-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const TABS = { outline: 0, fields: 1, preview: 2, changes: 3, adopted: 4 } as const;
type Tab = keyof typeof TABS;

let browser: Browser;
let page: Page;
let names: readonly string[];

beforeAll(async () => {
  browser = await startBrowser();
  page = await openGallery(browser, 1, 'editor-gallery.tsx');
  await page.evaluate(AXE);
  names = await stateNames(page);
}, 2 * MINUTES);
afterAll(() => browser?.close());

const goTo = (tab: Tab) => page.locator('.editor-tab').nth(TABS[tab]).dispatchEvent('click');

const violations = () =>
  page.evaluate(async (tags) => {
    const found = await globalThis.axe.run({ runOnly: [...tags], resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, WCAG_22_AA);
const misfits = () => page.evaluate(() => globalThis.gallery.misfits());

async function faults(
  views: { readonly locale: 'zh-CN' | 'en'; readonly theme: 'light' | 'dark' },
  tabs: readonly Tab[],
  find: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const all: string[] = [];
  for (const state of names) {
    await show(page, { state, ...views });
    const own: readonly Tab[] = state.startsWith('editor-adopted') ? [...tabs, 'adopted'] : tabs;
    for (const tab of own) {
      await goTo(tab);
      for (const fault of await find()) all.push(`${state} ${tab}: ${fault}`);
    }
  }
  return all;
}

describe.each([
  [1280, ['preview', 'changes']],
  [350, ['outline', 'fields', 'preview', 'changes']],
] as const)('at %d px', (width, tabs) => {
  beforeAll(() => page.setViewportSize({ width, height: 800 }));

  it.each(LOCALES)(
    'nothing breaks a rule, is clipped or too small in %s',
    async (locale) => {
      const find = async () => [...(await violations()), ...(await misfits())];
      expect(await faults({ locale, theme: 'light' }, tabs, find)).toEqual([]);
    },
    5 * MINUTES,
  );

  it(
    'nothing breaks a rule in the dark',
    async () => {
      expect(await faults({ locale: 'zh-CN', theme: 'dark' }, tabs.slice(-2, -1), violations)).toEqual([]);
    },
    3 * MINUTES,
  );
});

it('there is one primary button', async () => {
  for (const state of names) {
    await show(page, { state, locale: 'zh-CN', theme: 'light' });
    expect(await page.evaluate(() => globalThis.gallery.primaryButtons())).toBeLessThanOrEqual(1);
  }
});

it(
  'pictures are kept for people',
  async () => {
    const folder = 'out/pane';
    mkdirSync(folder, { recursive: true });
    const pictures = [
      ['editor-column', 1440, 'preview', 'light'],
      ['editor-column', 1440, 'preview', 'dark'],
      ['editor-rule', 1440, 'preview', 'light'],
      ['editor-not-saved', 1440, 'preview', 'light'],
      ['editor-impact', 1440, 'changes', 'light'],
      ['editor-indicator', 1280, 'preview', 'light'],
      ['editor-earlier', 1280, 'changes', 'dark'],
      ['editor-form', 350, 'outline', 'light'],
      ['editor-condition', 350, 'fields', 'dark'],
      ['editor-adopted', 1440, 'adopted', 'light'],
      ['editor-adopted-chosen', 1280, 'adopted', 'dark'],
      ['editor-adopted', 350, 'adopted', 'light'],
      ['editor-adopted', 900, 'adopted', 'light'],
      ['editor-impact', 350, 'fields', 'light'],
    ] as const;
    for (const [state, width, tab, theme] of pictures) {
      await page.setViewportSize({ width, height: 800 });
      await show(page, { state, locale: 'zh-CN', theme });
      await goTo(tab);
      const path = `${folder}/${state}-${width}-${theme}.png`;
      expect((await page.screenshot({ path, animations: 'disabled' })).length).toBeGreaterThan(5_000);
    }
  },
  MINUTES,
);
