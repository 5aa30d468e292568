/** kjz submit: files into the server, by a unit's code or, for what came by mail, by the collector's. */

import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { recogniseForm } from '#domain/reading/recognise/form';
import type { Bilingual, Locale } from '#domain/words/locale';
import { issueLines } from '../check-report';
import { isRefused, readSheets } from '../checked-file';
import { type Command, EXIT, type Exit, inLocale, localeOf, readArguments, UsageError } from '../command';
import { formNamed } from '../round';
import { definitionOf, type OpenServer, openServer, SERVER_HELP, SERVER_OPTIONS } from '../server-options';
import { type Submitted, submitFile } from '../submit-file';
import { workbookFiles } from '../workbook-files';

export const submit: Command = {
  name: 'submit',
  summary: { 'zh-CN': '提交到服务器，取得回执', en: 'submit to the server for receipts' },
  help: {
    'zh-CN': `用法：kjz submit 文件或文件夹… --server 地址 --code 报送码 [--form plan|results] [--json]

${SERVER_HELP['zh-CN']}
  --form     哪张表；不写则自动识别

用汇总码可以代各单位提交邮件收到的表（单位以表里写的为准）。内容没有变化的不会产生新版本。
退出码：0 都已收到 · 1 有的有必改或被退回 · 2 有的读不出，或没有结果（重新运行即可，不会重复提交）`,
    en: `Usage: kjz submit FILE-OR-FOLDER… --server URL --code CODE [--form plan|results] [--json]

${SERVER_HELP.en}
  --form     which form; recognised when left out

With the collector's code, sheets that came by mail are submitted for the unit each one names.
Unchanged content makes no new version.
Exit code: 0 all received · 1 some refused · 2 some unreadable or without an answer (run again, nothing is sent twice)`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, { ...SERVER_OPTIONS, form: { type: 'string' } });
    const locale = localeOf(values.lang);
    if (positionals.length === 0)
      throw new UsageError({ 'zh-CN': '请写出要提交的文件。', en: 'Name the files to submit.' });
    const paths = await workbookFiles(positionals);
    const server = await openServer(values, locale);
    const round = await definitionOf(server);
    const form = values.form === undefined ? undefined : formNamed(values.form, round);

    const entries: SubmitEntry[] = [];
    for (const path of paths) {
      const entry = await submitPath(server, path, { round, form }, locale);
      entries.push(entry);
      if (values.json) terminal.err(`${headline(entry)}\n`);
      else terminal.out(`${[headline(entry), ...issueLines(entry.issues ?? [], locale)].join('\n')}\n`);
    }
    if (values.json) terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
    return worst(entries);
  },
};

/** One file of `submit --json`. */
export interface SubmitEntry {
  readonly file: string;
  readonly form: string | null;
  readonly unit: string | null;
  readonly outcome: Submitted['outcome'] | 'unreadable';
  /** What a person reads. */
  readonly message: string;
  readonly receipt?: string;
  readonly version?: number;
  readonly sha256?: string;
  readonly submittedAt?: string;
  readonly late?: boolean;
  readonly submissionId?: string;
  /** Code of the refusal. */
  readonly code?: string;
  readonly issues?: Extract<Submitted, { outcome: 'hasErrors' }>['verdict']['issues'];
}

async function submitPath(
  server: OpenServer,
  path: string,
  { round, form: wanted }: { readonly round: Round; readonly form: FormDefinition | undefined },
  locale: Locale,
): Promise<SubmitEntry> {
  const read = await readSheets(path);
  const { file } = read;
  if (isRefused(read)) {
    const { code, message } = read.refusal;
    return {
      file,
      form: wanted?.id ?? null,
      unit: null,
      outcome: 'unreadable',
      code,
      message: inLocale(locale, message),
    };
  }
  const form = wanted ?? recogniseForm(read.grids, round);
  if (form === undefined) {
    const message = {
      'zh-CN': '认不出是哪张表，请用 --form 指明',
      en: 'not recognised as any form; say which with --form',
    };
    return {
      file,
      form: null,
      unit: null,
      outcome: 'unreadable',
      code: 'sheet.notRecognised',
      message: inLocale(locale, message),
    };
  }
  const submitted = await submitFile(server, read, { form });
  return { file, form: form.id, ...entryOf(submitted, server.session.unit ?? null, locale) };
}

function entryOf(submitted: Submitted, signedIn: string | null, locale: Locale): Omit<SubmitEntry, 'file' | 'form'> {
  const { outcome } = submitted;
  const say = (sentence: Bilingual) => inLocale(locale, sentence);
  switch (submitted.outcome) {
    case 'recorded': {
      const { receipt, unit, version, sha256, submittedAt, late, submissionId } = submitted.receipt;
      const lateness = late ? { 'zh-CN': '（迟报）', en: ' (late)' } : { 'zh-CN': '', en: '' };
      const message = say({
        'zh-CN': `已收到，第${version}版${lateness['zh-CN']}`,
        en: `received, version ${version}${lateness.en}`,
      });
      return { outcome, unit, message, receipt, version, sha256, submittedAt, late, submissionId };
    }
    case 'unchanged': {
      const { receipt, version, sha256, submittedAt } = submitted.state;
      const message = say({
        'zh-CN': `内容与第${version}版相同，没有再提交`,
        en: `the same as version ${version}; not sent again`,
      });
      const known = { ...(receipt && { receipt }), ...(sha256 && { sha256 }), ...(submittedAt && { submittedAt }) };
      return { outcome, unit: submitted.unit, message, version, ...known };
    }
    case 'hasErrors': {
      const { unit, issues } = submitted.verdict;
      const errors = issues.filter(({ severity }) => severity === 'error').length;
      return {
        outcome,
        unit,
        message: say({ 'zh-CN': `没有提交：${errors}处必改`, en: `not submitted: ${errors} to fix` }),
        issues,
      };
    }
    case 'refused': {
      const { title, detail, code } = submitted.refusal;
      return { outcome, unit: signedIn, message: `${title}：${detail}`, code };
    }
    case 'notSent': {
      const message = { 'zh-CN': '服务器没有应答，没有提交', en: 'the server did not answer; nothing was submitted' };
      return { outcome, unit: signedIn, message: say(message) };
    }
    case 'unknown': {
      const message = {
        'zh-CN': '状态核对中：没有得到应答。重新运行即可，不会重复提交',
        en: 'not settled: no answer. Run again; nothing is sent twice',
      };
      return { outcome, unit: signedIn, message: say(message), submissionId: submitted.submissionId };
    }
  }
}

function headline({ file, unit, message, receipt }: SubmitEntry): string {
  return [file, ...(unit === null ? [] : [unit]), message, ...(receipt === undefined ? [] : [receipt])].join(' · ');
}

function worst(entries: readonly SubmitEntry[]): Exit {
  const outcomes = new Set(entries.map(({ outcome }) => outcome));
  const hasNoResult = outcomes.has('unreadable') || outcomes.has('unknown') || outcomes.has('notSent');
  if (hasNoResult) return EXIT.unusable;
  return outcomes.has('hasErrors') || outcomes.has('refused') ? EXIT.found : EXIT.ok;
}
