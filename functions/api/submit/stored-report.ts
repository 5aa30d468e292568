/** The content of a submission as bytes for the store, and back. Only this module writes and reads that JSON. */
import type { Issue } from '#domain/issues/issue';
import type { Row } from '#domain/reading/row';
import { isReported, type Submission } from '#domain/reports/submission';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Head } from '#store/submission-store';
import { type ReceiptScope, receiptNumber } from './receipt';

/** Why a 核实 may stand, in the sender's words. */
export interface Explanation {
  readonly address: string;
  readonly code: string;
  readonly reason: string;
}

export interface StoredReport {
  readonly form: string;
  readonly formVersion: string;
  readonly rows: readonly Row[];
  /** 核实 and hints that were left standing. */
  readonly issues: readonly Issue[];
  readonly grids: readonly RawGrid[];
  /** The file's name, where a file was sent. */
  readonly file?: string;
  readonly explanations: readonly Explanation[];
}

export function encodeReport(report: StoredReport): Uint8Array {
  return Buffer.from(JSON.stringify(report), 'utf8');
}

export function decodeReport(payload: Uint8Array): StoredReport {
  // Written by encodeReport above, and the store proves its bytes.
  return JSON.parse(Buffer.from(payload).toString('utf8')) as StoredReport;
}

/** A head with its content as the domain merges it, without the sheets; undefined where the unit withdrew its report. */
export function submissionOf(
  scope: ReceiptScope,
  head: Head & { readonly payload: Uint8Array },
): Submission | undefined {
  if (!isReported(head.state)) return undefined;
  const { form, formVersion, rows, issues } = decodeReport(head.payload);
  return {
    unit: scope.unit.name,
    form,
    formVersion,
    version: head.version,
    state: head.state,
    submittedAt: head.submittedAt,
    late: head.late,
    source: receiptNumber(scope, head.version, head.sha256),
    rows,
    issues,
  };
}

/** Rows per section, every section of the form named. */
export function countRows(sections: readonly { readonly key: string }[], rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(sections.map(({ key }) => [key, rows.filter((row) => row.section === key).length]));
}
