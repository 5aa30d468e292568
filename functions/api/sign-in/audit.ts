/** Who did what: one record per action. */
import type { DecisionKind } from '#domain/review/decision';
import type { PaperCopyDeed } from '#domain/review/paper-copy';
import type { JointDeed } from '#domain/season/joint/decision';
import type { RecommendedDeed } from '#domain/season/recommended/decision';
import { type AuditRecord, codeIdOf, type RegistryStore } from '#store/registry-store';
import type { AppDeps } from '../app-deps';
import type { ReadingScope } from '../reports/stored-report';
import type { Session } from './session';

export type AuditAction =
  | 'session.created'
  | 'submission.accepted'
  | 'submission.withdrawn'
  | 'summary.downloaded'
  | 'version.downloaded'
  | 'document.kept'
  | `paper.${'submitted' | 'downloaded' | 'drafted'}`
  | 'archive.downloaded'
  | 'unit.reminded'
  | 'unit.mailed'
  | `review.${DecisionKind}`
  | `joint.${JointDeed['kind']}`
  | `recommended.${RecommendedDeed['kind']}`
  | `paperCopy.${PaperCopyDeed['kind']}`
  | `round.${'created' | 'put' | 'published' | 'closed' | 'reopened' | 'archived' | 'restored' | 'removed'}`
  | `round.${'locked' | 'unlocked' | 'purged'}`
  | 'unit.reopened'
  | 'unit.exported'
  | 'code.created'
  | 'code.revoked'
  | 'audit.downloaded';

/**
 * `unit:会计学院:3fa9…`, `admin:李老师:3fa9…`, `admin:3fa9…`: role, unit or officer, and the code's id, which tells two
 * codes of one unit apart and is what the list of codes calls it.
 */
export function actorOf(session: Session): string {
  const name = session.role === 'unit' ? session.unit : session.officer;
  return [session.role, ...(name === undefined ? [] : [name]), codeIdOf(session.cid)].join(':');
}

interface Deed {
  readonly action: AuditAction;
  readonly target: string;
  readonly detail: object;
}

export function auditRecord(session: Session, at: Date, deed: Deed): AuditRecord {
  return { collector: session.collector, at: at.toISOString(), actor: actorOf(session), ...deed };
}

export async function appendAudit(registry: RegistryStore, session: Session, now: Date, deed: Deed): Promise<void> {
  await registry.appendAudit(auditRecord(session, now, deed));
}

type Noting = Pick<AppDeps, 'registry' | 'now'>;

/** What an officer takes away of a unit is on record; a unit's own is its own. */
export async function noteTaken({ registry, now }: Noting, session: Session, deed: Deed): Promise<void> {
  if (session.role === 'admin') await appendAudit(registry, session, now(), deed);
}

/** Of a version of a form, in whatever kind of file. */
export function noteVersionTaken(
  noting: Noting,
  session: Session,
  { round, form, unit }: ReadingScope,
  detail: object,
): Promise<void> {
  const target = `${round.id}/${form.id}/${unit.name}`;
  return noteTaken(noting, session, { action: 'version.downloaded', target, detail });
}

/** Somebody who does something for a collector without a session of their own, as operators do, or through a desk that acts for one. */
export interface Doer {
  readonly registry: Pick<RegistryStore, 'appendAudit'>;
  readonly collector: string;
  readonly now: Date;
  /** In the audit trail. */
  readonly actor: string;
}

export function noteDeed({ registry, collector, now, actor }: Doer, deed: Deed): Promise<void> {
  return registry.appendAudit({ collector, at: now.toISOString(), actor, ...deed });
}
