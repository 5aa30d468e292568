/** Which files may be served, under which address: found by looking into the folders once, so no address reaches others. */
import { readdir } from 'node:fs/promises';
import { extname, join, posix, relative, sep } from 'node:path';
import { systemCode } from '../system-code';

/** `hashed`: its name changes with its content. */
export type SiteFileKind = 'page' | 'hashed' | 'icon' | 'library' | 'other';

export interface SiteFile {
  /** On disk. */
  readonly path: string;
  readonly type: string;
  readonly kind: SiteFileKind;
  /** index.html, assets/main-3f2a.js: below the folder it was found in. */
  readonly name: string;
}

/** By the address's path: /assets/main-3f2a.js, and /workbench besides /workbench.html. */
export type SiteListing = ReadonlyMap<string, SiteFile>;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);
/** As Vite names what it built: main-BfX0_q-2.js */
const HASHED_NAME = /^assets\/.*-[\w-]{8}\.\w+$/;
const WORKBENCH_PAGES: ReadonlySet<string> = new Set(['workbench.html', 'pane-frame.html']);

/** The built pages; `workbench: false` leaves the trying-out page and its frame unserved. */
export async function listSite(folder: string, { workbench }: { readonly workbench: boolean }): Promise<SiteListing> {
  const listing = new Map<string, SiteFile>();
  for (const name of await filesBelow(folder)) {
    const type = TYPES.get(extname(name));
    if (type === undefined || (!workbench && WORKBENCH_PAGES.has(name))) continue;
    const file: SiteFile = { path: join(folder, name), type, kind: kindOf(name), name };
    for (const address of addressesOf(name)) listing.set(address, file);
  }
  return listing;
}

const OFFICE_JS_TYPES: ReadonlySet<string> = new Set(['.js', '.css']);

/** Microsoft's client, unmodified, below /office-js/; its debug copies stay out. */
export async function listOfficeJs(folder: string): Promise<SiteListing> {
  const names = await filesBelow(folder);
  return new Map(
    names.flatMap((name): [string, SiteFile][] => {
      const type = OFFICE_JS_TYPES.has(extname(name)) ? TYPES.get(extname(name)) : undefined;
      if (type === undefined || name.endsWith('.debug.js')) return [];
      return [[`/office-js/${name}`, { path: join(folder, name), type, kind: 'library', name }]];
    }),
  );
}

function kindOf(name: string): SiteFileKind {
  if (name.endsWith('.html')) return 'page';
  if (HASHED_NAME.test(name)) return 'hashed';
  return name.startsWith('icons/') ? 'icon' : 'other';
}

function addressesOf(name: string): readonly string[] {
  if (name === 'index.html') return ['/', '/index.html'];
  const isPage = name.endsWith('.html');
  return isPage ? [`/${name}`, `/${name.slice(0, -'.html'.length)}`] : [`/${name}`];
}

/** Plain files only: a link could lead out of the folder. Names starting with a dot are nobody's business. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
      .filter((name) => !name.split('/').some((part) => part.startsWith('.')));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
