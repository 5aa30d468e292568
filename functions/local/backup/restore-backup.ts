/** A data folder made of a backup, as it was. Never over anything: the folder is new or empty. */
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { systemCode } from '#machine/system-code';
import { HEAD_PREFIX } from '#store/dynamodb/keys';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { startEmbeddedDynamoDb } from '../embedded-dynamodb';
import { TABLE } from '../product-data';
import { readArchive } from './archive';

export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty';
}

export interface Restored {
  readonly at: string;
  readonly items: number;
  readonly heads: number;
}

const SAFE_PATH = /^(?:secrets\/[a-z0-9][a-z0-9.-]{0,63}|codes\.csv)$/;

/** Throws FolderNotEmpty, NotABackup, or what the disk says; a folder that could not be made whole is not there. */
export async function restoreBackup(backup: string, dataFolder: string): Promise<Restored> {
  const folder = resolve(dataFolder);
  if (!(await isEmpty(folder))) throw new FolderNotEmpty(folder);
  const half = `${folder}.restoring`;
  await rm(half, { recursive: true, force: true });
  try {
    const restored = await fill(backup, half);
    await removeEmpty(folder);
    await rename(half, folder);
    return restored;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function fill(backup: string, folder: string): Promise<Restored> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const engine = await startEmbeddedDynamoDb({ folder: join(folder, 'db') });
  const client = connectDynamoDb({ endpoint: engine.endpoint, region: 'local', credentials: engine.credentials });
  let at = '';
  let items = 0;
  let heads = 0;
  try {
    await ensureTable(client, TABLE);
    const table = new TableClient(client, TABLE);
    for await (const line of readArchive(backup)) {
      if (line.kind === 'begin') at = line.at;
      else if (line.kind === 'file') await writePrivately(folder, line.path, line.text);
      else {
        await table.put(line.item);
        items++;
        if (String(line.item.sk).startsWith(HEAD_PREFIX)) heads++;
      }
    }
  } finally {
    client.destroy();
    await engine.close();
  }
  return { at, items, heads };
}

async function writePrivately(folder: string, path: string, text: string): Promise<void> {
  // A backup is as trusted as its folder: it may name nothing outside of what it was made of.
  if (!SAFE_PATH.test(path)) return;
  await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
  const file = await open(join(folder, path), 'wx', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Where somebody put something there meanwhile, the system refuses. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new FolderNotEmpty(folder);
    if (code !== 'ENOENT') throw error;
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    throw error;
  }
}
