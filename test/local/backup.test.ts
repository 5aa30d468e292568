/** A backup made while units report, tried by restoring it: every receipt of before is there, and no half report. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readArchive } from '#local/backup/archive';
import { askForBackup } from '#local/backup/backup-door';
import { restoreBackup } from '#local/backup/restore-backup';
import { BACKUPS_KEPT } from '#local/backup/write-backup';
import { handedOutCodes } from '../e2e/started-server';
import { serverUnderTest } from './server-under-test';

jest.setTimeout(120_000);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const data = () => join(root, 'data');
const copies = () => join(root, 'copies');

async function ask(port: number, path: string, init: { method?: string; body?: unknown; token?: string } = {}) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: init.method ?? 'GET',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${init.token ?? ''}` },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function signedIn(port: number, code: string): Promise<string> {
  return String((await ask(port, '/session', { method: 'POST', body: { code } })).body.token);
}

/** A zero report of a unit's 附件2: small, and with a receipt like any other. */
const report = (port: number, token: string, base: number) =>
  ask(port, `/rounds/2023/forms/plan/submissions/${randomUUID()}`, {
    method: 'PUT',
    token,
    body: { base, zero: true, sheets: [], ...(base > 0 ? { replaces: base } : {}) },
  });

it('holds every receipt that was given before it began, while others report', async () => {
  const running = await serverUnderTest(data());
  const codes = [...handedOutCodes(data()).units.values()].slice(0, 12);
  const tokens = await Promise.all(codes.map((code) => signedIn(running.port, code)));
  const before = await Promise.all(tokens.slice(0, 6).map((token) => report(running.port, token, 0)));
  expect(before.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
  let isOver = false;
  const meanwhile = Promise.all(
    tokens.slice(6).map(async (token) => {
      for (let base = 0; !isOver && base < 20; base++) await report(running.port, token, base);
    }),
  );
  const answer = await askForBackup(data(), copies());
  isOver = true;
  await meanwhile;
  await running.close();
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  expect(statSync(answer.backup.path).mode & 0o777).toBe(0o600);
  expect(answer.backup.heads).toBeGreaterThanOrEqual(6);

  const restoredTo = join(root, 'restored');
  const restored = await restoreBackup(answer.backup.path, restoredTo);
  expect(restored.heads).toBe(answer.backup.heads);
  expect(statSync(join(restoredTo, 'secrets', 'pepper.txt')).mode & 0o777).toBe(0o600);
  const again = await serverUnderTest(restoredTo);
  // The same codes open it, and the same receipts stand in it, each with its whole content.
  const found = await Promise.all(
    codes.map(async (code) => {
      const token = await signedIn(again.port, code);
      const { body } = await ask(again.port, '/rounds/2023/forms/plan/history', { token });
      const versions = body.versions as { version: number; receipt: string }[];
      const contents = await Promise.all(
        versions.map(({ version }) => ask(again.port, `/rounds/2023/forms/plan/versions/${version}`, { token })),
      );
      expect(contents.every(({ status }) => status === 200)).toBe(true);
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => versions.length - at));
      return versions.map(({ receipt }) => receipt);
    }),
  );
  await again.close();
  for (const { body } of before) expect(found.flat()).toContain(body.receipt);
});

it('of a server that is not running is made by the command, and restored by the other', async () => {
  await (await serverUnderTest(data())).close();
  const command = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'functions/local/backup/command.ts', ...args]);
  expect((await command('backup', '--data', data(), copies())).stdout).toMatch(/^已备份：.*已核对完整。/);
  const [name = ''] = readdirSync(copies());
  expect((await command('restore', join(copies(), name), join(root, 'new'))).stdout).toMatch(/^已恢复到/);
  await expect(command('restore', join(copies(), name), join(root, 'new'))).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/不是空文件夹，不会覆盖/),
  });
  expect((await command('backup', '--help')).stdout).toContain('用法');
  await (await serverUnderTest(join(root, 'new'))).close();
});

describe('a file that is no whole backup', () => {
  let path: string;
  beforeEach(async () => {
    const running = await serverUnderTest(data());
    const answer = await askForBackup(data(), copies());
    await running.close();
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    path = answer.backup.path;
  });
  const lines = async () => {
    let count = 0;
    for await (const _ of readArchive(path)) count++;
    return count;
  };

  it('is refused when it was cut off, changed, or is something else; nothing is left of it', async () => {
    expect(await lines()).toBeGreaterThan(40);
    const whole = readFileSync(path);
    const other = Buffer.from(whole);
    other[Math.floor(other.length / 2)] = (other[Math.floor(other.length / 2)] ?? 0) ^ 0x01;
    for (const bytes of [whole.subarray(0, -40), other, Buffer.from('PK')]) {
      writeFileSync(path, bytes);
      await expect(restoreBackup(path, join(root, 'new'))).rejects.toThrow();
      expect(readdirSync(root).sort()).toEqual(['copies', 'data']);
    }
  });
});

it('keeps the latest copies and no more', async () => {
  const running = await serverUnderTest(data());
  const first = await askForBackup(data(), copies());
  for (let day = 1; day <= BACKUPS_KEPT + 2; day++) {
    writeFileSync(join(copies(), `kjz-202001${String(day).padStart(2, '0')}T000000Z.backup`), '');
  }
  writeFileSync(join(copies(), '别的文件.txt'), '');
  // Of a process that was killed two hours ago, and of one that is at it now.
  const [abandoned, underWay] = [join(copies(), `.half-${randomUUID()}`), join(copies(), `.half-${randomUUID()}`)];
  for (const half of [abandoned, underWay]) writeFileSync(half, 'secrets');
  const before = Date.now() / 1000 - 2 * 60 * 60;
  utimesSync(abandoned, before, before);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const second = await askForBackup(data(), copies());
  await running.close();
  const left = readdirSync(copies());
  expect(left.filter((name) => name.endsWith('.backup')).length).toBe(BACKUPS_KEPT);
  expect(left).toContain('别的文件.txt');
  expect([existsSync(abandoned), existsSync(underWay)]).toEqual([false, true]);
  for (const answer of [first, second])
    expect(answer?.ok === true && readdirSync(copies())).toContain(
      answer?.ok === true ? answer.backup.path.split('/').at(-1) : '',
    );
});

it('says so where nobody has the folder', async () => {
  expect(await askForBackup(join(root, 'nothing'), copies())).toBeUndefined();
});
