/** 人次 by 活动类型 of a round, planned beside done: for the officer's overview, in one question. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { noQuery, roundPath } from '../answers/wire';
import { type ParticipationView, participationSchema } from '../answers/wire-participation';
import type { App, AppDeps } from '../app-deps';
import { takeShare } from '../sign-in/collector-share';
import { needAdmin, roundOf } from '../sign-in/round-access';
import { isPlan, participationOf, participationPlaces } from './participation';
import { rowsAtOnce } from './rows-at-once';

const readParticipation = createRoute({
  operationId: 'readParticipation',
  method: 'get',
  path: '/api/v1/rounds/{round}/participation',
  tags: ['汇总'],
  summary: '各类活动的人次：计划和实际',
  description:
    'Added up over the versions that stand, by the column that a form counts its entries by, cancelled ones apart; in the ' +
    'forms that ask for 人次. Kept until anybody reports again. Where that would be too many rows for one request, a form ' +
    'comes without `choices`: the summary has them. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(participationSchema, '各表的人次'), ...refusals(400, 401, 403, 404, 429, 503) },
});

export function addParticipationRoutes(app: App, deps: AppDeps): void {
  app.openapi(readParticipation, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const at = deps.now();
    const most = rowsAtOnce(deps);
    const making = () => takeShare(deps.registry, session, round, at);
    const forms: ParticipationView['forms'] = [];
    // One after another: each is a pass over all reports of its form.
    for (const { place, columns } of participationPlaces({ collector: session.collector, round })) {
      const sums = await participationOf({ stores: deps, place, columns }, most, making);
      const { id: form, attachment } = place.entry.definition;
      forms.push({ form, attachment, isPlan: isPlan(place), ...(sums ?? { units: 0 }) });
    }
    return c.json({ asOf: at.toISOString(), forms }, 200);
  });
}
