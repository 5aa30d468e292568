/** The folder of `--replies`: a draft to each sender, and nobody's file written over. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IntakeItem } from '#intake/intake-item';
import { repliesTo } from '#intake/replies';
import { type Replying, replyFile } from '#intake/reply';
import { systemCode } from '#machine/system-code';
import { CommandFailure, inLocale, pathFrom, type Terminal } from '../command';
import { writeWholeFile } from '../whole-file';

/** Made where it is not there; throws a CommandFailure where somebody's files are in it. */
export async function newRepliesFolder(named: string | undefined): Promise<string | undefined> {
  if (named === undefined) return undefined;
  const folder = pathFrom(named);
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return folder;
  } catch (error) {
    const code = systemCode(error);
    throw new CommandFailure({
      'zh-CN': `回信草稿写不到 ${named}（${code}），什么都没有收。请检查 --replies 的文件夹。`,
      en: `Drafts cannot be written to ${named} (${code}); nothing was taken in. Check the folder of --replies.`,
    });
  }
  throw new CommandFailure({
    'zh-CN': `${named} 里已有文件（可能是改过的草稿），什么都没有收。请给 --replies 一个空的或新的文件夹。`,
    en: `There are files in ${named}, perhaps drafts that somebody changed; nothing was taken in. Give --replies an empty or new folder.`,
  });
}

export async function writeReplies(
  items: readonly IntakeItem[],
  folder: string,
  of: Replying,
  terminal: Terminal,
): Promise<void> {
  let count = 0;
  for await (const reply of repliesTo(items, of)) {
    count++;
    await writeWholeFile(join(folder, replyFile(reply, count)), reply.bytes);
  }
  const said = { 'zh-CN': `回信草稿 ${count} 封：${folder}\n`, en: `${count} drafts of replies: ${folder}\n` };
  terminal.err(inLocale(of.locale, said));
}
