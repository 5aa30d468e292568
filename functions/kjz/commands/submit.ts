/** kjz submit: files into the server, by a unit's code or, for what came by mail, by the collector's. */
import { basename } from 'node:path';
import type { VerdictIssue } from '#client/shapes';
import type { FormDefinition } from '#domain/form/form';
import type { Round } from '#domain/form/round';
import { recogniseForm } from '#domain/reading/recognise/form';
import type { Bilingual, Locale } from '#domain/words/locale';
import { issueLines } from '../check-report';
import { isRefused, readSheets } from '../checked-file';
import { type Command, inLocale, localeOf, readArguments, UsageError } from '../command';
import { answersTo, type Lacking, linesFor, refuseUnclearFiles } from '../reasons-file';
import { handOutTemplate, newFile, type Reasons, reasonsIn, sayUnused } from '../reasons-options';
import { formNamed } from '../round';
import { definitionOf, type OpenServer, openServer, SERVER_HELP, SERVER_OPTIONS } from '../server-options';
import { changeLines, entryOf, headline, type SubmitEntry, worst } from '../submit-entry';
import { submitFile } from '../submit-file';
import { workbookFiles } from '../workbook-files';

const REASONS_HELP: Bilingual = {
  'zh-CN': `核实项要有理由才能提交（至少2个字）；上一版写过、内容没有变的不必再写。理由文件每行一条：
  CSV   第1行是栏名：文件, 单元格（附件2!K5）, 栏目或代码, 理由；一次提交多个文件时“文件”必填
  JSON  [{"file": "附件2.xlsx", "address": "附件2!K5", "code": "figure.suspiciouslySmall", "reason": "小型座谈"}]`,
  en: `A doubtful cell needs a reason; what was explained in the version before and is unchanged needs none.
A file of reasons has one a line:
  CSV   headed: file, address (附件2!K5), label or code, reason; \`file\` is needed where several are sent
  JSON  [{"file": "附件2.xlsx", "address": "附件2!K5", "code": "figure.suspiciouslySmall", "reason": "a small seminar"}]`,
};

export const submit: Command = {
  name: 'submit',
  summary: { 'zh-CN': '提交到服务器，取得回执', en: 'submit to the server for receipts' },
  help: {
    'zh-CN': `用法：kjz submit 文件或文件夹… --server 地址 --code 报送码 [--form plan|results] [--reasons 理由.csv] [--json]

${SERVER_HELP['zh-CN']}
  --form     哪张表；不写则自动识别
  --replace  取代单位已报的内容（先不加，看清不同之处）
  --reasons  核实项的理由，CSV 或 JSON
  --reasons-template  把缺理由的核实项写成清单（.csv 或 .json），填好后给 --reasons

用汇总码可以代各单位提交邮件收到的表（单位以表里写的为准）。内容没有变化的不会产生新版本。
单位已经报了别的内容时先列出不同之处，什么都不发；表里带着那一版的回执，或加了 --replace，才会取代它。

${REASONS_HELP['zh-CN']}
退出码：0 都已收到 · 1 有的有必改、缺理由、会取代已报内容或被退回 · 2 有的读不出，或没有结果（重新运行即可，不会重复提交）`,
    en: `Usage: kjz submit FILE-OR-FOLDER… --server URL --code CODE [--form plan|results] [--reasons reasons.csv] [--json]

${SERVER_HELP.en}
  --form     which form; recognised when left out
  --replace  take the place of what the unit has reported (look at the differences without it first)
  --reasons  why the doubtful cells are right, CSV or JSON
  --reasons-template  write what lacks a reason as a list (.csv or .json), to be filled in for --reasons

With the collector's code, sheets that came by mail are submitted for the unit each one names.
Unchanged content makes no new version.
Where the unit has reported something else, the differences are listed and nothing is sent, unless the file carries
the receipt of that version or --replace is given.

${REASONS_HELP.en}
Exit code: 0 all received · 1 some have errors, lack reasons, would replace a report or were refused · 2 some unreadable or without an answer (run again, nothing is sent twice)`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      ...SERVER_OPTIONS,
      form: { type: 'string' },
      replace: { type: 'boolean' },
      reasons: { type: 'string' },
      'reasons-template': { type: 'string' },
    });
    const locale = localeOf(values.lang);
    if (positionals.length === 0)
      throw new UsageError({ 'zh-CN': '请写出要提交的文件。', en: 'Name the files to submit.' });
    const paths = await workbookFiles(positionals);
    const reasons = await reasonsIn(values.reasons);
    if (reasons !== undefined) refuseUnclearFiles(reasons.path, reasons.lines, paths.length);
    const template = await newFile(values['reasons-template']);
    const server = await openServer(values, locale);
    const round = await definitionOf(server);
    const form = values.form === undefined ? undefined : formNamed(values.form, round);

    const entries: SubmitEntry[] = [];
    for (const path of paths) {
      const entry = await submitPath({ server, round, form, replaces: values.replace ?? false, reasons, locale }, path);
      entries.push(entry);
      if (values.json) terminal.err(`${headline(entry)}\n`);
      else terminal.out(`${[headline(entry), ...linesOf(entry, locale)].join('\n')}\n`);
    }
    if (values.json) terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
    if (reasons !== undefined) sayUnused(reasons, terminal, locale);
    await handOutTemplate(template, lackingIn(entries, paths), terminal, locale);
    return worst(entries);
  },
};

function lackingIn(entries: readonly SubmitEntry[], paths: readonly string[]): readonly Lacking[] {
  return entries.flatMap(({ outcome, issues = [] }, at) =>
    outcome === 'needsReasons' ? issues.map((issue) => ({ file: tellingName(paths, at), issue })) : [],
  );
}

/** The file's name; of two with one name, the whole path. */
function tellingName(paths: readonly string[], at: number): string {
  const path = paths[at] ?? '';
  const isOnly = paths.filter((other) => basename(other) === basename(path)).length === 1;
  return isOnly ? basename(path) : path;
}

function linesOf(entry: SubmitEntry, locale: Locale): readonly string[] {
  return [...changeLines(entry, locale), ...issueLines(entry.issues ?? [], locale)];
}

interface SubmittingPaths {
  readonly server: OpenServer;
  readonly round: Round;
  /** Where it was named. */
  readonly form: FormDefinition | undefined;
  /** Over what the unit has reported already. */
  readonly replaces: boolean;
  readonly reasons: Reasons | undefined;
  readonly locale: Locale;
}

async function submitPath(
  { server, round, form: wanted, replaces, reasons, locale }: SubmittingPaths,
  path: string,
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
  const reasonsFor = (issues: readonly VerdictIssue[]) => {
    if (reasons === undefined) return [];
    const { explanations, used } = answersTo(reasons.path, issues, linesFor(reasons.lines, path));
    for (const line of used) reasons.used.add(line);
    return explanations;
  };
  const submitted = await submitFile(server, read, { form, replaces, reasonsFor });
  return { file, form: form.id, ...entryOf(submitted, server.session.unit ?? null, locale) };
}
