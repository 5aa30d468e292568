/** The S3 store by the real SDK, against a server that checks what is signed. */
import { randomBytes } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ObjectStore } from '#store/s3/object-store';
import { type EmulatedAws, emulatedAws } from '../lambda/emulated-aws';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const TYPE = 'application/x-test';
const DOWNLOAD = {
  contentType: TYPE,
  disposition: `attachment; filename="a.xlsx"; filename*=UTF-8''%E9%99%84.xlsx`,
  validSeconds: 300,
};

let aws: EmulatedAws;
let client: S3Client;
let store: S3ObjectStore;
let clock = new Date();
beforeEach(async () => {
  clock = new Date();
  aws = await emulatedAws(CREDENTIALS, () => clock);
  client = new S3Client({
    endpoint: aws.endpoint,
    region: 'cn-north-1',
    credentials: CREDENTIALS,
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  store = new S3ObjectStore(client, 'workbooks');
});
afterEach(async () => {
  client.destroy();
  await aws.close();
});

it('keeps whole objects and tells their size', async () => {
  const bytes = randomBytes(100_000);
  await store.put('summaries/a.xlsx', Buffer.from('old'), TYPE);
  await store.put('summaries/a.xlsx', bytes, TYPE);
  expect(bytes.equals((await store.get('summaries/a.xlsx')) ?? new Uint8Array())).toBe(true);
  expect([await store.size('summaries/a.xlsx'), await store.size('b')]).toEqual([100_000, undefined]);
  expect(await store.get('b')).toBeUndefined();
});

it('gives an address that opens it with its name and digest, and only for a while', async () => {
  await store.put('summaries/a.xlsx', Buffer.from('内容'), TYPE);
  const address = await store.addressOf('summaries/a.xlsx', DOWNLOAD);
  const response = await fetch(address);
  expect(await response.text()).toBe('内容');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': TYPE,
    'content-disposition': DOWNLOAD.disposition,
    'cache-control': 'no-store',
    'x-amz-meta-sha256': expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
  });
  for (const changed of [address.replace('a.xlsx?', 'b.xlsx?'), address.replace('Expires=300', 'Expires=3000')]) {
    expect(changed).not.toBe(address);
    expect((await fetch(changed)).status).toBe(403);
  }
  clock = new Date(clock.getTime() + 301_000);
  expect((await fetch(address)).status).toBe(403);
});

it('removes all of a folder, page by page, and nothing beside it', async () => {
  for (const key of ['summaries/a', 'summaries/b', 'summaries/c', 'summaries2/d']) {
    await store.put(key, Buffer.from('x'), TYPE);
  }
  expect(await store.removeBelow('summaries')).toBe(3);
  expect([...aws.objects.keys()]).toEqual(['/workbooks/summaries2/d']);
  expect(await store.removeBelow('summaries')).toBe(0);
});

it('says what failed, and what is no key', async () => {
  await expect(store.put('../x', Buffer.from('x'), TYPE)).rejects.toMatchObject({ code: 'store.invalidKey' });
  aws.isDown = true;
  const works = [
    () => store.get('a'),
    () => store.size('a'),
    () => store.put('a', Buffer.from('x'), TYPE),
    () => store.removeBelow('a'),
  ];
  for (const work of works) await expect(work()).rejects.toMatchObject({ code: 'store.unavailable' });
});

it.each([
  ['us-east-1', 'https://workbooks.s3.us-east-1.amazonaws.com/'],
  ['ap-southeast-1', 'https://workbooks.s3.ap-southeast-1.amazonaws.com/'],
  ['cn-north-1', 'https://workbooks.s3.cn-north-1.amazonaws.com.cn/'],
])('signs addresses of %s on the host that pages may connect to (infra/stack/workbooks.ts)', async (region, origin) => {
  const real = new S3Client({ region, credentials: CREDENTIALS });
  const address = await new S3ObjectStore(real, 'workbooks').addressOf('summaries/a.xlsx', DOWNLOAD);
  expect(address).toMatch(new RegExp(`^${origin.replaceAll('.', '\\.')}summaries/a\\.xlsx\\?`));
  real.destroy();
});
