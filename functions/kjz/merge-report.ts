/** What is said of a merge: file by file, in all, for people and as JSON. Merges nothing. */
import type { Row } from '#domain/reading/row';
import type { Value } from '#domain/sheet/value';
import type { Summary } from '#domain/summary/summary';
import type { Bilingual, Locale } from '#domain/words/locale';
import { textTable } from '#machine/text-table';
import { isRefused } from './checked-file';
import { inLocale, type Terminal } from './command';
import type { Verdict } from './verdict';

/** What `merge --json` prints. `rows` are rows of lists (activities); sums are exact. */
export interface MergeReport {
  readonly units: readonly {
    readonly unit: string | null;
    /** Relative to the named folder. */
    readonly file: string;
    readonly state: 'merged' | 'refused';
    readonly rows: number;
    /** Errors of the file as it came. */
    readonly errors: number;
    /** Proposals adopted on request. */
    readonly accepted: number;
    readonly reason?: { readonly code: string; readonly message: string };
  }[];
  readonly rows: number;
  /** By the keys of the form's summed columns. */
  readonly totals: Readonly<Record<string, Value>>;
  /** Where the summary is; null where nothing could be merged. */
  readonly out: string | null;
}

export function mergeReport(
  verdicts: readonly Verdict[],
  summary: Summary,
  out: string | null,
  locale: Locale,
): MergeReport {
  const lists = new Set(summary.lists.map(({ section }) => section.key));
  const listRows = (rows: readonly Row[]) => rows.filter(({ section }) => lists.has(section)).length;
  return {
    units: verdicts.map((verdict) => {
      const { checked } = verdict;
      const result = isRefused(checked) ? undefined : checked.result;
      const adopted = verdict.state === 'merged' ? verdict.adopted.length : 0;
      const left = isRefused(checked) ? 1 : checked.result.issues.filter(({ severity }) => severity === 'error').length;
      return {
        unit: result?.unit ?? null,
        file: checked.file,
        state: verdict.state,
        rows: listRows(result?.rows ?? []),
        errors: left + adopted,
        accepted: adopted,
        ...(verdict.state === 'merged'
          ? {}
          : { reason: { code: verdict.reason.code, message: inLocale(locale, verdict.reason.message) } }),
      };
    }),
    rows: summary.lists.reduce((count, { rows }) => count + rows.length, 0),
    totals: Object.fromEntries(
      summary.lists.flatMap(({ totals }) => [...totals].map(([key, { value }]) => [key, value])),
    ),
    out,
  };
}

export function sayWhatWasDone(verdicts: readonly Verdict[], locale: Locale, terminal: Terminal): void {
  const adopted = verdicts.flatMap((verdict) =>
    verdict.state === 'merged' && verdict.adopted.length > 0
      ? [[verdict.checked.file, inLocale(locale, adoptedSentence(verdict.adopted.length))]]
      : [],
  );
  const leftOut = verdicts.flatMap((verdict) =>
    verdict.state === 'refused' ? [[verdict.checked.file, inLocale(locale, verdict.reason.message)]] : [],
  );
  const section = (title: Bilingual, lines: readonly (readonly string[])[]) => {
    if (lines.length > 0) terminal.err(`${inLocale(locale, title)}\n${textTable(lines, '  ').join('\n')}\n`);
  };
  section(
    { 'zh-CN': `采用了建议值 ${adopted.length} 个文件：`, en: `Proposals accepted in ${adopted.length} files:` },
    adopted,
  );
  section({ 'zh-CN': `没有合并 ${leftOut.length} 个文件：`, en: `Left out, ${leftOut.length} files:` }, leftOut);
}

function adoptedSentence(count: number): Bilingual {
  return {
    'zh-CN': `采用建议值${count}处，已列入问题清单`,
    en: `${count} proposed values accepted, listed in the workbook`,
  };
}

export function closingLines({ units, rows, out }: MergeReport, summary: Summary, locale: Locale): string {
  const merged = units.filter(({ state }) => state === 'merged').length;
  const totals = summary.lists.flatMap(({ section, totals }) =>
    section.columns.flatMap(({ key, label }) => {
      const total = totals.get(key);
      return total === undefined ? [] : [[label, String(total.value)]];
    }),
  );
  const opening = {
    'zh-CN': `合并了 ${merged} 个文件，${rows} 项活动：`,
    en: `Merged ${merged} files, ${rows} activities:`,
  };
  const closing = { 'zh-CN': `汇总表：${out}`, en: `Summary: ${out}` };
  return `${inLocale(locale, opening)}\n${textTable(totals, '  ').join('\n')}\n${inLocale(locale, closing)}\n`;
}
