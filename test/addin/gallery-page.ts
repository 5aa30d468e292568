/** The gallery of the pane's states, built and opened in a browser that reaches nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

const file = (name: string) => fileURLToPath(new URL(`../pane-gallery/${name}`, import.meta.url));

/** What the gallery's page hands out. */
interface Gallery {
  readonly names: readonly string[];
  /** What was asked of the flow since: action and arguments. */
  readonly calls: readonly (readonly unknown[])[];
  show(state: string, locale: string, theme: string): void | Promise<void>;
  /** Another state for the pane that is there. */
  become(state: string): void;
  settled(): Promise<void>;
  misfits(): readonly string[];
  primaryButtons(): number;
  focused(): string;
  focusedClass(): string;
  focusedField(): string;
  isInert(selector: string): boolean;
  caret(): number | null;
  dropFile(selector: string, name: string): void;
  addFlaws(): void;
  paste(text: string): void;
  hasFocusIn(selector: string): boolean;
}
declare global {
  var gallery: Gallery;
}

export interface View {
  readonly state: string;
  readonly locale: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark';
}

type Served = ReadonlyMap<string, { readonly body: Buffer; readonly contentType: string }>;

async function builtGallery(source: string): Promise<Served> {
  const { outputFiles } = await build({
    entryPoints: { gallery: file(source) },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const TYPES = { js: 'text/javascript', css: 'text/css' } as const;
  const served = (ending: keyof typeof TYPES) => {
    const output = outputFiles.find(({ path }) => path.endsWith(`.${ending}`));
    return { body: Buffer.from(output?.contents ?? []), contentType: `${TYPES[ending]};charset=utf-8` };
  };
  return new Map([
    ['/gallery.html', { body: readFileSync(file('gallery.html')), contentType: 'text/html;charset=utf-8' }],
    ['/gallery.js', served('js')],
    ['/gallery.css', served('css')],
  ]);
}

/** A page on the gallery; whatever it asks for besides its own three files is refused. */
export async function openGallery(browser: Browser, deviceScaleFactor = 1, source = 'gallery.tsx'): Promise<Page> {
  const files = await builtGallery(source);
  const page = await browser.newPage({ deviceScaleFactor, reducedMotion: 'reduce' });
  await page.route('**/*', (route) => {
    const found = files.get(new URL(route.request().url()).pathname);
    return found === undefined ? route.abort() : route.fulfill(found);
  });
  await page.goto('https://localhost/gallery.html');
  return page;
}

export function stateNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => globalThis.gallery.names);
}

/** Shows that state in place and waits until it is painted. */
export async function show(page: Page, { state, locale, theme }: View): Promise<void> {
  await page.evaluate(
    async ([name, language, looks]) => {
      await globalThis.gallery.show(name, language, looks);
      return globalThis.gallery.settled();
    },
    [state, locale, theme] as const,
  );
}
