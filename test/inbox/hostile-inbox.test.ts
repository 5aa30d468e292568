/** Hostile mails and archives are each read or refused in words, within 5 s and 300 MB. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileInbox } from './hostile-inbox';

const LIMIT_MS = 5_000;
const LIMIT_MEGABYTES = 300;

it('reads or refuses each within its time and memory', () => {
  const files = hostileInbox();
  expect(files.length).toBeGreaterThanOrEqual(15);
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const script = join(__dirname, 'found-measured.ts');
    const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, folder], {
      encoding: 'utf8',
    });
    const found = JSON.parse(output) as Record<
      string,
      { codes: string[]; milliseconds: number; grownMegabytes: number }
    >;
    expect(Object.fromEntries(files.map(({ name }) => [name, found[name]?.codes]))).toEqual(
      Object.fromEntries(files.map(({ name, codes }) => [name, codes])),
    );
    expect(Object.entries(found).filter(([, { milliseconds }]) => milliseconds >= LIMIT_MS)).toEqual([]);
    const last = Object.values(found).at(-1);
    expect(last?.grownMegabytes).toBeLessThan(LIMIT_MEGABYTES);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
