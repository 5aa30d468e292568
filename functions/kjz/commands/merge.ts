/** kjz merge: folders of sheets → the summary workbook, without a server. */

import type { Row } from '#domain/reading/row';
import type { Value } from '#domain/sheet/value';
import { aggregate } from '#domain/summary/aggregate';
import type { Summary } from '#domain/summary/summary';
import { summaryPlan } from '#domain/summary/summary-plan';
import type { Bilingual, Locale } from '#domain/words/locale';
import { textTable } from '#machine/text-table';
import { writeWorkbook } from '#xlsx/write';
import { isRefused } from '../checked-file';
import {
  type Command,
  CommandFailure,
  EXIT,
  inLocale,
  localeOf,
  pathFrom,
  readArguments,
  required,
  type Terminal,
  UsageError,
} from '../command';
import { type LeftOutFile, type MergedFile, mergeFiles } from '../merge-files';
import { formNamed, ROUND_HELP, ROUND_OPTION, roundOfFile } from '../round';
import { refuseToOverwrite, writeWholeFile } from '../whole-file';
import { workbookFiles } from '../workbook-files';

export const merge: Command = {
  name: 'merge',
  summary: { 'zh-CN': '把文件夹里的表合并成汇总表', en: 'merge folders of sheets into the summary' },
  help: {
    'zh-CN': `用法：kjz merge 文件夹… --form plan|results -o 汇总.xlsx [--round 活动.json] [--accept-proposals] [--json]

  ${ROUND_HELP['zh-CN']}
  --accept-proposals   有建议值的必改处采用建议值（会逐个文件说明，汇总表的问题清单里也列出）

有必改的文件列出原因，不合并。退出码：0 汇总表已写好 · 2 没有可合并的文件`,
    en: `Usage: kjz merge FOLDER… --form plan|results -o summary.xlsx [--round FILE] [--accept-proposals] [--json]

  ${ROUND_HELP.en}
  --accept-proposals   accept the proposed value where there is one (said per file, and listed in the workbook)

Files with errors are named and left out. Exit code: 0 the summary is written · 2 nothing could be merged`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      form: { type: 'string' },
      out: { type: 'string', short: 'o' },
      'accept-proposals': { type: 'boolean' },
      ...ROUND_OPTION,
    });
    const locale = localeOf(values.lang);
    const round = await roundOfFile(values.round);
    const form = formNamed(required(values.form, '--form'), round);
    const out = pathFrom(required(values.out, '-o'));
    if (positionals.length === 0)
      throw new UsageError({ 'zh-CN': '请写出要合并的文件夹。', en: 'Name the folders to merge.' });
    const paths = await workbookFiles(positionals);
    await refuseToOverwrite(out, paths);

    const asOf = new Date().toISOString();
    const verdicts = await mergeFiles(paths, form, round, {
      adoptProposals: values['accept-proposals'] === true,
      asOf,
      onProgress: progressLine(terminal, locale),
    });
    sayWhatWasDone(verdicts, locale, terminal);
    const merged = verdicts.filter((verdict) => verdict.state === 'merged');
    if (merged.length === 0)
      throw new CommandFailure({
        'zh-CN': '没有可以合并的文件，汇总表没有写。',
        en: 'Nothing could be merged; no summary was written.',
      });

    const summary = aggregate(
      merged.map(({ submission }) => submission),
      form,
      round,
      { asOf, leftOut: verdicts.flatMap(leftOutLine) },
    );
    await writeWholeFile(out, await writeWorkbook(summaryPlan(summary)));
    const report = mergeReport(verdicts, summary, out, locale);
    if (values.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else terminal.out(closingLines(report, summary, locale));
    return EXIT.ok;
  },
};

/** What `merge --json` prints. `rows` are rows of lists (activities); sums are exact. */
export interface MergeReport {
  readonly units: readonly {
    readonly unit: string | null;
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
  readonly out: string;
}

export function mergeReport(
  verdicts: readonly (MergedFile | LeftOutFile)[],
  summary: Summary,
  out: string,
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

function leftOutLine(verdict: MergedFile | LeftOutFile) {
  if (verdict.state === 'merged' || isRefused(verdict.checked)) return [];
  const { file, result } = verdict.checked;
  return result.unit === undefined ? [] : [{ unit: result.unit, source: file, issues: result.issues }];
}

function progressLine(terminal: Terminal, locale: Locale): (done: number, all: number) => void {
  return (done, all) => {
    const line = inLocale(locale, { 'zh-CN': `正在核对 ${done}/${all}`, en: `checking ${done}/${all}` });
    if (terminal.isWatched) terminal.err(`\r${line}${done === all ? '\n' : ''}`);
    else if (done === all) terminal.err(`${line}\n`);
  };
}

function sayWhatWasDone(verdicts: readonly (MergedFile | LeftOutFile)[], locale: Locale, terminal: Terminal): void {
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

function closingLines({ units, rows, out }: MergeReport, summary: Summary, locale: Locale): string {
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
