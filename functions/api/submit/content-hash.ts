/** The fingerprint of what was submitted: the same content gives the same 64 digits, however its keys are ordered. */
import { createHash } from 'node:crypto';
import type { RawGrid } from '#domain/sheet/raw-grid';

export interface ReportContent {
  readonly form: string;
  /** Name on the roster. */
  readonly unit: string;
  readonly zero: boolean;
  readonly withdraw?: true;
  /** As they came; empty for a zero report and for a withdrawal. */
  readonly sheets: readonly RawGrid[];
}

/** SHA-256 over the canonical JSON of the content, 64 lower-case hex digits. */
export function contentHash({ form, unit, zero, withdraw, sheets }: ReportContent): string {
  return createHash('sha256').update(canonicalJson({ form, unit, zero, withdraw, sheets }), 'utf8').digest('hex');
}

/** JSON without spaces, keys in the order of their UTF-16 units (as RFC 8785), absent for undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
