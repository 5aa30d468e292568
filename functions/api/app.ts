/**
 * The API, the same on Lambda and on one machine. It is two parts under the same addresses: what those who report ask for
 * is there from the start, the collector's part is loaded when it is first asked for, so that a unit's first request of
 * the day waits for nothing that only the office needs.
 */
import { getPath } from 'hono/utils/url';
import type { AppDeps } from './app-deps';
import { hasRoute } from './has-route';
import { once } from './once';
import { addReportingRoutes } from './reporting-routes';
import { wrappedApp } from './wrapped-app';

export interface Api {
  /** `hostBindings` is what the host knows of a request beside it (`AppDeps.clientAddress`). */
  readonly fetch: (request: Request, hostBindings?: object) => Promise<Response>;
}

/** Keeps nothing between requests but what follows from its bytes: any number of processes may serve one store. */
export function createApp(deps: AppDeps): Api {
  const reporting = wrappedApp(deps);
  addReportingRoutes(reporting, deps);
  const collecting = once(async () => {
    const { addCollectingRoutes } = await import('./collecting-routes');
    const app = wrappedApp(deps, [reporting]);
    addCollectingRoutes(app, deps, reporting);
    return app;
  });
  return {
    fetch: async (request, hostBindings = {}) => {
      // What a browser asks before it asks (CORS) is answered by what wraps either part.
      const isReporting = request.method === 'OPTIONS' || hasRoute(reporting, request.method, getPath(request));
      const part = isReporting ? reporting : await collecting();
      return part.fetch(request, hostBindings);
    },
  };
}
