/** Who did what: one record per action. */
import type { RegistryStore } from '#store/registry-store';
import type { Session } from './session';

export type AuditAction = 'session.created' | 'submission.accepted' | 'submission.withdrawn' | 'summary.downloaded';

/** `unit:会计学院:3fa9…`: role, unit and the beginning of the code's hash, which tells two codes of one unit apart. */
export function actorOf(session: Session): string {
  const code = session.cid.slice(0, 12);
  return session.role === 'unit' ? `unit:${session.unit}:${code}` : `admin:${code}`;
}

export async function appendAudit(
  registry: RegistryStore,
  session: Session,
  now: Date,
  record: { readonly action: AuditAction; readonly target: string; readonly detail: object },
): Promise<void> {
  await registry.appendAudit({
    collector: session.collector,
    at: now.toISOString(),
    actor: actorOf(session),
    ...record,
  });
}
