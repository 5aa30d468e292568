/** What each page may load and who may frame it (Content-Security-Policy). Knows pages by their file names. */

type Directives = Readonly<Record<string, readonly string[]>>;

/**
 * `style-src 'unsafe-inline'`: Fluent UI's styling (Griffel) and the workbench's spreadsheet insert style elements as
 * they run; a nonce would have to be in the page, which is a file. Styles cannot run code, and nothing else may.
 */
const COMMON: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** Where Excel on the web shows add-ins, as far as is known: there is no official list. The last two are 21Vianet's. */
const OFFICE_HOSTS = [
  'https://excel.cloud.microsoft',
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

/** Microsoft's own copy of its client loads parts of itself from here, too. */
const OFFICE_CDN_PARTS = 'https://officeapis.public.onecdn.static.microsoft';
const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

const OF_PAGE: ReadonlyMap<string, Directives> = new Map<string, Directives>([
  ['taskpane.html', { 'frame-ancestors': ["'self'", ...OFFICE_HOSTS] }],
  ['commands.html', { 'frame-ancestors': ["'self'", ...OFFICE_HOSTS] }],
  ['pane-frame.html', { 'frame-ancestors': ["'self'"] }],
  ['workbench.html', { 'frame-src': ["'self'"], 'worker-src': ["'self'", 'blob:'], 'frame-ancestors': ["'none'"] }],
]);
const OF_OTHER_PAGES: Directives = { 'frame-ancestors': ["'none'"] };

const ORIGIN = /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i;

/** Origins as an operator writes them, separated by spaces; or what is wrong with them, to be said after the setting's name. */
export function originsIn(said: string): readonly string[] | { readonly wrong: string } {
  const origins = said.split(/\s+/).filter((origin) => origin !== '');
  const wrong = origins.find((origin) => !ORIGIN.test(origin));
  if (wrong === undefined) return origins;
  return { wrong: `要写成 https://office.example.edu.cn 这样的网址（多个用空格隔开），不能是“${wrong}”。` };
}

/**
 * The policy of a page. A page that was built with office.js from a CDN (a build setting) names that origin in its own
 * script element; our own build is believed, and only its origin is added. `connectOrigins`: where pages fetch from
 * besides their own origin. `frameAncestors`: who else may frame what Excel may frame (a school's own Office server).
 */
export function policyOf(
  page: string,
  html: string,
  { connectOrigins = [], frameAncestors = [] }: PolicyOptions = {},
): string {
  const own = { ...COMMON, ...(OF_PAGE.get(page) ?? OF_OTHER_PAGES) };
  const scripts = [...(own['script-src'] ?? []), ...foreignScriptOrigins(html)];
  const connections = [...(own['connect-src'] ?? []), ...connectOrigins];
  const ancestors = own['frame-ancestors'] ?? [];
  const framed = OFFICE_HOSTS.every((host) => ancestors.includes(host)) ? [...ancestors, ...frameAncestors] : ancestors;
  const directives = { ...own, 'script-src': scripts, 'connect-src': connections, 'frame-ancestors': framed };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

export interface PolicyOptions {
  readonly connectOrigins?: readonly string[];
  readonly frameAncestors?: readonly string[];
}

function foreignScriptOrigins(html: string): readonly string[] {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="(https:\/\/[^"]+)"/g)].map(([, src = '']) => src);
  const origins = new Set(sources.filter((src) => URL.canParse(src)).map((src) => new URL(src).origin));
  if (origins.has(OFFICE_CDN)) origins.add(OFFICE_CDN_PARTS);
  return [...origins];
}
