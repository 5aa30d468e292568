/** A form in Word: its own file, as the notice has it; and a version, or the school's total, written into it. */
import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { entriesOf } from '#domain/entry/migrate';
import type { FormContent } from '#domain/filling/form-content';
import { isReported } from '#domain/reports/submission';
import { recommendableIn } from '#domain/season/recommended/list';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { type FileName, fileResponse } from '../answers/download';
import { DOCX_TYPE } from '../answers/media-types';
import { fileProblem, problem } from '../answers/problem';
import { formPath, keptDocumentSchema, noQuery, roundPath, unitQuery, versionPath } from '../answers/wire';
import type { App, AppDeps } from '../app-deps';
import { mediaTypeOf, readBytes } from '../bodies/request-body';
import { recommendedDecisionsOf } from '../collect/recommended-decisions';
import { receiptNumber, shortHash } from '../reports/receipt';
import { SHEET_WORK_HERE } from '../reports/sheet-work';
import { currentReading, decodeReport, type ReadingScope } from '../reports/stored-report';
import { appendAudit, noteVersionTaken } from '../sign-in/audit';
import { takeShare } from '../sign-in/collector-share';
import { formEntryOf, needAdmin, oneUnitOf, roundOf, storeKey } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { documentReports } from './document-reports';
import { filledDocument, MOST_DOCUMENT_ROWS } from './filled-document';
import { documentKey, keptDocument } from './kept-document';
import { qrPicture } from './qr-picture';

const DOCUMENT_ANSWER = {
  description: 'Word 文档（.docx）',
  content: { [DOCX_TYPE]: { schema: { type: 'string' as const, format: 'binary' } } },
};

/** Attachments of notices have 20 to 200 KB; it is opened again for every version that is written into it. */
const MOST_DOCUMENT_BYTES = 1024 * 1024;

const putDocument = createRoute({
  operationId: 'putDocument',
  method: 'put',
  path: '/api/v1/rounds/{round}/forms/{form}/document',
  tags: ['管理'],
  summary: '留存这张表的 Word 原件',
  description:
    'The form’s own .docx, as the notice has it: from then on versions and the school’s total come out in it, everything else of it byte for byte. Refused where the form’s tables are not in it. One for each form of a round; another takes its place. For the collector only.',
  security: SIGNED_IN,
  request: {
    params: formPath,
    query: noQuery,
    body: { required: true, content: { [DOCX_TYPE]: { schema: { type: 'string', format: 'binary' } } } },
  },
  responses: { 200: json(keptDocumentSchema, '已留存'), ...refusals(400, 401, 403, 404, 413, 415, 422, 429, 503) },
});

const readDocument = createRoute({
  operationId: 'readDocument',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/document',
  tags: ['报送'],
  summary: '下载这张表的 Word 原件',
  description:
    'The form’s own .docx as it was taken in, to be filled in and reported like any sheet; 404 where none is kept.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery },
  responses: { 200: DOCUMENT_ANSWER, ...refusals(400, 401, 403, 404, 503) },
});

const readVersionDocument = createRoute({
  operationId: 'readVersionDocument',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/versions/{version}/document',
  tags: ['报送'],
  summary: '某个版本的 Word 文档',
  description:
    'One accepted version in the form’s own .docx, rows cloned from the first of its table; in a document of ours where no file is kept. What the file has no place for stands in tables behind it. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: versionPath, query: unitQuery },
  responses: { 200: DOCUMENT_ANSWER, ...refusals(400, 401, 403, 404, 413, 429, 503) },
});

const readPrint = createRoute({
  operationId: 'readPrint',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/versions/{version}/print',
  tags: ['报送'],
  summary: '某个版本的打印件',
  description:
    'One accepted version to be printed, signed, stamped and handed in, as .docx: the official tables, and on every page its receipt number, a short hash of the content and 第 x 页 共 y 页; at the end a box for the stamp and the receipt number as a QR code. A withdrawal has nothing to print. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: versionPath, query: unitQuery },
  responses: { 200: DOCUMENT_ANSWER, ...refusals(400, 401, 403, 404, 409, 413, 429, 503) },
});

