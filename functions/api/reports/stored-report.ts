/** The content of a submission as bytes for the store, and back. Only this module writes and reads that JSON. */
import type { FormDefinition } from '#domain/form/form';
import type { Round, Unit } from '#domain/form/round';
import { type Explanation, reasonsFor } from '#domain/issues/explanation';
import type { Issue } from '#domain/issues/issue';
import { filledRows, type Row } from '#domain/reading/row';
import { type Asked, type Rereading, readAgain } from '#domain/reports/reading-again';
import { isReported, type ReportedRow, type Submission } from '#domain/reports/submission';
import { rowOf, type WrittenRow, writtenRow } from '#domain/reports/written-row';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Head } from '#store/submission-store';
import { definitionHash } from './definition-hash';
import { receiptNumber } from './receipt';

export interface StoredReport {
  readonly form: string;
  readonly formVersion: string;
  /** Of the definition that `rows` and `issues` were read under; absent in reports of before 2026-11. */
  readonly definition?: string;
  readonly asked?: Asked;
  readonly rows: readonly Row[];
  /** 核实 and hints that were left standing. */
  readonly issues: readonly Issue[];
  readonly grids: readonly RawGrid[];
  /** The file's name, where a file was sent. */
  readonly file?: string;
  readonly explanations: readonly Explanation[];
}

interface ReportJson extends Omit<StoredReport, 'rows'> {
  readonly rows: readonly WrittenRow[];
}

export function encodeReport(report: StoredReport): Uint8Array {
  const json: ReportJson = { ...report, rows: report.rows.map(writtenRow) };
  return Buffer.from(JSON.stringify(json), 'utf8');
}

export function decodeReport(payload: Uint8Array): StoredReport {
  const json = reportJson(payload);
  return { ...json, rows: json.rows.map(rowOf) };
}

/** As it was kept, for exports. */
export function reportJson(payload: Uint8Array): ReportJson {
  // Written by encodeReport above, and the store proves its bytes.
  return JSON.parse(Buffer.from(payload).toString('utf8')) as ReportJson;
}

/** Whose report it is, and under which form it is wanted. */
export interface ReadingScope {
  readonly round: Round;
  readonly form: FormDefinition;
  readonly unit: Unit;
}

export interface CurrentReading extends Rereading {
  /** Read under another definition than the one it was reported under. */
  readonly isReread: boolean;
}

/**
 * What the report says under the form as it stands now: the kept rows are a cache under their definition's hash; under
 * any other, and where none was noted, the sheets are read again.
 */
export function currentReading(report: StoredReport, { round, form, unit }: ReadingScope): CurrentReading {
  const isCurrent = report.definition === definitionHash(form, round);
  // A zero report and a withdrawal have no sheets that could be read.
  if (isCurrent || report.grids.length === 0) {
    return { rows: report.rows, issues: report.issues, unread: new Map(), isReread: false };
  }
  return { ...readAgain(report, form, round, unit.name), isReread: true };
}

/** A head with its content as the domain merges it, without the sheets; undefined where the unit withdrew its report. */
export function submissionOf(
  scope: ReadingScope,
  head: Head & { readonly payload: Uint8Array },
): Submission | undefined {
  if (!isReported(head.state)) return undefined;
  const report = decodeReport(head.payload);
  const { rows, issues, unread } = currentReading(report, scope);
  // Nothing of the report is held on to but these: a merge takes hundreds of them.
  const merged = rows.map(({ section, sheet, row, values }): ReportedRow => ({ section, sheet, row, values }));
  const reasonOf = reasonsFor(report.explanations);
  return {
    unit: scope.unit.name,
    form: report.form,
    formVersion: report.formVersion,
    version: head.version,
    state: head.state,
    // What stands again was reported when it was, not when another was taken back.
    submittedAt: head.tookBack?.returned?.submittedAt ?? head.submittedAt,
    late: head.late,
    source: receiptNumber(scope, head.version, head.sha256),
    rows: merged,
    unread: new Map(
      merged.flatMap((row, at) => {
        const read = rows[at];
        const texts = read === undefined ? undefined : unread.get(read);
        return texts === undefined ? [] : [[row, texts] as const];
      }),
    ),
    issues: issues.map((issue) => {
      const reason = reasonOf(issue);
      return reason === undefined ? issue : { ...issue, reason };
    }),
  };
}

/** Rows per section that somebody filled in, every section of the form named. */
export function countRows(sections: readonly { readonly key: string }[], rows: readonly Row[]): Record<string, number> {
  const filled = filledRows(rows);
  return Object.fromEntries(sections.map(({ key }) => [key, filled.filter((row) => row.section === key).length]));
}
