/** 催报: who still owes, looked up again at each click; a text for each; who was reminded when. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { attachmentNamed, fileHeaders } from '../answers/download';
import { localeOf } from '../answers/language';
import { ZIP_TYPE } from '../answers/media-types';
import { problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import {
  draftsBody,
  type OwingUnit,
  owingQuery,
  owingSchema,
  remindBody,
  remindedSchema,
} from '../answers/wire-reminders';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { takeShare } from '../sign-in/collector-share';
import { needAdmin, oneUnitOf, roundOf } from '../sign-in/round-access';
import { draftFiles } from './draft-files';
import { owingUnits } from './owing-units';
import { noteReminder } from './reminded';

const MAX_BODY = 128 * 1024;
/** Units of one answer: each has a letterhead looked for. */
const UNITS_A_PAGE = 200;
/** Notes under way at once. */
const AT_ONCE = 8;

const readOwing = createRoute({
  operationId: 'readOwing',
  method: 'get',
  path: '/api/v1/rounds/{round}/owing',
  tags: ['催报'],
  summary: '现在还欠报的单位、联系人和通知文字',
  description:
    'Every unit with a form that was not reported or was returned, as things stand now: what it owes until when, whom to ask (the roster’s contact, else who last filled in a sheet), a text to send as it is, and when it was last reminded. `mail` is there where the server can send it. A long list comes page by page (`next`). For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: owingQuery },
  responses: { 200: json(owingSchema, '还欠报的单位'), ...refusals(400, 401, 403, 404, 429, 503) },
});

const remind = createRoute({
  operationId: 'noteReminders',
  method: 'post',
  path: '/api/v1/rounds/{round}/reminders',
  tags: ['催报'],
  summary: '记下催了哪些单位',
  description:
    'Puts on record that these units were reminded, by whom and how: only those that still owe, looked up again now; each is answered with its text of now. Nothing is sent to anybody. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(remindBody) },
  responses: { 200: json(remindedSchema, '记下的，和已经不欠的'), ...refusals(400, 401, 403, 404, 413, 429, 503) },
});

const makeDrafts = createRoute({
  operationId: 'makeReminderDrafts',
  method: 'post',
  path: '/api/v1/rounds/{round}/reminders/drafts',
  tags: ['催报'],
  summary: '邮件草稿（.zip，每个单位一封 .eml）',
  description:
    'A mail to each of these units that still owes, as a file that opens as a draft; addressed where the roster has a mail address. Nothing is put on record and nothing is sent. 409 where none of them owes any more. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(draftsBody) },
  responses: {
    200: {
      description: '邮件草稿（.zip）',
      content: { [ZIP_TYPE]: { schema: { type: 'string' as const, format: 'binary' } } },
    },
    ...refusals(400, 401, 403, 404, 409, 413, 429, 503),
  },
});

export function addReminderRoutes(app: App, deps: AppDeps): void {
  app.openapi(readOwing, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const now = deps.now();
    await takeShare(deps.registry, session, round, now);
    const query = c.req.valid('query');
    const address = query.address ?? new URL(c.req.url).origin;
    const from = Number(query.from ?? 0);
    const units = query.from === undefined ? {} : { units: round.roster.slice(from) };
    const of = { session, round, ...units, address, locale: localeOf(c), now };
    const { owing, next } = await owingUnits(deps, of, UNITS_A_PAGE);
    const page = next === undefined ? {} : { next: from + next };
    const mail = deps.mailer && { from: deps.mailer.from, everySeconds: deps.mailer.everySeconds };
    const told = { asOf: now.toISOString(), address, units: [...owing], ...(mail && { mail }), ...page };
    return c.json(told, 200);
  });

  app.openapi(remind, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const asked = await readJson(c, remindBody, MAX_BODY);
    const now = deps.now();
    await takeShare(deps.registry, session, round, now);
    const units = distinct(asked.units.map((name) => oneUnitOf(session, round, name)));
    const address = asked.address ?? new URL(c.req.url).origin;
    const { owing } = await owingUnits(deps, { session, round, units, address, locale: localeOf(c), now });
    const reminded: OwingUnit[] = [];
    for (let at = 0; at < owing.length; at += AT_ONCE)
      reminded.push(
        ...(await Promise.all(
          owing.slice(at, at + AT_ONCE).map(async (unit) => {
            const forms = unit.forms.map(({ form }) => form);
            const reminding = { session, round, unit: { name: unit.unit }, channel: asked.channel, forms, now };
            return { ...unit, lastReminded: await noteReminder(deps.reminders, reminding) };
          }),
        )),
      );
    const owes = new Set(owing.map(({ unit }) => unit));
    const owesNothing = units.map(({ name }) => name).filter((name) => !owes.has(name));
    return c.json({ asOf: now.toISOString(), reminded, owesNothing }, 200);
  });

  app.openapi(makeDrafts, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const asked = await readJson(c, draftsBody, MAX_BODY);
    const now = deps.now();
    await takeShare(deps.registry, session, round, now);
    const units = distinct(asked.units.map((name) => oneUnitOf(session, round, name)));
    const address = asked.address ?? new URL(c.req.url).origin;
    const { owing } = await owingUnits(deps, { session, round, units, address, locale: localeOf(c), now });
    if (owing.length === 0) throw problem('reminder.nobodyOwes', {});
    const bytes = await draftFiles(owing, now);
    const disposition = attachmentNamed({ name: `${round.name} 催报邮件.zip`, plainName: 'reminders.zip' });
    return new Response(bytes, { headers: fileHeaders(bytes, { contentType: ZIP_TYPE, disposition }) });
  });
}

function distinct<T>(units: readonly T[]): readonly T[] {
  return [...new Set(units)];
}
