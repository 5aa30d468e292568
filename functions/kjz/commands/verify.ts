/** kjz verify: an archive proved without a server. Changes nothing. */
import { open } from 'node:fs/promises';
import { FACTS_PART } from '#api/archive/archive-format';
import { formatAddress, parseCell } from '#domain/sheet/address';
import { chinaTime } from '#domain/words/china-time';
import type { Locale } from '#domain/words/locale';
import { systemCode } from '#machine/system-code';
import { ARCHIVE_LIMITS, type Archive, openArchive } from '#opc/archive';
import { refusalMessage } from '#opc/refusal-messages';
import {
  type Command,
  CommandFailure,
  EXIT,
  inLocale,
  localeOf,
  pathFrom,
  readArguments,
  type Terminal,
  UsageError,
} from '../command';
import type { Finding } from '../verify/finding';
import { type Verified, verifyArchive } from '../verify/verify-archive';

export const verify: Command = {
  name: 'verify',
  summary: { 'zh-CN': '离线核对一轮填报的归档', en: 'prove an archive without a server' },
  help: {
    'zh-CN': `用法：kjz verify 归档.zip [--json]

核对每个文件的SHA-256、每一版的内容与回执、每个决定与审计记录，并由各单位的原表重新算出汇总表的每一个数，逐格比较。
不联网，不改动任何文件。最后的“清单SHA-256”可与归档时另外记下的数对照：整份替换过的归档，只有它看得出。

退出码：0 全部相符 · 1 有不符，逐条列出 · 2 不是归档，或读不出`,
    en: `Usage: kjz verify archive.zip [--json]

Every file's SHA-256, every version's content and receipt, every decision and its audit record; and every figure of the
summaries is computed again from the units' own sheets and compared cell by cell. Asks no server and changes no file. The
manifest's SHA-256 at the end can be held against the one that was noted when the archive was made: nothing else tells an
archive that was replaced as a whole.

Exit code: 0 all agrees · 1 something differs, and is named · 2 no archive, or it cannot be read`,
  },
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, {});
    const locale = localeOf(values.lang);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
      throw new UsageError({ 'zh-CN': '请写出一个归档文件。', en: 'Name one archive.' });
    const verified = await verifyArchive(await archiveAt(pathFrom(path)), progressLine(terminal, locale));
    if (values.json) terminal.out(`${JSON.stringify(asJson(path, verified), null, 2)}\n`);
    else terminal.out(`${asText(verified, locale).join('\n')}\n`);
    return verified.findings.length === 0 ? EXIT.ok : EXIT.found;
  },
};

async function archiveAt(path: string): Promise<Archive> {
  const opened = openArchive(await bytesAt(path));
  if (!opened.ok) {
    const why = refusalMessage(opened.refusal);
    throw new CommandFailure({
      'zh-CN': `${path} 不能作为归档打开：${why['zh-CN']}`,
      en: `${path} cannot be opened as an archive: ${why.en}`,
    });
  }
  if (opened.archive.names.includes(FACTS_PART)) return opened.archive;
  throw new CommandFailure({
    'zh-CN': `${path} 不是归档：里面没有 ${FACTS_PART}。请用汇总单位“归档”下载的 .zip，不要解压后再压。`,
    en: `${path} is no archive: there is no ${FACTS_PART} in it. Take the .zip as it was downloaded.`,
  });
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      // One byte more than is taken: then it is refused with its sentence.
      if (size <= ARCHIVE_LIMITS.uploadBytes) return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemCode(error);
    throw new CommandFailure({ 'zh-CN': `${path} 读不出（${code}）。`, en: `${path} cannot be read (${code}).` });
  }
  throw new CommandFailure({ 'zh-CN': `${path} 太大，读不了。`, en: `${path} is too large.` });
}

function asJson(archive: string, { findings, of, isOtherProgram }: Verified): object {
  const told =
    of === undefined
      ? {}
      : {
          ...{ round: of.facts.round.id, madeAt: of.facts.madeAt, program: of.facts.program, isOtherProgram },
          ...{ parts: of.parts, versions: of.versions, manifestSha256: of.manifestSha256 },
        };
  return { archive, ok: findings.length === 0, ...told, findings };
}

function asText({ findings, of, isOtherProgram }: Verified, locale: Locale): readonly string[] {
  const say = (zh: string, en: string) => inLocale(locale, { 'zh-CN': zh, en });
  const lines = findings.map((found) => `✗ ${placeOf(found)}${say('：', ': ')}${found.message[locale]}`);
  if (of !== undefined) {
    const { facts, parts, versions, manifestSha256 } = of;
    const made = chinaTime(facts.madeAt);
    if (lines.length > 0) lines.push('');
    lines.push(
      say(`${facts.school}${facts.round.name}，${made} 归档`, `${facts.school} ${facts.round.name}, archived ${made}`),
      say(`${parts}个文件，${versions}个版本`, `${parts} files, ${versions} versions`),
      say(`清单SHA-256：${manifestSha256}`, `manifest SHA-256: ${manifestSha256}`),
    );
    if (isOtherProgram)
      lines.push(
        say(
          `这份归档由 ${facts.program.name} ${facts.program.version} 生成，与本程序版本不同：汇总表如有不符，请用同一版本再核对一次。`,
          `made by ${facts.program.name} ${facts.program.version}, another version than this: should a summary differ, verify with that one.`,
        ),
      );
  }
  lines.push(
    findings.length === 0
      ? say('全部相符。', 'All agrees.')
      : say(`有${findings.length}处不符。`, `${findings.length} things differ.`),
  );
  return lines;
}

/** forms/plan/summary.xlsx 活动明细!K5 */
function placeOf({ part, sheet, cell }: Finding): string {
  const at = cell === undefined ? undefined : parseCell(cell);
  return sheet === undefined || at === undefined ? part : `${part} ${formatAddress({ sheet, ...at })}`;
}

function progressLine(terminal: Terminal, locale: Locale): (done: number, all: number) => void {
  return (done, all) => {
    if (!terminal.isWatched) return;
    const line = inLocale(locale, { 'zh-CN': `正在核对 ${done}/${all}`, en: `verifying ${done}/${all}` });
    terminal.err(`\r${line}${done === all ? '\n' : ''}`);
  };
}
