/** codes.csv: the access codes of the first start, in the clear, to be handed out. Only its owner may read it (0600). */
import { randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newAccessCode } from '#api/sign-in/access-code';
import type { Round } from '#domain/form/round';
import { BOM, csvLine, csvRows, plainText } from '#machine/csv';
import { systemCode } from '#machine/system-code';

/** One code and whom it lets in; the collector's own has no unit. */
export interface HandedOutCode {
  readonly unit?: string;
  readonly code: string;
}

const COLLECTOR_KIND = '汇总单位';
const HEADER = ['类别', '单位编号', '单位', '报送码'] as const;

export function codesPath(dataFolder: string): string {
  return join(dataFolder, 'codes.csv');
}

/** The codes in the sheet; undefined when it was taken away. */
export async function readCodesSheet(dataFolder: string): Promise<readonly HandedOutCode[] | undefined> {
  let text: string;
  try {
    text = await readFile(codesPath(dataFolder), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return csvRows(text)
    .slice(1)
    .flatMap((row) => {
      const [kind, , unit, code] = row.map(plainText);
      if (unit === undefined || code === undefined || code === '') return [];
      return [kind === COLLECTOR_KIND ? { code } : { unit, code }];
    });
}

/** Makes a code for the collector and one per unit and writes the sheet, whole or not at all; an existing one stays. */
export async function createCodesSheet(dataFolder: string, round: Round): Promise<readonly HandedOutCode[]> {
  const admin = [COLLECTOR_KIND, '', round.collector.name, newAccessCode()];
  const units = round.roster.map(({ kind, code, name }) => [kind, code, name, newAccessCode()]);
  const text = [HEADER, admin, ...units].map(csvLine).join('');
  const half = join(dataFolder, `.codes-${randomUUID()}`);
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(BOM + text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    // Unlike a rename, a link never replaces what is there.
    await link(half, codesPath(dataFolder));
  } finally {
    await rm(half, { force: true });
  }
  const written = await readCodesSheet(dataFolder);
  if (written === undefined) throw new Error('codes.csv vanished while it was being written');
  return written;
}
