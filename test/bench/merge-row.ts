/** Rows of the benchmark that merge a stored round, against deflating what comes of it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { openTable } from './embedded-app';
import type { BenchRow, Opened, RowFolders } from './row';
import { openRounds, type Size, storeReports } from './stored-round';

/** Below a prepared folder: what the reference deflates. */
const PARTS = 'parts';
const ZLIB_LEVEL = 6;

export const DEFLATING = 'deflating the same workbook’s part XML alone (zlib, level 6)';

/** Stores the round, merges it, and keeps the parts of its workbook for the reference. */
export async function prepareMerge(folder: string, size: Size): Promise<void> {
  const table = await openTable(folder);
  await storeReports(table, size);
  await table.close();
  const rounds = await openRounds(folder, folder);
  await rounds.merge(size);
  await keepParts(folder, await rounds.workbook());
  await rounds.close();
}

/** For the reference, see `openDeflating`. */
export async function keepParts(folder: string, workbook: Uint8Array): Promise<void> {
  await mkdir(join(folder, PARTS));
  for (const [at, part] of Object.values(unzipSync(workbook)).entries())
    await writeFile(join(folder, PARTS, String(at)), part);
}

/** Where the memory that a merge takes is what counts. */
function isHuge({ units, rows }: Size): boolean {
  return units * rows >= 100_000;
}

/** `before`: how often its process has merged the round before. */
export async function openMerge({ prepared, own }: RowFolders, size: Size, before: number): Promise<Opened> {
  const rounds = await openRounds(prepared, own);
  if (isHuge(size)) await rounds.readAll(size);
  for (let time = 0; time < before; time++) await rounds.merge(size);
  return { work: () => rounds.merge(size), close: rounds.close };
}

/** Parts are read within the work, so that the memory they take is the reference's own. */
export async function openDeflating({ prepared }: RowFolders): Promise<Opened> {
  const folder = join(prepared, PARTS);
  const names = await readdir(folder);
  const deflateAll = async () => {
    for (const name of names) deflateRawSync(await readFile(join(folder, name)), { level: ZLIB_LEVEL });
  };
  return { work: deflateAll };
}

/** A merge of one round, each of its parts as it says. */
export function mergeRow(
  size: Size,
  { before, ...row }: Pick<BenchRow, 'name' | 'targets'> & { readonly before: number },
): BenchRow {
  return {
    ...row,
    reference: DEFLATING,
    prepare: (folder) => prepareMerge(folder, size),
    openSubject: (folders) => openMerge(folders, size, before),
    openReference: openDeflating,
  };
}
