/** 归档: everything of a locked round in one file that can be verified without a server. */
import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { refusals, SIGNED_IN } from '../answers/describe';
import { attachmentNamed } from '../answers/download';
import { ADDRESS_VALID_SECONDS, madeFileAnswers } from '../answers/made-file';
import { ZIP_TYPE } from '../answers/media-types';
import { problem } from '../answers/problem';
import { noQuery, roundPath } from '../answers/wire';
import { MERGE_POLL_SECONDS } from '../answers/wire-limits';
import type { App, AppDeps } from '../app-deps';
import { lockOf } from '../collect/locking';
import { beingMadeSince } from '../collect/merge-job';
import { appendAudit } from '../sign-in/audit';
import { takeShare } from '../sign-in/collector-share';
import { needAdmin, roundOf } from '../sign-in/round-access';
import { archiveScope, makeArchive } from './archive';

const readArchive = createRoute({
  operationId: 'readArchive',
  method: 'get',
  path: '/api/v1/rounds/{round}/archive',
  tags: ['汇总'],
  summary: '下载一轮填报的归档（.zip）',
  description:
    'Of a round that is locked for all its units, by a signed address as the summary: the summaries, every version as it was sent with its receipt, all decisions, the audit trail, the definition, and a hash of each. `kjz verify` proves it offline. An archive too large for one request answers 202: ask again after `Retry-After`. 409 while units may still report. For the collector only.',
  security: SIGNED_IN,
  request: { params: roundPath, query: noQuery },
  responses: {
    ...madeFileAnswers({ making: '正在归档', made: '归档（.zip）的下载地址' }),
    ...refusals(400, 401, 403, 404, 409, 429, 503),
  },
});

/** Made within the request up to this many versions and rows, each of which is laid out again; a gateway waits 29 s. */
const VERSIONS_AT_ONCE = 60;
const ROWS_AT_ONCE = 3_000;

export function addArchiveRoutes(app: App, deps: AppDeps): void {
  const { registry, objects, now } = deps;

  app.openapi(readArchive, async (c) => {
    const session = c.get('session');
    needAdmin(session);
    const { collector } = session;
    const round = await roundOf(c.get('ahead'), session, c.req.valid('param').round);
    const lock = await lockOf({ registry, collector, round });
    if (lock === undefined) throw problem('archive.notLocked', {});
    if (lock.reopened.length > 0) throw problem('archive.unitsOpen', { units: lock.reopened.map(({ unit }) => unit) });
    const place = { collector, round, lock };
    const scope = await archiveScope(deps, place);
    const kept = await objects.get(scope.key);
    const isJob = scope.versions > VERSIONS_AT_ONCE || scope.rows > (deps.rowsAtOnce ?? ROWS_AT_ONCE);
    if (kept === undefined && isJob) {
      const order = { collector, round: round.id, job: scope.key };
      const since = await beingMadeSince(deps, order, 'archive.failed');
      c.header('Retry-After', String(MERGE_POLL_SECONDS));
      return c.json({ state: 'merging' as const, since, units: round.roster.length, rows: scope.rows }, 202);
    }
    const at = now();
    if (kept === undefined) await takeShare(registry, session, round, at);
    const made = kept === undefined ? await makeArchive(deps, place, at) : { key: scope.key, bytes: kept };
    // By it the file can be told from any other that says it is this round's.
    const sha256 = createHash('sha256').update(made.bytes).digest('hex');
    await appendAudit(registry, session, at, {
      action: 'archive.downloaded',
      target: round.id,
      detail: { versions: scope.versions, bytes: made.bytes.byteLength, sha256 },
    });
    const address = await deps.downloads.addressOf(made.key, {
      contentType: ZIP_TYPE,
      disposition: attachmentNamed({ name: `${round.name} 归档.zip`, plainName: `${round.id}-archive.zip` }),
      validSeconds: ADDRESS_VALID_SECONDS,
    });
    return c.redirect(address, 303);
  });
}
