/** kjz merge: folders of sheets → the summary workbook, without a server. */
import type { Round } from '#domain/form/round';
import { aggregate } from '#domain/summary/aggregate';
import { formSummedUp, WHOLE_ROUND } from '#domain/summary/own-summary';
import { roundSummaryPlan } from '#domain/summary/round/round-plan';
import { aggregateRound } from '#domain/summary/round/round-summary';
import type { LeftOut } from '#domain/summary/summary';
import { summaryPlan } from '#domain/summary/summary-plan';
import type { Bilingual, Locale } from '#domain/words/locale';
import { writeWorkbook } from '#xlsx/write';
import { type ArrivedFile, arrivedFiles } from '../arrived-files';
import { isRefused, readSheets } from '../checked-file';
import {
  type Command,
  CommandFailure,
  EXIT,
  type Exit,
  inLocale,
  localeOf,
  pathFrom,
  readArguments,
  required,
  type Terminal,
  UsageError,
} from '../command';
import { type MergedForm, mergeAllForms, mergeFiles } from '../merge-files';
import { closingLines, mergeReport, sayWhatWasDone } from '../merge-report';
import { formNamed, ROUND_HELP, ROUND_OPTION, roundOfFile } from '../round';
import type { Verdict } from '../verdict';
import { inputAt, refuseToOverwrite, writeWholeFile } from '../whole-file';
import { unitSeemingly } from '../whose-file';

/** In place of a form's id. */
const ALL = 'all';
const NOTHING_MERGED: Bilingual = {
  'zh-CN': '没有可以合并的文件，汇总表没有写。',
  en: 'Nothing could be merged; no summary was written.',
};

export const merge: Command = {
  name: 'merge',
  summary: { 'zh-CN': '把文件夹里的表合并成汇总表', en: 'merge folders of sheets into the summary' },
  help: {
    'zh-CN': `用法：kjz merge 文件夹… --form plan|results|all -o 汇总.xlsx [--round 活动.json] [--accept-proposals] [--prefer 文件]… [--json]

  ${ROUND_HELP['zh-CN']}
  --form all           全部表合成一本；每个文件是哪张表，由内容认出
  --accept-proposals   有建议值的必改处采用建议值（会逐个文件说明，汇总表的问题清单里也列出）
  --prefer 文件        同一单位有几份不同的表时，以这份为准（可以写几次）

子文件夹也看。没有合并的文件，不论是什么，都在这里和汇总表的问题清单里列出原因。
退出码：0 汇总表已写好 · 2 没有可合并的文件`,
    en: `Usage: kjz merge FOLDER… --form plan|results|all -o summary.xlsx [--round FILE] [--accept-proposals] [--prefer FILE]… [--json]

  ${ROUND_HELP.en}
  --form all           all forms in one workbook; which form a file is, its content says
  --accept-proposals   accept the proposed value where there is one (said per file, and listed in the workbook)
  --prefer FILE        of several files of one unit that differ, this one counts (may be given several times)

Subfolders are looked into. Whatever is not merged, of any kind, is named here and in the workbook's 问题清单, with why.
Exit code: 0 the summary is written · 2 nothing could be merged`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      form: { type: 'string' },
      out: { type: 'string', short: 'o' },
      'accept-proposals': { type: 'boolean' },
      prefer: { type: 'string', multiple: true },
      ...ROUND_OPTION,
    });
    const locale = localeOf(values.lang);
    const round = await roundOfFile(values.round);
    const named = required(values.form, '--form');
    const form = named === ALL ? undefined : formNamed(named, round);
    const out = pathFrom(required(values.out, '-o'));
    if (positionals.length === 0)
      throw new UsageError({ 'zh-CN': '请写出要合并的文件夹。', en: 'Name the folders to merge.' });
    const arrived = await arrivedFiles(positionals);
    const files = await withoutTarget(arrived, out, form?.id ?? WHOLE_ROUND, locale, terminal);

    const asOf = new Date().toISOString();
    const options = {
      adoptProposals: values['accept-proposals'] === true,
      preferred: preferredPaths(values.prefer ?? [], files),
      asOf,
      onProgress: progressLine(terminal, locale),
    };
    if (form === undefined) {
      const wanted = { round, out, locale, isJson: values.json === true };
      return mergeAll(await mergeAllForms(files, round, options), wanted, terminal, asOf);
    }
    const verdicts = await mergeFiles(files, form, round, options);
    sayWhatWasDone(verdicts, locale, terminal);
    const merged = verdicts.flatMap((verdict) => (verdict.state === 'merged' ? [verdict.submission] : []));
    const leftOut = verdicts.flatMap((verdict) => leftOutOf(verdict, round));
    const summary = aggregate(merged, form, round, { asOf, leftOut });
    const isWritten = merged.length > 0;
    if (isWritten) await writeWholeFile(out, await writeWorkbook(summaryPlan(summary)));
    const report = mergeReport(verdicts, summary, isWritten ? out : null, locale);
    if (values.json) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
    else if (isWritten) terminal.out(closingLines(report, summary, locale));
    if (isWritten) return EXIT.ok;
    throw new CommandFailure(NOTHING_MERGED);
  },
};

