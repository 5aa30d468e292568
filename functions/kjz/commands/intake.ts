/** kjz intake: what people mailed, taken apart, sorted, and what is acceptable submitted on the units' behalf. */
import type { Locale } from '#domain/words/locale';
import { arrivedFiles } from '../arrived-files';
import { type Command, CommandFailure, inLocale, localeOf, readArguments, type Terminal, UsageError } from '../command';
import { gather, sorted } from '../intake/gather';
import { type IntakeItem, labelOf } from '../intake/intake-item';
import { entryOf, exitOf, reportLines } from '../intake/intake-report';
import { newRepliesFolder, writeReplies } from '../intake/replies';
import { takeIn } from '../intake/take-in';
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
    });
    const locale = localeOf(values.lang);
    if (positionals.length === 0)
      throw new UsageError({ 'zh-CN': '请写出要收的文件或文件夹。', en: 'Name the files or folders to take in.' });
    const replies = await newRepliesFolder(values.replies);
    const files = await arrivedFiles(positionals);
    const server = await openServer(values, locale);
    if (server.session.role !== 'admin') throw new CommandFailure(COLLECTORS_ONLY);
    const round = await definitionOf(server);

    const read = await gather(files, { round, onFile: progress(terminal, locale) });
    const labels = read.map(({ found }) => labelOf(found));
    const [preferred, confirmed, replacing] = [values.prefer, values.confirm, values.replace].map((named) =>
      namedFiles(named ?? [], labels),
    );
    const now = Date.now();
    const items: IntakeItem[] = [];
    for (const item of sorted(read, round, { now, ...(preferred && { preferred }), ...(confirmed && { confirmed }) })) {
      const isTrial = values['dry-run'] === true;
      items.push(await takeIn(item, { server, replacing: replacing ?? new Set(), isTrial }));
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
    if (replies !== undefined)
      await writeReplies(items, { folder: replies, round, locale, now: new Date(now) }, terminal);
    return exitOf(items);
  },
};

const COLLECTORS_ONLY = {
  'zh-CN': '收件要用汇总码：这是单位的报送码，没有收任何文件。单位自己的表请用 kjz submit。',
  en: 'Taking in needs the collector’s code; this is a unit’s, and nothing was taken in. A unit’s own sheets go by kjz submit.',
};

/** As in the list, or by the last part where that is one file's only. */
function namedFiles(named: readonly string[], labels: readonly string[]): ReadonlySet<string> {
  const known = [...new Set(labels)];
  return new Set(
    named.map((name) => {
      const found = known.filter(
        (label) => label === name || label.endsWith(` › ${name}`) || label.endsWith(`/${name}`),
      );
      const [only, ...others] = found.includes(name) ? [name] : found;
      if (only !== undefined && others.length === 0) return only;
      throw new CommandFailure({
        'zh-CN': `${found.length === 0 ? '清单里没有' : '清单里不止一个'} ${name}，什么都没有收。请先用 --dry-run 看清单，照里面的写法写全。`,
        en: `${found.length === 0 ? 'Nothing is' : 'Several are'} called ${name}; nothing was taken in. Look at the list with --dry-run and name it in full.`,
      });
    }),
  );
}

function progress(terminal: Terminal, locale: Locale): (done: number, all: number) => void {
  return (done, all) => {
    if (!terminal.isWatched) return;
    const said = { 'zh-CN': `已看 ${done}/${all}`, en: `${done} of ${all} looked at` };
    terminal.err(`\r${inLocale(locale, said)}${done === all ? '\n' : ''}`);
  };
}
