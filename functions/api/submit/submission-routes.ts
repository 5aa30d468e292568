/** Submitting a report, and asking what became of it. The server parses again: it is the authority. */
import { createRoute } from '@hono/zod-openapi';
import type { Recorded } from '#store/submission-store';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { localeOf } from '../answers/language';
import { problem } from '../answers/problem';
import { formPath, historyQuery, historySchema, receiptSchema, submissionPath, unitQuery } from '../answers/wire';
import type { App, AppDeps } from '../app-deps';
import { readReport } from '../bodies/report-body';
import { FILE_PARAMETERS } from '../bodies/report-parameters';
import { SUBMISSION_REQUEST } from '../bodies/report-request';
import { receiptView } from '../reports/receipt';
import { formEntryOf, oneUnitOf, roundOf, storeKey } from '../sign-in/round-access';
import { historyPage, pageAsked } from './history-page';
import { submitReport } from './submit-report';

const submit = createRoute({
  operationId: 'submitReport',
  method: 'put',
  path: '/api/v1/rounds/{round}/forms/{form}/submissions/{id}',
  tags: ['报送'],
  summary: '提交、零报告或撤回一份报表',
  description:
    'Stores the report as the next version of the unit’s form. The id is a UUID made at the click: sending it again with the same content gives the same receipt. `withdraw` takes back what is reported, as a version of its own: with the content of the report that stood before it, or, where there was none, with nothing (未报); `withdrew` and `returned` of its receipt say which. A zero report over a report says which one it `replaces`, else 409 tells what stands. A 核实 needs a reason in `explanations`, or one of the version before for the same content; without, 422 lists them. Takes raw cells as JSON, or an .xlsx file with ?base= and ?file=, which carries no reasons.',
  security: SIGNED_IN,
  parameters: FILE_PARAMETERS,
  request: { params: submissionPath, body: SUBMISSION_REQUEST },
  responses: {
    201: json(receiptSchema, '已接收，这是回执'),
    200: json(receiptSchema, '先前已接收，同一回执'),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422, 423, 429, 503),
  },
});

const readReceipt = createRoute({
  operationId: 'readReceipt',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/submissions/{id}',
  tags: ['报送'],
  summary: '查询一次提交的回执',
  description: 'Settles an unknown outcome: the receipt of that id, or 404 when nothing was accepted under it.',
  security: SIGNED_IN,
  request: { params: submissionPath, query: unitQuery },
  responses: { 200: json(receiptSchema, '回执'), ...refusals(400, 401, 403, 404, 503) },
});

const listHistory = createRoute({
  operationId: 'listHistory',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/history',
  tags: ['报送'],
  summary: '本单位一张表的各个版本，分页',
  description:
    'The accepted versions, newest first, page by page: `next` of one page is ?before= of the one after it. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: formPath, query: historyQuery },
  responses: { 200: json(historySchema, '各版本'), ...refusals(400, 401, 403, 404, 503) },
});

export function addSubmissionRoutes(app: App, deps: AppDeps): void {
  const { submissions } = deps;

  app.openapi(submit, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    const report = await readReport(c, 'submit', deps.sheetWork);
    const outcome = await submitReport(deps, {
      session,
      ahead: c.get('ahead'),
      round,
      entry,
      submissionId: path.id,
      report,
      locale: localeOf(c),
    });
    return outcome.isNew ? c.json(outcome.receipt, 201) : c.json(outcome.receipt, 200);
  });

  app.openapi(readReceipt, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const key = storeKey(session, round, form.id, unit);
    const recorded = await submissions.recorded(key, path.id, { head: await c.get('ahead').head(key) });
    if (recorded === undefined) throw problem('submission.notFound', {});
    return c.json(receiptView({ round, form, unit }, recorded), 200);
  });

  app.openapi(listHistory, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const query = c.req.valid('query');
    const unit = oneUnitOf(session, round, query.unit);
    const key = storeKey(session, round, form.id, unit);
    const receiptOf = (recorded: Recorded) => receiptView({ round, form, unit }, recorded);
    return c.json(await historyPage(submissions, key, pageAsked(query), receiptOf), 200);
  });
}
