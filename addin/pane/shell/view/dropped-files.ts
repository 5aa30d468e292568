/** Everything in what was dropped or chosen, folders to the bottom, in the order in which the command line goes. */
import type { DroppedFile } from '../model/dropped';

/** Must be asked while the drop is told: what was dropped is gone afterwards, its entries are not. */
export function filesDropped(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? undefined, file: item.getAsFile() ?? undefined }));
  return everythingIn(entries);
}

interface Item {
  readonly entry: FileSystemEntry | undefined;
  readonly file: File | undefined;
}

async function everythingIn(items: readonly Item[]): Promise<readonly DroppedFile[]> {
  const [only, ...others] = items;
  // Of one folder its own name tells nothing.
  const isOneFolder = only?.entry?.isDirectory === true && others.length === 0;
  const found: DroppedFile[] = [];
  for (const { entry, file } of items) {
    if (isFolder(entry)) found.push(...(await filesUnder(entry, isOneFolder ? '' : entry.name)));
    else if (file !== undefined) found.push(droppedFile(file, file.name));
  }
  return found;
}

async function filesUnder(folder: FileSystemDirectoryEntry, path: string): Promise<readonly DroppedFile[]> {
  let entries: FileSystemEntry[];
  try {
    entries = await entriesOf(folder);
  } catch (error) {
    return [unreadable(path === '' ? folder.name : path, error)];
  }
  const found: DroppedFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    if (isFolder(entry)) found.push(...(await filesUnder(entry, name)));
    else found.push(await fileOf(entry as FileSystemFileEntry, name));
  }
  return found;
}

/** A folder is told in pieces, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}

async function fileOf(entry: FileSystemFileEntry, name: string): Promise<DroppedFile> {
  try {
    return droppedFile(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), name);
  } catch (error) {
    return unreadable(name, error);
  }
}

/** In the list all the same: a folder that does not open may hold what somebody sent. */
function unreadable(name: string, error: unknown): DroppedFile {
  return { name, size: 0, bytes: () => Promise.reject(error) };
}

function isFolder(entry: FileSystemEntry | undefined): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

/** Of a field for files or for a folder. */
export function filesChosen(files: Iterable<File>): readonly DroppedFile[] {
  return [...files]
    .map((file) => droppedFile(file, file.webkitRelativePath.split('/').slice(1).join('/') || file.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function droppedFile(file: File, name: string): DroppedFile {
  return { name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
