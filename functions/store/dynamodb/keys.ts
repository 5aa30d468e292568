/** The one table's key layout. User text goes into a key only through `part`, so no name can pose as another key. */
import { StoreError } from '../store-error';
import type { Scope, UnitFormKey } from '../submission-store';

/** A primary key: partition and sort key. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Longest part of a key, in bytes as stored: a pk of three stays under DynamoDB's 2,048, a sk of one under 1,024. */
export const PART_BYTES = 512;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** `#` joins the parts of a key, `%` escapes; everything else, Chinese included, stays readable. */
export function part(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('#', '%23');
  const bytes = Buffer.byteLength(escaped, 'utf8');
  const isEmpty = bytes === 0;
  const isTooLong = bytes > PART_BYTES;
  const isNotText = LONE_SURROGATE.test(escaped);
  if (isEmpty) throw new StoreError('store.invalidKey', 'a part of a key is empty');
  if (isTooLong) throw new StoreError('store.invalidKey', `a part of a key has ${bytes} bytes, over ${PART_BYTES}`);
  if (isNotText) throw new StoreError('store.invalidKey', 'a part of a key is not well-formed text');
  return escaped;
}

/** The inverse of `part`. */
export function partText(escaped: string): string {
  return escaped.replaceAll('%23', '#').replaceAll('%25', '%');
}

export const HEAD_PREFIX = 'HEAD#';

export function scopePartition(scope: Scope): string {
  return `COLLECTOR#${part(scope.collector)}#ROUND#${part(scope.round)}#FORM#${part(scope.form)}`;
}

export function headKey(key: UnitFormKey): ItemKey {
  return { pk: scopePartition(key), sk: `${HEAD_PREFIX}${part(key.unit)}` };
}

export function headUnit(sk: string): string {
  return partText(sk.slice(HEAD_PREFIX.length));
}

export const VERSION_PREFIX = 'VERSION#';

export function versionsPrefix(key: UnitFormKey): string {
  return `${VERSION_PREFIX}${part(key.unit)}#`;
}

/** Behind the heads and before the versions: whoever reads heads stops at the first other key. */
export function notesKey(key: UnitFormKey, block: number): ItemKey {
  return { pk: scopePartition(key), sk: `NOTES#${part(key.unit)}#${String(block).padStart(6, '0')}` };
}

/** Blocks of before 2026-11-26. */
export function receiptsKey(key: UnitFormKey, block: number): ItemKey {
  return { pk: scopePartition(key), sk: `RECEIPTS#${part(key.unit)}#${String(block).padStart(6, '0')}` };
}

/** The attempt makes the key its own: a losing racer writes beside the winner, never over it. */
export function versionKey(key: UnitFormKey, version: number, attempt: string): ItemKey {
  return { pk: scopePartition(key), sk: `${versionsPrefix(key)}${String(version).padStart(6, '0')}#${attempt}` };
}

/** Before the heads. */
export const DECISION_PREFIX = 'DECISION#';

export function decisionsPrefix(key: UnitFormKey): string {
  return `${DECISION_PREFIX}${part(key.unit)}#`;
}

export function decisionKey(key: UnitFormKey, seq: number): ItemKey {
  return { pk: scopePartition(key), sk: `${decisionsPrefix(key)}${String(seq).padStart(6, '0')}` };
}

/** Behind the heads and before the versions. */
export const REVIEW_PREFIX = 'REVIEW#';

export function reviewKey(key: UnitFormKey): ItemKey {
  return { pk: scopePartition(key), sk: `${REVIEW_PREFIX}${part(key.unit)}` };
}

export function reviewUnit(sk: string): string {
  return partText(sk.slice(REVIEW_PREFIX.length));
}

/** Logs of decisions of the form, not of a unit: behind the heads and before the versions. */
export const JOINT_PREFIX = 'JOINT#';
export const RECOMMENDED_PREFIX = 'RECOMMENDED#';
export const PAPER_COPY_PREFIX = 'PAPERCOPY#';

export type DecisionLogPrefix = typeof JOINT_PREFIX | typeof RECOMMENDED_PREFIX | typeof PAPER_COPY_PREFIX;

export function loggedDecisionKey(scope: Scope, prefix: DecisionLogPrefix, seq: number): ItemKey {
  return { pk: scopePartition(scope), sk: `${prefix}${String(seq).padStart(6, '0')}` };
}

