/** Who did what: one record per action. */
import type { DecisionKind } from '#domain/review/decision';
import type { AuditRecord, RegistryStore } from '#store/registry-store';
import type { Session } from './session';

export type AuditAction =
  | 'session.created'
  | 'submission.accepted'
  | 'submission.withdrawn'
  | 'summary.downloaded'
  | 'archive.downloaded'
  | 'unit.reminded'
  | `review.${DecisionKind}`;

/** `unit:会计学院:3fa9…`: role, unit and the beginning of the code's hash, which tells two codes of one unit apart. */
export function actorOf(session: Session): string {
  const code = session.cid.slice(0, 12);
  return session.role === 'unit' ? `unit:${session.unit}:${code}` : `admin:${code}`;
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
