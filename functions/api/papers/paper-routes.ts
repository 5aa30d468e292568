/** Papers beside the forms: where a unit stands with each, handing one in, its versions, and each version's file. */
import { createRoute } from '@hono/zod-openapi';
import { mostBytesOf, type PaperKind } from '#domain/form/paper';
import { papersOf } from '#domain/form/round';
import type { Origin, Recorded } from '#store/submission-store';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { fileResponse } from '../answers/download';
import { ANY_TYPE } from '../answers/media-types';
import { problem } from '../answers/problem';
import { historyQuery, roundPath, unitQuery } from '../answers/wire';
import {
  paperHistorySchema,
  paperPath,
  paperQuery,
  paperQueryOnBehalf,
  paperReceiptSchema,
  paperSubmissionPath,
  papersSchema,
  paperVersionPath,
} from '../answers/wire-papers';
import type { App, AppDeps } from '../app-deps';
import { mediaTypeOf, readBytes, valid } from '../bodies/request-body';
import { noteTaken } from '../sign-in/audit';
import { oneUnitOf, roundOf } from '../sign-in/round-access';
import { historyPage, pageAsked } from '../submit/history-page';
import { PAPER_FORMATS, paperFileName, paperKey, paperOf, paperReceipt, paperState } from './paper-of';
import { submitPaper } from './submit-paper';

const BINARY = { schema: { type: 'string' as const, format: 'binary' } };
const KEPT_TYPES = Object.values(PAPER_FORMATS).map(({ type }) => type);
const TYPES = [...KEPT_TYPES, ANY_TYPE];
const filesOf = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, BINARY]));

const listPapers = createRoute({
  operationId: 'listPapers',
  method: 'get',
  path: '/api/v1/rounds/{round}/papers',
  tags: ['报送'],
  summary: '本单位各份文稿（方案、总结）的状态',
  description:
    'Papers that the round asks for beside its forms, with what may be handed in and where the unit stands; none where it asks for none. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: roundPath, query: unitQuery },
  responses: { 200: json(papersSchema, '各份文稿'), ...refusals(400, 401, 403, 404, 503) },
});

const submitPaperRoute = createRoute({
  operationId: 'submitPaper',
  method: 'put',
  path: '/api/v1/rounds/{round}/papers/{paper}/submissions/{id}',
  tags: ['报送'],
  summary: '上传一份文稿',
  description:
    'The file is the body, and kept as it came as the paper’s next version; what it is, its bytes say. `base` is the version that it takes the place of, which stays and can be fetched. The id is a UUID made at the click: sending it again with the same file gives the same receipt. The collector names the unit, and may say which mail it came in.',
  security: SIGNED_IN,
  request: {
    params: paperSubmissionPath,
    query: paperQueryOnBehalf,
    body: { required: true, content: filesOf(TYPES) },
  },
  responses: {
    201: json(paperReceiptSchema, '已接收，这是回执'),
    200: json(paperReceiptSchema, '先前已接收，同一回执'),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 423, 429, 503),
  },
});

const listPaperHistory = createRoute({
  operationId: 'listPaperHistory',
  method: 'get',
  path: '/api/v1/rounds/{round}/papers/{paper}/history',
  tags: ['报送'],
  summary: '一份文稿的各个版本，分页',
  description:
    'The versions, newest first, page by page: `next` of one page is ?before= of the one after it. The collector names a unit with ?unit=.',
  security: SIGNED_IN,
  request: { params: paperPath, query: historyQuery },
  responses: { 200: json(paperHistorySchema, '各版本'), ...refusals(400, 401, 403, 404, 503) },
});

const readPaperFile = createRoute({
  operationId: 'readPaperFile',
  method: 'get',
  path: '/api/v1/rounds/{round}/papers/{paper}/versions/{version}/file',
  tags: ['报送'],
  summary: '下载文稿的某一版',
  description:
    'The file byte for byte as it was handed in. The collector names a unit with ?unit=; its downloads are on record.',
  security: SIGNED_IN,
  request: { params: paperVersionPath, query: unitQuery },
  responses: {
    200: { description: '文件', content: filesOf(KEPT_TYPES) },
    ...refusals(400, 401, 403, 404, 503),
  },
});

