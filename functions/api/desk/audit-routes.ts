/** Who did what: the collector's own audit trail, on screen and as a file. */
import { createRoute } from '@hono/zod-openapi';
import { json, refusals, SIGNED_IN } from '../answers/describe';
import { attachmentNamed, fileHeaders } from '../answers/download';
import { CSV_TYPE, JSON_TYPE } from '../answers/media-types';
import { AUDIT_PAGE } from '../answers/wire-limits';
import { auditPageSchema, auditQuery } from '../answers/wire-rounds';
import type { App, AppDeps } from '../app-deps';
import { appendAudit } from '../sign-in/audit';
import { needAdmin } from '../sign-in/round-access';
import { auditFile, auditPage } from './audit-trail';

const readAudit = createRoute({
  operationId: 'readAudit',
  method: 'get',
  path: '/api/v1/audit',
  tags: ['管理'],
  summary: '审计记录：谁、何时、做了什么',
  description: `The newest first, page by page, filtered by time, actor, action and target. With \`?format=csv\`, or \`Accept: text/csv\`, a file of up to ${AUDIT_PAGE.file} records, which says at its end where it is not all; taking it is on record. For the collector only.`,
  security: SIGNED_IN,
  request: { query: auditQuery },
  responses: {
    200: {
      description: '一页审计记录，或一个文件',
      content: {
        ...json(auditPageSchema, '').content,
        [CSV_TYPE]: { schema: { type: 'string' as const } },
      },
    },
    ...refusals(400, 401, 403, 503),
  },
});

export function addAuditRoutes(app: App, { registry, now }: AppDeps): void {
  app.openapi(readAudit, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { from, to, before, limit, format, ...wanted } = c.req.valid('query');
    const isFile = (format ?? (wantsCsv(c.req.header('accept') ?? '') ? 'csv' : 'json')) === 'csv';
    const [until] = [to, before].flatMap((each) => (each === undefined ? [] : [inUtc(each)])).sort();
    const search = { ...wanted, ...(from === undefined ? {} : { from: inUtc(from) }), before: until };
    const most = isFile ? AUDIT_PAGE.file : AUDIT_PAGE.most;
    const asked = Number(limit ?? (isFile ? AUDIT_PAGE.file : AUDIT_PAGE.usual));
    const page = await auditPage(registry, session.collector, search, Math.min(most, asked));
    if (!isFile) {
      const records = page.records.map(({ at, actor, action, target, detail }) => ({
        at,
        actor,
        action,
        target,
        detail,
      }));
      return c.json({ records, ...(page.next === undefined ? {} : { next: page.next }) }, 200);
    }
    await appendAudit(registry, session, now(), {
      action: 'audit.downloaded',
      target: session.collector,
      detail: { ...search, records: page.records.length },
    });
    const bytes = Buffer.from(auditFile(page), 'utf8');
    const disposition = attachmentNamed({ name: '审计记录.csv', plainName: 'audit.csv' });
    return new Response(bytes, { headers: fileHeaders(bytes, { contentType: CSV_TYPE, disposition }) });
  });
}

function wantsCsv(accept: string): boolean {
  return /\btext\/csv\b/.test(accept) && !accept.includes(JSON_TYPE);
}

/** With milliseconds, as records are sorted. */
function inUtc(instant: string): string {
  return new Date(instant).toISOString();
}
