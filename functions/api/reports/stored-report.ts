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

/** The sheets come last: a merge does not look at them (`mergedJson`). */
export function encodeReport({ grids, ...report }: StoredReport): Uint8Array {
  const json: ReportJson = { ...report, rows: report.rows.map(writtenRow), grids };
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

/** Where the sheets begin. Within a text its quotes would be escaped, and no other list of objects has this key. */
const SHEETS = ',"grids":[{';

/** As `reportJson`, but without the sheets wherever they come last; reports of before 2026-11-26 have them in between. */
function mergedJson(payload: Uint8Array): Omit<ReportJson, 'grids'> {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  const at = bytes.indexOf(SHEETS);
  if (at < 0) return reportJson(payload);
  const { explanations, ...json } = JSON.parse(`${bytes.toString('utf8', 0, at)}}`) as Partial<ReportJson>;
  // Of before: they stood behind the sheets.
  if (explanations === undefined) return reportJson(payload);
  return { ...(json as Omit<ReportJson, 'grids' | 'explanations'>), explanations };
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
export function currentReading(report: StoredReport, scope: ReadingScope): CurrentReading {
  const { round, form, unit } = scope;
  // A zero report and a withdrawal have no sheets that could be read.
  if (isReadUnder(report, scope) || report.grids.length === 0) {
    return { rows: report.rows, issues: report.issues, unread: new Map(), isReread: false };
  }
  return { ...readAgain(report, form, round, unit.name), isReread: true };
}

function isReadUnder({ definition }: Pick<StoredReport, 'definition'>, { round, form }: ReadingScope): boolean {
  return definition === definitionHash(form, round);
}

/** A head with its content as the domain merges it, without the sheets; undefined where the unit withdrew its report. */
export function submissionOf(
  scope: ReadingScope,
  head: Head & { readonly payload: Uint8Array },
): Submission | undefined {
  if (!isReported(head.state)) return undefined;
  const report = mergedJson(head.payload);
  const { rows, issues, unread } = isReadUnder(report, scope)
    ? { ...report, unread: NOTHING_UNREAD }
    : currentReading(decodeReport(head.payload), scope);
  const kept = keptOf(rows, unread);
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
    ...kept,
    issues: issues.map((issue) => {
      const reason = reasonOf(issue);
      return reason === undefined ? issue : { ...issue, reason };
    }),
  };
}

type Unread = ReadonlyMap<ReportedRow, Readonly<Record<string, string>>>;

const NOTHING_UNREAD: Unread = new Map();

/** What a merge holds on to of each row: it takes thousands. */
function keptOf(rows: readonly ReportedRow[], unread: Unread): Required<Pick<Submission, 'rows' | 'unread'>> {
  const texts = new Map<string, string>();
  const keptUnread: [ReportedRow, Readonly<Record<string, string>>][] = [];
  const kept = rows.map((read): ReportedRow => {
    const { section, sheet, row, values } = read;
    const own = { section, sheet, row, values: withSharedTexts(values, texts) };
    const asTyped = unread.get(read);
    if (asTyped !== undefined) keptUnread.push([own, asTyped]);
    return own;
  });
  return { rows: kept, unread: keptUnread.length === 0 ? NOTHING_UNREAD : new Map(keptUnread) };
}

/** Shorter ones JSON.parse makes once by itself. */
const SHORT_TEXT = 10;

/** Hosts, places and contacts stand in many rows of a sheet: each long text is held once. */
function withSharedTexts(values: ReportedRow['values'], known: Map<string, string>): ReportedRow['values'] {
  let shared: { -readonly [key in keyof typeof values]: (typeof values)[key] } | undefined;
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (typeof value !== 'string' || value.length <= SHORT_TEXT) continue;
    const same = known.get(value);
    if (same === undefined) known.set(value, value);
    else {
      shared ??= { ...values };
      shared[key] = same;
    }
  }
  return shared ?? values;
}

/** Rows per section that somebody filled in, every section of the form named. */
export function countRows(sections: readonly { readonly key: string }[], rows: readonly Row[]): Record<string, number> {
  const filled = filledRows(rows);
  return Object.fromEntries(sections.map(({ key }) => [key, filled.filter((row) => row.section === key).length]));
}
