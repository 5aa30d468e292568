/** 联合举办: what several units report and may be one activity, and what officers decide of it. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { formPath, noQuery } from '../answers/wire';
import { jointBody, jointSchema } from '../answers/wire-joint';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { ownJointView } from '../review/joint-view';
import { formEntryOf, needAdmin, roundOf } from '../sign-in/round-access';
import { decideJoint } from './decide-joint';
import { jointState } from './joint-state';
import { rowsAtOnce } from './rows-at-once';

/** Two hundred rows named. */
const MAX_BODY = 64 * 1024;

const path = '/api/v1/rounds/{round}/forms/{form}/joint';

const readJoint = createRoute({
  operationId: 'readJoint',
  method: 'get',
  path,
  tags: ['汇总'],
  summary: '联合举办：像是同一项的活动，和已经认定的',
  description:
    'For the collector: rows of several units that may be one activity, each group with what agrees, and every decision that stands. Nothing proposed is counted: only a decision takes partners’ rows out of the totals. A group whose rows changed since is to be looked at again. A unit is told the groups that it takes part in, and by how much it is counted less.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery },
  responses: { 200: json(jointSchema, '联合举办的情况'), ...refusals(400, 401, 403, 404, 503) },
});

const decide = createRoute({
  operationId: 'decideJoint',
  method: 'post',
  path,
  tags: ['汇总'],
  summary: '认定为联合举办、认定不是同一项、撤销',
  description:
    'Appends one decision. `join` names the lead, whose row counts, and the partners, whose rows are shown and count in no total; `apart` says that no two of the rows are one; `undo` takes back a decision that stands. `base` is the last decision that was seen: 409 `decision.stale` where another, or a newer version of one of the units, came in between; nothing is recorded then. For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery, body: jsonRequest(jointBody) },
  responses: { 200: json(jointSchema, '记下了；现在的情况'), ...refusals(400, 401, 403, 404, 409, 413, 422, 503) },
});

export function addJointRoutes(app: App, deps: AppDeps): void {
  const most = rowsAtOnce(deps);

  app.openapi(readJoint, async (c) => {
    const session = c.get('session');
    const asked = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, asked.round);
    const place = { collector: session.collector, round, entry: formEntryOf(round, asked.form) };
    const state =
      session.role === 'unit' ? await ownJointView(deps, place, session.unit) : await jointState(deps, place, most);
    return c.json(state, 200);
  });

  app.openapi(decide, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const asked = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, asked.round);
    const entry = formEntryOf(round, asked.form);
    await decideJoint(deps, { session, round, entry }, await readJson(c, jointBody, MAX_BODY));
    return c.json(await jointState(deps, { collector: session.collector, round, entry }, most), 200);
  });
}
