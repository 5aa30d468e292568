/** Everything that came: every file of the named folders and their subfolders, of any kind. Knows names only. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { isNobodys } from '#inbox/nobodys-file';
import { systemCode } from '#machine/system-code';
import { CommandFailure, pathFrom } from './command';

export interface ArrivedFile {
  readonly path: string;
  /** Relative to the named folder, with / between; of several named folders, it begins with the folder's own name. */
  readonly name: string;
  /** The system's word for why it is not even tried: a folder that does not open, a pipe. */
  readonly trouble?: string;
}

/**
 * Each file once, in the order of the names given, a folder's by name. What nobody sent is passed over, but what is
 * named itself is taken. Throws a CommandFailure for what is not there.
 */
export async function arrivedFiles(named: readonly string[]): Promise<readonly ArrivedFile[]> {
  const found = new Map<string, { readonly root: string; readonly inside: string; readonly trouble?: string }>();
  for (const name of named) {
    const path = pathFrom(name);
    const entry = await stat(path).catch(() => undefined);
    if (entry === undefined) throw new CommandFailure({ 'zh-CN': `找不到 ${name}。`, en: `${name} was not found.` });
    const root = entry.isDirectory() ? path : dirname(path);
    const files = entry.isDirectory() ? await filesUnder(path, '', new Set()) : [{ inside: basename(path) }];
    for (const { inside, ...trouble } of files) {
      const at = join(root, inside);
      if (!found.has(at)) found.set(at, { root, inside, ...trouble });
    }
  }
  const label = folderLabels([...found.values()].map(({ root }) => root));
  return [...found].map(([path, { root, inside, ...trouble }]) => ({
    path,
    name: [...(label.get(root) ?? []), ...inside.split(sep)].join('/'),
    ...trouble,
  }));
}

/** As the system says of a pipe or a device, which would keep us waiting. */
const NO_FILE = 'EINVAL';

interface Inside {
  readonly inside: string;
  readonly trouble?: string;
}

/** `seen` holds real folders: links may lead in a circle. */
async function filesUnder(root: string, folder: string, seen: Set<string>): Promise<readonly Inside[]> {
  const here = join(root, folder);
  let entries: readonly Dirent[];
  try {
    const real = await realpath(here);
    if (seen.has(real)) return [];
    seen.add(real);
    entries = await readdir(here, { withFileTypes: true });
  } catch (error) {
    return [{ inside: folder, trouble: systemCode(error) }];
  }
  const names = entries.map(({ name }) => name).filter((name) => !isNobodys(name));
  const found: Inside[] = [];
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const inside = join(folder, name);
    const entry = await stat(join(root, inside)).catch(systemCode);
    if (typeof entry === 'string') found.push({ inside, trouble: entry });
    else if (entry.isDirectory()) found.push(...(await filesUnder(root, inside, seen)));
    else found.push(entry.isFile() ? { inside } : { inside, trouble: NO_FILE });
  }
  return found;
}

/** Of one folder nothing; of several, as much of each one's end as tells it from the others. */
function folderLabels(roots: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = [...new Set(roots)];
  if (folders.length === 1) return new Map();
  const end = (folder: string, length: number) => folder.split(sep).filter(Boolean).slice(-length);
  return new Map(
    folders.map((folder) => {
      let length = 1;
      const isShared = () =>
        folders.some((other) => other !== folder && end(other, length).join('/') === end(folder, length).join('/'));
      while (isShared()) length++;
      return [folder, end(folder, length)];
    }),
  );
}
