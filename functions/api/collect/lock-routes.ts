/** The collector closes a round to its units, and opens it again, for all or for one. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { stageOf } from '#domain/form/round';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { problem } from '../answers/problem';
import { lockingSchema, noQuery, roundPath } from '../answers/wire';
import { LONGEST_LOCK_REASON, LONGEST_UNIT, SHORTEST_LOCK_REASON } from '../answers/wire-limits';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { actorIn } from '../review/decide';
import { actorOf } from '../sign-in/audit';
import type { ReadAhead } from '../sign-in/read-ahead';
import { needAdmin, roundOf, unitOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { lockOf, lockRound, reopenUnit, unlockRound } from './locking';

const lockBody = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(SHORTEST_LOCK_REASON)
    .max(LONGEST_LOCK_REASON)
    .meta({ description: '给单位看的原因，至少2个字' }),
});
const unlockBody = z
  .strictObject({
    unit: z
      .string()
      .min(1)
      .max(LONGEST_UNIT)
      .optional()
      .meta({ description: '只为这个单位（全称或代码）开放；不写是所有单位' }),
    reason: z
      .string()
      .trim()
      .min(SHORTEST_LOCK_REASON)
      .max(LONGEST_LOCK_REASON)
      .optional()
      .meta({ description: '为什么只为这个单位开放，给它看，至少2个字；有 unit 时必写，没有时不写' }),
  })
  .superRefine(({ unit, reason }, context) => {
    if ((unit === undefined) === (reason === undefined)) return;
    const message = unit === undefined ? 'is of one unit' : 'a unit is let in with a reason';
    context.addIssue({ code: 'custom', path: ['reason'], message });
  });
const MAX_BODY = 4_096;

const lock = createRoute({
  operationId: 'lockRound',
  method: 'post',
  path: '/api/v1/rounds/{round}/lock',
  tags: ['汇总'],
  summary: '锁定一次填报',
  description:
    'From now on units are answered 423 with this reason; what was recorded under an id is still told. Locking again closes every unit that was reopened. The collector reports on. For the collector only.',
  security: SIGNED_IN,
  request: {
    params: roundPath,
    query: noQuery,
    body: jsonRequest(lockBody),
  },
  responses: { 200: json(lockingSchema, '已锁定'), ...refusals(400, 401, 403, 404, 413, 503) },
});

const unlock = createRoute({
  operationId: 'unlockRound',
  method: 'post',
  path: '/api/v1/rounds/{round}/unlock',
  tags: ['汇总'],
  summary: '重新开放：所有单位，或一个单位',
  description:
    'With a `unit` that one may report again while the round stays locked for the others, and reads the `reason`; without, the round is open. Nothing happens where it is open already. A round that was closed is reopened by its stage. For the collector only.',
  security: SIGNED_IN,
  request: {
    params: roundPath,
    query: noQuery,
    body: jsonRequest(unlockBody),
  },
  responses: { 200: json(lockingSchema, '现在的锁定情况'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

export function addLockRoutes(app: App, { registry, now }: AppDeps): void {
  async function locking(session: Session, ahead: ReadAhead, roundId: string) {
    needAdmin(session);
    const round = await roundOf(ahead, session, roundId);
    const { name: by } = actorIn(session, round);
    return { registry, collector: session.collector, round, now: now(), actor: actorOf(session), by };
  }

  app.openapi(lock, async (c) => {
    const place = await locking(c.get('session'), c.get('ahead'), c.req.valid('param').round);
    const { reason } = await readJson(c, lockBody, MAX_BODY);
    await lockRound(place, reason);
    return c.json({ lock: await lockOf(place) }, 200);
  });

  app.openapi(unlock, async (c) => {
    const session = c.get('session');
    const place = await locking(session, c.get('ahead'), c.req.valid('param').round);
    const asked = await readJson(c, unlockBody, MAX_BODY);
    const unit = unitOf(session, place.round, asked.unit);
    if (unit !== undefined && asked.reason !== undefined) await reopenUnit(place, unit, asked.reason);
    else if ((await lockOf(place)) !== undefined) {
      const stage = stageOf(place.round);
      if (stage === 'closed' || stage === 'archived') throw problem('round.wrongStage', { stage });
      await unlockRound(place);
    }
    return c.json({ lock: await lockOf(place) }, 200);
  });
}
