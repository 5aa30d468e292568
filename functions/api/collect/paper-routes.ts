/** 纸质件: which units' prints have come in, ticked off by scanning or typing what stands on them. */
import { createRoute } from '@hono/zod-openapi';
import { papersIn } from '#domain/review/paper-copy';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { noQuery, roundPath } from '../answers/wire';
import { type PapersView, paperBody, paperOutcomeSchema, papersSchema } from '../answers/wire-paper';
import type { App, AppDeps } from '../app-deps';
import { jsonRequest } from '../bodies/json-request';
import { readJson } from '../bodies/request-body';
import { paperDecisionsOf } from '../review/paper-decisions';
import { needAdmin, roundOf } from '../sign-in/round-access';
import type { PrintPlace } from './find-print';
import { paperView, receivePaper, undoPaper } from './receive-paper';
import { rosterHeads } from './roster-heads';

const MAX_BODY = 4 * 1024;

const path = '/api/v1/rounds/{round}/paper';

const readPapers = createRoute({
  operationId: 'readPapers',
  method: 'get',
  path,
  tags: ['管理'],
  summary: '纸质件：各单位交了没有',
  description:
    'Of every unit that reported a form: its version by now, and the signed print that came in, with whether it says what stands. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(papersSchema, '各表各单位的纸质件'), ...refusals(400, 401, 403, 404, 503) },
});

const changePapers = createRoute({
  operationId: 'receivePaper',
  method: 'post',
  path,
  tags: ['管理'],
  summary: '收到一份纸质件，或撤销',
  description:
    '`receive` ticks off the print whose receipt number was scanned, or whose last six digits (of the receipt number or of the short hash) were typed. Where it is of a version that says something else than what stands, nothing is recorded and every cell that differs is named: `differing` with that version records it all the same. Where several prints fit six digits they are listed. 404 `paper.unknown` where none does. `undo` takes back one that was recorded. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery, body: jsonRequest(paperBody) },
  responses: { 200: json(paperOutcomeSchema, '怎么样了'), ...refusals(400, 401, 403, 404, 409, 413, 503) },
});

export function addPaperRoutes(app: App, deps: AppDeps): void {
  app.openapi(readPapers, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    return c.json(await papersOf(deps, { collector: session.collector, round }), 200);
  });

  app.openapi(changePapers, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { deed } = await readJson(c, paperBody, MAX_BODY);
    const place = { session, collector: session.collector, round };
    return c.json(
      deed.kind === 'receive' ? await receivePaper(deps, place, deed) : await undoPaper(deps, place, deed),
      200,
    );
  });
}

async function papersOf(
  { submissions, papers }: Pick<AppDeps, 'submissions' | 'papers'>,
  { collector, round }: PrintPlace,
): Promise<PapersView> {
  const forms = round.forms.map(async (entry) => {
    const { id: form, attachment } = entry.definition;
    const [heads, decisions] = await Promise.all([
      rosterHeads(submissions, { collector, round, entry }),
      paperDecisionsOf(papers, { collector, round: round.id, form }),
    ]);
    const came = papersIn(decisions);
    const standing = new Map(heads.map((head) => [head.unit, head]));
    const units = round.roster.flatMap(({ name, code }) => {
      const head = standing.get(name);
      if (head === undefined) return [];
      const paper = came.get(name);
      const { state, version } = head;
      return [{ unit: name, code, state, version, ...(paper && { paper: paperView(paper, head) }) }];
    });
    return { form, attachment, units };
  });
  return { forms: await Promise.all(forms) };
}
