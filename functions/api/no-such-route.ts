/** What is said where no route answers: a wrong method of a known address, an address of before, or nothing at all. */
import { type Problem, problem } from './answers/problem';
import type { App } from './app-deps';
import { hasRoute } from './has-route';

/** Before paths had a version (until 2026-11). */
const EARLIER = /^\/api\/(?:rounds|session)(?:\/|$)/;

export function noSuchRoute(parts: readonly App[], method: string, path: string): Problem {
  const allowed = [...new Set(parts.flatMap((part) => methodsAt(part, path)))].sort();
  if (allowed.length > 0 && !allowed.includes(method)) {
    return problem('route.methodNotAllowed', { allowed }, { Allow: allowed.join(', ') });
  }
  return EARLIER.test(path) ? problem('route.moved', {}) : problem('route.notFound', {});
}

/** HEAD is answered wherever GET is. */
function methodsAt(part: App, path: string): readonly string[] {
  const methods = new Set(part.routes.map(({ method }) => method));
  return [...methods]
    .filter((method) => hasRoute(part, method, path))
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
