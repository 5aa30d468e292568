/** The collector's rounds of every stage, and new ones out of the example or an earlier one. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { EXAMPLE_COLLECTOR } from '#domain/form/forms/example-collector';
import { roundFrom } from '#domain/form/new-round';
import { deadlineSchema, type Round, roundIdSchema, roundSchema, stageOf, windowSchema } from '#domain/form/round';
import { roundsInOrder } from '#domain/form/round-order';
import { LONGEST_LABEL } from '#domain/form/section';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { problem } from '../answers/problem';
import { noQuery } from '../answers/wire';
import { roundListSchema, setupSchema } from '../answers/wire-rounds';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson, valid } from '../bodies/request-body';
import { actorIn } from '../review/decide';
import { appendAudit } from '../sign-in/audit';
import { needAdmin, readableRounds, storedRound } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { keepRound } from './keep-round';
import { MOST_ROUNDS } from './put-round';
import { baseOf } from './round-base';

const MAX_BODY = 16_384;
const newRoundBody = z.strictObject({
  from: roundIdSchema.optional().meta({ description: '沿用哪个活动的表、名单和规则；不写：用示例的' }),
  id: roundIdSchema.meta({ description: '编号，如 2026：小写字母、数字和横线' }),
  name: z.string().trim().min(1).max(LONGEST_LABEL),
  window: windowSchema.meta({ description: '活动时间，首尾两天都在内' }),
  deadlines: z
    .record(z.string().max(40), deadlineSchema)
    .optional()
    .meta({ description: '按表；不写的表按原来与活动时间的间隔推算' }),
});

const listRounds = createRoute({
  operationId: 'listRounds',
  method: 'get',
  path: '/api/v1/rounds',
  tags: ['管理'],
  summary: '全部活动，各处于什么阶段',
  description:
    'All rounds of the collector, drafts and archived ones too, the current ones first. For the collector only.',
  security: SIGNED_IN,
  request: { query: noQuery },
  responses: { 200: json(roundListSchema, '全部活动'), ...refusals(400, 401, 403, 503) },
});

const createNewRound = createRoute({
  operationId: 'createRound',
  method: 'post',
  path: '/api/v1/rounds',
  tags: ['管理'],
  summary: '新建活动：用示例的表，或沿用以前的活动',
  description:
    'A draft with the forms, units and rules of an earlier round, which it names (`follows`), or of the example. Deadlines keep their distance to the window where none is said. Units see nothing of it until it is published. For the collector only.',
  security: SIGNED_IN,
  request: { query: noQuery, body: jsonRequest(newRoundBody) },
  responses: { 201: json(setupSchema, '新的草稿'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

export function addRoundListRoutes(app: App, { registry, now }: AppDeps): void {
  app.openapi(listRounds, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const unreadable: string[] = [];
    const stored = await registry.listRounds(session.collector);
    const rounds = readableRounds(stored, session, (id) => unreadable.push(id));
    return c.json({ rounds: roundsInOrder(rounds, now().getTime()).map(listed), unreadable }, 200);
  });

  app.openapi(createNewRound, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { from, ...asked } = await readJson(c, newRoundBody, MAX_BODY);
    const previous = from === undefined ? await example(session) : await storedRound(registry, session.collector, from);
    if (previous === undefined) throw problem('round.notFound', {});
    if ((await registry.listRounds(session.collector)).length >= MOST_ROUNDS)
      throw problem('round.tooMany', { most: MOST_ROUNDS });
    const definition = valid<Round>(
      roundSchema,
      roundFrom(ofCollector(previous, session.collector), { ...asked, follows: from }),
    );
    const by = actorIn(session, definition).name;
    const kept = await keepRound(registry, { round: definition, standing: undefined, by, now: now() });
    if (kept !== 'kept') throw problem(kept === 'stale' ? 'round.exists' : 'round.tooLarge', {});
    await appendAudit(registry, session, now(), {
      action: 'round.created',
      target: definition.id,
      detail: { ...(from === undefined ? {} : { from }), name: definition.name },
    });
    return c.json({ base: baseOf(definition), definition }, 201);
  });

  /** Under the names that the school's other rounds have, or that it was added by. */
  async function example({ collector: id }: Session): Promise<Round> {
    // Its forms are checked against their schemas: nothing to do before somebody wants them.
    const { EXAMPLE_ROUND } = await import('#domain/form/forms/example-round');
    const session = { role: 'admin', collector: id, cid: '' } as const;
    const others = readableRounds(await registry.listRounds(id), session, () => undefined);
    const [latest] = roundsInOrder(others, now().getTime());
    const added = latest === undefined ? (await registry.listCollectors()).find((each) => each.id === id) : undefined;
    return {
      ...EXAMPLE_ROUND,
      school: latest?.school ?? added?.name ?? id,
      collector: { id, name: latest?.collector.name ?? EXAMPLE_COLLECTOR.name },
    };
  }
}

/** Where it is kept is what its collector says. */
function ofCollector(round: Round, id: string): Round {
  return { ...round, collector: { ...round.collector, id } };
}

function listed(round: Round) {
  return {
    id: round.id,
    name: round.name,
    stage: stageOf(round),
    window: round.window,
    forms: round.forms.map(formChoice),
    units: round.roster.length,
    base: baseOf(round),
  };
}

export function formChoice({ definition: { id, attachment, title }, deadline }: Round['forms'][number]) {
  return { id, attachment, title, deadline };
}
