/** What is said of a checked file: as JSON for programs, as lines for people. Sentences come from the catalogues. */
import { type IssueView, issueView } from '#api/answers/issue-view';
import type { FormDefinition } from '#domain/form/form';
import { SEVERITIES, type Severity } from '#domain/issues/issue';
import { filledRows, type Row } from '#domain/reading/row';
import { formatAddress } from '#domain/sheet/address';
import { sheetTitle } from '#domain/sheet/word-sheet';
import type { Bilingual, Locale } from '#domain/words/locale';
import { textTable } from '#machine/text-table';
import { type CheckedFile, isRefused, type RefusedFile } from './checked-file';
import { inLocale } from './command';

/** An issue as the API says it; of a file that cannot be read, `address`, `sheet` and `cell` are ''. */
export type ReportedIssue = IssueView;

/** One entry of `check --json`. A key absent from `values` is not filled (or doubtful), null is not applicable. */
export interface ReportedFile {
  readonly file: string;
  readonly form: string | null;
  readonly version: string | null;
  readonly unit: string | null;
  readonly sheet: string | null;
  readonly rows: readonly { readonly section: string; readonly address: string; readonly values: Row['values'] }[];
  readonly issues: readonly ReportedIssue[];
}

export function reportOf(
  checked: CheckedFile | RefusedFile,
  form: FormDefinition | undefined,
  locale: Locale,
): ReportedFile {
  if (isRefused(checked)) {
    return {
      file: checked.file,
      form: form?.id ?? null,
      version: form?.version ?? null,
      unit: null,
      sheet: null,
      rows: [],
      issues: [reportedRefusal(checked, locale)],
    };
  }
  const { file, result } = checked;
  return {
    file,
    form: result.form,
    version: result.formVersion,
    unit: result.unit ?? null,
    sheet: result.sheet ?? null,
    rows: filledRows(result.rows).map(({ section, sheet, row, values }) => ({
      section,
      address: formatAddress({ sheet, row, column: 1 }),
      values,
    })),
    issues: result.issues.map((issue) => issueView(issue, locale)),
  };
}

function reportedRefusal({ file, refusal }: RefusedFile, locale: Locale): ReportedIssue {
  const message = inLocale(locale, refusal.message);
  return {
    severity: 'error',
    code: refusal.code,
    address: '',
    sheet: '',
    cell: '',
    label: file,
    message,
    received: null,
  };
}

const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { 'zh-CN': '必改', en: 'fix' },
  verify: { 'zh-CN': '核实', en: 'verify' },
  hint: { 'zh-CN': '提示', en: 'hint' },
};

/** 3处必改 · 1处核实, or 没有问题. */
export function countsLine(issues: readonly { readonly severity: Severity }[], locale: Locale): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: issues.filter((issue) => issue.severity === severity).length,
  }));
  const said = counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => {
      const word = inLocale(locale, SEVERITY[severity]);
      return locale === 'en' ? `${count} to ${word}` : `${count}处${word}`;
    });
  return said.length > 0 ? said.join(' · ') : inLocale(locale, { 'zh-CN': '没有问题', en: 'nothing to say' });
}

/** A heading and the issues below it, worst first. */
export function reportLines(report: ReportedFile, locale: Locale): readonly string[] {
  const rows = inLocale(locale, { 'zh-CN': `${report.rows.length}行`, en: `${report.rows.length} rows` });
  const unit = report.unit ?? inLocale(locale, { 'zh-CN': '单位不明', en: 'unit unknown' });
  const isRead = report.sheet !== null;
  const heading = [
    report.file,
    ...(isRead ? [unit, sheetTitle(report.sheet ?? ''), rows] : []),
    countsLine(report.issues, locale),
  ].join(' · ');
  return [heading, ...issueLines(report.issues, locale)];
}

/** Worst first, in columns. */
export function issueLines(
  issues: readonly (Pick<ReportedIssue, 'severity' | 'address' | 'message'> & {
    readonly place?: string | undefined;
  })[],
  locale: Locale,
): readonly string[] {
  const worstFirst = SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const lines = worstFirst.map(({ severity, address, place = address, message }) => [
    inLocale(locale, SEVERITY[severity]),
    place,
    message,
  ]);
  return textTable(lines, '  ');
}
