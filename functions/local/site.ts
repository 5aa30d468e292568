/** Serves the built pages and Microsoft's client beside the API, on its origin. Knows files, nothing of what they do. */
import { type Body, BodyCache } from './site/bodies';
import { listOfficeJs, listSite, type SiteFile, type SiteFileKind, type SiteListing } from './site/listing';
import { policyOf } from './site/policy';

/** Answers GET and HEAD for the site's own addresses; undefined for all others, which are the API's. */
export type Site = (request: Request) => Promise<Response | undefined> | undefined;

export interface SiteOptions {
  /** The built pages. */
  readonly folder: string;
  /** The `dist` folder of @microsoft/office-js. */
  readonly officeJs: string;
  readonly workbench: boolean;
}

const DAY_SECONDS = 86_400;
/** Icons must never be no-store: Excel would not show them. office.js changes only with an upgrade of this program. */
const CACHE_CONTROL: Readonly<Record<SiteFileKind, string>> = {
  page: 'no-cache',
  other: 'no-cache',
  hashed: `public, max-age=${365 * DAY_SECONDS}, immutable`,
  icon: `public, max-age=${DAY_SECONDS}`,
  library: `public, max-age=${7 * DAY_SECONDS}`,
};

/** Looks into the folders once: what is not there now is never served. */
export async function openSite({ folder, officeJs, workbench }: SiteOptions): Promise<Site> {
  const listing: SiteListing = new Map([...(await listOfficeJs(officeJs)), ...(await listSite(folder, { workbench }))]);
  const bodies = new BodyCache();
  return (request) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const file = isRead ? listing.get(new URL(request.url).pathname) : undefined;
    return file === undefined ? undefined : answer(request, file, bodies);
  };
}

/** Without pages the address still says something to whoever opens it. */
export const NO_SITE: Site = (request) => {
  const isFirstPage = new URL(request.url).pathname === '/' && request.method === 'GET';
  if (!isFirstPage) return undefined;
  const sentence =
    '这里只有接口，没有网页：网页没有生成，或用 KJZ_SITE=off 关闭了。接口说明见 /openapi.json。\n' +
    'Only the API is served here: the pages were not built, or KJZ_SITE=off left them out. See /openapi.json.\n';
  return Promise.resolve(
    new Response(sentence, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
    }),
  );
};

async function answer(request: Request, file: SiteFile, bodies: BodyCache): Promise<Response | undefined> {
  let body: Body;
  try {
    body = await bodies.get(file);
  } catch {
    // Built anew while this program runs: the address is gone.
    return undefined;
  }
  const { bytes, gzipped, digest } = body;
  const sent = gzipped !== undefined && acceptsGzip(request) ? gzipped : bytes;
  const etag = `"${digest}${sent === gzipped ? '-gz' : ''}"`;
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': CACHE_CONTROL[file.kind],
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(gzipped === undefined ? {} : { Vary: 'Accept-Encoding' }),
    ...(file.kind === 'page'
      ? { 'Content-Security-Policy': policyOf(file.name, new TextDecoder().decode(bytes)) }
      : {}),
  });
  if (hasSame(request, etag)) return new Response(null, { status: 304, headers });
  if (sent === gzipped) headers.set('Content-Encoding', 'gzip');
  headers.set('Content-Length', String(sent.byteLength));
  return new Response(request.method === 'HEAD' ? null : sent, { headers });
}

function acceptsGzip(request: Request): boolean {
  const accepted = request.headers.get('accept-encoding') ?? '';
  return /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i.test(accepted);
}

function hasSame(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((each) => [etag, '*'].includes(each.trim().replace(/^W\//, '')));
}
