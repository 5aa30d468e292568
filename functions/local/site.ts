/** Serves the built pages and Microsoft's client beside the API, on its origin. Knows files, nothing of what they do. */
import { answerFile, isRead } from '#site/answer';
import { BodyCache } from '#site/body-cache';
import { encodingFor } from '#site/encoding';
import type { PolicyOptions } from '#site/policy';
import { listOfficeJs, listSite, readBody, type SiteFile, type SiteListing } from './site/listing';

/** Answers GET and HEAD for the site's own addresses; undefined for all others, which are the API's. */
export type Site = (request: Request) => Promise<Response | undefined> | undefined;

export interface SiteOptions {
  /** The built pages. */
  readonly folder: string;
  /** The `dist` folder of @microsoft/office-js. */
  readonly officeJs: string;
  readonly workbench: boolean;
  /** Who else may frame what Excel on the web frames. */
  readonly frameAncestors?: readonly string[];
}

/** Looks into the folders once: what is not there now is never served. */
export async function openSite({ folder, officeJs, workbench, frameAncestors = [] }: SiteOptions): Promise<Site> {
  const listing: SiteListing = new Map([...(await listOfficeJs(officeJs)), ...(await listSite(folder, { workbench }))]);
  const bodies = new BodyCache();
  return (request) => {
    const file = isRead(request) ? listing.get(new URL(request.url).pathname) : undefined;
    return file === undefined ? undefined : answer(request, file, bodies, { frameAncestors });
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

async function answer(
  request: Request,
  file: SiteFile,
  bodies: BodyCache,
  options: PolicyOptions,
): Promise<Response | undefined> {
  try {
    const encoding = encodingFor(request, file.type);
    const body = await bodies.get(`${file.path} ${encoding}`, () => readBody(file, encoding));
    return answerFile(request, file, body, options);
  } catch {
    // Built anew while this program runs: the address is gone.
    return undefined;
  }
}
