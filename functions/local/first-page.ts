/** Serves the first page and its two files beside the API, under a policy that lets nothing else in. */
import { readFile } from 'node:fs/promises';

const FILES: ReadonlyMap<string, { readonly file: string; readonly type: string }> = new Map([
  ['/', { file: 'index.html', type: 'text/html; charset=utf-8' }],
  ['/first-page.css', { file: 'first-page.css', type: 'text/css; charset=utf-8' }],
  ['/first-page.js', { file: 'first-page.js', type: 'text/javascript; charset=utf-8' }],
  ['/favicon.svg', { file: 'favicon.svg', type: 'image/svg+xml' }],
]);

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** Answers GET and HEAD for the page's own addresses; undefined for all others. */
export type FirstPage = (request: Request) => Response | undefined;

/** Reads the page's files once. */
export async function openFirstPage(): Promise<FirstPage> {
  const pages = new Map<string, { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }>();
  for (const [path, { file, type }] of FILES) {
    const body = new Uint8Array(await readFile(new URL(`./first-page/${file}`, import.meta.url)));
    pages.set(path, { body, type });
  }
  return (request) => {
    const page = pages.get(new URL(request.url).pathname);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (page === undefined || !isRead) return undefined;
    return new Response(request.method === 'HEAD' ? null : page.body, {
      headers: { ...HEADERS, 'Content-Type': page.type },
    });
  };
}
