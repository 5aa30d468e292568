/** The workbook of all forms of a round, and what it can be compared with: earlier downloads, a workbook that is handed in. */
import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import type { Round } from '#domain/form/round';
import type { WorkbookContents } from '#domain/sheet/workbook-contents';
import { formSummedUp, WHOLE_ROUND } from '#domain/summary/own-summary';
import { tagsOf } from '#domain/summary/round/form-tags';
import { versionsIn } from '#domain/summary/round/previous';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { attachmentNamed } from '../answers/download';
import { ADDRESS_VALID_SECONDS, madeFileAnswers } from '../answers/made-file';
import { XLSX_TYPE } from '../answers/media-types';
import { fileProblem, problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import { MERGE_POLL_SECONDS } from '../answers/wire-limits';
import {
  previousSchema,
  type RoundSummaryQuery,
  roundSummaryQuery,
  type SummariesView,
  summariesSchema,
} from '../answers/wire-summary';
import type { App, AppDeps } from '../app-deps';
import { MAX_FILE_BYTES, readBytes } from '../bodies/request-body';
import { SHEET_WORK_HERE } from '../reports/sheet-work';
import { appendAudit } from '../sign-in/audit';
import { takeShare } from '../sign-in/collector-share';
import { findUnit, needAdmin, roundOf } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { beingMadeSince } from './merge-job';
import type { RoundAsked } from './round-asked';
import { idOf, madeFromId, makeRoundSummary, previousKey, roundSummaryScope } from './round-summary';
import { rowsAtOnce } from './rows-at-once';

const readRoundSummary = createRoute({
  operationId: 'readRoundSummary',
  method: 'get',
  path: '/api/v1/rounds/{round}/summary',
  tags: ['汇总'],
  summary: '下载一次活动全部表的汇总',
  description:
    'One workbook of all forms: per form what its own summary has, and plan against results, agreement, changes, the year ' +
    'before. By a signed address, as a form’s summary; 202 while it is being made. What is left out by choice is in no ' +
    'total, and cover and checks say so. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: roundSummaryQuery },
  responses: {
    ...madeFileAnswers({ making: '正在合并', made: '工作簿（.xlsx）的下载地址' }),
    ...refusals(400, 401, 403, 404, 429, 503),
  },
});

const listSummaries = createRoute({
  operationId: 'listSummaries',
  method: 'get',
  path: '/api/v1/rounds/{round}/summaries',
  tags: ['汇总'],
  summary: '下载过的整本汇总，最近的在前',
  description: 'Each may be named by ?since= of the next download. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(summariesSchema, '下载过的'), ...refusals(400, 401, 403, 404, 503) },
});

const handInSummary = createRoute({
  operationId: 'handInSummary',
  method: 'post',
  path: '/api/v1/rounds/{round}/summaries',
  tags: ['汇总'],
  summary: '交上一次下载、后来写过备注的汇总表',
  description:
    'The file is kept for the next download (?previous=), which carries its own columns and notes over by what names a ' +
    'row, and lists what changed since. Repeating it changes nothing. For the collector only.',
  security: SIGNED_IN,
  request: {
    params: roundPath,
    query: noQuery,
    body: { required: true, content: { [XLSX_TYPE]: { schema: { type: 'string' as const, format: 'binary' } } } },
  },
  responses: { 200: json(previousSchema, '它的 id'), ...refusals(400, 401, 403, 404, 413, 415, 429, 503) },
});

const DOWNLOADED = 'summary.downloaded';
const MOST_LISTED = 30;
/** Records of the audit trail that are looked at for them. */
const MOST_LOOKED_AT = 5_000;

export function addRoundSummaryRoutes(app: App, deps: AppDeps): void {
  const { registry, objects, now } = deps;

  app.openapi(readRoundSummary, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const place = { collector: session.collector, round };
    const asked = await askedIn(session, round, c.req.valid('query'));
    const at = now();
    const scope = await roundSummaryScope(deps, place, asked, at);
    const bytes = await objects.size(scope.key);
    let made = bytes === undefined ? undefined : { key: scope.key, bytes };
    if (made === undefined && scope.rows > rowsAtOnce(deps)) {
      const order = { collector: session.collector, round: round.id, all: asked, job: scope.key };
      const since = await beingMadeSince(deps, order, 'summary.failed');
      c.header('Retry-After', String(MERGE_POLL_SECONDS));
      return c.json({ state: 'merging' as const, since, units: scope.units, rows: scope.rows }, 202);
    }
    if (made === undefined) {
      await takeShare(registry, session, round, at);
      made = await makeRoundSummary(deps, place, asked, at);
    }
    const { edition } = asked;
    await appendAudit(registry, session, at, {
      action: DOWNLOADED,
      target: round.id,
      detail: { units: scope.units, bytes: made.bytes, id: idOf(made.key), edition },
    });
    const address = await deps.downloads.addressOf(made.key, {
      contentType: XLSX_TYPE,
      disposition: attachmentNamed({
        name: `${round.name} ${edition === 'upward' ? '学校汇总（上报）' : '学校汇总'}.xlsx`,
        plainName: `${round.id}-summary.xlsx`,
      }),
      validSeconds: ADDRESS_VALID_SECONDS,
    });
    return c.redirect(address, 303);
  });

  app.openapi(listSummaries, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const downloads: SummariesView['downloads'] = [];
    const known = new Set<string>();
    let lookedAt = 0;
    const trail = registry.listAudit(session.collector, { newestFirst: true });
    for await (const { action, target, detail, at, actor } of trail) {
      if (++lookedAt > MOST_LOOKED_AT || downloads.length >= MOST_LISTED) break;
      const { id, edition } = detailOf(detail);
      if (action !== DOWNLOADED || target !== round.id || id === undefined || known.has(id)) continue;
      known.add(id);
      const made = await madeFromId(deps, session.collector, id);
      if (made !== undefined) downloads.push({ id, at, by: actor, asOf: made.asOf, edition });
    }
    return c.json({ downloads }, 200);
  });

  app.openapi(handInSummary, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const bytes = await readBytes(c, MAX_FILE_BYTES);
    await takeShare(registry, session, round, now());
    const read = await (deps.sheetWork ?? SHEET_WORK_HERE).read(bytes, MAX_FILE_BYTES, session.cid);
    if (!read.ok) throw fileProblem(read.refusal);
    if (!isSummaryOf(round, read.workbook)) throw problem('summary.notKnown', {});
    const id = createHash('sha256').update(bytes).digest('hex');
    await objects.put(previousKey(session.collector, id), bytes, XLSX_TYPE);
    return c.json({ id }, 200);
  });

  async function askedIn(session: Session, round: Round, query: RoundSummaryQuery): Promise<RoundAsked> {
    const { edition = 'internal', withoutLate, withoutToReview, withoutUnits = '', paper, since, previous } = query;
    const units = withoutUnits
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => unitNamed(round, name))
      .sort();
    const isKnown = since === undefined || (await madeFromId(deps, session.collector, since)) !== undefined;
    const isThere =
      previous === undefined || (await objects.size(previousKey(session.collector, previous))) !== undefined;
    if (!isKnown || !isThere) throw problem('summary.notKnown', {});
    return {
      edition,
      leaveOut: {
        ...(withoutLate === undefined ? {} : { late: true }),
        ...(withoutToReview === undefined ? {} : { toReview: true }),
        ...(units.length === 0 ? {} : { units }),
      },
      ...(paper === undefined ? {} : { paper }),
      ...(since === undefined ? {} : { since }),
      ...(previous === undefined ? {} : { previous }),
    };
  }
}

/** By what the file says of itself; a program that lost that has kept 报送情况, by whose columns it is known. */
function isSummaryOf(round: Round, { custom, grids }: WorkbookContents): boolean {
  if (custom.has('asOf')) return formSummedUp(custom) === WHOLE_ROUND && custom.get('round') === round.id;
  return versionsIn({ name: '', grids }, tagsOf(round.forms.map(({ definition }) => definition))) !== undefined;
}

function unitNamed(round: Round, name: string): string {
  const unit = findUnit(round, name);
  if (unit === undefined) throw problem('unit.notOnRoster', {});
  return unit.name;
}

/** As it is written above; records of a form's summary have none. */
function detailOf(detail: unknown): { readonly id?: string; readonly edition: 'internal' | 'upward' } {
  const found = typeof detail === 'object' && detail !== null ? (detail as Readonly<Record<string, unknown>>) : {};
  const edition = found.edition === 'upward' ? 'upward' : 'internal';
  return typeof found.id === 'string' && found.id !== '' ? { id: found.id, edition } : { edition };
}