interface Wanted {
  readonly round: Round;
  readonly out: string;
  readonly locale: Locale;
  readonly isJson: boolean;
}

/** One workbook of what was merged of any form. */
async function mergeAll(
  merged: readonly MergedForm[],
  { round, out, locale, isJson }: Wanted,
  terminal: Terminal,
  asOf: string,
): Promise<Exit> {
  const verdicts = merged.flatMap((each) => each.verdicts);
  sayWhatWasDone(verdicts, locale, terminal);
  const forms = merged.map(({ form, verdicts: own }) => ({
    definition: form,
    submissions: own.flatMap((verdict) => (verdict.state === 'merged' ? [verdict.submission] : [])),
  }));
  const leftOut = new Map(
    merged.map(({ form, verdicts: own }) => [form.id, own.flatMap((verdict) => leftOutOf(verdict, round))]),
  );
  const summary = aggregateRound({ round, forms }, { asOf, leftOut });
  const isWritten = forms.some(({ submissions }) => submissions.length > 0);
  if (isWritten) await writeWholeFile(out, await writeWorkbook(roundSummaryPlan(summary)));
  const reports = merged.flatMap(({ form, verdicts: own }, at) => {
    const ofForm = summary.forms[at];
    return ofForm === undefined
      ? []
      : [
          {
            form: form.id,
            attachment: form.attachment,
            ofForm,
            report: mergeReport(own, ofForm, isWritten ? out : null, locale),
          },
        ];
  });
  if (isJson) {
    const said = reports.map(({ form, report }) => ({ form, ...report }));
    terminal.out(`${JSON.stringify({ forms: said, out: isWritten ? out : null }, null, 2)}\n`);
  } else if (isWritten) {
    for (const { attachment, report, ofForm } of reports)
      terminal.out(`${attachment} ${closingLines(report, ofForm, locale)}`);
  }
  if (isWritten) return EXIT.ok;
  throw new CommandFailure(NOTHING_MERGED);
}

/** An earlier summary of the form that lies where the new one goes makes room for it; anything else there stops all. */
async function withoutTarget(
  arrived: readonly ArrivedFile[],
  out: string,
  form: string,
  locale: Locale,
  terminal: Terminal,
): Promise<readonly ArrivedFile[]> {
  const paths = arrived.map(({ path }) => path);
  const target = await inputAt(out, paths);
  if (target === undefined) return arrived;
  const read = await readSheets(target);
  if (isRefused(read) || formSummedUp(read.custom) !== form) refuseToOverwrite(out);
  const file = arrived.find(({ path }) => path === target)?.name ?? out;
  const sentence = {
    'zh-CN': `${file} 是以前合并出来的汇总表，不合并，这次重新写。`,
    en: `${file} is a summary merged before: passed over, and written anew.`,
  };
  terminal.err(`${inLocale(locale, sentence)}\n`);
  return arrived.filter(({ path }) => path !== target);
}

/** By path, or by the name that the files are listed under. */
function preferredPaths(named: readonly string[], files: readonly ArrivedFile[]): ReadonlySet<string> {
  return new Set(
    named.map((given) => {
      const file = files.find(({ path, name }) => path === pathFrom(given) || name === given);
      if (file !== undefined) return file.path;
      throw new UsageError({
        'zh-CN': `--prefer 的 ${given} 不在要合并的文件里。请照列出的文件名写。`,
        en: `--prefer ${given} is none of the files to merge. Write it as it is listed.`,
      });
    }),
  );
}

function leftOutOf(verdict: Verdict, round: Round): readonly LeftOut[] {
  if (verdict.state === 'merged') return [];
  const { checked, reason } = verdict;
  const unit = unitSeemingly(checked, round);
  return [
    {
      ...(unit === undefined ? {} : { unit }),
      source: checked.file,
      kind: reason.kind,
      reason: reason.message,
      // What is wrong in the cells of a sheet that is not this form is no news.
      issues: !isRefused(checked) && checked.result.recognised ? checked.result.issues : [],
    },
  ];
}

function progressLine(terminal: Terminal, locale: Locale): (done: number, all: number) => void {
  return (done, all) => {
    const line = inLocale(locale, { 'zh-CN': `正在核对 ${done}/${all}`, en: `checking ${done}/${all}` });
    if (terminal.isWatched) terminal.err(`\r${line}${done === all ? '\n' : ''}`);
    else if (done === all) terminal.err(`${line}\n`);
  };
}
