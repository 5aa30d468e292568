/** 纸质件: which units' prints have come in, ticked off by scanning or typing what stands on them. */
import { createRoute } from '@hono/zod-openapi';
import { paperCopiesIn } from '#domain/review/paper-copy';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { noQuery, roundPath } from '../answers/wire';
import {
  type PaperCopiesView,
  paperCopiesSchema,
  paperCopyBody,
  paperCopyOutcomeSchema,
} from '../answers/wire-paper-copies';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { paperCopyDecisionsOf } from '../review/paper-copy-decisions';
import { needAdmin, roundOf } from '../sign-in/round-access';
import type { PrintPlace } from './find-print';
import { paperCopyView, receivePaperCopy, undoPaperCopy } from './receive-paper-copy';
import { rosterHeads } from './roster-heads';

const MAX_BODY = 4 * 1024;

const path = '/api/v1/rounds/{round}/paper-copies';

const readPaperCopies = createRoute({
  operationId: 'readPaperCopies',
  method: 'get',
  path,
  tags: ['管理'],
  summary: '纸质件：各单位交了没有',
  description:
    'Of every unit that reported a form: its version by now, and the signed print that came in, with whether it says what stands. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(paperCopiesSchema, '各表各单位的纸质件'), ...refusals(400, 401, 403, 404, 503) },
});

const changePaperCopies = createRoute({
  operationId: 'receivePaperCopy',
  method: 'post',
  path,
  tags: ['管理'],
  summary: '收到一份纸质件，或撤销',
  description:
    '`receive` ticks off the print whose receipt number was scanned, or whose last six digits (of the receipt number or of the short hash) were typed. Where it is of a version that says something else than what stands, nothing is recorded and every cell that differs is named: `differing` with that version records it all the same. Where several prints fit six digits they are listed. 404 `paperCopy.unknown` where none does. `undo` takes back one that was recorded. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(paperCopyBody) },
  responses: { 200: json(paperCopyOutcomeSchema, '怎么样了'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

export function addPaperCopyRoutes(app: App, deps: AppDeps): void {
  app.openapi(readPaperCopies, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    return c.json(await paperCopiesOf(deps, { collector: session.collector, round }), 200);
  });

  app.openapi(changePaperCopies, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { deed } = await readJson(c, paperCopyBody, MAX_BODY);
    const place = { session, collector: session.collector, round };
    return c.json(
      deed.kind === 'receive' ? await receivePaperCopy(deps, place, deed) : await undoPaperCopy(deps, place, deed),
      200,
    );
  });
}

async function paperCopiesOf(
  { submissions, paperCopies }: Pick<AppDeps, 'submissions' | 'paperCopies'>,
  { collector, round }: PrintPlace,
): Promise<PaperCopiesView> {
  const forms = round.forms.map(async (entry) => {
    const { id: form, attachment } = entry.definition;
    const [heads, decisions] = await Promise.all([
      rosterHeads(submissions, { collector, round, entry }),
      paperCopyDecisionsOf(paperCopies, { collector, round: round.id, form }),
    ]);
    const came = paperCopiesIn(decisions);
    const standing = new Map(heads.map((head) => [head.unit, head]));
    const units = round.roster.flatMap(({ name, code }) => {
      const head = standing.get(name);
      if (head === undefined) return [];
      const paperCopy = came.get(name);
      const { state, version } = head;
      return [{ unit: name, code, state, version, ...(paperCopy && { paperCopy: paperCopyView(paperCopy, head) }) }];
    });
    return { form, attachment, units };
  });
  return { forms: await Promise.all(forms) };
}
