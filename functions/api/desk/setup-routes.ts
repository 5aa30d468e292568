/** A round as the collector sets it up: its definition with what it is based on, and its roster pasted from Excel. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { doubtMessage } from '#domain/form/roster/doubts';
import { readRoster } from '#domain/form/roster/read-roster';
import { type Round, roundSchema, stageOf } from '#domain/form/round';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { localeOf } from '../answers/language';
import { noQuery, roundPath } from '../answers/wire';
import { LONGEST_ROSTER } from '../answers/wire-limits';
import { rosterReadingSchema, roundPutSchema, setupSchema } from '../answers/wire-rounds';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson, valid } from '../bodies/request-body';
import { actorIn } from '../review/decide';
import { appendAudit } from '../sign-in/audit';
import { needAdmin, roundOf } from '../sign-in/round-access';
import { refusalOfPut } from './put-refusal';
import { putRound } from './put-round';
import { baseOf } from './round-base';

/** A definition of a thousand units and ten forms; the store keeps 350 KB packed. */
const MAX_DEFINITION_BYTES = 2 * 1024 * 1024;
/** Four bytes a character, as JSON may escape it, and the braces around it. */
const MAX_ROSTER_BYTES = 4 * LONGEST_ROSTER + 1_024;

const setupBody = z.strictObject({
  base: z.string().min(1).max(64).meta({ description: '读到的 base' }),
  definition: z.looseObject({ id: z.string() }).meta({ description: '改好的完整定义，形状同 GET …/setup' }),
  confirm: z.string().min(1).max(64).optional().meta({ description: '看过影响之后：上次回答里的 confirm' }),
});
const rosterBody = z.strictObject({
  text: z.string().max(LONGEST_ROSTER).meta({ description: '从 Excel 复制的名单，或每行一个单位' }),
});

const readSetup = createRoute({
  operationId: 'readSetup',
  method: 'get',
  path: '/api/v1/rounds/{round}/setup',
  tags: ['管理'],
  summary: '活动的完整定义，用来修改',
  description:
    'The whole definition, contacts too, with the `base` to name when it is put back changed. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(setupSchema, '定义'), ...refusals(400, 401, 403, 404, 503) },
});

const putSetup = createRoute({
  operationId: 'putSetup',
  method: 'put',
  path: '/api/v1/rounds/{round}/setup',
  tags: ['管理'],
  summary: '保存修改过的活动',
  description:
    'Stores the definition where what stands is still the one that `base` names; else 409 `round.stale` with what stands. Where reports are in that the change concerns, 409 `round.wouldChange` tells what becomes of them, and nothing is stored until the same is sent again with its `confirm`. The stage is changed by its own route. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(setupBody) },
  responses: { 200: json(roundPutSchema, '已保存'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

const checkRoster = createRoute({
  operationId: 'checkRoster',
  method: 'post',
  path: '/api/v1/rounds/{round}/roster/check',
  tags: ['管理'],
  summary: '读粘贴的名单，不保存',
  description:
    'Units with their codes as they are read from what was pasted, beside the roster that stands, and every doubtful line with what to do about it. Nothing is stored: the list goes into the definition. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(rosterBody) },
  responses: { 200: json(rosterReadingSchema, '读出的名单'), ...refusals(400, 401, 403, 404, 413, 503) },
});

export function addSetupRoutes(app: App, { registry, submissions, now }: AppDeps): void {
  app.openapi(readSetup, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const definition = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    return c.json({ base: baseOf(definition), definition }, 200);
  });

  app.openapi(putSetup, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const standing = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { base, definition, confirm } = await readJson(c, setupBody, MAX_DEFINITION_BYTES);
    const { definition: round } = valid(changeOf(standing, session.collector), { definition });
    const by = actorIn(session, standing).name;
    const change = { round, base, confirm, by, now: now(), locale: localeOf(c) };
    const put = await putRound({ registry, submissions }, change);
    if (put.outcome !== 'put') throw refusalOfPut(put);
    const detail = { before: put.before, after: put.base };
    await appendAudit(registry, session, now(), { action: 'round.put', target: round.id, detail });
    return c.json({ base: put.base, units: round.roster.length }, 200);
  });

  app.openapi(checkRoster, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { roster } = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { text } = await readJson(c, rosterBody, MAX_ROSTER_BYTES);
    const { units, added, missing, doubts } = readRoster(text, roster);
    const locale = localeOf(c);
    const told = doubts.map((each) => ({
      ...(each.line === undefined ? {} : { line: each.line }),
      code: each.code,
      received: each.received,
      message: doubtMessage(each, locale),
    }));
    return c.json({ units: [...units], added: [...added], missing: [...missing], doubts: told }, 200);
  });
}

/** What stays as it stands: whose round it is, and what has routes of its own. */
function changeOf(standing: Round, collector: string) {
  const definition = roundSchema.superRefine((round, context) => {
    const fixed = [
      [['id'], round.id === standing.id],
      [['collector', 'id'], round.collector.id === collector],
      [['stage'], stageOf(round) === stageOf(standing)],
    ] as const;
    for (const [path, isKept] of fixed)
      if (!isKept) context.addIssue({ code: 'custom', path: [...path], message: 'not changed here' });
  });
  return z.object({ definition });
}
