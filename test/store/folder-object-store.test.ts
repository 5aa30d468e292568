import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderObjectStore } from '#store/folder-object-store';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'objects-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const TYPE = 'application/octet-stream';

it('keeps objects across openings, and replaces them whole', async () => {
  const bytes = randomBytes(100_000);
  const first = await openFolderObjectStore(folder);
  await first.put('workbooks/ab/summary.xlsx', Buffer.from('old'), TYPE);
  await first.put('workbooks/ab/summary.xlsx', bytes, TYPE);
  const second = await openFolderObjectStore(folder);
  expect(bytes.equals((await second.get('workbooks/ab/summary.xlsx')) ?? new Uint8Array())).toBe(true);
});

it('has nothing under a key that was not put', async () => {
  const store = await openFolderObjectStore(folder);
  await store.put('a', Buffer.from('x'), TYPE);
  expect(await store.get('b')).toBeUndefined();
  expect(await store.get('a/b')).toBeUndefined();
  expect([await store.size('a'), await store.size('b'), await store.size('a/b')]).toEqual([1, undefined, undefined]);
  await store.put('folder/c', Buffer.from('xyz'), TYPE);
  expect([await store.size('folder/c'), await store.size('folder')]).toEqual([3, undefined]);
});

it('gives readers the old or the new bytes while many write one key', async () => {
  const store = await openFolderObjectStore(folder);
  const contents = Array.from({ length: 8 }, (_, index) => Buffer.alloc(50_000, index));
  await store.put('k', Buffer.alloc(50_000, 0), TYPE);
  const writes = contents.map((bytes) => store.put('k', bytes, TYPE));
  for (let read = 0; read < 20; read += 1) {
    const bytes = (await store.get('k')) ?? new Uint8Array();
    expect(bytes.byteLength).toBe(50_000);
    expect(new Set(bytes).size).toBe(1);
  }
  await Promise.all(writes);
  expect(await readdir(join(folder, '.incoming'))).toEqual([]);
});

it('clears what a killed process left half written', async () => {
  await mkdir(join(folder, '.incoming'), { recursive: true });
  await writeFile(join(folder, '.incoming', 'half'), 'half');
  await openFolderObjectStore(folder);
  expect(await readdir(join(folder, '.incoming'))).toEqual([]);
});

it.each([
  '',
  '/',
  '../x',
  'a/../b',
  'a/..',
  './a',
  '/etc/passwd',
  'a//b',
  'a\\b',
  'c:x',
  '.incoming/x',
  'A',
  '学院',
  'a\0b',
  'a/',
  'a'.repeat(513),
  'a/b/c/d/e/f/g/h/i',
])('refuses %j as a key', async (key) => {
  const store = await openFolderObjectStore(folder);
  await expect(store.put(key, new Uint8Array(), TYPE)).rejects.toMatchObject({ code: 'store.invalidKey' });
  await expect(store.get(key)).rejects.toMatchObject({ code: 'store.invalidKey' });
});
