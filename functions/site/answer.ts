/** A file as an HTTP answer, the same from one machine and from Lambda: policy, validators, compression. */
import type { Body } from './body';
import type { FileKind, NamedFile } from './file-kind';
import { type PolicyOptions, policyOf } from './policy';

const DAY_SECONDS = 86_400;
/** Icons must never be no-store: Excel would not show them. office.js changes only with an upgrade of this program. */
export const CACHE_CONTROL: Readonly<Record<FileKind, string>> = {
  page: 'no-cache',
  other: 'no-cache',
  hashed: `public, max-age=${365 * DAY_SECONDS}, immutable`,
  icon: `public, max-age=${DAY_SECONDS}`,
  library: `public, max-age=${7 * DAY_SECONDS}`,
};

/** To a GET or HEAD, whose `encodingFor` the body was made for. */
export function answerFile(
  request: Request,
  file: NamedFile,
  { bytes, packed, varies, digest }: Body,
  options: PolicyOptions = {},
): Response {
  const sent = packed?.bytes ?? bytes;
  // Bytes that differ have names that differ (RFC 9110, 8.8.3.3).
  const etag = `"${digest}${packed === undefined ? '' : `-${packed.encoding}`}"`;
  const headers = new Headers({
    'Content-Type': file.type,
    'Cache-Control': CACHE_CONTROL[file.kind],
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(varies ? { Vary: 'Accept-Encoding' } : {}),
    ...(file.kind === 'page'
      ? { 'Content-Security-Policy': policyOf(file.name, new TextDecoder().decode(bytes), options) }
      : {}),
  });
  if (hasSame(request, etag)) return new Response(null, { status: 304, headers });
  if (packed !== undefined) headers.set('Content-Encoding', packed.encoding);
  headers.set('Content-Length', String(sent.byteLength));
  return new Response(request.method === 'HEAD' ? null : sent, { headers });
}

export function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

function hasSame(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.some((each) => [etag, '*'].includes(each.trim().replace(/^W\//, '')));
}
