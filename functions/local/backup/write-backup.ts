/**
 * A copy of everything that a data folder holds, made while the server runs. The heads are read first: whatever they
 * lead to was written before them and is never changed, so that reading the rest afterwards finds all of it. A report
 * that is recorded meanwhile is in the copy whole or not at all; every receipt that was acknowledged before is in it.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '#machine/system-code';
import { HEAD_PREFIX } from '#store/dynamodb/keys';
import type { TableClient } from '#store/dynamodb/table-client';
import { ArchiveWriter, readArchive } from './archive';

export interface Backup {
  readonly path: string;
  readonly items: number;
  readonly heads: number;
}

/** Finished workbooks are not among it: they are made again when they are asked for. */
const FILES = ['codes.csv'];
const NAME = /^kjz-\d{8}T\d{6}Z\.backup$/;
const HALF = /^\.half-[0-9a-f-]{36}$/;
/** A half that nobody has written to for so long is one that a killed process left: it holds secrets, too. */
const HALF_IS_NOBODYS_AFTER_MS = 60 * 60_000;
/** Older ones are deleted, so that a nightly copy never fills the disk. */
export const BACKUPS_KEPT = 30;

/** Writes, checks by reading it again, names it, and prunes. Throws what the disk says; nothing half is left behind. */
export async function writeBackup(table: TableClient, dataFolder: string, into: string, now: Date): Promise<Backup> {
  await mkdir(into, { recursive: true, mode: 0o700 });
  const half = join(into, `.half-${randomUUID()}`);
  const path = join(into, `kjz-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.backup`);
  try {
    const counts = await write(table, dataFolder, half, now);
    for await (const _ of readArchive(half)) {
      // Reading is the check.
    }
    await rename(half, path);
    await syncFolder(into);
    await prune(into, now);
    return { path, ...counts };
  } finally {
    await rm(half, { force: true });
  }
}

async function write(table: TableClient, dataFolder: string, path: string, now: Date) {
  const archive = await ArchiveWriter.create(path, now);
  try {
    for (const [name, text] of await filesOf(dataFolder)) await archive.file(name, text);
    let heads = 0;
    let items = 0;
    for (const wantsHeads of [true, false]) {
      for await (const item of table.scan()) {
        const isHead = String(item.sk).startsWith(HEAD_PREFIX);
        if (isHead !== wantsHeads) continue;
        await archive.item(item);
        items++;
        if (isHead) heads++;
      }
    }
    await archive.end();
    return { items, heads };
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

/** Keys and the sheet of codes, by their paths below the folder. */
async function filesOf(dataFolder: string): Promise<readonly (readonly [string, string])[]> {
  const secrets = (await readdir(join(dataFolder, 'secrets'))).filter((name) => !name.startsWith('.'));
  const paths = [...secrets.map((name) => `secrets/${name}`), ...FILES];
  const found = await Promise.all(
    paths.map(async (path) => {
      try {
        return [[path, await readFile(join(dataFolder, path), 'utf8')] as const];
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return [];
        throw error;
      }
    }),
  );
  return found.flat();
}

async function prune(into: string, now: Date): Promise<void> {
  const names = await readdir(into);
  for (const name of names
    .filter((each) => NAME.test(each))
    .sort()
    .slice(0, -BACKUPS_KEPT))
    await remove(name);
  for (const name of names.filter((each) => HALF.test(each))) {
    const { mtimeMs } = await stat(join(into, name));
    if (now.getTime() - mtimeMs > HALF_IS_NOBODYS_AFTER_MS) await remove(name);
  }

  function remove(name: string): Promise<void> {
    return rm(join(into, name), { force: true });
  }
}

/** Its new name is on disk too, before an older copy goes. Windows does it by itself and lets nobody ask. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
