/** 核查: what rules over a round say, across units, forms and years. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { localeOf } from '../answers/language';
import { noQuery, roundPath } from '../answers/wire';
import { findingsSchema } from '../answers/wire-findings';
import type { App, AppDeps } from '../app-deps';
import { needAdmin, roundOf } from '../sign-in/round-access';
import { roundFindings } from './round-findings';
import { rowsAtOnce } from './rows-at-once';

const readFindings = createRoute({
  operationId: 'readFindings',
  method: 'get',
  path: '/api/v1/rounds/{round}/findings',
  tags: ['汇总'],
  summary: '核查：跨单位、跨表、跨年的问题，和科普专项预审',
  description:
    'What the rules over a round say of the reports that stand: planned activities that nobody accounted for, activities that may be one, changes against the round before, figures that stand out among units of a kind, and who meets the conditions of 科普专项 with the gap to each threshold. Nothing follows from it by itself. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(findingsSchema, '按单位列出'), ...refusals(400, 401, 403, 404, 503) },
});

export function addFindingsRoutes(app: App, deps: AppDeps): void {
  app.openapi(readFindings, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { collector } = session;
    const most = rowsAtOnce(deps);
    return c.json(await roundFindings(deps, { collector, round, now: deps.now(), locale: localeOf(c), most }), 200);
  });
}
