/** `kjz merge` and one file on which the program itself fails: it is named with why, and the others are merged. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '#kjz/checked-file';
import { mergeFiles } from '#kjz/merge-files';
import type { Verdict } from '#kjz/verdict';
import { form, ROUND } from '../domain/sheets';
import { planFile } from './written-sheets';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kjz-survives-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function arrived(name: string, unit: string) {
  const path = join(folder, name);
  writeFileSync(path, await planFile(unit));
  return { path, name };
}

const said = (verdicts: readonly Verdict[]) =>
  verdicts.map((verdict) => (verdict.state === 'merged' ? 'merged' : verdict.reason.code));

const failing = (fails: string, error: unknown): typeof checkFile => {
  return async (path, round, used, name) => {
    if (name === fails) throw error;
    return checkFile(path, round, used, name);
  };
};

it.each([
  ['a stack that is full', new RangeError('Maximum call stack size exceeded')],
  ['a slip of ours', new TypeError('x is undefined')],
  ['what is no error', 'thrown text'],
])('goes on after %s', async (_, error) => {
  const files = [
    await arrived('a.xlsx', '会计学院'),
    await arrived('b', '法学院'),
    await arrived('c.xlsx', '外国语学院'),
  ];
  const options = { adoptProposals: false, asOf: '2023-05-30T00:00:00Z', check: failing('b', error) };
  const verdicts = await mergeFiles(files, form('plan'), ROUND, options);
  expect(said(verdicts)).toEqual(['merged', 'file.failed', 'merged']);
  const [, refused] = verdicts;
  if (refused?.state !== 'refused') throw new Error('not refused');
  expect(refused.checked.file).toBe('b');
  expect(refused.reason.message['zh-CN']).toContain('其他文件不受影响');
  expect(refused.reason.message.en).toContain('other files are not affected');
});

it('goes on where adopting proposals fails, after the file was read', async () => {
  const files = [await arrived('d.xlsx', '会计学院'), await arrived('e.xlsx', '法学院')];
  const check: typeof checkFile = async (path, round, used, name) => {
    const checked = await checkFile(path, round, used, name);
    if (name !== 'e.xlsx' || 'refusal' in checked) return checked;
    return Object.defineProperty({ ...checked }, 'result', {
      get: () => {
        throw new RangeError('Invalid array length');
      },
    });
  };
  const options = { adoptProposals: true, asOf: '2023-05-30T00:00:00Z', check };
  expect(said(await mergeFiles(files, form('plan'), ROUND, options))).toEqual(['merged', 'file.failed']);
});
