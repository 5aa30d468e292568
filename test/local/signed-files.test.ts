/** Signed addresses of one machine: what opens, and what does not. */

import { SignedFiles } from '#local/signed-files';
import type { ObjectStore } from '#store/object-store';
import { StoreError } from '#store/store-error';

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

it('gives the object to whoever has the address, as long as it is valid', async () => {
  const { files, fetched, after } = opened();
  const address = await files.addressOf(KEY, DOWNLOAD);
  after(299);
  const response = await fetched(address);
  expect(await response?.text()).toBe('内容');
  expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
    'content-type': 'application/x-test',
    'content-disposition': 'attachment; filename="a.xlsx"',
    'content-length': '6',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'repr-digest': expect.stringMatching(/^sha-256=:/),
  });
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

it.each<[string, (address: string) => string]>([
  ['another object', (address) => address.replace('abc', 'abd')],
  ['a longer life', (address) => address.replace(/expires=\d+/, 'expires=9999999999')],
  ['another type', (address) => address.replace('x-test', 'x-html')],
  ['another name', (address) => address.replace('a.xlsx', 'b.exe')],
  ['no signature', (address) => address.replace(/&signature=.*/, '')],
  ['half a signature', (address) => address.slice(0, -5)],
])('does not open for %s', async (_what, changed) => {
  const { files, fetched } = opened();
  const address = await files.addressOf(KEY, DOWNLOAD);
  expect(changed(address)).not.toBe(address);
  expect((await fetched(changed(address)))?.status).toBe(403);
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
  expect(fetched('/api/session')).toBeUndefined();
  expect(fetched('/files/summaries/abc.xlsx', { method: 'POST' })).toBeUndefined();
});
