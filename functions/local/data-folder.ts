/** The folder that holds everything this machine keeps: private, one process at a time. Knows no product data. */
import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ClassicLevel } from 'classic-level';
import type { Bilingual } from '#domain/words/locale';
import { systemCode } from '#machine/system-code';

/** An opened data folder; nobody else has it until `close`, or until this process ends in whatever way. */
export interface DataFolder {
  readonly path: string;
  readonly databasePath: string;
  readonly objectsPath: string;
  close(): Promise<void>;
}

/** `inUse`: another process has it. `failed`: none of the named reasons; the message tells the system's own code. */
export type DataFolderRefusal = 'inUse' | 'notWritable' | 'notAFolder' | 'diskFull' | 'failed';

export type OpenDataFolderOutcome =
  | { readonly ok: true; readonly folder: DataFolder }
  | {
      readonly ok: false;
      readonly reason: DataFolderRefusal;
      readonly message: Bilingual;
    };

/**
 * Makes the folder where it is missing, closes it to other users (0700) and takes its lock.
 *
 * The lock is the one that LevelDB asks of the operating system for an empty database in `lock/`: a second process sees
 * it at once, and the kernel lifts it when this process dies, kill -9 included, so there is no stale lock to clear by
 * hand (2026-11-23). Network drives may not honour it: keep the folder on a local disk.
 */
export async function openDataFolder(path: string): Promise<OpenDataFolderOutcome> {
  const folder = resolve(path);
  let lock: ClassicLevel<string, string>;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    await proveWritable(folder);
    lock = await takeLock(join(folder, 'lock'));
  } catch (error) {
    return refusal(folder, error);
  }
  return {
    ok: true,
    folder: {
      path: folder,
      databasePath: join(folder, 'db'),
      objectsPath: join(folder, 'objects'),
      close: () => lock.close(),
    },
  };
}

const SECRET_NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/**
 * The text kept under `name`, or what `create` makes when there is none yet. Readable by this user only (0600), whole or
 * absent after a kill; of two callers at once both get the first one's.
 */
export async function readOrCreateSecret(
  folder: Pick<DataFolder, 'path'>,
  name: string,
  create: () => string | Promise<string>,
): Promise<string> {
  if (!SECRET_NAME.test(name)) throw new RangeError(`not a name for a secret: ${name}`);
  const secrets = join(folder.path, 'secrets');
  const path = join(secrets, name);
  const there = await readIfThere(path);
  if (there !== undefined) return there;

  await mkdir(secrets, { recursive: true, mode: 0o700 });
  const half = join(secrets, `.${randomUUID()}`);
  try {
    await writePrivately(half, await create());
    // Unlike a rename, a link never replaces: the first one stays.
    await link(half, path).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(half, { force: true });
  }
  return readFile(path, 'utf8');
}

/** Whether the folder was started on before: secrets are made once its database is there. */
export async function hasSecrets(folder: Pick<DataFolder, 'path'>): Promise<boolean> {
  try {
    return (await readdir(join(folder.path, 'secrets'))).some((name) => SECRET_NAME.test(name));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function proveWritable(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await writePrivately(probe, 'probe');
  } finally {
    await rm(probe, { force: true });
  }
}

/** The lock's database is empty: where a kill left it half made, mending it loses nothing. */
async function takeLock(path: string): Promise<ClassicLevel<string, string>> {
  try {
    return await openLevel(path);
  } catch (error) {
    const isHeld = ownCode(error) === 'LEVEL_LOCKED';
    if (isHeld) throw error;
    await ClassicLevel.repair(path);
    return openLevel(path);
  }
}

async function openLevel(path: string): Promise<ClassicLevel<string, string>> {
  const level = new ClassicLevel<string, string>(path);
  await level.open();
  return level;
}

async function writePrivately(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const REASONS: ReadonlyMap<string, DataFolderRefusal> = new Map([
  ['LEVEL_LOCKED', 'inUse'],
  ['EACCES', 'notWritable'],
  ['EPERM', 'notWritable'],
  ['EROFS', 'notWritable'],
  ['ENOTDIR', 'notAFolder'],
  ['EEXIST', 'notAFolder'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
]);

function refusal(folder: string, error: unknown): OpenDataFolderOutcome {
  const code = ownCode(error);
  const reason = REASONS.get(code) ?? 'failed';
  return { ok: false, reason, message: messageFor(reason, folder, code) };
}

/** What the disk says of whatever went wrong on the folder, in words; undefined where it is no matter of the disk. */
export function diskWords(folder: string, error: unknown): Bilingual | undefined {
  const code = ownCode(error);
  const reason = REASONS.get(code);
  return reason === undefined ? undefined : messageFor(reason, folder, code);
}

function messageFor(reason: DataFolderRefusal, folder: string, code: string): Bilingual {
  const messages: Readonly<Record<DataFolderRefusal, Bilingual>> = {
    inUse: {
      'zh-CN': `数据文件夹 ${folder} 正被另一个进程使用：请先关闭它，或换一个文件夹。`,
      en: `The data folder ${folder} is in use by another process: stop that one first, or choose another folder.`,
    },
    notWritable: {
      'zh-CN': `数据文件夹 ${folder} 不可写（${code}）：请检查权限，或换一个文件夹。`,
      en: `The data folder ${folder} cannot be written (${code}): check its permissions, or choose another folder.`,
    },
    notAFolder: {
      'zh-CN': `${folder} 不是文件夹，或其上级不是文件夹：请换一个位置。`,
      en: `${folder} is not a folder, or lies below something that is not: choose another place.`,
    },
    diskFull: {
      'zh-CN': `数据文件夹 ${folder} 所在磁盘已满（${code}）：请清理空间后重试。`,
      en: `The disk of the data folder ${folder} is full (${code}): free some space and try again.`,
    },
    failed: {
      'zh-CN': `数据文件夹 ${folder} 无法打开（${code}）。`,
      en: `The data folder ${folder} cannot be opened (${code}).`,
    },
  };
  return messages[reason];
}

/** The code of the innermost cause that is known: LevelDB wraps its own in LEVEL_DATABASE_NOT_OPEN, we wrap it again. */
function ownCode(error: unknown): string {
  const code = codeOf(error);
  if (REASONS.has(code) || !hasCause(error)) return code;
  const inner = ownCode(error.cause);
  return inner === 'unknown' ? code : inner;
}

/** The system's words in LevelDB's message: of its own it says LEVEL_IO_ERROR whatever happened. */
const SAID: readonly (readonly [words: RegExp, code: string])[] = [
  [/no space left on device/i, 'ENOSPC'],
  [/disk quota exceeded/i, 'EDQUOT'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
];

function codeOf(error: unknown): string {
  const code = systemCode(error);
  const message = error instanceof Error ? error.message : '';
  const isUntold = code === 'LEVEL_IO_ERROR' || !REASONS.has(code);
  return (isUntold && SAID.find(([words]) => words.test(message))?.[1]) || code;
}

function hasCause(error: unknown): error is { readonly cause: unknown } {
  return typeof error === 'object' && error !== null && 'cause' in error;
}
