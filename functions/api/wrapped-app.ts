/** What wraps every request, whichever part of the API answers it. */
import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { renderFailure, renderProblem } from './answers/problem-response';
import type { App, AppDeps, AppEnv } from './app-deps';
import { invalid } from './bodies/request-body';
import { errorText, writeLog } from './log';
import { noSuchRoute } from './no-such-route';
import { authenticate } from './sign-in/authenticate';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/;

/** A part with no routes yet. `others` are the parts that were asked before it: what it does not know, they may. */
export function wrappedApp(deps: AppDeps, others: readonly App[] = []): App {
  const app: App = new OpenAPIHono<AppEnv>({
    strict: true,
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });
  app.onError(renderFailure);
  app.notFound((c) => {
    const refusal = noSuchRoute([app, ...others], c.req.method, c.req.path);
    c.set('problemCode', refusal.code);
    return renderProblem(refusal, c);
  });

  app.use('*', traced(deps));
  app.use('*', apiHeaders());
  app.use('*', exactOrigins(deps.origins ?? []));
  // Whole versions are megabytes of JSON, and Lambda answers with 6 MB at most.
  app.use('*', compress({ contentTypeFilter: JSON_TYPE }));
  app.use('/api/*', notStored());
  for (const path of ['/api/v1/rounds/*', '/api/v1/codes/*', '/api/v1/audit']) app.use(path, authenticate(deps));
  return app;
}

/** An id for each request, and one log line when it is answered. */
function traced(deps: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    const requestId = (deps.newId ?? randomUUID)();
    c.set('requestId', requestId);
    // Before there is an answer: later it would be made anew, each of its headers copied.
    c.header('X-Request-Id', requestId);
    await next();
    const code = c.get('problemCode');
    const failure = c.get('failure');
    writeLog(deps, c, {
      level: c.res.status >= 500 ? 'error' : 'info',
      event: 'request',
      status: c.res.status,
      milliseconds: Math.round(performance.now() - start),
      ...(code === undefined ? {} : { code }),
      ...(failure === undefined ? {} : { error: errorText(failure) }),
    });
  });
}

/** Answers are data: no browser may run, frame or guess at them. */
function apiHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: 'max-age=31536000',
  });
}

function exactOrigins(origins: readonly string[]) {
  return cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT'],
    allowHeaders: ['Authorization', 'Content-Type', 'Accept-Language'],
    exposeHeaders: [
      'Content-Disposition',
      'Draft-Parts',
      'Repr-Digest',
      'Retry-After',
      'WWW-Authenticate',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
}

function notStored() {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
}
