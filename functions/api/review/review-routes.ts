/** What the collector decides of a unit's form and what the unit answers: read, and added to. Never changed. */
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { formPath, noQuery, unitQuery } from '../answers/wire';
import { decisionBody, reviewSchema } from '../answers/wire-review';
import type { App, AppDeps, AppEnv } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { formEntryOf, oneUnitOf, roundOf } from '../sign-in/round-access';
import { type Deciding, decide, whatStands } from './decide';
import { reviewView } from './review-view';

/** Two hundred comments of five hundred characters. */
const MAX_DECISION_BYTES = 512 * 1024;

const readReview = createRoute({
  operationId: 'readReview',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/review',
  tags: ['审核'],
  summary: '一个单位一张表的审核情况：状态、逐格意见、答复、全部决定',
  description:
    'Where the unit stands with the form, every query with its answers and where its cell is now, and all decisions. Nothing of it is ever deleted. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: formPath, query: unitQuery },
  responses: { 200: json(reviewSchema, '审核情况'), ...refusals(400, 401, 403, 404, 503) },
});

const addDecision = createRoute({
  operationId: 'addDecision',
  method: 'post',
  path: '/api/v1/rounds/{round}/forms/{form}/decisions',
  tags: ['审核'],
  summary: '退回、说明、答复、关闭意见、通过、重新开放、延期',
  description:
    'Appends one decision. `return` asks about cells (or the whole sheet) and gives the report back; `note` only tells; `answer` is the unit’s word on a query; `close` settles queries; `accept` names the version, ends submitting and taking back, and settles what was answered; `reopen` takes a reason that the unit sees; `extend` gives one unit more time. 409 `decision.stale` where another version or, with `base`, another decision came in between: nothing is recorded then. All but `answer` are the collector’s.',
  security: SIGNED_IN,
  request: {
    params: formPath,
    query: noQuery,
    body: jsonRequest(decisionBody),
  },
  responses: { 200: json(reviewSchema, '记下了；现在的审核情况'), ...refusals(400, 401, 403, 404, 409, 413, 422, 503) },
});

export function addReviewRoutes(app: App, deps: AppDeps): void {
  async function placeOf(c: Context<AppEnv>, path: { round: string; form: string }, named: string | undefined) {
    const session = c.get('session');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    return { session, round, entry, unit: oneUnitOf(session, round, named) } satisfies Deciding;
  }

  app.openapi(readReview, async (c) => {
    const place = await placeOf(c, c.req.valid('param'), c.req.valid('query').unit);
    return c.json(await reviewView(deps.submissions, await whatStands(deps, place)), 200);
  });

  app.openapi(addDecision, async (c) => {
    const asked = await readJson(c, decisionBody, MAX_DECISION_BYTES);
    const place = await placeOf(c, c.req.valid('param'), asked.unit);
    return c.json(await reviewView(deps.submissions, await decide(deps, place, asked)), 200);
  });
}
