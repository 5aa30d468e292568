/** Whether the database on disk is the one that this folder had, whole: asked at every start, before anything is written. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClassicLevel } from 'classic-level';
import type { Bilingual } from '#domain/words/locale';
import { systemCode } from '#machine/system-code';
import { liveBlocks } from './level-manifest';

/** Ends a start: what happened, and what a person can do, in words. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  constructor(readonly words: Bilingual) {
    super(words.en);
  }
}

/** LevelDB's one file that tells which files are the database; without it a new one is made over them. */
const CURRENT = 'CURRENT';
/** What LevelDB leaves behind besides: blocks, journals, manifests. */
const OF_A_DATABASE = /^(?:\d+\.(?:ldb|sst|log)|MANIFEST-\d+)$/;
/** What LevelDB's own log says where it dropped part of a journal. A journal that ends half-way, after a kill, is no damage. */
const DROPPED = /^.*(?:[Cc]orruption|dropping \d+ bytes).*$/m;

/**
 * Throws where the folder was in use before and its database is not there: starting would lay a new, empty one over
 * what is left of it. `wasUsed`: the folder holds secrets, which are made after the database.
 */
export async function refuseLostDatabase(database: string, wasUsed: boolean): Promise<void> {
  const files = await namesIn(database);
  if (files.includes(CURRENT)) return;
  const hasRemains = files.some((name) => OF_A_DATABASE.test(name));
  if (!hasRemains && !wasUsed) return;
  throw new DatabaseRefused({
    'zh-CN': `数据库不见了：${database} 里没有 ${CURRENT}，而这个数据文件夹以前用过。没有启动，也没有改动任何文件，以免用空库覆盖。请停用这个文件夹，用最近的备份恢复（npm run restore），见 docs/deploy.md“恢复”。`,
    en: `The database is gone: ${database} has no ${CURRENT}, and this data folder was in use before. Nothing was started or changed, so that no empty database is laid over it. Put this folder aside and restore the latest backup (npm run restore), see docs/deploy.md.`,
  });
}

/**
 * Reads all of an opened database once, and what LevelDB said when it opened it; throws where part of it is damaged.
 * LevelDB verifies its journals and what it packed, not what it keeps as it is: its blocks never change once they are
 * written, so that they are held against the sums of the last start and the last close (`sealBlocks`).
 */
export async function refuseDamage(level: ClassicLevel<string, string>, database: string): Promise<void> {
  const said = DROPPED.exec(await readFile(join(database, 'LOG'), 'utf8').catch(() => ''))?.[0];
  if (said !== undefined) throw damaged(database, said.trim().slice(0, 200));
  try {
    for await (const _ of level.keys({ fillCache: false })) {
      // Reading is the test: a damaged block is one that cannot be read.
    }
  } catch (error) {
    throw damaged(database, systemCode(error));
  }
}

const SUMS = 'live-blocks.json';

/** Throws where a block is another than it was when it was sealed; of an opened or a closed database alike. */
export async function refuseChangedBlocks(database: string): Promise<void> {
  const sealed = await readSums(database);
  for (const name of await blocksOf(database)) {
    const before = sealed[name];
    if (before !== undefined && before !== (await sumOf(join(database, name)))) throw damaged(database, name);
  }
}

/**
 * Remembers the live blocks of a closed database as they are now; those that were remembered are not read again. Only
 * these never change: what a compaction left half-way when the database was closed has a number that is given again.
 */
export async function sealBlocks(database: string): Promise<void> {
  const sealed = await readSums(database);
  const sums: Record<string, string> = {};
  const live = await liveBlocks(database);
  for (const name of await blocksOf(database)) {
    if (live.has(Number.parseInt(name, 10))) sums[name] = sealed[name] ?? (await sumOf(join(database, name)));
  }
  const half = join(database, `${SUMS}.half`);
  await writeFile(half, JSON.stringify(sums), { mode: 0o600 });
  await rename(half, join(database, SUMS));
}

async function blocksOf(database: string): Promise<readonly string[]> {
  return (await namesIn(database)).filter((name) => /^\d+\.(?:ldb|sst)$/.test(name));
}

async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function readSums(database: string): Promise<Readonly<Record<string, string>>> {
  try {
    return JSON.parse(await readFile(join(database, SUMS), 'utf8')) as Record<string, string>;
  } catch {
    // Never sealed, or not whole: then nothing is known of the blocks, and nothing is claimed.
    return {};
  }
}

/** Of a database that cannot be opened; other causes (a lock, a full disk) have sentences of their own. */
export function damageOf(database: string, code: string): DatabaseRefused | undefined {
  return code === 'LEVEL_CORRUPTION' || code === 'LEVEL_IO_ERROR' ? damaged(database, code) : undefined;
}

function damaged(database: string, detail: string): DatabaseRefused {
  return new DatabaseRefused({
    'zh-CN': `数据库有损坏（${detail}）：${database}。没有启动，以免丢掉更多。请先把整个数据文件夹复制一份留底，检查磁盘，再用最近的备份恢复（npm run restore），见 docs/deploy.md“恢复”。`,
    en: `The database is damaged (${detail}): ${database}. Nothing was started, so that no more is lost. Copy the whole data folder aside, check the disk, then restore the latest backup (npm run restore), see docs/deploy.md.`,
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
