/**
 * npx tsx addin/manifest/draw-icons.ts: the PNGs beside the SVGs, drawn by a browser. Run by hand when a drawing changes, and
 * the result is committed: neither the build nor the tests may need a browser for it. CHROMIUM names another browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Which drawing serves which sizes: 16 px has drawings of its own, since a mark shrunk to it is a smudge. */
const drawings: readonly { readonly svg: string; readonly name: string; readonly sizes: readonly number[] }[] = [
  { svg: 'icon-16.svg', name: 'icon', sizes: [16] },
  { svg: 'icon.svg', name: 'icon', sizes: [32, 64, 80, 128] },
  { svg: 'submit-16.svg', name: 'submit', sizes: [16] },
  { svg: 'submit.svg', name: 'submit', sizes: [32, 64, 80] },
];

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { svg, name, sizes } of drawings) {
  const drawing = await readFile(folder + svg, 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px;shape-rendering:geometricPrecision}</style>${drawing}`,
    );
    await writeFile(`${folder}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    process.stdout.write(`${name}-${size}.png\n`);
  }
}
await browser.close();