const readSummaryDocument = createRoute({
  operationId: 'readSummaryDocument',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/summary/document',
  tags: ['汇总'],
  summary: '学校汇总的 Word 文档',
  description:
    'The school’s total of all current versions in the form’s own .docx, every unit’s rows in the roster’s order and the sums; in a document of ours where no file is kept. For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery },
  responses: {
    200: DOCUMENT_ANSWER,
    ...refusals(400, 401, 403, 404, 413, 429, 503),
  },
});

const readRecommendedDocument = createRoute({
  operationId: 'readRecommendedDocument',
  method: 'get',
  path: '/api/v1/rounds/{round}/recommended/document',
  tags: ['汇总'],
  summary: '推荐清单（附件3）的 Word 文档',
  description:
    'What officers chose for 附件3, in their order, or as long as they chose nothing the activities that units marked 是否推荐; in its official layout, of the versions that stand. 404 where no form of the round asks for that mark. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: DOCUMENT_ANSWER, ...refusals(400, 401, 403, 404, 413, 429, 503) },
});

export function addDocumentRoutes(app: App, deps: AppDeps): void {
  const { registry, submissions, objects, now } = deps;

  app.openapi(putDocument, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    await takeShare(registry, session, round, now());
    if (mediaTypeOf(c) !== DOCX_TYPE) throw problem('document.notWord', {});
    const bytes = await readBytes(c, MOST_DOCUMENT_BYTES);
    const work = deps.sheetWork ?? SHEET_WORK_HERE;
    const read = await work.read(bytes, MOST_DOCUMENT_BYTES, session.cid);
    if (!read.ok) throw fileProblem(read.refusal);
    if (read.kind !== 'docx') throw problem('document.notWord', {});
    const order = { sheets: read.workbook.grids, form, round, context: {} };
    const { recognised, issues } = await work.check(order, session.cid);
    const missing = issues
      .filter(({ code, section }) => code === 'sheet.notRecognised' && section !== undefined)
      .map(({ label }) => label);
    if (!recognised || missing.length > 0) throw problem('document.notThisForm', { missing });
    await objects.put(documentKey({ collector: session.collector, round: round.id, form: form.id }), bytes, DOCX_TYPE);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const target = `${round.id}/${form.id}`;
    await appendAudit(registry, session, now(), {
      action: 'document.kept',
      target,
      detail: { sha256, bytes: bytes.byteLength },
    });
    return c.json({ sha256, bytes: bytes.byteLength }, 200);
  });

  app.openapi(readDocument, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const kept = await keptDocument(objects, { collector: session.collector, round: round.id, form: form.id });
    if (kept === undefined) throw problem('document.notKept', {});
    return wordResponse(kept, { name: `${form.attachment} ${form.title}.docx`, plainName: `${form.id}.docx` });
  });

  app.openapi(readVersionDocument, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const version = Number(path.version);
    const [recorded, kept] = await Promise.all([
      submissions.version(storeKey(session, round, form.id, unit), version),
      keptDocument(objects, { collector: session.collector, round: round.id, form: form.id }),
    ]);
    if (recorded === undefined) throw problem('version.notFound', {});
    await takeShare(registry, session, round, now());
    const bytes = await filledDocument(kept, form, round, await versionContent({ round, form, unit }, recorded));
    await noteVersionTaken(deps, session, { round, form, unit }, { version, bytes: bytes.byteLength, as: 'docx' });
    return wordResponse(bytes, {
      name: `${form.attachment} ${form.title} ${unit.name} 第${version}版.docx`,
      plainName: `${form.id}-${version}.docx`,
    });
  });

  app.openapi(readPrint, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const version = Number(path.version);
    const recorded = await submissions.version(storeKey(session, round, form.id, unit), version);
    if (recorded === undefined) throw problem('version.notFound', {});
    const { state, late, submittedAt, sha256 } = recorded;
    if (!isReported(state)) throw problem('print.withdrawn', {});
    await takeShare(registry, session, round, now());
    const content = await versionContent({ round, form, unit }, recorded);
    const receipt = receiptNumber({ round, form, unit }, version, sha256);
    const facts = { receipt, shortHash: shortHash(sha256), version, state, late, submittedAt };
    const { printEdition, writeWordFile } = await import('./made-documents');
    const bytes = await writeWordFile(printEdition(form, round, content, facts, await qrPicture(receipt)));
    await noteVersionTaken(deps, session, { round, form, unit }, { version, bytes: bytes.byteLength, as: 'print' });
    return wordResponse(bytes, {
      name: `${form.attachment} ${form.title} ${unit.name} 第${version}版 打印件.docx`,
      plainName: `${form.id}-${version}-print.docx`,
    });
  });

  app.openapi(readSummaryDocument, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const { definition: form } = formEntryOf(round, path.form);
    const { collector } = session;
    await takeShare(registry, session, round, now());
    const place = { collector, round: round.id, form: form.id };
    const [kept, { reports, joint, asOf }] = await Promise.all([
      keptDocument(objects, place),
      documentReports(deps, { collector, round, form }),
    ]);
    const { aggregate, contentOfSummary } = await import('./made-documents');
    const content = contentOfSummary(aggregate(reports, form, round, { asOf, joint }));
    const bytes = await filledDocument(kept, form, round, content);
    const target = `${round.id}/${form.id}`;
    await noteSummary(session, target, { units: reports.length, bytes: bytes.byteLength });
    return wordResponse(bytes, {
      name: `${round.name} ${form.attachment} 汇总.docx`,
      plainName: `${form.id}-summary.docx`,
    });
  });

  app.openapi(readRecommendedDocument, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const asking = recommendableIn(round)?.form;
    if (asking === undefined) throw problem('document.nothingRecommended', {});
    await takeShare(registry, session, round, now());
    const { collector } = session;
    const [{ reports, joint, asOf }, decided] = await Promise.all([
      documentReports(deps, { collector, round, form: asking }),
      recommendedDecisionsOf(deps.recommended, { collector, round: round.id, form: asking.id }),
    ]);
    const { aggregate, recommendedDocument, recommendedOf, writeWordFile } = await import('./made-documents');
    const recommended = recommendedOf([aggregate(reports, asking, round, { asOf, joint })], decided);
    if (recommended === undefined) throw problem('document.nothingRecommended', {});
    const bytes = await writeWordFile(recommendedDocument(recommended, round, asOf));
    const target = `${round.id}/${asking.id}`;
    await noteSummary(session, target, { units: reports.length, bytes: bytes.byteLength });
    return wordResponse(bytes, {
      name: `${round.name} 附件3 推荐清单.docx`,
      plainName: `${round.id}-recommended.docx`,
    });
  });

  async function noteSummary(session: Session, target: string, of: { readonly units: number; readonly bytes: number }) {
    await appendAudit(registry, session, now(), {
      action: 'summary.downloaded',
      target,
      detail: { ...of, as: 'docx' },
    });
  }
}

async function versionContent(
  scope: ReadingScope,
  recorded: { readonly submittedAt: string; readonly payload: Uint8Array },
): Promise<FormContent> {
  const { round, form, unit } = scope;
  const report = decodeReport(recorded.payload);
  const { rows } = currentReading(report, scope);
  if (rows.length > MOST_DOCUMENT_ROWS) throw problem('document.tooLong', { limit: MOST_DOCUMENT_ROWS });
  const contact = report.grids.length === 0 ? {} : entriesOf(report.grids, form, round).contact;
  const { contentOfReport } = await import('./made-documents');
  return contentOfReport(form, { unit: unit.name, contact, submittedAt: recorded.submittedAt, rows });
}

function wordResponse(bytes: Uint8Array, name: FileName): Response {
  return fileResponse(bytes, DOCX_TYPE, name);
}
