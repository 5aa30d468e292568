/** kjz summary: the merged workbook of a form, or of all forms, from the server. */
import { createHash } from 'node:crypto';
import { createSummaryClient, type RoundSummaryAsked } from '#client/summary-client';
import {
  type Command,
  CommandFailure,
  EXIT,
  inLocale,
  localeOf,
  pathFrom,
  readArguments,
  required,
  UsageError,
} from '../command';
import { fileBytes } from '../file-bytes';
import { answered } from '../server-connection';
import { type OpenServer, openServer, SERVER_HELP, SERVER_OPTIONS } from '../server-options';
import { writeWholeFile } from '../whole-file';

/** In place of a form's id. */
const ALL = 'all';

export const summary: Command = {
  name: 'summary',
  summary: { 'zh-CN': '从服务器下载汇总表', en: 'download the summary from the server' },
  help: {
    'zh-CN': `用法：kjz summary --server 地址 --code 汇总码 -o 汇总.xlsx [--form plan|results|all] [--upward] [--without late|to-review|单位]… [--previous 上一本.xlsx] [--a3]

${SERVER_HELP['zh-CN']}
  --form      哪张表，默认 plan（附件2）；all 是全部表合成一本，下面各项都只用于它
  --upward    上报版：只有封面、学校汇总和推荐清单
  --without   不计入：late 迟报的，to-review 待复核和退回的，或一个单位的全称或代码（可以写几次）
  --previous  接着这一本：自己加的列和批注带过来，变更逐格列出
  --a3        学校汇总印在 A3 上`,
    en: `Usage: kjz summary --server URL --code CODE -o summary.xlsx [--form plan|results|all] [--upward] [--without late|to-review|UNIT]… [--previous FILE] [--a3]

${SERVER_HELP.en}
  --form      which form, plan (附件2) by default; all = one workbook of all forms, which the following are for
  --upward    the edition to hand upward: cover, school totals and recommended activities only
  --without   leave out: late reports, what waits for review (to-review), or a unit by name or code (may be given several times)
  --previous  go on from this one: own columns and notes are carried over, changes are listed cell by cell
  --a3        print the school totals on A3`,
  },
  async run(args, terminal) {
    const { values } = readArguments(args, {
      ...SERVER_OPTIONS,
      out: { type: 'string', short: 'o' },
      form: { type: 'string' },
      upward: { type: 'boolean' },
      without: { type: 'string', multiple: true },
      previous: { type: 'string' },
      a3: { type: 'boolean' },
    });
    const locale = localeOf(values.lang);
    const out = pathFrom(required(values.out, '-o'));
    const form = values.form ?? 'plan';
    const isOfAll = values.upward || values.a3 || values.previous !== undefined || values.without !== undefined;
    if (isOfAll && form !== ALL)
      throw new UsageError({
        'zh-CN': '--upward、--without、--previous、--a3 只用于 --form all。',
        en: '--upward, --without, --previous and --a3 are for --form all only.',
      });
    const connection = await openServer(values, locale);
    const { api, round, server } = connection;
    const { bytes } =
      form === ALL
        ? await ofAllForms(connection, askedBy(values), values.previous)
        : answered(server, await api.summary({ round, form }));
    await writeWholeFile(out, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (values.json) terminal.out(`${JSON.stringify({ round, form, out, bytes: bytes.byteLength, sha256 })}\n`);
    else terminal.out(inLocale(locale, { 'zh-CN': `汇总表：${out}\n`, en: `Summary: ${out}\n` }));
    return EXIT.ok;
  },
};

interface Wanted {
  readonly upward?: boolean | undefined;
  readonly without?: readonly string[] | undefined;
  readonly a3?: boolean | undefined;
}

const GROUPS = { late: 'withoutLate', 'to-review': 'withoutToReview' } as const;

function askedBy({ upward, without = [], a3 }: Wanted): RoundSummaryAsked {
  const units = without.filter((name) => !(name in GROUPS));
  return {
    ...(upward ? { edition: 'upward' } : {}),
    ...(a3 ? { paper: 'a3' } : {}),
    ...(without.includes('late') ? { [GROUPS.late]: 'yes' } : {}),
    ...(without.includes('to-review') ? { [GROUPS['to-review']]: 'yes' } : {}),
    ...(units.length === 0 ? {} : { withoutUnits: units }),
  };
}

/** As many as the server takes. */
const MOST_BYTES = 4 * 1024 * 1024;

async function bytesOf(previous: string): Promise<Uint8Array> {
  const read = await fileBytes(pathFrom(previous), MOST_BYTES);
  if ('content' in read) return read.content;
  const why = 'tooLarge' in read ? `> ${MOST_BYTES / 1024 / 1024} MB` : read.unreadable;
  throw new CommandFailure({
    'zh-CN': `--previous ${previous} 读不出（${why}）。请写上一次下载的整本汇总。`,
    en: `--previous ${previous} cannot be read (${why}). Name the summary of all forms that you went on with.`,
  });
}

async function ofAllForms({ api, round, server }: OpenServer, asked: RoundSummaryAsked, previous: string | undefined) {
  const client = createSummaryClient(api);
  if (previous === undefined) return answered(server, await client.roundSummary(round, asked));
  const { id } = answered(server, await client.handIn(round, await bytesOf(previous)));
  return answered(server, await client.roundSummary(round, { ...asked, previous: id }));
}
