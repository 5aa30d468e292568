/** kjz check: says of each file what the server would say of it. Changes nothing. */

import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import type { Locale } from '#domain/words/locale';
import { type ReportedFile, reportLines, reportOf } from '../check-report';
import { checkFile, isRefused } from '../checked-file';
import {
  type Command,
  EXIT,
  type Exit,
  inLocale,
  localeOf,
  readArguments,
  type Terminal,
  UsageError,
} from '../command';
import { formNamed, ROUND, ROUND_HELP, ROUND_OPTION, roundOfFile } from '../round';
import { workbookFiles } from '../workbook-files';

export const check: Command = {
  name: 'check',
  summary: { 'zh-CN': '核对报送的表', en: 'check sheets as they were sent' },
  help: {
    'zh-CN': `用法：kjz check 文件或文件夹… [--form plan|results] [--round 活动.json] [--json]

  --form    按哪张表核对：plan 附件2，results 附件4；不写则自动识别
  ${ROUND_HELP['zh-CN']}
  --json    只输出 JSON（一个数组，每个文件一项）

退出码：0 没有必改 · 1 有必改 · 2 有文件读不出或认不出`,
    en: `Usage: kjz check FILE-OR-FOLDER… [--form plan|results] [--round FILE] [--json]

  --form    which form: plan (附件2) or results (附件4); recognised when left out
  ${ROUND_HELP.en}
  --json    JSON only: one array, one entry per file

Exit code: 0 no errors · 1 errors · 2 a file cannot be read or recognised`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, { form: { type: 'string' }, ...ROUND_OPTION });
    const locale = localeOf(values.lang);
    const round = await roundOfFile(values.round);
    const form = values.form === undefined ? undefined : formNamed(values.form, round);
    if (positionals.length === 0) {
      throw new UsageError({ 'zh-CN': '请写出要核对的文件或文件夹。', en: 'Name the files or folders to check.' });
    }
    const checks = await checkFiles(await workbookFiles(positionals), form, locale, round);
    const reports = checks.map(({ report }) => report);
    sayOtherRounds(checks, round, locale, terminal);
    if (values.json) terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
    else printReports(reports, locale, terminal);
    return worst(checks.map(({ exit }) => exit));
  },
};

export interface Check {
  readonly report: ReportedFile;
  readonly exit: Exit;
  /** The file tells of another round than the one it was held against. */
  readonly otherRound?: string;
}

/** Every file's report and verdict, in the order given. */
export async function checkFiles(
  paths: readonly string[],
  form: FormDefinition | undefined,
  locale: Locale = 'zh-CN',
  round: Round = ROUND,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const path of paths) {
    const checked = await checkFile(path, round, form);
    const report = reportOf(checked, form, locale);
    const isUsable = !isRefused(checked) && checked.result.recognised;
    const isClean = !report.issues.some(({ severity }) => severity === 'error');
    const laidOutFor = isRefused(checked) ? undefined : checked.custom.get('round');
    checks.push({
      report,
      exit: !isUsable ? EXIT.unusable : isClean ? EXIT.ok : EXIT.found,
      ...(laidOutFor === undefined || laidOutFor === round.id ? {} : { otherRound: laidOutFor }),
    });
  }
  return checks;
}

function printReports(reports: readonly ReportedFile[], locale: Locale, terminal: Terminal): void {
  for (const report of reports) terminal.out(`${reportLines(report, locale).join('\n')}\n`);
  const clean = reports.filter(({ issues }) => !issues.some(({ severity }) => severity === 'error')).length;
  terminal.out(
    inLocale(locale, {
      'zh-CN': `\n共 ${reports.length} 个文件：${clean} 个可以提交，${reports.length - clean} 个有必改。\n`,
      en: `\n${reports.length} files: ${clean} can be submitted, ${reports.length - clean} have errors.\n`,
    }),
  );
}

/** A sheet of this year that is held against another year's window has every date wrong: that is no fault of the sheet. */
function sayOtherRounds(checks: readonly Check[], { name }: Round, locale: Locale, terminal: Terminal): void {
  for (const { report, otherRound } of checks) {
    if (otherRound === undefined) continue;
    const said = {
      'zh-CN': `${report.file} 是活动 ${otherRound} 的表，这里按${name}核对。要按 ${otherRound} 核对，请用 --round 给出它的活动文件。\n`,
      en: `${report.file} was laid out for round ${otherRound} and is held against ${name} here. Give the file of ${otherRound} with --round.\n`,
    };
    terminal.err(inLocale(locale, said));
  }
}

function worst(exits: readonly Exit[]): Exit {
  if (exits.includes(EXIT.unusable)) return EXIT.unusable;
  return exits.includes(EXIT.found) ? EXIT.found : EXIT.ok;
}
