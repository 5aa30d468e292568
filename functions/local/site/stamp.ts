/** Whether built pages are those of the sources that are here: by names, sizes and times of what they were built from. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '#machine/system-code';

const FOLDERS = ['addin', 'functions/domain', 'functions/opc', 'functions/xlsx'] as const;
const FILES = ['vite.config.ts', 'package-lock.json'] as const;
const STAMP = '.stamp';

/** Of the sources below `root` and of the one setting that the build reads. */
export async function stampOfSources(root: string, officeJsAddress = process.env.KJZ_OFFICE_JS): Promise<string> {
  const names: string[] = [...FILES];
  for (const folder of FOLDERS) {
    const entries = await unlessAbsent(readdir(join(root, folder), { recursive: true, withFileTypes: true }));
    for (const entry of entries ?? [])
      if (entry.isFile()) names.push(join(entry.parentPath, entry.name).slice(root.length));
  }
  const lines = await Promise.all(
    names.sort().map(async (name) => {
      const found = await unlessAbsent(stat(join(root, name)));
      return found === undefined ? `${name} absent` : `${name} ${found.size} ${found.mtimeMs}`;
    }),
  );
  return createHash('sha256')
    .update([officeJsAddress ?? '', ...lines].join('\n'))
    .digest('hex');
}

/** undefined: nothing was built there, or not to its end. */
export function readStamp(folder: string): Promise<string | undefined> {
  return unlessAbsent(readFile(join(folder, STAMP), 'utf8'));
}

export function writeStamp(folder: string, stamp: string): Promise<void> {
  return writeFile(join(folder, STAMP), stamp, 'utf8');
}

async function unlessAbsent<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
