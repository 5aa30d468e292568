/** A unit's sheet on the officer's desk: one question, one answer, so that nobody waits for four. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { formPath, unitQuery } from '../answers/wire';
import { deskSchema } from '../answers/wire-desk';
import type { App, AppDeps } from '../app-deps';
import { formEntryOf, needAdmin, oneUnitOf, roundOf } from '../sign-in/round-access';
import { unitDesk } from './unit-desk';

const readDesk = createRoute({
  operationId: 'readDesk',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/desk',
  tags: ['审核'],
  summary: '一个单位一张表的全部：现在的版本、审核情况、历史、计划和上一年的数',
  description:
    'What /versions, /review and /history tell of one unit’s form, and what the same rows said in the form that this one starts from and in the round before. The collector names the unit with ?unit=. For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: unitQuery },
  responses: { 200: json(deskSchema, '这个单位的这张表'), ...refusals(400, 401, 403, 404, 503) },
});

export function addDeskRoutes(app: App, deps: AppDeps): void {
  app.openapi(readDesk, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    return c.json(await unitDesk(deps, { session, round, entry, unit }), 200);
  });
}
