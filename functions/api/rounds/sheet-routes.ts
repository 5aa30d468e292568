/** The sheet to fill in, and the verdict on one that was filled in; nothing here is stored. */
import { createRoute } from '@hono/zod-openapi';
import { entryPlan } from '#domain/entry/entry-plan';
import { explanationsThatHold } from '#domain/issues/explanation';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { WORKBOOK_ANSWER, workbookResponse } from '../answers/download';
import { verdictView } from '../answers/issue-view';
import { localeOf } from '../answers/language';
import { formPath, unitQuery, verdictSchema } from '../answers/wire';
import type { App, AppDeps } from '../app-deps';
import { readReport } from '../bodies/report-body';
import { FILE_PARAMETERS } from '../bodies/report-parameters';
import { CHECK_REQUEST } from '../bodies/report-request';
import { explanationsFor } from '../reports/explanations-for';
import { readOnce } from '../reports/read-once';
import { verdictOn } from '../reports/verdict';
import { writeWorkbook } from '../reports/workbook-files';
import { takeShare } from '../sign-in/collector-share';
import { findUnit, formEntryOf, roundOf, storeKey, unitOf } from '../sign-in/round-access';
import { knownBefore } from './known-before';
import { whatStands } from './what-stands';

const readSheet = createRoute({
  operationId: 'readSheet',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/sheet',
  tags: ['报送'],
  summary: '下载填报表',
  description:
    'The form as an .xlsx to fill in, with the unit and whatever /known tells in it. The collector may name a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: formPath, query: unitQuery },
  responses: { 200: WORKBOOK_ANSWER, ...refusals(400, 401, 403, 404, 429, 503) },
});

const checkSheet = createRoute({
  operationId: 'checkReport',
  method: 'post',
  path: '/api/v1/rounds/{round}/forms/{form}/check',
  tags: ['报送'],
  summary: '核对填报表，不保存',
  description:
    'The verdict on a report, by the same check that a submission passes, with the reasons its 核实 have already, and how far it differs from what stands reported. Takes raw cells as JSON, or an .xlsx file.',
  security: SIGNED_IN,
  parameters: FILE_PARAMETERS,
  request: { params: formPath, body: CHECK_REQUEST },
  responses: { 200: json(verdictSchema, '核对结果'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
});

export function addSheetRoutes(app: App, deps: AppDeps): void {
  const { registry, submissions, now } = deps;
  app.openapi(readSheet, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    const { definition } = entry;
    const unit = unitOf(session, round, c.req.valid('query').unit);
    await takeShare(registry, session, round, now());
    const known = unit === undefined ? {} : await knownBefore(deps, { session, round, entry, unit });
    const plan = entryPlan(definition, round, {
      created: now().toISOString(),
      ...(unit === undefined ? {} : { unit: unit.name }),
      ...known,
    });
    const name = [definition.attachment, definition.title, ...(unit === undefined ? [] : [unit.name])].join(' ');
    return workbookResponse(await writeWorkbook(plan), { name: `${name}.xlsx`, plainName: `${definition.id}.xlsx` });
  });

  app.openapi(checkSheet, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    const { definition } = entry;
    // Before the body is looked at: reading it is what costs.
    await takeShare(registry, session, round, now());
    const report = await readReport(c, 'check', deps.sheetWork);
    const unit = unitOf(session, round, report.onBehalfOf);
    const verdict = await verdictOn(deps, report, { session, round, entry, unit });
    const view = verdictView(verdict, localeOf(c));
    const reporting = verdict.unit === undefined ? undefined : findUnit(round, verdict.unit);
    if (reporting === undefined) {
      const explanations = explanationsThatHold(verdict.issues, report.explanations);
      return c.json(verdictSchema.parse({ ...view, explanations }), 200);
    }
    const key = storeKey(session, round, definition.id, reporting);
    const head = await submissions.head(key);
    const versions = readOnce(submissions);
    const given = { key, issues: verdict.issues, given: report.explanations };
    const explanations = await explanationsFor(versions, given, head);
    const place = { key, scope: { round, form: definition, unit: reporting }, rows: verdict.rows };
    const current = await whatStands(versions, place, head);
    return c.json(verdictSchema.parse({ ...view, explanations, current }), 200);
  });
}
