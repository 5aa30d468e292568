/** What only the collector sees: who has reported what, and the merged summary. */
import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { aggregate } from '#domain/aggregate';
import type { Round } from '#domain/definition';
import type { Submission } from '#domain/submission';
import { summaryPlan } from '#domain/summary-plan';
import type { Head } from '#store/submission-store';
import { writeWorkbook } from '#xlsx/write';
import type { Session } from './access-token';
import type { App, AppDeps, AppEnv } from './app-deps';
import { appendAudit } from './audit';
import { collectorState, type HeadsByForm } from './collector-state';
import { canonicalJson } from './content-hash';
import { json, refusals, SIGNED_IN } from './describe';
import { WORKBOOK_ANSWER, workbookResponse } from './download';
import { errorText, writeLog } from './log';
import { XLSX_TYPE } from './report-body';
import { type FormEntry, findUnit, formEntryOf, needAdmin, roundOf } from './round-access';
import { submissionOf } from './stored-report';
import { collectorStateSchema, formPath, noQuery, roundPath } from './wire';

const readState = createRoute({
  method: 'get',
  path: '/api/rounds/{round}/state',
  tags: ['汇总'],
  summary: '各单位各表的报送情况',
  description: 'Units × forms with state, version and time, and totals per form. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: { 200: json(collectorStateSchema, '报送情况'), ...refusals(400, 401, 403, 404, 503) },
});

const readSummary = createRoute({
  method: 'get',
  path: '/api/rounds/{round}/forms/{form}/summary',
  tags: ['汇总'],
  summary: '下载一张表的汇总',
  description:
    'The merged workbook of all current versions. The same versions give the same bytes. For the collector only.',
  security: SIGNED_IN,
  request: { params: formPath, query: noQuery },
  responses: { 200: WORKBOOK_ANSWER, ...refusals(400, 401, 403, 404, 503) },
});

/** Raise it when the summary's layout changes: workbooks cached before are then made anew. */
const SUMMARY_LAYOUT = 1;

export function addCollectorRoutes(app: App, deps: AppDeps): void {
  const { registry, submissions, now } = deps;

  app.openapi(readState, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const round = await roundOf(registry, session, c.req.valid('param').round);
    const byForm: HeadsByForm = new Map();
    for (const { definition } of round.forms) byForm.set(definition.id, await headsOf(session, round, definition.id));
    return c.json(collectorState(round, byForm, now()), 200);
  });

  app.openapi(readSummary, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const path = c.req.valid('param');
    const round = await roundOf(registry, session, path.round);
    const entry = formEntryOf(round, path.form);
    const merged = await submissionsOf(session, round, entry);
    const workbook = await cachedWorkbook(c, summaryKey(session, round, entry, merged), () =>
      summaryBytes(round, entry, merged),
    );
    const { id: form, attachment } = entry.definition;
    await appendAudit(registry, session, now(), {
      action: 'summary.downloaded',
      target: `${round.id}/${form}`,
      detail: { units: merged.reported.length, bytes: workbook.byteLength },
    });
    return workbookResponse(workbook, {
      name: `${round.name} ${attachment} 汇总.xlsx`,
      plainName: `${form}-summary.xlsx`,
    });
  });

  async function headsOf(session: Session, round: Round, form: string): Promise<Head[]> {
    const heads: Head[] = [];
    for await (const { payload: _, ...head } of submissions.heads({
      collector: session.collector,
      round: round.id,
      form,
    }))
      heads.push(head);
    return heads;
  }

  /** Of the units on the roster; a unit that was struck off does not count, the state lists it apart. */
  async function submissionsOf(session: Session, round: Round, { definition: form }: FormEntry): Promise<Merged> {
    const reported: Submission[] = [];
    let latest: string | undefined;
    for await (const head of submissions.heads({ collector: session.collector, round: round.id, form: form.id })) {
      const unit = findUnit(round, head.unit);
      if (unit === undefined) continue;
      if (latest === undefined || head.submittedAt > latest) latest = head.submittedAt;
      const submission = submissionOf({ round, form, unit }, head);
      if (submission !== undefined) reported.push(submission);
    }
    return { reported, ...(latest === undefined ? {} : { latest }) };
  }

  /** As of the latest version, so that the same versions are the same workbook whenever it is asked for. */
  function summaryBytes(round: Round, { definition }: FormEntry, { reported, latest }: Merged): Promise<Uint8Array> {
    const asOf = latest ?? now().toISOString();
    return writeWorkbook(summaryPlan(aggregate(reported, definition, round, { asOf })));
  }

  /** The cache may fail without anybody noticing but the log; undefined = not to be cached. */
  async function cachedWorkbook(
    c: Context<AppEnv>,
    key: string | undefined,
    make: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    if (key === undefined) return make();
    const notUsed = (error: unknown): undefined => {
      writeLog(deps, c, { level: 'error', event: 'cache.notUsed', error: errorText(error) });
      return undefined;
    };
    const cached = await deps.objects.get(key).catch(notUsed);
    if (cached !== undefined) return cached;
    const made = await make();
    await deps.objects.put(key, made, XLSX_TYPE).catch(notUsed);
    return made;
  }
}

interface Merged {
  readonly reported: readonly Submission[];
  /** When the last version of any unit came, a withdrawal too; absent where none came. */
  readonly latest?: string;
}

/** Changes with the round's definition and with every unit's version; without submissions there is nothing to key. */
function summaryKey(
  session: Session,
  round: Round,
  entry: FormEntry,
  { reported, latest }: Merged,
): string | undefined {
  if (reported.length === 0) return undefined;
  const { id: form, version: formVersion } = entry.definition;
  const versions = reported.map(({ unit, version, source }) => [unit, version, source]);
  const made = { layout: SUMMARY_LAYOUT, collector: session.collector, round, form, formVersion, versions, latest };
  return `summaries/${createHash('sha256').update(canonicalJson(made), 'utf8').digest('hex')}.xlsx`;
}
