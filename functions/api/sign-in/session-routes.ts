/** Signing in: an access code becomes a short-lived token; and what such a token still stands for. */
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { type Round, stageOf } from '#domain/form/round';
import { roundsInOrder, standingOf } from '#domain/form/round-order';
import type { CodeGrant } from '#store/registry-store';
import { json, PUBLIC, refusals, SIGNED_IN } from '../answers/describe';
import { noQuery, sessionView } from '../answers/wire';
import { LONGEST_CODE } from '../answers/wire-limits';
import type { App, AppDeps, AppEnv } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { errorText, writeLog } from '../log';
import { hashAccessCode } from './access-code';
import { type IssuedToken, issueToken } from './access-token';
import { refusalOfWrongCode } from './attempts';
import { appendAudit } from './audit';
import { authenticate } from './authenticate';
import { readableRounds } from './round-access';
import type { Session } from './session';

const MAX_SIGN_IN_BYTES = 4 * 1024;
const signInSchema = z.strictObject({
  code: z.string().min(1).max(LONGEST_CODE).meta({ description: '报送码，大小写、空格、横线不限' }),
});

const signIn = createRoute({
  operationId: 'signIn',
  method: 'post',
  path: '/api/v1/session',
  tags: ['登录'],
  summary: '用报送码登录',
  description:
    'Exchanges an access code for a bearer token of 12 hours. Wrong codes are refused uniformly and throttled; a right code never is.',
  security: PUBLIC,
  request: {
    query: noQuery,
    body: jsonRequest(signInSchema),
  },
  responses: { 200: json(sessionView, '登录成功'), ...refusals(400, 401, 413, 429, 503) },
});

const readSession = createRoute({
  operationId: 'readSession',
  method: 'get',
  path: '/api/v1/session',
  tags: ['登录'],
  summary: '当前登录',
  description:
    'Who the token stands for and the rounds as they are now; the same token, which lasts no longer than before. For a client that kept its token.',
  security: SIGNED_IN,
  request: { query: noQuery },
  responses: { 200: json(sessionView, '登录有效'), ...refusals(400, 401, 503) },
});

export function addSessionRoutes(app: App, deps: AppDeps): void {
  const { registry, keys, now, clientAddress } = deps;

  async function answerFor(c: Context<AppEnv>, session: Session, { token, expiresAt }: IssuedToken) {
    const readable = readableRounds(await registry.listRounds(session.collector), session, (roundId) =>
      writeLog(deps, c, { level: 'error', event: 'round.unreadable', error: roundId }),
    );
    const rounds = readable.filter((round) => stageOf(round) !== 'archived');
    return {
      token,
      expiresAt,
      role: session.role,
      ...(session.role === 'unit' ? { unit: session.unit } : {}),
      ...(session.role === 'admin' && session.officer !== undefined ? { officer: session.officer } : {}),
      collector: session.collector,
      rounds: roundsInOrder(rounds, now().getTime()).map((round) => roundChoice(round, now().getTime())),
    };
  }

  app.openapi(signIn, async (c) => {
    const { code } = await readJson(c, signInSchema, MAX_SIGN_IN_BYTES);
    // The code is looked up before attempts are counted, so that nobody can lock a unit out by guessing from its
    // network. That is safe: a code has 100 random bits, so guesses are hopeless at any rate, and unknown codes cannot
    // be counted per code; throttling only keeps the noise down.
    const grant = await registry.findCode(hashAccessCode(keys.pepper, code));
    if (grant === undefined) throw await refusalOfWrongCode(registry, clientAddress?.(c.env), now());
    const session = sessionOf(grant);
    const issued = await issueToken(keys, session, now());
    const answer = await answerFor(c, session, issued);
    const noted = registry.noteCodeUse(grant.codeHash, now().toISOString()).catch((error: unknown) => {
      // It only tells the collector which codes are in use: nobody is kept out for it.
      writeLog(deps, c, { level: 'error', event: 'code.useNotNoted', error: errorText(error) });
    });
    const audited = appendAudit(registry, session, now(), {
      action: 'session.created',
      target: grant.collector,
      detail: { expiresAt: issued.expiresAt },
    });
    await Promise.all([noted, audited]);
    return c.json(answer, 200);
  });

  app.get(readSession.path, authenticate(deps));
  app.openapi(readSession, async (c) => c.json(await answerFor(c, c.get('session'), c.get('signedBy')), 200));
}

function roundChoice(round: Round, time: number) {
  const { deadline, daysLeft } = standingOf(round, time);
  return {
    id: round.id,
    name: round.name,
    ...(stageOf(round) === 'published' ? {} : { stage: stageOf(round) }),
    ...(deadline === undefined ? {} : { deadline, daysLeft }),
  };
}

function sessionOf(grant: CodeGrant): Session {
  const { collector, codeHash: cid } = grant;
  if (grant.role === 'unit') return { role: 'unit', unit: grant.unit, collector, cid };
  return { role: 'admin', ...(grant.officer === undefined ? {} : { officer: grant.officer }), collector, cid };
}
