/** Access codes as the collector hands them out: for units and for its own officers; which are in use; voiding them. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { IssuedCode } from '#store/registry-store';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import { LONGEST_OFFICER, LONGEST_UNIT } from '../answers/wire-limits';
import { codeListSchema, codeSchema, officerCodeSchema, unitCodesSchema } from '../answers/wire-rounds';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { actorOf } from '../sign-in/audit';
import { needAdmin, oneUnitOf, roundOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { type CodeDesk, issueCode, issueForUnits, revokeIssued, unitCodes } from './codes';
import { formChoice } from './round-list-routes';

const MAX_BODY = 4_096;
const unitCodesBody = z.strictObject({
  unit: z
    .string()
    .min(1)
    .max(LONGEST_UNIT)
    .optional()
    .meta({ description: '只给这个单位（全称或代码）另发一个；不写：给名单里还没有报送码的单位各发一个' }),
  rotate: z.literal(true).optional().meta({ description: '换码：这个单位原有的报送码随之作废' }),
});
const officerBody = z.strictObject({
  officer: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_OFFICER)
    .regex(/^[^:]*$/)
    .meta({ description: '姓名；他做的事在审计记录里用这个名字' }),
});
const codePath = z.strictObject({ codeId: z.string().regex(/^[0-9a-f]{1,64}$/) });

const issueUnitCodes = createRoute({
  operationId: 'issueUnitCodes',
  method: 'post',
  path: '/api/v1/rounds/{round}/codes',
  tags: ['管理'],
  summary: '给单位发报送码',
  description:
    'A code for each unit of the roster that has none, or another one for one unit, or a new one instead of all it has (`rotate`). The codes are told here and never again; with them comes what stands on the strips that are handed out. A unit’s code opens every published round that lists it. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(unitCodesBody) },
  responses: { 201: json(unitCodesSchema, '新的报送码'), ...refusals(400, 401, 403, 404, 413, 503) },
});

const listCodes = createRoute({
  operationId: 'listCodes',
  method: 'get',
  path: '/api/v1/codes',
  tags: ['管理'],
  summary: '发过的报送码，各自最近一次使用',
  description:
    'Codes of units and officers by their ids, never the codes themselves; revoked ones too. A code of an earlier edition is here once it was used. For the collector only.',
  security: SIGNED_IN,
  request: { query: noQuery },
  responses: { 200: json(codeListSchema, '报送码'), ...refusals(400, 401, 403, 503) },
});

const issueOfficerCode = createRoute({
  operationId: 'issueOfficerCode',
  method: 'post',
  path: '/api/v1/codes',
  tags: ['管理'],
  summary: '给汇总单位的一位同事发报送码',
  description:
    'Whoever signs in with it may do all that the collector may; what they do is on record under this name. The code is told here and never again. For the collector only.',
  security: SIGNED_IN,
  request: { query: noQuery, body: jsonRequest(officerBody) },
  responses: { 201: json(officerCodeSchema, '新的报送码'), ...refusals(400, 401, 403, 413, 503) },
});

const revoke = createRoute({
  operationId: 'revokeCode',
  method: 'post',
  path: '/api/v1/codes/{codeId}/revoke',
  tags: ['管理'],
  summary: '作废一个报送码',
  description:
    'Whoever is signed in with it is signed out at once. Revoking twice is the same as once. The collector’s last code is not revoked. For the collector only.',
  security: SIGNED_IN,
  request: { params: codePath, query: noQuery },
  responses: { 200: json(codeSchema, '已作废'), ...refusals(400, 401, 403, 404, 409, 503) },
});

export function addCodeRoutes(app: App, { registry, keys, now }: AppDeps): void {
  const deskOf = (session: Session): CodeDesk => ({
    registry,
    pepper: keys.pepper,
    collector: session.collector,
    now: now(),
    actor: actorOf(session),
  });

  app.openapi(issueUnitCodes, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { unit: asked, rotate } = await readJson(c, unitCodesBody, MAX_BODY);
    if (rotate !== undefined && asked === undefined)
      throw problem('request.invalid', { errors: [{ path: 'unit', message: 'one unit’s code is rotated' }] });
    const desk = deskOf(session);
    const had = await unitCodes(desk);
    const units =
      asked === undefined ? round.roster.filter(({ name }) => !had.has(name)) : [oneUnitOf(session, round, asked)];
    const issued = await issueForUnits(desk, units);
    // Behind the new one: a unit is never without.
    const old = rotate === undefined ? [] : units.flatMap(({ name }) => had.get(name) ?? []);
    for (const code of old) await revokeIssued(desk, code);
    return c.json(
      {
        round: { id: round.id, name: round.name, school: round.school, collector: round.collector.name },
        forms: round.forms.map(formChoice),
        codes: issued.map(({ id, code, unit }) => ({
          id,
          code,
          unit: unit.name,
          unitCode: unit.code,
          kind: unit.kind,
        })),
        revoked: old.map(({ id }) => id),
      },
      201,
    );
  });

  app.openapi(listCodes, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const codes = await registry.listCodes(session.collector);
    return c.json({ codes: codes.map((code) => codeView(code, session)) }, 200);
  });

  app.openapi(issueOfficerCode, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { officer } = await readJson(c, officerBody, MAX_BODY);
    return c.json({ ...(await issueCode(deskOf(session), { role: 'admin', officer })), officer }, 201);
  });

  app.openapi(revoke, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const find = async () => {
      const { codeId } = c.req.valid('param');
      const code = (await registry.listCodes(session.collector)).find(({ id }) => id === codeId);
      if (code === undefined) throw problem('code.notFound', {});
      return code;
    };
    const code = await find();
    if (!code.isRevoked && (await revokeIssued(deskOf(session), code)) === 'last') throw problem('code.lastAdmin', {});
    return c.json(codeView(await find(), session), 200);
  });
}

function codeView({ id, grant, issued, lastUsedAt, isRevoked, revokedAt }: IssuedCode, session: Session) {
  return {
    id,
    role: grant.role,
    ...(grant.role === 'unit' ? { unit: grant.unit } : {}),
    ...(grant.role === 'admin' && grant.officer !== undefined ? { officer: grant.officer } : {}),
    isYours: grant.codeHash === session.cid,
    ...(issued === undefined ? {} : { issuedAt: issued.at, issuedBy: issued.by }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    isRevoked,
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
}
