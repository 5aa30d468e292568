/** `--reasons` and `--reasons-template`: reasons taken in, lines that answer nothing said, what is lacking handed out. */
import { access } from 'node:fs/promises';
import type { Locale } from '#domain/words/locale';
import { CommandFailure, inLocale, pathFrom, type Terminal } from './command';
import { type Lacking, type ReasonLine, readReasons, reasonsTemplate } from './reasons-file';
import { writeWholeFile } from './whole-file';

/** The file of `--reasons`, and which of its lines have answered something so far. */
export interface Reasons {
  readonly path: string;
  readonly lines: readonly ReasonLine[];
  readonly used: Set<ReasonLine>;
}

/** The lines of the file that is named; whose each is, is seen to once it is known how many files are sent. */
export async function reasonsIn(named: string | undefined): Promise<Reasons | undefined> {
  if (named === undefined) return undefined;
  const path = pathFrom(named);
  const lines = await readReasons(path);
  return { path, lines, used: new Set() };
}

/** Lines that answer nothing may be a slip in an address: said, and nothing is held up by them. */
export function sayUnused({ path, lines, used }: Reasons, terminal: Terminal, locale: Locale): void {
  for (const line of lines.filter((each) => !used.has(each))) {
    const { place, file, address } = line;
    const of = [file, address].filter((part) => part !== '').join(' ');
    const sentence = {
      'zh-CN': `${path} 第${place}行没有用上：${of} 没有这一条核实，请核对文件名、单元格和代码。`,
      en: `${path}, line ${place} answers nothing: no such doubt at ${of}. Check file, cell and code.`,
    };
    terminal.err(`${inLocale(locale, sentence)}\n`);
  }
}

/** A list that somebody may have filled in already is never written over. */
export async function newFile(named: string | undefined): Promise<string | undefined> {
  if (named === undefined) return undefined;
  const path = pathFrom(named);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return path;
  throw new CommandFailure({
    'zh-CN': `${path} 已经有了，里面可能有写好的理由。请换一个文件名。`,
    en: `${path} is there already and may hold reasons. Choose another name.`,
  });
}

export async function handOutTemplate(
  template: string | undefined,
  lacking: readonly Lacking[],
  terminal: Terminal,
  locale: Locale,
): Promise<void> {
  if (lacking.length === 0) return;
  if (template !== undefined) await writeWholeFile(template, reasonsTemplate(template, lacking));
  const sentence =
    template === undefined
      ? {
          'zh-CN': `缺理由的核实项共${lacking.length}条。加上 --reasons-template 理由.csv 写成清单，填好后用 --reasons 理由.csv 再运行。`,
          en: `${lacking.length} cells lack a reason. Add --reasons-template reasons.csv for a list, fill it in, and run again with --reasons reasons.csv.`,
        }
      : {
          'zh-CN': `缺理由的${lacking.length}条已写到 ${template}。填好“理由”后加上 --reasons ${template} 再运行。`,
          en: `The ${lacking.length} cells without a reason are listed in ${template}. Fill it in and run again with --reasons ${template}.`,
        };
  terminal.err(`${inLocale(locale, sentence)}\n`);
}
