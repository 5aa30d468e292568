/** The collector publishes, closes, reopens and archives a round, and removes one that nobody reported in. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { stageOf } from '#domain/form/round';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import { LONGEST_LOCK_REASON } from '../answers/wire-limits';
import { removedSchema, stageSchema } from '../answers/wire-rounds';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { actorOf } from '../sign-in/audit';
import { needAdmin, roundOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { baseOf } from './round-base';
import { removeRound, setStage } from './stage';

const MAX_BODY = 4_096;
const stageBody = z.strictObject({
  stage: z.enum(['published', 'closed', 'archived']).meta({ description: '已发布 · 已结束 · 已归档' }),
  reason: z
    .string()
    .trim()
    .min(2)
    .max(LONGEST_LOCK_REASON)
    .optional()
    .meta({ description: '结束时要写：给单位看的原因，至少2个字' }),
});
const removeBody = z.strictObject({
  confirm: z.string().min(1).max(40).meta({ description: '再写一遍活动编号' }),
});

const changeStage = createRoute({
  operationId: 'setStage',
  method: 'put',
  path: '/api/v1/rounds/{round}/stage',
  tags: ['管理'],
  summary: '发布、结束、重新开放、归档一个活动',
  description:
    'draft → published → closed → archived, and back from closed to published and from archived to closed. Closing locks the round with the `reason`, which units are then answered with (423); reopening unlocks it. Nothing happens where it stands there already. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(stageBody) },
  responses: { 200: json(stageSchema, '现在的阶段'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

const remove = createRoute({
  operationId: 'removeRound',
  method: 'post',
  path: '/api/v1/rounds/{round}/remove',
  tags: ['管理'],
  summary: '删除一个没有单位报送过的活动',
  description:
    'Of any stage, where no unit ever reported under it; else 409. Codes stay. The id can be taken again. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(removeBody) },
  responses: { 200: json(removedSchema, '已删除'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

export function addStageRoutes(app: App, { registry, submissions, now }: AppDeps): void {
  const deskOf = (session: Session) => ({
    registry,
    collector: session.collector,
    now: now(),
    actor: actorOf(session),
    ...(session.role === 'unit' || session.officer === undefined ? {} : { by: session.officer }),
  });

  app.openapi(changeStage, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { id } = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { stage, reason } = await readJson(c, stageBody, MAX_BODY);
    if (stage === 'closed' && reason === undefined) throw wrong('reason', 'a round is closed with a reason');
    const set = await setStage(deskOf(session), id, stage, reason);
    if (set.outcome === 'notFound') throw problem('round.notFound', {});
    if (set.outcome === 'wrongStage') throw problem('round.wrongStage', { stage: set.stage });
    return c.json({ stage: stageOf(set.round), base: baseOf(set.round) }, 200);
  });

  app.openapi(remove, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { id } = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { confirm } = await readJson(c, removeBody, MAX_BODY);
    if (confirm !== id) throw wrong('confirm', `has to be ${id}`);
    const removed = await removeRound(deskOf(session), submissions, id);
    if (removed.outcome === 'notFound') throw problem('round.notFound', {});
    if (removed.outcome === 'notEmpty') throw problem('round.notEmpty', { units: removed.units });
    return c.json({ removed: id }, 200);
  });
}

function wrong(path: string, message: string) {
  return problem('request.invalid', { errors: [{ path, message }] });
}
