/** The object store as a folder of one machine. Knows files; must not know what they hold. */
import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedKey } from './object-key';
import type { ObjectStore } from './object-store';
import { StoreError } from './store-error';

/** Starts with a dot, so it can never be the first segment of a key. */
const INCOMING = '.incoming';

/**
 * Opens `folder`, making it where it is missing, and clears what a killed process left half written.
 * One process at a time: the caller holds the data folder's lock. The content type is not kept, the key's ending says it.
 */
export async function openFolderObjectStore(folder: string): Promise<ObjectStore> {
  const incoming = join(folder, INCOMING);
  await attempt('open', async () => {
    await rm(incoming, { recursive: true, force: true });
    await mkdir(incoming, { recursive: true, mode: 0o700 });
  });

  /** Undefined for what is not there; throws when the whole place is gone, a disk that was taken away for instance. */
  async function unlessMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      if (!isMissing(error)) throw error;
      await access(incoming);
      return undefined;
    }
  }

  return {
    async put(key, bytes) {
      const target = join(folder, checkedKey(key));
      const half = join(incoming, randomUUID());
      await attempt('put', async () => {
        try {
          await writeDurably(half, bytes);
          await mkdir(dirname(target), { recursive: true, mode: 0o700 });
          await rename(half, target);
          await syncFolder(dirname(target));
        } catch (error) {
          await rm(half, { force: true });
          throw error;
        }
      });
    },

    async get(key) {
      const target = join(folder, checkedKey(key));
      return attempt('get', () => unlessMissing(async () => new Uint8Array(await readFile(target))));
    },

    async size(key) {
      const target = join(folder, checkedKey(key));
      return attempt('size', () =>
        unlessMissing(async () => {
          const found = await stat(target);
          return found.isFile() ? found.size : undefined;
        }),
      );
    },

    async removeBelow(above) {
      const target = join(folder, checkedKey(above));
      return attempt('remove', async () => {
        const files = await unlessMissing(() => filesBelow(target));
        if (files === undefined) return 0;
        await rm(target, { recursive: true, force: true });
        await syncFolder(dirname(target));
        return files;
      });
    },
  };
}

async function writeDurably(path: string, bytes: Uint8Array | readonly Uint8Array[]): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    // Each from where the one before ended.
    for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How many; throws ENOTDIR for a file. */
async function filesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** A rename is durable once its folder is; systems that cannot open a folder (Windows) do it by themselves. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

/** A key below another key (`a` and `a/b`) is missing too: its parent is a file. */
function isMissing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

async function attempt<T>(action: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreError('store.unavailable', `object folder: ${action} failed`, error);
  }
}
