/** Whether a part of the API answers an address, by the very router that would. */
import type { App } from './app-deps';

/** What wraps requests is registered for every method, and answers none of them. */
const MIDDLEWARE = 'ALL';

/** HEAD is answered wherever GET is. No route may be added to the part any more. */
export function hasRoute({ router }: App, method: string, path: string): boolean {
  const [handlers] = router.match(method === 'HEAD' ? 'GET' : method, path);
  return handlers.some(([[, route]]) => route.method !== MIDDLEWARE);
}
