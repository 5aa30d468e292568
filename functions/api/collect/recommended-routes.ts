/** 推荐清单 (附件3): what officers choose for it, and in which order. */
import { createRoute } from '@hono/zod-openapi';
import type { Round } from '#domain/form/round';
import { type RecommendableList, recommendableIn } from '#domain/season/recommended/list';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import { recommendedBody, recommendedSchema } from '../answers/wire-recommended';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { needAdmin, roundOf } from '../sign-in/round-access';
import { decideRecommended } from './decide-recommended';
import { recommendedState } from './recommended-state';
import { rowsAtOnce } from './rows-at-once';

/** As many rows as a decision may name. */
const MAX_BODY = 512 * 1024;

const path = '/api/v1/rounds/{round}/recommended';

const readRecommended = createRoute({
  operationId: 'readRecommended',
  method: 'get',
  path,
  tags: ['汇总'],
  summary: '推荐清单（附件3）：列了哪些，还可以列哪些',
  description:
    'What officers chose, in their order, as it stands over the reports by now: a row that was renamed is told with both names, one that is gone stays here and is in no document. As long as nothing was chosen it is what units marked 是否推荐. `others` are all other rows of the list, those that are marked first. 404 where no form of the round asks for that mark. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(recommendedSchema, '推荐清单的情况'), ...refusals(400, 401, 403, 404, 413, 503) },
});

const decide = createRoute({
  operationId: 'decideRecommended',
  method: 'post',
  path,
  tags: ['汇总'],
  summary: '勾选推荐清单、取回以前的、改回按单位标的',
  description:
    'Appends one decision, which says the whole list: `choose` names every row in its order, and the marked ones that were seen and not taken; `restore` takes an earlier choice again; `asMarked` chooses nothing any more. The workbook’s sheet and the document follow it. `base` is the last decision that was seen: 409 `decision.stale` where another, or a newer version of one of the units, came in between; nothing is recorded then. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(recommendedBody) },
  responses: {
    200: json(recommendedSchema, '记下了；现在的情况'),
    ...refusals(400, 401, 403, 404, 409, 413, 422, 503),
  },
});

export function addRecommendedRoutes(app: App, deps: AppDeps): void {
  const most = rowsAtOnce(deps);

  app.openapi(readRecommended, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const list = listOf(await roundOf(c.get('ahead'), session, c.req.valid('param').round));
    return c.json(await recommendedState(deps, session.collector, list, most), 200);
  });

  app.openapi(decide, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const list = listOf(await roundOf(c.get('ahead'), session, c.req.valid('param').round));
    await decideRecommended(deps, { session, list }, await readJson(c, recommendedBody, MAX_BODY));
    return c.json(await recommendedState(deps, session.collector, list, most), 200);
  });
}

function listOf(round: Round): RecommendableList {
  const list = recommendableIn(round);
  if (list === undefined) throw problem('document.nothingRecommended', {});
  return list;
}