const MEGABYTE = 1024 * 1024;

export function addPaperRoutes(app: App, deps: AppDeps): void {
  const { registry, submissions, now } = deps;

  app.openapi(listPapers, async (c) => {
    const session = c.get('session');
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const asked = papersOf(round);
    const [lock, ...heads] = await Promise.all([
      asked.length === 0 ? undefined : registry.lockOf(session.collector, round.id, unit.name),
      ...asked.map((paper) => submissions.head(paperKey(session, round, paper, unit))),
    ]);
    const isLocked = lock !== undefined;
    const papers = asked.map((paper, at) =>
      paperState({ round, paper, unit }, { head: heads[at], isLocked, now: now() }),
    );
    return c.json({ papers }, 200);
  });

  app.openapi(submitPaperRoute, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const paper = paperOf(round, path.paper);
    const {
      unit: named,
      base,
      file: name,
      ...mail
    } = valid(session.role === 'admin' ? paperQueryOnBehalf : paperQuery, c.req.query());
    const unit = oneUnitOf(session, round, named);
    if (!TYPES.includes(mediaTypeOf(c))) throw problem('request.mediaType', { accepted: TYPES });
    const limitBytes = mostBytesOf(paper);
    const bytes = await readBytes(c, limitBytes, () =>
      problem('paper.tooLarge', { limitBytes, megabytes: String(Math.round((limitBytes / MEGABYTE) * 10) / 10) }),
    );
    const outcome = await submitPaper(deps, {
      ...{ session, ahead: c.get('ahead'), scope: { round, paper, unit }, submissionId: path.id },
      ...{ base: Number(base), name, bytes },
      ...mailOf(mail),
    });
    return outcome.isNew ? c.json(outcome.receipt, 201) : c.json(outcome.receipt, 200);
  });

  app.openapi(listPaperHistory, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const paper = paperOf(round, path.paper);
    const query = c.req.valid('query');
    const unit = oneUnitOf(session, round, query.unit);
    const key = paperKey(session, round, paper, unit);
    const receiptOf = (recorded: Recorded) => paperReceipt({ round, paper, unit }, recorded);
    return c.json(await historyPage(submissions, key, pageAsked(query), receiptOf), 200);
  });

  app.openapi(readPaperFile, async (c) => {
    const session = c.get('session');
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const paper = paperOf(round, path.paper);
    const unit = oneUnitOf(session, round, c.req.valid('query').unit);
    const version = Number(path.version);
    const recorded = await submissions.version(paperKey(session, round, paper, unit), version);
    if (recorded?.file === undefined) throw problem('version.notFound', {});
    const { file, sha256, payload } = recorded;
    const target = `${round.id}/${paper.id}/${unit.name}`;
    await noteTaken(deps, session, { action: 'paper.downloaded', target, detail: { version, sha256 } });
    const { type, endings } = PAPER_FORMATS[file.kind as PaperKind];
    return fileResponse(payload, type, {
      name: paperFileName({ round, paper, unit }, version, file),
      plainName: `${paper.id}-${unit.code}-${version}${endings[0]}`,
    });
  });
}

interface MailTold {
  readonly messageId?: string | undefined;
  readonly sender?: string | undefined;
  readonly sentAt?: string | undefined;
}

/** Nothing where the collector says nothing of a mail. */
function mailOf({ messageId, sender, sentAt }: MailTold): { readonly mail?: Omit<Origin, 'file' | 'sha256'> } {
  if (messageId === undefined && sender === undefined && sentAt === undefined) return {};
  return {
    mail: {
      ...(messageId === undefined ? {} : { messageId }),
      ...(sender === undefined ? {} : { sender }),
      ...(sentAt === undefined ? {} : { sentAt }),
    },
  };
}
