/** What is said where no route answers: a wrong method of a known address, an address of before, or nothing at all. */
import { type Problem, problem } from './answers/problem';
import type { App } from './app-deps';

/** Before paths had a version (until 2026-11). */
const EARLIER = /^\/api\/(?:rounds|session)(?:\/|$)/;
/** What wraps requests is registered for every method, and answers none of them. */
const MIDDLEWARE = 'ALL';
/** HEAD is answered wherever GET is. */
const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'];

export function noSuchRoute(parts: readonly App[], method: string, path: string): Problem {
  const allowed = METHODS.filter((each) => parts.some((part) => hasRoute(part, each, path))).flatMap((each) =>
    each === 'GET' ? ['GET', 'HEAD'] : [each],
  );
  if (allowed.length > 0 && !allowed.includes(method)) {
    return problem('route.methodNotAllowed', { allowed }, { Allow: allowed.join(', ') });
  }
  return EARLIER.test(path) ? problem('route.moved', {}) : problem('route.notFound', {});
}

/** Whether anything but what wraps every request answers there. No route may be added to the part any more. */
export function hasRoute({ router }: App, method: string, path: string): boolean {
  const [handlers] = router.match(method === 'HEAD' ? 'GET' : method, path);
  return handlers.some(([[, route]]) => route.method !== MIDDLEWARE);
}
