/** Makes the pages where they are missing or older than their sources, whole or not at all, by one process at a time. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from '#machine/system-code';
import { readStamp, stampOfSources, writeStamp } from './stamp';

export interface SitePlace {
  /** The project; without it (a bundled program) pages are served as they are. */
  readonly sources?: string;
  /** Where the built pages are. */
  readonly folder: string;
}

/** Runs the build into an empty folder; `ok: false` says why in the program's own words. */
export type BuildPages = (
  root: string,
  folder: string,
) => Promise<{ readonly ok: boolean; readonly said: readonly string[] }>;

/**
 * Brings the folder up to date and tells whether there are pages to serve. A build that fails leaves the pages of before,
 * or none: the API does not depend on them. `say` gets what a person waits for, line by line.
 */
export async function prepareSite(
  { sources, folder }: SitePlace,
  say: (line: string) => void,
  build: BuildPages = viteBuild,
): Promise<boolean> {
  const hasSources = sources !== undefined && (await exists(join(sources, 'vite.config.ts')));
  if (!hasSources) return exists(join(folder, 'index.html'));
  const isFresh = async () => (await readStamp(folder)) === (await stampOfSources(sources));
  if (await isFresh()) return true;
  await mkdir(dirname(folder), { recursive: true });
  const unlock = await lock(join(dirname(folder), '.site-lock'));
  try {
    // Somebody else may have built it while this process waited.
    if (await isFresh()) return true;
    await sweep(dirname(folder));
    return await buildInto(sources, folder, say, build);
  } finally {
    await unlock();
  }
}

async function buildInto(
  sources: string,
  folder: string,
  say: (line: string) => void,
  build: BuildPages,
): Promise<boolean> {
  say('正在准备网页（首次约15秒）…');
  // Taken before the build: what is edited meanwhile makes the result old.
  const stamp = await stampOfSources(sources);
  const half = join(dirname(folder), `.site-${randomUUID()}`);
  try {
    const { ok, said } = await build(sources, half);
    for (const line of said.slice(-MOST_LINES)) say(`  ${line}`);
    if (!ok) {
      const hasEarlier = await exists(join(folder, 'index.html'));
      say(hasEarlier ? '网页没有更新，沿用上次的：原因见上。' : '网页没有生成，只提供接口：原因见上。');
      return hasEarlier;
    }
    await writeStamp(half, stamp);
    await rm(folder, { recursive: true, force: true });
    await rename(half, folder);
    return true;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** What builds that were killed left behind; whoever holds the lock is the only one to build. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (HALF_NAME.test(name)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

const HALF_NAME = /^\.site-[0-9a-f-]{36}$/;
const MOST_LINES = 20;
const LONGEST_WAIT_MS = 180_000;

/** A file with this process's number; one left by a process that is gone is taken over. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (let waitedMs = 0; waitedMs < LONGEST_WAIT_MS; waitedMs += 200) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else await sleep(200);
  }
  throw new Error(`${path} is held by a build that does not end: remove the file if none is running`);
}

async function isAbandoned(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  // Just made, or just gone.
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

const viteBuild: BuildPages = (root, folder) => {
  const vite = join(dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: root,
    // Whatever this process runs as: a page built as for tests does not start.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, said: [error.message] }));
    child.once('close', (code) =>
      resolve(code === 0 ? { ok: true, said: lines(out) } : { ok: false, said: lines(out + err) }),
    );
  });
};
