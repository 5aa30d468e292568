/** npm run operate: the real program on a real data folder, and never beside a running server. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverUnderTest } from './server-under-test';

const ROOT = join(__dirname, '..', '..');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function operate(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  const args = ['--import', 'tsx', join(ROOT, 'functions/local/operate.ts'), '--data', join(folder, 'data'), ...words];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    return { exit: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exit: code, out: stdout, err: stderr };
  }
}

it('says how it is called, asked for that or called wrongly', async () => {
  const asked = await operate('--help');
  expect([asked.exit, asked.out]).toEqual([0, expect.stringMatching(/^用法：[\s\S]*revoke-code/)]);
  const wrong = await operate('--nonsense');
  expect([wrong.exit, wrong.err]).toEqual([2, asked.out]);
});

it('gives a code that opens, exports what is there, and stays away from a folder in use', async () => {
  await (await serverUnderTest(join(folder, 'data'))).close();
  const { exit, out } = await operate('new-code', '2023', 'U01');
  expect(exit).toBe(0);
  const [, code = ''] = /报送码：(\S+)（/.exec(out) ?? [];
  const path = join(folder, 'plan.ndjson');
  expect(await operate('export', '2023', 'plan', path)).toMatchObject({ exit: 0 });
  expect(await readFile(path, 'utf8')).toBe('');

  const running = await serverUnderTest(join(folder, 'data'));
  const response = await fetch(`http://127.0.0.1:${running.port}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  expect(await response.json()).toMatchObject({ role: 'unit', unit: '会计学院' });
  expect(await operate('new-code')).toMatchObject({ exit: 2, err: expect.stringMatching(/\p{Script=Han}/u) });
  await running.close();
}, 60_000);
