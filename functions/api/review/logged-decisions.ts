/** Decisions on a form as a whole, read and appended; what one says is known by whoever decides of its kind. */
import type { Round } from '#domain/form/round';
import type { LoggedDecision } from '#domain/review/logged-decision';
import type { DecisionLog } from '#store/decision-log';
import type { Scope } from '#store/submission-store';
import { type AuditAction, auditRecord } from '../sign-in/audit';
import type { Session } from '../sign-in/session';
import { auditedDecision } from './audited-decision';
import { actorIn } from './decide';

/** Oldest first. Of a log that `appendDecision` alone writes, with decisions of that kind. */
export async function loggedDecisions<Decision extends LoggedDecision<object>>(
  log: Pick<DecisionLog, 'decisions'>,
  { collector, round, form }: Scope,
): Promise<readonly Decision[]> {
  const stored = await log.decisions({ collector, round, form });
  return stored.map(({ decision }) => decision as Decision);
}

/** 0: there is none. */
export function lastSeq(decisions: readonly LoggedDecision<object>[]): number {
  return decisions.at(-1)?.seq ?? 0;
}

export interface Appending<Deed> {
  readonly session: Session;
  readonly round: Round;
  /** Its id. */
  readonly form: string;
  /** The last decision that was seen. */
  readonly base: number;
  readonly deed: Deed;
  readonly at: Date;
}

interface OnRecord<Deed> {
  readonly action: AuditAction;
  /** Whom it is about, where that is one. */
  readonly unit?: string;
  readonly detail?: (decision: LoggedDecision<Deed>) => object;
}

/** Together with its record, or not at all; undefined: another one came after `base`. */
export async function appendDecision<Deed extends object>(
  log: Pick<DecisionLog, 'decide'>,
  { session, round, form, base, deed, at }: Appending<Deed>,
  { action, unit, detail = auditedDecision }: OnRecord<Deed>,
): Promise<LoggedDecision<Deed> | undefined> {
  const decision = { ...deed, seq: base + 1, at: at.toISOString(), by: actorIn(session, round) };
  const target = [round.id, form, ...(unit === undefined ? [] : [unit])].join('/');
  const audit = auditRecord(session, at, { action, target, detail: detail(decision) });
  const outcome = await log.decide({ collector: session.collector, round: round.id, form }, base, decision, audit);
  return outcome === 'decided' ? decision : undefined;
}
