/** What was reported and what is known already: one version whole, and what a unit's next sheet starts with. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { WORKBOOK_ANSWER, workbookResponse } from '../answers/download';
import { localeOf } from '../answers/language';
import { problem } from '../answers/problem';
import { formPath, knownSchema, unitQuery, versionPath, versionSchema } from '../answers/wire';
import type { App, AppDeps } from '../app-deps';
import { decodeReport, type ReadingScope } from '../reports/stored-report';
import { writeWorkbook } from '../reports/workbook-files';
import { whatStands } from '../review/decide';
import { noteVersionTaken } from '../sign-in/audit';
import { takeShare } from '../sign-in/collector-share';
import { formEntryOf, needAdmin, oneUnitOf, roundOf, storeKey } from '../sign-in/round-access';
import { annotatedVersion } from './annotated-version';
import { knownBefore } from './known-before';
import { laidOutAgain } from './laid-out-again';
import { versionView } from './version-view';

const readVersion = createRoute({
  operationId: 'readVersion',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/versions/{version}',
  tags: ['报送'],
  summary: '本单位一张表的某个版本',
  description:
    'One accepted version whole: receipt, rows, raw sheets, what is said of it and explained, read under the form as it stands now. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: versionPath, query: unitQuery },
  responses: { 200: json(versionSchema, '这个版本'), ...refusals(400, 401, 403, 404, 503) },
});

const readVersionSheet = createRoute({
  operationId: 'readVersionSheet',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/versions/{version}/sheet',
  tags: ['报送'],
  summary: '把某个版本重新铺成填报表（取回这一版）',
  description:
    'The content of one accepted version as an .xlsx to go on from: the form as it stands now, every cell as it was typed, ' +
    'columns of its own beside it. A zero report or a withdrawal gives the blank form. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: versionPath, query: unitQuery },
  responses: { 200: WORKBOOK_ANSWER, ...refusals(400, 401, 403, 404, 429, 503) },
});

const readAnnotatedVersion = createRoute({
  operationId: 'readAnnotatedVersion',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/versions/{version}/annotated',
  tags: ['审核'],
  summary: '某个版本带批注的副本',
  description:
    'The version laid out again, with notes on its cells: what the check says under the form as it stands now, the reasons ' +
    'that were given, and the queries that wait. What has no cell there is in a note on the first one. The notes are in ' +
    'the language that is asked for. The collector names a unit with ?unit=. For the collector only.',
  security: SIGNED_IN,
  request: { params: versionPath, query: unitQuery },
  responses: { 200: WORKBOOK_ANSWER, ...refusals(400, 401, 403, 404, 429, 503) },
});

const readKnown = createRoute({
  operationId: 'readKnown',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/known',
  tags: ['报送'],
  summary: '填报前已知的内容',
  description:
    'Who last filled in the unit’s forms, and the rows of the form that this one starts from. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: formPath, query: unitQuery },
  responses: { 200: json(knownSchema, '已知的内容'), ...refusals(400, 401, 403, 404, 503) },
});

export function addVersionRoutes(app: App, deps: AppDeps): void {
  const { registry, submissions, now } = deps;

  app.openapi(readVersion, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const recorded = await submissions.version(storeKey(session, round, form.id, unit), Number(path.version));
    if (recorded === undefined) throw problem('version.notFound', {});
    return c.json(versionView({ round, form, unit }, recorded), 200);
  });

  app.openapi(readVersionSheet, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const version = Number(path.version);
    const recorded = await submissions.version(storeKey(session, round, form.id, unit), version);
    if (recorded === undefined) throw problem('version.notFound', {});
    await takeShare(registry, session, round, now());
    const { grids } = decodeReport(recorded.payload);
    const { submittedAt } = recorded;
    const plan = laidOutAgain({ round, form, unit }, { submittedAt, grids });
    const bytes = await writeWorkbook(plan);
    await noteVersionTaken(deps, session, { round, form, unit }, { version, bytes: bytes.byteLength });
    return workbookResponse(bytes, {
      name: `${fileNameOf(form, unit, version)}.xlsx`,
      plainName: `${form.id}-${version}.xlsx`,
    });
  });

  app.openapi(readAnnotatedVersion, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    const form = entry.definition;
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const version = Number(path.version);
    const [recorded, stands] = await Promise.all([
      submissions.version(storeKey(session, round, form.id, unit), version),
      whatStands(deps, { session, round, entry, unit }),
    ]);
    if (recorded === undefined) throw problem('version.notFound', {});
    await takeShare(registry, session, round, now());
    const { bytes, marked } = await annotatedVersion(deps, stands, recorded, localeOf(c));
    await noteVersionTaken(deps, session, { round, form, unit }, { version, bytes: bytes.byteLength, marked });
    return workbookResponse(bytes, {
      name: `${fileNameOf(form, unit, version)}（批注）.xlsx`,
      plainName: `${form.id}-${version}-annotated.xlsx`,
    });
  });

  app.openapi(readKnown, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const entry = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    return c.json(await knownBefore(deps, { session, round, entry, unit }), 200);
  });
}

function fileNameOf(form: ReadingScope['form'], unit: ReadingScope['unit'], version: number): string {
  return [form.attachment, form.title, unit.name, `第${version}版`].join(' ');
}
