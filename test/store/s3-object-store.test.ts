/** The S3 store by the real SDK, against a server that checks what is signed. */
import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ObjectStore } from '#store/s3/object-store';
import { emulatedAws } from '../lambda/emulated-aws';
import { describeDownloadAddresses } from './download-addresses.contract';
import { describeObjectStore } from './object-store.contract';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const TYPE = 'application/x-test';
const DOWNLOAD = { contentType: TYPE, disposition: 'attachment; filename="a.xlsx"', validSeconds: 300 };

async function emulated() {
  let now = Date.now();
  const aws = await emulatedAws(CREDENTIALS, () => new Date(now));
  const client = new S3Client({
    endpoint: aws.endpoint,
    region: 'cn-north-1',
    credentials: CREDENTIALS,
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const store = new S3ObjectStore(client, 'workbooks');
  return {
    aws,
    client,
    store,
    after: (seconds: number) => {
      now = Date.now() + seconds * 1000;
    },
    async close() {
      client.destroy();
      await aws.close();
    },
  };
}

describeObjectStore('A bucket', async () => {
  const { aws, client, ...rest } = await emulated();
  return {
    ...rest,
    reopened: async () => new S3ObjectStore(client, 'workbooks'),
    async breakDown() {
      aws.isDown = true;
    },
  };
});

describeDownloadAddresses('A bucket', async () => {
  const { store, ...rest } = await emulated();
  const put = (key: string, text: string) => store.put(key, Buffer.from(text), TYPE);
  return { ...rest, addresses: store, put, fetched: (address) => fetch(address) };
});

it('gives every object its digest, for whoever fetches it', async () => {
  const { store, close } = await emulated();
  await store.put('summaries/a.xlsx', Buffer.from('内容'), TYPE);
  const response = await fetch(await store.addressOf('summaries/a.xlsx', DOWNLOAD));
  expect(response.headers.get('x-amz-meta-sha256')).toBe(createHash('sha256').update('内容').digest('base64'));
  await close();
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
