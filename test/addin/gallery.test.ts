/** The pane's every state, in both languages, light and dark, at the widths Excel gives it: accessible, whole, reachable. */
import { mkdirSync } from 'node:fs';
import {
  browser,
  faults,
  HEIGHT,
  LOCALES,
  MINUTES,
  misfits,
  names,
  page,
  THEMES,
  views,
  violations,
  withGallery,
} from './gallery-checks';
import { show } from './gallery-page';

withGallery();

it('shows every kind of state', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect(new Set(names).size).toBe(names.length);
});

/** WCAG 2.2, 1.4.12; and as wide as any font that a machine falls back to, whichever fonts this one has. */
const FAR_APART = '.pane * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

it.each(LOCALES)(
  'nothing is clipped at 270 px in %s where letters stand as far apart as anybody may ask for',
  async (locale) => {
    await page.setViewportSize({ width: 270, height: HEIGHT });
    const style = await page.addStyleTag({ content: FAR_APART });
    const found = await faults(views(locale, 'light'), misfits);
    await style.evaluate((element) => element.parentNode?.removeChild(element));
    expect(found).toEqual([]);
  },
  2 * MINUTES,
);

it.each(LOCALES)(
  'the browser page fits and breaks no rule at 900 px in %s',
  async (locale) => {
    await page.setViewportSize({ width: 900, height: HEIGHT });
    expect(await faults(views(locale, 'light'), async () => [...(await misfits()), ...(await violations())])).toEqual(
      [],
    );
  },
  2 * MINUTES,
);

it.each(THEMES)(
  'the officer’s desk with a sheet beside the overview fits and breaks no rule on a laptop, %s',
  async (theme) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const desks = LOCALES.flatMap((locale) => views(locale, theme)).filter(({ state }) =>
      /^(collector|inbox|reminding|recommended|paperCopies|summary|closing)/.test(state),
    );
    expect(await faults(desks, async () => [...(await misfits()), ...(await violations())])).toEqual([]);
  },
  2 * MINUTES,
);

const OPENED = [
  ['the menu', 'checked', '.menu button'],
  ['a reason', 'checked-verify-only', '.issue-action button'],
  ['a kind of issues', 'checked-300', '.fold-toggle'],
  ['a row that is not finished', 'checked-typing', '.fold-toggle'],
  ['the details of a receipt', 'recorded', '.reference summary'],
  ['the details of an error', 'signed-out-wrong-code', '.reference summary'],
  ['the notes', 'checked-mixed', '.issues-hint .issues-toggle'],
] as const;

describe.each(THEMES)('%s', (theme) => {
  it.each(OPENED)('%s, opened, breaks no rule and fits', async (_, state, opener) => {
    await page.setViewportSize({ width: 270, height: HEIGHT });
    await show(page, { state, locale: 'zh-CN', theme });
    await page.locator(opener).first().click();
    expect([...(await violations()), ...(await misfits())]).toEqual([]);
  });
});

it('there is never more than one primary button', async () => {
  const primaries = async () => {
    const offered = await page.evaluate(() => globalThis.gallery.primaryButtons());
    return offered > 1 ? [`${offered} primary buttons`] : [];
  };
  expect(await faults(views('zh-CN', 'light'), primaries)).toEqual([]);
});

it('the checks themselves can fail', async () => {
  await page.setViewportSize({ width: 270, height: HEIGHT });
  await show(page, { state: 'checked', locale: 'zh-CN', theme: 'light' });
  expect(await page.evaluate(() => globalThis.gallery.primaryButtons())).toBe(1);
  await page.evaluate(() => globalThis.gallery.addFlaws());
  expect((await violations()).some((fault) => fault.startsWith('button-name'))).toBe(true);
  const found = await misfits();
  expect(found.some((fault) => fault.startsWith('too small'))).toBe(true);
  expect(found.some((fault) => fault.startsWith('does not fit'))).toBe(true);
  expect(found.some((fault) => fault.startsWith('squeezed'))).toBe(true);
  expect(found.some((fault) => fault.startsWith('a figure over'))).toBe(true);
});

it('pictures of the main states are kept for people', async () => {
  const folder = 'out/pane';
  mkdirSync(folder, { recursive: true });
  const pictures = [
    ['checked-mixed', 320],
    ['signed-out', 320],
    ['recorded', 320],
    ['conflict', 320],
    ['collector', 1000],
    ['collector-hundred', 1440],
    ['collector-sheet', 1440],
    ['collector-sheet-drafts', 350],
    ['collector-acceptance', 1440],
    ['collector-papers', 1440],
    ['papers-renewed', 350],
    ['inbox-empty', 350],
    ['inbox-reading', 1000],
    ['inbox-sorted', 1440],
    ['inbox-taken', 350],
    ['inbox-unit', 1440],
    ['inbox-reasons', 350],
    ['inbox-difference', 1000],
    ['reminding', 1440],
    ['reminding-copied', 350],
    ['reminding-not-copied', 1000],
    ['reminding-mail', 350],
    ['reminding-mail-ended', 1440],
    ['summary', 350],
    ['summary', 1280],
    ['closing-open', 350],
    ['closing-locked', 1000],
    ['closing-reopened', 350],
    ['closing-archiving', 350],
    ['file-checked', 1000],
  ] as const;
  for (const [state, width] of pictures) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const theme of THEMES) {
      await show(page, { state, locale: 'zh-CN', theme });
      const picture = await page.screenshot({ path: `${folder}/${state}-${theme}.png`, animations: 'disabled' });
      expect(picture.length).toBeGreaterThan(5_000);
    }
  }
});

it(
  'all states stand on one sheet for a look at a glance',
  async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const figures: string[] = [];
    for (const view of views('zh-CN', 'light')) {
      await show(page, view);
      const picture = (await page.screenshot({ animations: 'disabled', type: 'jpeg', quality: 70 })).toString('base64');
      figures.push(
        `<figure><figcaption>${view.state}</figcaption><img src="data:image/jpeg;base64,${picture}"></figure>`,
      );
    }
    const sheet = await browser.newPage({ viewport: { width: 10 * 336, height: 800 } });
    await sheet.setContent(
      `<style>body{display:flex;flex-wrap:wrap;gap:16px;background:#777;font:14px sans-serif;color:#fff}figure{margin:0}</style>${figures.join('')}`,
    );
    const picture = await sheet.screenshot({ path: 'out/pane/all-states.png', fullPage: true });
    await sheet.close();
    expect(picture.length).toBeGreaterThan(100_000);
  },
  MINUTES,
);
