/** The API as one app, the same on Lambda and on one machine: what wraps every request, then the routes. */
import { randomUUID } from 'node:crypto';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { json, PUBLIC, refusals } from './answers/describe';
import { renderFailure, renderProblem } from './answers/problem-response';
import { healthSchema } from './answers/wire';
import type { App, AppDeps, AppEnv } from './app-deps';
import { addArchiveRoutes } from './archive/archive-routes';
import { PROGRAM } from './archive/program';
import { invalid } from './bodies/request-body';
import { addAcceptanceRoutes } from './collect/acceptance-routes';
import { addCollectorRoutes } from './collect/collector-routes';
import { addDeskRoutes } from './collect/desk-routes';
import { addFindingsRoutes } from './collect/findings-routes';
import { addJointRoutes } from './collect/joint-routes';
import { addLockRoutes } from './collect/lock-routes';
import { addPaperCopyRoutes } from './collect/paper-copies-routes';
import { addParticipationRoutes } from './collect/participation-routes';
import { addRecommendedRoutes } from './collect/recommended-routes';
import { addRoundSummaryRoutes } from './collect/round-summary-routes';
import { addAuditRoutes } from './desk/audit-routes';
import { addCodeRoutes } from './desk/code-routes';
import { addDefinitionRoutes } from './desk/definition-routes';
import { addRoundListRoutes } from './desk/round-list-routes';
import { addSetupRoutes } from './desk/setup-routes';
import { addStageRoutes } from './desk/stage-routes';
import { addDocumentRoutes } from './documents/document-routes';
import { addDraftRoutes } from './documents/draft-routes';
import { errorText, writeLog } from './log';
import { noSuchRoute } from './no-such-route';
import { addPaperRoutes } from './papers/paper-routes';
import { addMailRoutes } from './remind/mail-routes';
import { addReminderRoutes } from './remind/reminder-routes';
import { addReviewRoutes } from './review/review-routes';
import { addRoundRoutes } from './rounds/round-routes';
import { addSheetRoutes } from './rounds/sheet-routes';
import { addVersionRoutes } from './rounds/version-routes';
import { authenticate } from './sign-in/authenticate';
import { addSessionRoutes } from './sign-in/session-routes';
import { addSubmissionRoutes } from './submit/submission-routes';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/;

/** Keeps nothing between requests but what follows from its bytes: any number of processes may serve one store. */
export function createApp(deps: AppDeps): App {
  const app: App = new OpenAPIHono<AppEnv>({
    strict: true,
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });
  app.onError(renderFailure);
  app.notFound((c) => {
    const refusal = noSuchRoute(app, c.req.method, c.req.path);
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

  addSessionRoutes(app, deps);
  addRoundRoutes(app, deps);
  addSheetRoutes(app, deps);
  addSubmissionRoutes(app, deps);
  addVersionRoutes(app, deps);
  addReviewRoutes(app, deps);
  addCollectorRoutes(app, deps);
  addDocumentRoutes(app, deps);
  addPaperRoutes(app, deps);
  addDraftRoutes(app, deps);
  addRoundSummaryRoutes(app, deps);
  addDeskRoutes(app, deps);
  addParticipationRoutes(app, deps);
  addJointRoutes(app, deps);
  addRecommendedRoutes(app, deps);
  addPaperCopyRoutes(app, deps);
  addFindingsRoutes(app, deps);
  addAcceptanceRoutes(app, deps);
  addLockRoutes(app, deps);
  addRoundListRoutes(app, deps);
  addSetupRoutes(app, deps);
  addDefinitionRoutes(app, deps);
  addStageRoutes(app, deps);
  addCodeRoutes(app, deps);
  addAuditRoutes(app, deps);
  addReminderRoutes(app, deps);
  addMailRoutes(app, deps);
  addArchiveRoutes(app, deps);
  addServiceRoutes(app);
  return app;
}

/** An id for each request, and one log line when it is answered. */
function traced(deps: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const start = performance.now();
    const requestId = (deps.newId ?? randomUUID)();
    c.set('requestId', requestId);
    await next();
    c.header('X-Request-Id', requestId);
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
    await next();
    c.header('Cache-Control', 'no-store');
  });
}

const health = createRoute({
  operationId: 'readHealth',
  method: 'get',
  path: '/health',
  tags: ['服务'],
  summary: '服务是否在运行',
  description: 'Answers without touching the store.',
  security: PUBLIC,
  responses: { 200: json(healthSchema, '在运行'), ...refusals(405) },
});

const TAGS = [
  { name: '登录', description: '用报送码换登录凭据' },
  { name: '报送', description: '填报任务、填报表、核对、提交、回执、历史' },
  { name: '审核', description: '逐格意见与答复、退回、通过、重新开放、延期' },
  { name: '催报', description: '汇总单位：谁还欠报、联系谁、发什么、催过没有' },
  { name: '汇总', description: '汇总单位：报送情况、汇总表' },
  { name: '管理', description: '汇总单位：活动、名单、报送码、审计记录' },
  { name: '服务', description: '服务本身' },
];

function addServiceRoutes(app: App): void {
  app.openapi(health, (c) => c.json({ ok: true as const, ...PROGRAM }, 200));
  app.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: '由 POST /api/v1/session 用报送码换得，12小时有效',
  });
  // Made once: it takes longer than any answer.
  let document: object | undefined;
  app.get('/openapi.json', (c) => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      servers: [{ url: '/', description: '本服务' }],
      tags: TAGS,
      info: {
        title: '科技活动周报送 API',
        version: PROGRAM.version,
        // 3.1 has the identifier, which the types of 3.0 do not know.
        license: { name: '版权所有，见 LICENSE', ...{ identifier: 'LicenseRef-kjz' } },
        description: 'Errors are application/problem+json (RFC 9457) with a stable `code`.',
      },
    });
    return c.json(document, 200);
  });
}
