/** 催报 by mail: one mail a request, so that whoever sends many sees each go and may stop at any. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { localeOf } from '../answers/language';
import { problem } from '../answers/problem';
import { noQuery } from '../answers/wire';
import { mailBody, mailedSchema, reminderPath } from '../answers/wire-reminders';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { needAdmin, oneUnitOf, roundOf } from '../sign-in/round-access';
import { mailUnit } from './mail-unit';

const MAX_BODY = 4_096;

const sendMail = createRoute({
  operationId: 'mailReminder',
  method: 'put',
  path: '/api/v1/rounds/{round}/reminders/{id}',
  tags: ['催报'],
  summary: '给一个欠报的单位发一封催报邮件',
  description:
    'Sends one mail to a unit that still owes, looked up again now, and puts on record who sent it where and what became of it. The same id is never sent twice: repeated, it tells what became of it, and sends only what certainly did not go out. Nothing is sent over a mail that `after` does not name. Mails go out some seconds apart (429 `mail.tooFast`). For the collector only.',
  security: SIGNED_IN,
  request: { params: reminderPath, query: noQuery, body: jsonRequest(mailBody) },
  responses: { 200: json(mailedSchema, '这封邮件怎样了'), ...refusals(400, 401, 403, 404, 409, 413, 429, 503) },
});

export function addMailRoutes(app: App, deps: AppDeps): void {
  app.openapi(sendMail, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { round: roundId, id } = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, roundId);
    const asked = await readJson(c, mailBody, MAX_BODY);
    const unit = oneUnitOf(session, round, asked.unit);
    const { mailer } = deps;
    if (mailer === undefined) throw problem('mail.notSetUp', {});
    const address = asked.address ?? new URL(c.req.url).origin;
    const of = { session, round, unit, id, after: asked.after, address, locale: localeOf(c), now: deps.now() };
    return c.json(await mailUnit({ ...deps, mailer }, of), 200);
  });
}
