/** The audit trail as its collector reads it: the newest first, in pages, and as a file that Excel opens. */
import { BOM, csvLine } from '#machine/csv';
import type { AuditRecord, RegistryStore } from '#store/registry-store';

export interface AuditSearch {
  /** ISO instants with milliseconds: from then on, and until before then. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** What is in the actor's name, the target's; and the action. */
  readonly actor?: string | undefined;
  readonly target?: string | undefined;
  readonly action?: string | undefined;
}

export interface AuditPage {
  readonly records: readonly AuditRecord[];
  /** There is more: the `before` of the next page. */
  readonly next?: string;
}

/** An answer takes a second or two at most, however long the trail is and however little of it is wanted. */
const MOST_LOOKED_AT = 20_000;

/** `most` records, and all others of the last one's instant: the next page begins with another. A page may be empty. */
export async function auditPage(
  registry: Pick<RegistryStore, 'listAudit'>,
  collector: string,
  { from, before, actor = '', target = '', action }: AuditSearch,
  most: number,
): Promise<AuditPage> {
  const range = { ...(from === undefined ? {} : { from }), ...(before === undefined ? {} : { before }) };
  const records: AuditRecord[] = [];
  let lookedAt = 0;
  let last: string | undefined;
  for await (const record of registry.listAudit(collector, { ...range, newestFirst: true })) {
    const isFull = records.length >= most || lookedAt >= MOST_LOOKED_AT;
    if (isFull && last !== undefined && record.at !== last) return { records, next: last };
    lookedAt++;
    last = record.at;
    const isWanted =
      record.actor.includes(actor) && record.target.includes(target) && (action ?? record.action) === record.action;
    if (isWanted) records.push(record);
  }
  return { records };
}

/** Of the file, and of each of its lines. */
export const AUDIT_HEADER = BOM + csvLine(['时间', '谁', '做了什么', '对象', '详情']);

export function auditLine({ at, actor, action, target, detail }: Omit<AuditRecord, 'collector'>): string {
  return csvLine([at, actor, action, target, JSON.stringify(detail)]);
}

/** With a last line that says so where it is not all. */
export function auditFile({ records, next }: AuditPage): string {
  const rest = next === undefined ? '' : csvLine([`还有${next}以前的记录没有列出：缩短时间范围，分几次下载`]);
  return [AUDIT_HEADER, ...records.map(auditLine), rest].join('');
}
