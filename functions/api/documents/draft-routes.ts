/** 总结自动成稿: a paper begun out of what is reported, and begun anew in the file that people went on with. */
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { MOST_PAPER_BYTES } from '#domain/form/paper';
import type { Paper, Round, Unit } from '#domain/form/round';
import { refusals, SIGNED_IN } from '../answers/describe';
import { fileResponse } from '../answers/download';
import { DOCX_TYPE } from '../answers/media-types';
import { fileProblem, problem } from '../answers/problem';
import { unitQuery } from '../answers/wire';
import { paperPath } from '../answers/wire-papers';
import type { App, AppDeps, AppEnv } from '../app-deps';
import { mediaTypeOf, readBytes } from '../bodies/request-body';
import { paperKey, paperOf } from '../papers/paper-of';
import { noteTaken } from '../sign-in/audit';
import { takeShare } from '../sign-in/collector-share';
import { roundOf, unitOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';

const BINARY = { schema: { type: 'string' as const, format: 'binary' } };
const DRAFT_ANSWER = {
  description:
    'Word 文档（.docx）。Draft-Parts 说明各部分：renewed 更新、added 新增、gone 去掉、kept 因有人改过或去掉而没有动',
  content: { [DOCX_TYPE]: BINARY },
  headers: z.object({
    'Draft-Parts': z.string().meta({ description: 'renewed=3&added=1&gone=0&kept=2' }),
  }),
};

const draftQuery = unitQuery.extend({
  over: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional()
    .meta({ type: 'integer', minimum: 1, description: '接着交过的第几版写；不写则另起一份' }),
});

const readDraft = createRoute({
  operationId: 'readDraft',
  method: 'get',
  path: '/api/v1/rounds/{round}/papers/{paper}/draft',
  tags: ['报送'],
  summary: '由已报的表生成文稿初稿（.docx）',
  description:
    'Figures, tables and a sentence for each activity out of what stands of the paper’s form; what the collector accepted and what not is said in it. With ?over= the parts are written anew in that version of the paper: everything else of the file stays byte for byte, parts that somebody changed stay and are commented, parts that somebody took out stay out. For a unit its own; the collector names a unit, or gets the school’s.',
  security: SIGNED_IN,
  request: { params: paperPath, query: draftQuery },
  responses: { 200: DRAFT_ANSWER, ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 503) },
});

const renewDraft = createRoute({
  operationId: 'renewDraft',
  method: 'post',
  path: '/api/v1/rounds/{round}/papers/{paper}/draft',
  tags: ['报送'],
  summary: '在已有的一份里更新由表生成的部分',
  description: 'As the draft with ?over=, into the .docx that is the body. Nothing is stored.',
  security: SIGNED_IN,
  request: { params: paperPath, query: unitQuery, body: { required: true, content: { [DOCX_TYPE]: BINARY } } },
  responses: { 200: DRAFT_ANSWER, ...refusals(400, 401, 403, 404, 409, 413, 415, 429, 503) },
});

export function addDraftRoutes(app: App, deps: AppDeps): void {
  const { submissions } = deps;

  app.openapi(readDraft, async (c) => {
    const at = await placeOf(c, c.req.valid('param'), c.req.valid('query').unit);
    const { over } = c.req.valid('query');
    return drafted(at, over === undefined ? undefined : await versionOf(at, Number(over)));
  });

  app.openapi(renewDraft, async (c) => {
    const at = await placeOf(c, c.req.valid('param'), c.req.valid('query').unit);
    if (mediaTypeOf(c) !== DOCX_TYPE) throw problem('document.notWord', {});
    return drafted(at, await readBytes(c, MOST_PAPER_BYTES));
  });

  interface At {
    readonly session: Session;
    readonly round: Round;
    readonly paper: Paper;
    readonly unit: Unit | undefined;
  }

  async function placeOf(
    c: Context<AppEnv>,
    path: { readonly round: string; readonly paper: string },
    named: string | undefined,
  ): Promise<At> {
    const session = c.get('session');
    const round = await roundOf(c.get('ahead'), session, path.round);
    return { session, round, paper: paperOf(round, path.paper), unit: unitOf(session, round, named) };
  }

  /** Only units hand papers in: of the school there is no version. */
  async function versionOf({ session, round, paper, unit }: At, version: number): Promise<Uint8Array> {
    const found = unit && (await submissions.version(paperKey(session, round, paper, unit), version));
    if (found === undefined) throw problem('version.notFound', {});
    return found.payload;
  }

  async function drafted({ session, round, paper, unit }: At, into: Uint8Array | undefined): Promise<Response> {
    const { registry, now } = deps;
    await takeShare(registry, session, round, now());
    const { draftOf } = await import('./draft-of');
    const { paperDraft, renewWordFile, writeWordFile } = await import('./made-documents');
    const draft = paperDraft(await draftOf(deps, { collector: session.collector, round, paper, unit }));
    const renewed = into === undefined ? undefined : await renewWordFile(into, draft);
    if (renewed?.ok === false) throw fileProblem(renewed.refusal);
    const bytes = renewed?.bytes ?? (await writeWordFile(draft));
    const target = [round.id, paper.id, ...(unit === undefined ? [] : [unit.name])].join('/');
    const detail = { bytes: bytes.byteLength, ...(into === undefined ? {} : { into: into.byteLength }) };
    await noteTaken(deps, session, { action: 'paper.drafted', target, detail });
    const response = fileResponse(bytes, DOCX_TYPE, {
      name: `${paper.title} ${unit?.name ?? round.school} 初稿.docx`,
      plainName: `${paper.id}-draft.docx`,
    });
    const { added = draft.blocks.flatMap(({ part }) => part ?? []), ...others } = renewed?.told ?? {};
    const counts = { renewed: [], gone: [], kept: [], ...others, added };
    response.headers.set(
      'Draft-Parts',
      new URLSearchParams(
        Object.entries(counts).map(([name, parts]): [string, string] => [name, String(parts.length)]),
      ).toString(),
    );
    return response;
  }
}
