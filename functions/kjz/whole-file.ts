/** Writes a file so that it is there whole or not at all, and never over something that was read. */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from '#machine/system-code';
import { CommandFailure } from './command';

/** Replaces what stands at `path` in one step; throws a CommandFailure when that is not possible. */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const half = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(half, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    const code = systemCode(error);
    throw new CommandFailure({
      'zh-CN': `${path} 写不进去（${code}）。请检查文件夹是否存在、是否可写，文件是否正在 Excel 中打开。`,
      en: `${path} cannot be written (${code}). Does its folder exist, may it be written, is the file open in Excel?`,
    });
  }
}

/** Which of the inputs `path` is, also by another way to the same file. */
export async function inputAt(path: string, inputs: readonly string[]): Promise<string | undefined> {
  const real = (each: string) => realpath(each).catch(() => each);
  const target = await real(path);
  const sources = await Promise.all(inputs.map(real));
  return inputs[sources.indexOf(target)];
}

/** What is read is not written over. */
export function refuseToOverwrite(path: string): never {
  throw new CommandFailure({
    'zh-CN': `${path} 本身是要读取的文件，不能覆盖。请用 -o 写到别处。`,
    en: `${path} is one of the files to read and will not be overwritten. Choose another place with -o.`,
  });
}
