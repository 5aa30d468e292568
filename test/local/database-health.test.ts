/** Never a new database over an old one; damage is said in words, at the start and before anything is written. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { diskWords } from '#local/data-folder';
import { damageOf, refuseChangedBlocks, sealBlocks } from '#local/database-health';
import { liveBlocks } from '#local/level-manifest';
import { startServer } from '#local/server';
import { handedOutCodes } from '../e2e/started-server';
import { serverUnderTest } from './server-under-test';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'health-'));
  await (await serverUnderTest(folder)).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const database = () => join(folder, 'db');
const start = () =>
  startServer({ dataFolder: folder, host: '127.0.0.1', port: 0, site: false, workbench: false, proxies: 0 });

/** What stands in the database's folder, but for LevelDB's own diary. */
const files = () =>
  readdirSync(database())
    .filter((name) => !name.startsWith('LOG') && name !== 'LOCK')
    .map((name) => [name, statSync(join(database(), name)).size]);

async function refusal(): Promise<string> {
  const outcome = await start();
  if (outcome.ok) await outcome.running.close();
  return outcome.ok ? 'started' : outcome.message;
}

it('a database without CURRENT is not laid over', async () => {
  unlinkSync(join(database(), 'CURRENT'));
  const before = files();
  expect(await refusal()).toMatch(/数据库不见了.*没有启动.*npm run restore/);
  expect(files()).toEqual(before);
});

it('a database folder that is gone is missed, where the folder was in use', async () => {
  rmSync(database(), { recursive: true });
  expect(await refusal()).toMatch(/数据库不见了/);
});

it('a damaged block is said at the start', async () => {
  // Twice, so that the journal of the first start has become blocks.
  await (await serverUnderTest(folder)).close();
  const blocks = readdirSync(database()).filter((name) => name.endsWith('.ldb'));
  const [largest] = blocks.sort((a, b) => statSync(join(database(), b)).size - statSync(join(database(), a)).size);
  const path = join(database(), largest ?? '');
  const bytes = readFileSync(path);
  for (let at = 0; at < 64; at++) bytes[Math.floor(bytes.length / 3) + at] = 0xaa;
  writeFileSync(path, bytes);
  expect(await refusal()).toMatch(/数据库有损坏（.*）.*没有启动/);
});

it('a journal that was changed is said at the start', async () => {
  const running = await serverUnderTest(folder);
  const code = handedOutCodes(folder).admin;
  for (let time = 0; time < 5; time++) {
    await fetch(`http://127.0.0.1:${running.port}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
  }
  await running.close();
  const [journal] = readdirSync(database()).filter((name) => /^\d+\.log$/.test(name));
  const path = join(database(), journal ?? '');
  const bytes = readFileSync(path);
  expect(bytes.length).toBeGreaterThan(200);
  for (let at = 20; at < 60; at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
  expect(await refusal()).toMatch(/数据库有损坏（.*[Cc]orruption.*）/);
});

it('a journal that ends half-way, as a kill leaves it, is none', async () => {
  const running = await serverUnderTest(folder);
  await running.close();
  const [journal] = readdirSync(database()).filter((name) => /^\d+\.log$/.test(name));
  const path = join(database(), journal ?? '');
  writeFileSync(path, readFileSync(path).subarray(0, -7));
  expect(await refusal()).toBe('started');
});

describe('the blocks that are held against their sums', () => {
  const blocks = () => readdirSync(database()).filter((name) => name.endsWith('.ldb'));
  /** Blocks added, merged and dropped, so that the MANIFEST tells of all of it. */
  async function fill(): Promise<void> {
    const level = new ClassicLevel<string, string>(database(), { writeBufferSize: 65_536 });
    for (let round = 0; round < 6; round++) {
      for (let at = 0; at < 300; at++) await level.put(`key ${at} ${round % 3}`, String(round).repeat(400));
    }
    await level.compactRange('', '~');
    await level.close();
  }

  it('are those that LevelDB itself keeps', async () => {
    await fill();
    // Opened once more, it deletes what is not its own.
    const level = new ClassicLevel<string, string>(database());
    await level.open();
    await level.close();
    const kept = blocks().map((name) => Number.parseInt(name, 10));
    expect(kept.length).toBeGreaterThan(0);
    expect([...(await liveBlocks(database()))].sort((a, b) => a - b)).toEqual(kept.sort((a, b) => a - b));
  });

  it('are not what an interrupted compaction left, whose number is given to another block', async () => {
    await fill();
    const left = join(database(), '999999.ldb');
    writeFileSync(left, 'half a block');
    await sealBlocks(database());
    writeFileSync(left, 'another block');
    await refuseChangedBlocks(database());
    const [live = ''] = blocks().filter((name) => name !== '999999.ldb');
    const bytes = readFileSync(join(database(), live));
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(join(database(), live), bytes);
    await expect(refuseChangedBlocks(database())).rejects.toThrow(live);
  });
});

describe('LevelDB’s one code for whatever the system said', () => {
  /** As it comes from a nearly full disk (seen on one), wrapped by the library and by us. */
  const said = (message: string) => {
    const cause = Object.assign(new Error(`IO error: /data/db/000042.log: ${message}`), { code: 'LEVEL_IO_ERROR' });
    const opening = Object.assign(new Error('Database failed to open'), { code: 'LEVEL_DATABASE_NOT_OPEN', cause });
    return new Error('embedded database: cannot open', { cause: opening });
  };

  it.each([
    ['No space left on device', /磁盘已满（ENOSPC）.*清理空间/],
    ['Disk quota exceeded', /磁盘已满（EDQUOT）/],
    ['Read-only file system', /不可写（EROFS）/],
    ['Permission denied', /不可写（EACCES）/],
  ])('“%s” is no damage, and is said as what it is', (message, words) => {
    expect(diskWords('/data', said(message))?.['zh-CN']).toMatch(words);
  });

  it('an error of the disk itself is damage', () => {
    expect(diskWords('/data', said('Input/output error'))).toBeUndefined();
    expect(damageOf('/data/db', 'LEVEL_IO_ERROR')?.words['zh-CN']).toMatch(/有损坏/);
  });
});
