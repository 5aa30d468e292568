/** 通过全部无问题, in two steps: what would be accepted and what not, then those very versions. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { localeOf } from '../answers/language';
import { Problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import { acceptableSchema, acceptBody, acceptedSchema } from '../answers/wire-review';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { decide } from '../review/decide';
import { takeShare } from '../sign-in/collector-share';
import { formEntryOf, needAdmin, oneUnitOf, roundOf } from '../sign-in/round-access';
import { acceptable } from './acceptable';

const MAX_BODY = 256 * 1024;
/** Conditional writes under way at once. */
const AT_ONCE = 8;

const readAcceptable = createRoute({
  operationId: 'readAcceptable',
  method: 'get',
  path: '/api/v1/rounds/{round}/acceptable',
  tags: ['审核'],
  summary: '哪些可以直接通过，哪些要先看',
  description:
    'Every reported version without errors, without queries that wait and with a reason for each 核实; and those that have to be looked at first, with why. By the forms as they stand now. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(acceptableSchema, '可以通过的和要先看的'), ...refusals(400, 401, 403, 404, 429, 503) },
});

const acceptReports = createRoute({
  operationId: 'acceptReports',
  method: 'post',
  path: '/api/v1/rounds/{round}/acceptances',
  tags: ['审核'],
  summary: '一次通过多个单位的报送',
  description:
    'Accepts those very versions, each by itself: where another version or decision came in between, that one is not accepted and the answer says why. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(acceptBody) },
  responses: { 200: json(acceptedSchema, '通过的和没有通过的'), ...refusals(400, 401, 403, 404, 413, 503) },
});

export function addAcceptanceRoutes(app: App, deps: AppDeps): void {
  app.openapi(readAcceptable, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    await takeShare(deps.registry, session, round, deps.now());
    return c.json(await acceptable(deps, { collector: session.collector, round }), 200);
  });

  app.openapi(acceptReports, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { reports } = await readJson(c, acceptBody, MAX_BODY);
    const locale = localeOf(c);
    type Outcome = { readonly code?: string; readonly detail?: string };
    const outcomes: Outcome[] = [];
    for (let at = 0; at < reports.length; at += AT_ONCE)
      outcomes.push(
        ...(await Promise.all(
          reports.slice(at, at + AT_ONCE).map(async ({ unit: name, form, version }): Promise<Outcome> => {
            try {
              const entry = formEntryOf(round, form);
              const unit = oneUnitOf(session, round, name);
              await decide(deps, { session, round, entry, unit }, { decision: { kind: 'accept', version } });
              return {};
            } catch (error) {
              if (error instanceof Problem) return { code: error.code, detail: error.words[locale].detail };
              throw error;
            }
          }),
        )),
      );
    const isAccepted = (at: number) => outcomes[at]?.code === undefined;
    return c.json(
      {
        accepted: reports.filter((_, at) => isAccepted(at)),
        not: reports.flatMap((report, at) => {
          const { code, detail = '' } = outcomes[at] ?? {};
          return code === undefined ? [] : [{ ...report, code, detail }];
        }),
      },
      200,
    );
  });
}
