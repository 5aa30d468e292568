/** What of the pages' bucket goes at a deployment: what is old, and not of the present version. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectS3 } from '#store/s3/connect';
import { S3ObjectStore } from '#store/s3/object-store';
import { KEPT_DAYS, pruneSite } from '../../infra/prune-site';
import { type EmulatedAws, emulatedAws } from '../lambda/emulated-aws';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' };
const DAY_MS = 86_400_000;

let aws: EmulatedAws;
let site: string;
beforeEach(async () => {
  aws = await emulatedAws(CREDENTIALS);
  process.env.AWS_REGION = 'cn-north-1';
  process.env.AWS_ACCESS_KEY_ID = CREDENTIALS.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = CREDENTIALS.secretAccessKey;
  process.env.AWS_ENDPOINT_URL_S3 = aws.endpoint;
  site = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(site, 'assets'));
  writeFileSync(join(site, 'assets', 'main-present1.js'), '');
});
afterEach(async () => {
  rmSync(site, { recursive: true, force: true });
  await aws.close();
});

const left = () => [...aws.objects.keys()].sort();

it('removes what is of no version that can still be open, and nothing else', async () => {
  const client = connectS3();
  const bucket = new S3ObjectStore(client, 'site');
  const names = ['assets/main-present1.js', ...Array.from({ length: 12 }, (_, at) => `assets/main-earlier${at}.js`)];
  for (const name of [...names, 'index.html', 'office-js/office.js', 'icons/icon-16.png'])
    await bucket.put(name, new Uint8Array([1]), 'text/javascript');
  const prune = (days: number) =>
    pruneSite({ client, bucket: 'site', site, now: new Date(Date.now() + days * DAY_MS) });

  expect(await prune(KEPT_DAYS - 1)).toBe(0);
  expect(left()).toHaveLength(16);
  expect(await prune(KEPT_DAYS + 1)).toBe(12);
  expect(left()).toEqual(
    ['assets/main-present1.js', 'icons/icon-16.png', 'index.html', 'office-js/office.js'].map(
      (name) => `/site/${name}`,
    ),
  );
  expect(await prune(KEPT_DAYS + 1)).toBe(0);
  client.destroy();
});
