/** The object store in a folder: the contract, and what only a folder does. */
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolderObjectStore } from '#store/folder-object-store';
import { describeObjectStore } from './object-store.contract';

describeObjectStore('A folder', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'objects-'));
  const folder = join(parent, 'objects');
  return {
    store: await openFolderObjectStore(folder),
    reopened: () => openFolderObjectStore(folder),
    breakDown: () => rename(folder, join(parent, 'elsewhere')),
    close: () => rm(parent, { recursive: true, force: true }),
  };
});

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'objects-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('holds nothing half written, neither after writing nor after a killed process', async () => {
    await mkdir(join(folder, '.incoming'), { recursive: true });
    await writeFile(join(folder, '.incoming', 'half'), 'half');
    const store = await openFolderObjectStore(folder);
    expect(await readdir(join(folder, '.incoming'))).toEqual([]);
    await Promise.all(['1', '2', '3'].map((text) => store.put('k', Buffer.from(text), 'text/plain')));
    expect(await readdir(join(folder, '.incoming'))).toEqual([]);
  });
});
