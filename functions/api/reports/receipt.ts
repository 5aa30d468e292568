/** Receipts: the number that people quote, and what a unit is told of a recorded version. */
import { hash } from 'node:crypto';
import type { FormDefinition } from '#domain/form/form';
import type { Round, Unit } from '#domain/form/round';
import type { Origin, Recorded } from '#store/submission-store';

/** What a receipt is of. */
export interface ReceiptScope {
  readonly round: Pick<Round, 'id'>;
  readonly form: Pick<FormDefinition, 'id'>;
  readonly unit: Unit;
}

/**
 * PLAN-U01-0003-7F3A9C: form, unit, version, and six digits over round, form, unit, version and content, so that a
 * number with a slip in it, or of another round, fits nothing.
 */
export function receiptNumber({ round, form, unit }: ReceiptScope, version: number, sha256: string): string {
  // At once: the officer's overview has hundreds of numbers.
  const seal = hash('sha256', JSON.stringify([round.id, form.id, unit.code, version, sha256]), 'hex');
  const digits = seal.slice(0, 6);
  return `${form.id}-${unit.code}-${String(version).padStart(4, '0')}-${digits}`.toUpperCase();
}

/** What people know a content by, beside the receipt's number. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 8).toUpperCase();
}

/** Whether the unit sent it, or the collector on its behalf. */
export function senderOf({ submittedBy }: Pick<Recorded, 'submittedBy'>): 'unit' | 'admin' {
  return submittedBy.startsWith('admin:') ? 'admin' : 'unit';
}

function withdrewWhat(
  scope: ReceiptScope,
  { tookBack }: Pick<Recorded, 'tookBack'>,
): { readonly withdrew?: Omit<Returned, 'submittedAt'> } {
  if (tookBack === undefined) return {};
  const { version, sha256 } = tookBack;
  return { withdrew: { version, receipt: receiptNumber(scope, version, sha256) } };
}

/** What stands again after a withdrawal: which version it is, and when that was reported. */
export interface Returned {
  readonly version: number;
  readonly receipt: string;
  readonly submittedAt: string;
}

/** Of a version that took one back and has the content of an earlier one: which, by its own receipt and time. */
export function standingAgain(
  scope: ReceiptScope,
  { tookBack }: Pick<Recorded, 'tookBack'>,
): { readonly returned?: Returned } {
  const returned = tookBack?.returned;
  if (returned === undefined) return {};
  const { version, sha256, submittedAt } = returned;
  return { returned: { version, receipt: receiptNumber(scope, version, sha256), submittedAt } };
}

export function receiptView(scope: ReceiptScope, recorded: Omit<Recorded, 'submittedBy'>) {
  const { submissionId, version, sha256, submittedAt, late, state, counts } = recorded;
  return {
    receipt: receiptNumber(scope, version, sha256),
    submissionId,
    unit: scope.unit.name,
    form: scope.form.id,
    version,
    sha256,
    submittedAt,
    late,
    state,
    counts: { ...counts },
    ...withdrewWhat(scope, recorded),
    ...standingAgain(scope, recorded),
    ...originOf(recorded),
  };
}

/** What a version was taken from, where it was. */
export function originOf({ origin }: Pick<Recorded, 'origin'>): { readonly origin?: Origin } {
  return origin === undefined ? {} : { origin };
}

/** What the audit trail tells of it. */
export function auditedReceipt(view: ReturnType<typeof receiptView>) {
  const { submissionId, receipt, version, sha256, state, late, withdrew, returned, origin } = view;
  return {
    action: withdrew === undefined ? ('submission.accepted' as const) : ('submission.withdrawn' as const),
    detail: {
      ...{ submissionId, receipt, version, sha256, state, late },
      ...(withdrew === undefined ? {} : { withdrew: withdrew.receipt }),
      ...(returned === undefined ? {} : { returned: returned.receipt }),
      ...(origin === undefined ? {} : { origin }),
    },
  };
}
