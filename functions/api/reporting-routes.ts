/** What those who report ask for: in memory from the start. */
import { createRoute } from '@hono/zod-openapi';
import { json, PUBLIC, refusals } from './answers/describe';
import { healthSchema } from './answers/wire';
import type { App, AppDeps } from './app-deps';
import { PROGRAM } from './archive/program';
import { addPaperRoutes } from './papers/paper-routes';
import { addReviewRoutes } from './review/review-routes';
import { addRoundRoutes } from './rounds/round-routes';
import { addSheetRoutes } from './rounds/sheet-routes';
import { addVersionRoutes } from './rounds/version-routes';
import { addSessionRoutes } from './sign-in/session-routes';
import { addSubmissionRoutes } from './submit/submission-routes';

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

export function addReportingRoutes(app: App, deps: AppDeps): void {
  addSessionRoutes(app, deps);
  addRoundRoutes(app, deps);
  addSheetRoutes(app, deps);
  addSubmissionRoutes(app, deps);
  addVersionRoutes(app, deps);
  addReviewRoutes(app, deps);
  addPaperRoutes(app, deps);
  app.openapi(health, (c) => c.json({ ok: true as const, ...PROGRAM }, 200));
}
