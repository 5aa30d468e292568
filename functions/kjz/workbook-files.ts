/** Which files are meant when files and folders are named. Knows names only, never contents. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isNobodys } from '#inbox/nobodys-file';
import { isNamedAsSheet } from '#inbox/sheet-names';
import { CommandFailure, pathFrom } from './command';

/**
 * Absolute paths, each once: a named file whatever its ending, of a named folder its sheets ordered by name.
 * Lock files (`~$…`), hidden files and subfolders are passed over. Throws a CommandFailure for what is not there.
 */
export async function workbookFiles(named: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const name of named) {
    const path = pathFrom(name);
    const entry = await stat(path).catch(() => undefined);
    if (entry === undefined) throw new CommandFailure({ 'zh-CN': `找不到 ${name}。`, en: `${name} was not found.` });
    const paths = entry.isDirectory() ? await sheetsIn(path) : [path];
    for (const each of paths) found.add(each);
  }
  return [...found];
}

async function sheetsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !isNobodys(entry.name) && isNamedAsSheet(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}
