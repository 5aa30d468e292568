/** What only the collector sees: who has reported what, and the merged summary. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { attachmentNamed } from '../answers/download';
import { localeOf } from '../answers/language';
import { ADDRESS_VALID_SECONDS, madeFileAnswers } from '../answers/made-file';
import { XLSX_TYPE } from '../answers/media-types';
import { collectorStateSchema, formPath, misfitsSchema, noQuery, roundPath, stateQuery } from '../answers/wire';
import { MERGE_POLL_SECONDS } from '../answers/wire-limits';
import type { App, AppDeps } from '../app-deps';
import { paperCopiesInRound } from '../review/paper-copy-decisions';
import { appendAudit } from '../sign-in/audit';
import { takeShare } from '../sign-in/collector-share';
import { findUnit, formEntryOf, needAdmin, roundOf } from '../sign-in/round-access';
import { collectorState } from './collector-state';
import { lockOf } from './locking';
import { beingMadeSince } from './merge-job';
import { misfitsOf } from './misfits';
import { allStandings, standingsOf } from './read-standings';
import { rowsAtOnce } from './rows-at-once';
import { type MadeSummary, makeSummary, summaryScope } from './summary';
import type { SummaryPlace } from './summary-place';

const readState = createRoute({
  operationId: 'readState',
  method: 'get',
  path: '/api/v1/rounds/{round}/state',
  tags: ['汇总'],
  summary: '各单位各表的报送情况',
  description:
    'Units × forms with state, version, time and where each stands, and totals per form. A long roster is read page by page (?from=, ?limit=): the totals are then those of the page. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: stateQuery },
  responses: { 200: json(collectorStateSchema, '报送情况'), ...refusals(400, 401, 403, 404, 503) },
});

const readSummary = createRoute({
  operationId: 'readSummary',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/summary',
  tags: ['汇总'],
  summary: '下载一张表的汇总',
  description:
    'The merged workbook of all current versions, by a signed address that is valid for minutes: follow it without the ' +
    'access token. The same versions give the same bytes. A merge too large for one request answers 202: ask again ' +
    'after `Retry-After`. For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery },
  responses: {
    ...madeFileAnswers({ making: '正在合并', made: '工作簿（.xlsx）的下载地址' }),
    ...refusals(400, 401, 403, 404, 429, 503),
  },
});

const readMisfits = createRoute({
  operationId: 'readMisfits',
  method: 'get',
  path: '/api/v1/rounds/{round}/forms/{form}/misfits',
  tags: ['汇总'],
  summary: '不再适合当前表样的内容',
  description:
    'Reports that came in under another definition of the form than the one that stands now, each with the cells that ' +
    'no longer fit it. They are counted in no total; the summary lists them too. For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery },
  responses: { 200: json(misfitsSchema, '按单位和单元格列出'), ...refusals(400, 401, 403, 404, 503) },
});

/** Where a page is asked for without saying how long. */
const UNITS_A_PAGE = 200;

export function addCollectorRoutes(app: App, deps: AppDeps): void {
  const { registry, submissions, objects, now } = deps;

  app.openapi(readState, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const { from, limit } = c.req.valid('query');
    const first = Number(from ?? 0);
    const isPage = from !== undefined || limit !== undefined;
    const units = isPage ? round.roster.slice(first, first + Number(limit ?? UNITS_A_PAGE)) : round.roster;
    const { collector } = session;
    const [lock, standings, paperCopies] = await Promise.all([
      lockOf({ registry, collector, round }),
      isPage ? standingsOf(deps, collector, round, units) : allStandings(deps, collector, round),
      paperCopiesInRound(deps.paperCopies, collector, round),
    ]);
    const next = first + units.length;
    return c.json(
      {
        ...collectorState({ round, units, standingOf: standings.standingOf, paperCopies, lock, now: now() }),
        offRoster: [...standings.reported].filter((unit) => findUnit(round, unit) === undefined).sort(),
        ...(isPage && next < round.roster.length ? { next } : {}),
        ...(lock === undefined ? {} : { lock }),
      },
      200,
    );
  });

  app.openapi(readMisfits, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const form = formEntryOf(round, path.form).definition;
    const units = await misfitsOf(submissions, { collector: session.collector, round, form }, localeOf(c));
    return c.json(misfitsSchema.parse({ form: form.id, version: form.version, units }), 200);
  });

  app.openapi(readSummary, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(c.get('ahead'), session, path.round);
    const place: SummaryPlace = { collector: session.collector, round, entry: formEntryOf(round, path.form) };
    const at = now();
    const scope = await summaryScope(deps, place, at);
    let made = await keptSummary(scope.key);
    if (made === undefined && scope.rows > rowsAtOnce(deps)) {
      const order = { collector: session.collector, round: round.id, form: path.form, job: scope.key };
      const since = await beingMadeSince(deps, order, 'summary.failed');
      c.header('Retry-After', String(MERGE_POLL_SECONDS));
      return c.json({ state: 'merging' as const, since, units: scope.units, rows: scope.rows }, 202);
    }
    if (made === undefined) {
      await takeShare(registry, session, round, at);
      made = await makeSummary(deps, place, at);
    }
    const { id: form, attachment } = place.entry.definition;
    await appendAudit(registry, session, at, {
      action: 'summary.downloaded',
      target: `${round.id}/${form}`,
      detail: { units: scope.units, bytes: made.bytes },
    });
    const address = await deps.downloads.addressOf(made.key, {
      contentType: XLSX_TYPE,
      disposition: attachmentNamed({
        name: `${round.name} ${attachment} 汇总.xlsx`,
        plainName: `${form}-summary.xlsx`,
      }),
      validSeconds: ADDRESS_VALID_SECONDS,
    });
    return c.redirect(address, 303);
  });

  async function keptSummary(key: string): Promise<MadeSummary | undefined> {
    const bytes = await objects.size(key);
    return bytes === undefined ? undefined : { key, bytes };
  }
}
