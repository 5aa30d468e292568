/** What is said where no route answers: a wrong method of a known address, an address of before, or nothing at all. */
import { type Problem, problem } from './answers/problem';
import type { App } from './app-deps';

/** Before paths had a version (until 2026-11). */
const EARLIER = /^\/api\/(?:rounds|session)(?:\/|$)/;
/** What wraps requests is registered for every method, and answers none of them. */
const MIDDLEWARE = 'ALL';

export function noSuchRoute(app: App, method: string, path: string): Problem {
  const allowed = methodsAt(app, path);
  if (allowed.length > 0 && !allowed.includes(method)) {
    return problem('route.methodNotAllowed', { allowed }, { Allow: allowed.join(', ') });
  }
  return EARLIER.test(path) ? problem('route.moved', {}) : problem('route.notFound', {});
}

/** HEAD is answered wherever GET is. */
function methodsAt({ routes }: App, path: string): readonly string[] {
  const methods = routes.flatMap((route) => {
    if (route.method === MIDDLEWARE || !patternOf(route.path).test(path)) return [];
    return route.method === 'GET' ? ['GET', 'HEAD'] : [route.method];
  });
  return [...new Set(methods)].sort();
}

const patterns = new Map<string, RegExp>();

/** /api/v1/rounds/:round as what it matches. */
function patternOf(path: string): RegExp {
  const known = patterns.get(path) ?? new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`);
  patterns.set(path, known);
  return known;
}
