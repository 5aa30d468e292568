/** From a file to a receipt: told from its bytes, a replay looked for, refused where it must not be taken, kept as a version. Knows no HTTP. */
import { createHash } from 'node:crypto';
import { kindsOf, type PaperKind } from '#domain/form/paper';
import type { AuditRecord } from '#store/registry-store';
import type { Head, NewVersion, Origin, Recorded, SentFile } from '#store/submission-store';
import { fileProblem, problem } from '../answers/problem';
import type { AppDeps } from '../app-deps';
import { actorOf, auditRecord } from '../sign-in/audit';
import type { ReadAhead } from '../sign-in/read-ahead';
import { isLate } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';
import { refuseWhileLocked } from '../submit/locked';
import { refuseWhenOverdue } from '../submit/overdue';
import { PAPER_PACES, refuseBeyondPace } from '../submit/pace';
import { auditedPaper, PAPER_FORMATS, type PaperScope, paperKey, paperReceipt } from './paper-of';

export interface SubmittingPaper {
  readonly session: Session;
  readonly ahead: Pick<ReadAhead, 'lockOf' | 'reopeningOf'>;
  readonly scope: PaperScope;
  readonly submissionId: string;
  /** The version that it takes the place of; 0: the first. */
  readonly base: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The mail that the collector had it from. */
  readonly mail?: Pick<Origin, 'messageId' | 'sender' | 'sentAt'>;
}

/** `isNew` = this very call made the version. Throws a Problem for every other end. */
export async function submitPaper(
  deps: Pick<AppDeps, 'submissions' | 'now'>,
  { session, ahead, scope, submissionId, base, name, bytes, mail }: SubmittingPaper,
) {
  const { submissions } = deps;
  const { round, paper, unit } = scope;
  const key = paperKey(session, round, paper, unit);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const replayed = (recorded: Recorded) => {
    const receipt = paperReceipt(scope, recorded);
    if (recorded.sha256 === sha256) return { isNew: false, receipt };
    throw problem('submission.idReused', { submissionId, version: recorded.version, receipt: receipt.receipt });
  };
  const head = await submissions.head(key);
  const earlier = await submissions.recorded(key, submissionId, { head });
  if (earlier !== undefined) return replayed(earlier);
  await refuseWhileLocked(ahead, { session, round, unit });
  await refuseWhenOverdue(ahead, { session, round, unit }, deps.now(), async () => paper.deadline);
  const kind = await kindIn(scope, bytes);
  if (base !== (head?.version ?? 0)) throw stale(base, head);
  await refuseBeyondPace(submissions, session, { key, head, now: deps.now() }, PAPER_PACES);

  const now = deps.now();
  const file: SentFile = { name, kind, bytes: bytes.byteLength };
  const next: NewVersion = {
    ...{ submissionId, sha256, state: 'submitted', submittedAt: now.toISOString() },
    late: isLate(paper.deadline, now),
    counts: {},
    submittedBy: actorOf(session),
    ...(mail === undefined ? {} : { origin: { file: name, sha256, ...mail } }),
    file,
    payload: bytes,
  };
  const audit = auditOf(session, scope, paperReceipt(scope, { ...next, version: base + 1 }));
  const outcome = await submissions.commit(key, base, next, { seen: { head }, audit });
  switch (outcome.kind) {
    case 'committed':
      return { isNew: true, receipt: paperReceipt(scope, outcome.head) };
    case 'replayed':
    case 'idReused':
      return replayed(outcome.recorded);
    case 'full':
      throw problem('submission.full', { versions: outcome.head.version });
    case 'accepted':
    case 'stale':
      throw stale(base, outcome.head);
  }
}

/** Throws a Problem for what is no paper, or none of the kinds that are asked for. */
async function kindIn({ paper }: PaperScope, bytes: Uint8Array): Promise<PaperKind> {
  const { paperKind } = await import('#files/paper-kind');
  const read = paperKind(bytes);
  if (!read.ok) throw fileProblem(read.refusal);
  const asked = kindsOf(paper);
  if (read.kind !== undefined && asked.includes(read.kind)) return read.kind;
  throw problem('paper.wrongKind', { accepted: asked.flatMap((kind) => PAPER_FORMATS[kind].endings) });
}

function stale(base: number, head: Head | undefined) {
  const now = head === undefined ? { version: 0 } : { version: head.version, submittedAt: head.submittedAt };
  return problem('paper.stale', { base, ...now });
}

function auditOf(session: Session, { round }: PaperScope, receipt: ReturnType<typeof paperReceipt>): AuditRecord {
  const target = `${round.id}/${receipt.paper}/${receipt.unit}`;
  return auditRecord(session, new Date(receipt.submittedAt), { ...auditedPaper(receipt), target });
}
