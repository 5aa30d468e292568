import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('a bomb of 1 GB costs less than 100 MB of memory', () => {
  it.each([
    ['declared honestly', 2 ** 30, 'file.partTooLarge'],
    ['declared as a small part', 4096, 'file.lyingSizes'],
    ['declared as the largest part that is allowed', 16 * 2 ** 20, 'file.lyingSizes'],
  ])('%s', (_, declared, code) => {
    const script = join(__dirname, 'bomb-memory.ts');
    const output = execFileSync(process.execPath, ['--import', 'tsx', script, String(declared)], { encoding: 'utf8' });
    const result: { grownMegabytes: number; code: string } = JSON.parse(output);
    expect(result.code).toBe(code);
    expect(result.grownMegabytes).toBeLessThan(100);
  });
});
