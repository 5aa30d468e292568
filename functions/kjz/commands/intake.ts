/** kjz intake: what people mailed, taken apart, sorted, and what is acceptable submitted on the units' behalf. */
import { randomUUID } from 'node:crypto';
import type { Locale } from '#domain/words/locale';
import type { IntakeItem } from '#intake/intake-item';
import { filesOf, sortItems } from '#intake/sort-items';
import { type TakingIn, takeIn } from '#intake/take-in';
import { arrivedFiles } from '../arrived-files';
import { type Command, CommandFailure, inLocale, localeOf, readArguments, type Terminal, UsageError } from '../command';
import { gather } from '../intake/gather';
import { entryOf, exitOf, reportLines } from '../intake/intake-report';
import { filesNamed } from '../intake/named-files';
import { lackingIn, reasonsOfFiles } from '../intake/reasons-of-files';
import { newRepliesFolder, writeReplies } from '../intake/replies-folder';
import { handOutTemplate, newFile, reasonsIn, sayUnused } from '../reasons-options';
import { patience } from '../server-connection';
import { definitionOf, openServer, SERVER_HELP, SERVER_OPTIONS } from '../server-options';

export const intake: Command = {
  name: 'intake',
  summary: {
    'zh-CN': '收件：邮件、压缩包里的表分好类，可收的代录',
    en: 'take in what was mailed, on the units’ behalf',
  },
  help: {
    'zh-CN': `用法：kjz intake 文件夹或文件… --server 地址 --code 汇总码 [--dry-run] [--replies 文件夹] [--json]

${SERVER_HELP['zh-CN']}
  --dry-run       只列清单，什么都不收
  --replies 文件夹  给发件人的回信草稿（.eml）写到这里：回执、带批注的副本（文件夹须是空的或还没有）
  --prefer 文件    同一单位有几份不同的表，以这份为准（可写几次）
  --confirm 文件   这份确是表里所写单位的，虽然是别人发来的（可写几次）
  --replace 文件   看过不同之处，确要取代已报的内容（可写几次）
  --reasons 文件   核实项的理由，CSV 或 JSON，写法同 kjz submit；每行写明是哪个文件
  --reasons-template 文件  把缺理由的核实项写成清单（.csv 或 .json），填好后给 --reasons

邮件（.eml）、.zip、表格，一层套一层也看；文件夹一直看到底。每个附件都在清单里：
可收 · 有必改 · 认不出 · 已有更新的版本 · 重复 · 不是表，各有原因。
可收的以“汇总单位代报”收下，记下文件名、哈希、Message-ID 和发件人；单位自己报的更新的内容不会被取代。
收过的再运行一次不会重复。文件按清单里的写法，或只写最后一段。
退出码：0 都收下了，或没有要处理的 · 1 有的要处理 · 2 有的没有结果（重新运行即可）`,
    en: `Usage: kjz intake FOLDER-OR-FILE… --server URL --code COLLECTOR'S-CODE [--dry-run] [--replies FOLDER] [--json]

${SERVER_HELP.en}
  --dry-run       list only, take nothing in
  --replies DIR   write drafts of replies to the senders (.eml): receipts, copies with notes (DIR is new or empty)
  --prefer FILE   of several of one unit that differ, this one counts (may be given several times)
  --confirm FILE  this one is its unit's, although somebody else's contact sent it (may be given several times)
  --replace FILE  take the place of what is reported, having seen the difference (may be given several times)
  --reasons FILE  why doubtful cells are right, CSV or JSON as for kjz submit; each line names its file
  --reasons-template FILE  write what lacks a reason as a list (.csv or .json), to be filled in for --reasons

Mails (.eml), .zip and sheets, also within each other; folders to the bottom. Every attachment is listed:
acceptable · to be fixed · unclear · newer version stands · duplicate · no sheet, each with why.
What is acceptable is recorded on the unit's behalf, with the file's name and hash, Message-ID and sender; what a unit
reported itself since is never replaced. Running again records nothing twice.
A file is named as in the list, or by its last part.
Exit code: 0 all taken in, or nothing to do · 1 some need somebody · 2 some without an answer (run again)`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {
      ...SERVER_OPTIONS,
      'dry-run': { type: 'boolean' },
      replies: { type: 'string' },
      prefer: { type: 'string', multiple: true },
      confirm: { type: 'string', multiple: true },
      replace: { type: 'string', multiple: true },
      reasons: { type: 'string' },
      'reasons-template': { type: 'string' },
    });
    const locale = localeOf(values.lang);
    if (positionals.length === 0)
      throw new UsageError({ 'zh-CN': '请写出要收的文件或文件夹。', en: 'Name the files or folders to take in.' });
    const replies = await newRepliesFolder(values.replies);
    const reasons = await reasonsIn(values.reasons);
    const template = await newFile(values['reasons-template']);
    const files = await arrivedFiles(positionals);
    const server = await openServer(values, locale);
    if (server.session.role !== 'admin') throw new CommandFailure(COLLECTORS_ONLY);
    const round = await definitionOf(server);

    const readings = await gather(files, { round, onFile: progress(terminal, locale) });
    const now = Date.now();
    const called = [...new Set(filesOf(readings))];
    const preferred = filesNamed(values.prefer, called);
    const confirmed = filesNamed(values.confirm, called);
    const replacing = filesNamed(values.replace, called);
    const reasonsOf = reasonsOfFiles(reasons, called);
    const items: IntakeItem[] = [];
    for (const item of sortItems(readings, round, { now, preferred, confirmed })) {
      const taking: TakingIn = {
        ...{ api: server.api, round: server.round, patience: patience(), newId: randomUUID },
        mayReplace: () => replacing.has(item.file),
        isTrial: values['dry-run'] === true,
        reasonsFor: reasonsOf(item.file),
      };
      items.push(await takeIn(item, taking));
    }
    if (values.json)
      terminal.out(
        `${JSON.stringify(
          items.map((item) => entryOf(item, locale)),
          null,
          2,
        )}\n`,
      );
    else terminal.out(`${reportLines(items, locale).join('\n')}\n`);
    if (replies !== undefined) await writeReplies(items, replies, { round, locale, now: new Date(now) }, terminal);
    if (reasons !== undefined) sayUnused(reasons, terminal, locale);
    await handOutTemplate(template, lackingIn(items), terminal, locale);
    return exitOf(items);
  },
};

const COLLECTORS_ONLY = {
  'zh-CN': '收件要用汇总码：这是单位的报送码，没有收任何文件。单位自己的表请用 kjz submit。',
  en: 'Taking in needs the collector’s code; this is a unit’s, and nothing was taken in. A unit’s own sheets go by kjz submit.',
};

function progress(terminal: Terminal, locale: Locale): (done: number, all: number) => void {
  return (done, all) => {
    if (!terminal.isWatched) return;
    const said = { 'zh-CN': `已看 ${done}/${all}`, en: `${done} of ${all} looked at` };
    terminal.err(`\r${inLocale(locale, said)}${done === all ? '\n' : ''}`);
  };
}
