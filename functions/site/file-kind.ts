/** What a built file is, told by its name below the site's folder: its type, and how long browsers may keep it. Pure. */
import { extname } from 'node:path';

/** `hashed`: its name changes with its content. */
export type FileKind = 'page' | 'hashed' | 'icon' | 'library' | 'other';

export interface NamedFile {
  /** index.html, assets/main-3f2a.js, office-js/office.js: below the site. */
  readonly name: string;
  readonly type: string;
  readonly kind: FileKind;
}

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
/** Microsoft's client, unmodified, as the npm package has it. */
export const LIBRARY_PREFIX = 'office-js/';
const LIBRARY_ENDINGS: ReadonlySet<string> = new Set(['.js', '.css']);
/** For trying out on one machine. */
export const WORKBENCH_PAGES: ReadonlySet<string> = new Set(['workbench.html', 'pane-frame.html']);

/** undefined: nothing that a site serves: an unknown ending, a name that starts with a dot, a debug copy. */
export function namedFile(name: string): NamedFile | undefined {
  if (name.split('/').some((part) => part.startsWith('.'))) return undefined;
  const ending = extname(name);
  const isLibrary = name.startsWith(LIBRARY_PREFIX);
  if (isLibrary && (!LIBRARY_ENDINGS.has(ending) || name.endsWith('.debug.js'))) return undefined;
  const type = TYPES.get(ending);
  return type === undefined ? undefined : { name, type, kind: isLibrary ? 'library' : kindOf(name) };
}

function kindOf(name: string): FileKind {
  if (name.endsWith('.html')) return 'page';
  if (HASHED_NAME.test(name)) return 'hashed';
  return name.startsWith('icons/') ? 'icon' : 'other';
}

export function isWorkbenchPage(name: string): boolean {
  return WORKBENCH_PAGES.has(name);
}

const FIRST_PAGE = 'index.html';
const PAGE_ENDING = '.html';

/** The paths a file is reached by: /assets/main-3f2a.js; a page without its ending, too; / for the first one. */
export function pathsOf(name: string): readonly string[] {
  if (name === FIRST_PAGE) return ['/', `/${FIRST_PAGE}`];
  return name.endsWith(PAGE_ENDING) ? [`/${name}`, `/${name.slice(0, -PAGE_ENDING.length)}`] : [`/${name}`];
}

/** The file a path reaches, if there is one of that name: `pathsOf` the other way round. */
export function nameAt(path: string): string {
  if (path === '/') return FIRST_PAGE;
  const name = path.slice(1);
  return extname(name) === '' ? `${name}${PAGE_ENDING}` : name;
}