export function blobPartition(blobId: string): string {
  return `BLOB#${blobId}`;
}

export function chunkKey(blobId: string, index: number): ItemKey {
  return { pk: blobPartition(blobId), sk: `CHUNK#${String(index).padStart(4, '0')}` };
}

export function collectorPartition(collector: string): string {
  return `COLLECTOR#${part(collector)}`;
}

/** All collectors' own items: few, and listed by operators only. */
export const COLLECTORS_PARTITION = 'COLLECTORS';

export function collectorKey(collector: string): ItemKey {
  return { pk: COLLECTORS_PARTITION, sk: `COLLECTOR#${part(collector)}` };
}

export const ROUND_PREFIX = 'ROUND#';

export function roundKey(collector: string, roundId: string): ItemKey {
  return { pk: collectorPartition(collector), sk: `${ROUND_PREFIX}${part(roundId)}` };
}

export const LOCK_PREFIX = 'LOCK#';

/** Beside the round's forms, under a form without a name, which none is: requests write there, and to no round. */
export function lockPartition(collector: string, roundId: string): string {
  return `COLLECTOR#${part(collector)}#ROUND#${part(roundId)}#FORM#`;
}

/** The round's own has no unit behind its prefix, which no unit's name is. */
export function lockKey(collector: string, roundId: string, unit?: string): ItemKey {
  return { pk: lockPartition(collector, roundId), sk: `${LOCK_PREFIX}${unit === undefined ? '' : part(unit)}` };
}

/** Beside the locks: requests write there. */
export const REMINDER_PREFIX = 'REMINDER#';

export function reminderKey(collector: string, roundId: string, unit: string): ItemKey {
  return { pk: lockPartition(collector, roundId), sk: `${REMINDER_PREFIX}${part(unit)}` };
}

/** Beside the reminders. */
export const MAIL_PREFIX = 'MAIL#';

export function mailKey(collector: string, roundId: string, unit: string): ItemKey {
  return { pk: lockPartition(collector, roundId), sk: `${MAIL_PREFIX}${part(unit)}` };
}

/** Beside the round's locks, behind no form's own partition: a form that is taken out of its round leaves them. */
export function keptDefinitionsPrefix(form: string): string {
  return `DEFINITION#${part(form)}#`;
}

export function keptDefinitionKey(collector: string, roundId: string, form: string, seq: number): ItemKey {
  return { pk: lockPartition(collector, roundId), sk: `${keptDefinitionsPrefix(form)}${String(seq).padStart(6, '0')}` };
}

export function codeKey(codeHash: string): ItemKey {
  return { pk: `CODE#${part(codeHash)}`, sk: 'GRANT' };
}

/** A collector's codes by their ids: where each one's grant is. */
export function codesPartition(collector: string): string {
  return `COLLECTOR#${part(collector)}#CODES`;
}

export const LISTED_CODE_PREFIX = 'CODE#';

export function listedCodeKey(collector: string, id: string): ItemKey {
  return { pk: codesPartition(collector), sk: `${LISTED_CODE_PREFIX}${part(id)}` };
}

/** Beside them: another text with every admin's code that is revoked. */
export function adminsTurnKey(collector: string): ItemKey {
  return { pk: codesPartition(collector), sk: 'ADMINS' };
}

export function attemptsKey(bucket: string, windowSeconds: number, windowStart: number): ItemKey {
  return { pk: `ATTEMPTS#${part(bucket)}`, sk: `WINDOW#${windowSeconds}#${windowStart}` };
}

export function jobKey(id: string): ItemKey {
  return { pk: `JOB#${part(id)}`, sk: 'STATE' };
}

export function auditPartition(collector: string): string {
  return `COLLECTOR#${part(collector)}#AUDIT`;
}

/** Sorted by time; the id keeps records of one millisecond apart. */
export function auditKey(collector: string, at: string, id: string): ItemKey {
  return { pk: auditPartition(collector), sk: `AT#${at}#${id}` };
}

/** Behind every instant. */
const AUDIT_END = 'AT~';

/** From an instant on until before another: what is of that very instant has an id behind it, and sorts behind. */
export function auditRange(from: string | undefined, to: string | undefined) {
  return { from: `AT#${from ?? ''}`, to: to === undefined ? AUDIT_END : `AT#${to}` };
}
