/** Signed addresses of one machine: the contract, and what only this server does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedFiles } from '#local/signed-files';
import { openFolderObjectStore } from '#store/folder-object-store';
import type { ObjectStore } from '#store/object-store';
import { StoreError } from '#store/store-error';
import { describeDownloadAddresses } from '../store/download-addresses.contract';

const KEY = 'summaries/abc.xlsx';
const DOWNLOAD = { contentType: 'application/x-test', disposition: 'attachment; filename="a.xlsx"', validSeconds: 300 };
const START = Date.parse('2023-05-18T08:00:00.000Z');

function opened(get: ObjectStore['get'] = async (key) => (key === KEY ? Buffer.from('内容') : Buffer.from('other'))) {
  let now = START;
  const files = new SignedFiles({ objects: { get }, now: () => new Date(now) });
  const fetched = (path: string, init?: RequestInit) => files.answer(new Request(`http://localhost${path}`, init));
  return {
    files,
    fetched,
    after: (seconds: number) => {
      now = START + seconds * 1000;
    },
  };
}

describeDownloadAddresses('One machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'objects-'));
  const objects = await openFolderObjectStore(folder);
  let now = START;
  const files = new SignedFiles({ objects, now: () => new Date(now) });
  return {
    addresses: files,
    put: (key, text) => objects.put(key, Buffer.from(text), DOWNLOAD.contentType),
    fetched: async (path) =>
      (await files.answer(new Request(`http://localhost${path}`))) ?? new Response(null, { status: 404 }),
    after: (seconds) => {
      now = START + seconds * 1000;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

it('adds what keeps the page safe, and the digest of the bytes', async () => {
  const { files, fetched } = opened();
  const response = await fetched(await files.addressOf(KEY, DOWNLOAD));
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
    'x-content-type-options': 'nosniff',
    'repr-digest': expect.stringMatching(/^sha-256=:/),
  });
});

it('says in the reader’s language that an address has expired', async () => {
  const { files, fetched, after } = opened();
  const address = await files.addressOf(KEY, DOWNLOAD);
  after(300);
  const late = await fetched(address, { headers: { 'Accept-Language': 'en' } });
  expect([late?.status, await late?.json()]).toEqual([
    403,
    expect.objectContaining({ code: 'download.expired', title: 'The address has expired' }),
  ]);
});

it('tells a HEAD everything but the content', async () => {
  const { files, fetched } = opened();
  const response = await fetched(await files.addressOf(KEY, DOWNLOAD), { method: 'HEAD' });
  expect([response?.status, response?.headers.get('content-length'), await response?.text()]).toEqual([200, '6', '']);
});

it('does not open for the signature of another start', async () => {
  const address = await opened().files.addressOf(KEY, DOWNLOAD);
  expect((await opened().fetched(address))?.status).toBe(403);
});

it('says so when the object is out of reach or gone', async () => {
  const broken = opened(async () => {
    throw new StoreError('store.unavailable', 'object folder: get failed');
  });
  expect((await broken.fetched(await broken.files.addressOf(KEY, DOWNLOAD)))?.status).toBe(503);
  const empty = opened(async () => undefined);
  expect((await empty.fetched(await empty.files.addressOf(KEY, DOWNLOAD)))?.status).toBe(403);
});

it('leaves every other address and method to the API', () => {
  const { fetched } = opened();
  expect(fetched('/api/v1/session')).toBeUndefined();
  expect(fetched('/files/summaries/abc.xlsx', { method: 'POST' })).toBeUndefined();
});
