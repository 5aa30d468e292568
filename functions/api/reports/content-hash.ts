/** The fingerprint of what was submitted: the same content gives the same 64 digits, however its keys are ordered. */
import { createHash } from 'node:crypto';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { canonicalJson } from './canonical-json';

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
