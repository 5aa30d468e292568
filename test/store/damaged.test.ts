/** What is no longer whole is said to be damaged: never passed over, and never given out as if it were all. */
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Item } from '#store/dynamodb/item';
import { DynamoDbJobStore } from '#store/dynamodb/job-store';
import { chunkKey, headKey, type ItemKey, jobKey, roundKey } from '#store/dynamodb/keys';
import { CHUNK_BYTES } from '#store/dynamodb/payload';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import type { RetryPolicy } from '#store/dynamodb/retry';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import type { TableClient } from '#store/dynamodb/table-client';
import { MAX_PAYLOAD_BYTES, type UnitFormKey } from '#store/submission-store';
import { type EmbeddedTable, embeddedTable } from './embedded-table';
import { freshKey, newVersion } from './submission-store.contract';

/** Nothing that is missing here comes by waiting. */
const AT_ONCE: RetryPolicy = { attempts: 1, firstDelayMs: 0, longestDelayMs: 0 };
const DAMAGED = { name: 'StoreError', code: 'store.damaged' };

let embedded: EmbeddedTable;
let table: TableClient;
let store: DynamoDbSubmissionStore;
beforeAll(async () => {
  embedded = await embeddedTable();
  table = embedded.connect(undefined, AT_ONCE);
  store = new DynamoDbSubmissionStore(table);
});
afterAll(() => embedded.close());

/** A version whose content has three chunks, and what the head says of them. */
async function laidOut(key: UnitFormKey): Promise<{ readonly blobId: string; readonly blobBytes: number }> {
  const { kind } = await store.commit(key, 0, newVersion(randomBytes(CHUNK_BYTES * 2 + 1), 'first'));
  expect(kind).toBe('committed');
  const { blobId, blobBytes } = (await table.get(headKey(key))) as unknown as { blobId: string; blobBytes: number };
  return { blobId, blobBytes };
}

async function changed(key: ItemKey, change: (item: Item) => Item | undefined): Promise<void> {
  const before = await table.get(key);
  if (before === undefined) throw new Error(`no item ${key.sk}`);
  const after = change(before);
  if (after === undefined) await table.delete(key);
  else await table.put(after);
}

async function contentsOf(key: UnitFormKey): Promise<number> {
  let count = 0;
  for await (const _ of store.contents(key)) count += 1;
  return count;
}

it.each<[string, number, (item: Item) => Item | undefined]>([
  ['whose first chunk is gone', 0, () => undefined],
  ['whose last chunk is gone', -1, () => undefined],
  ['of which a chunk is shorter', 0, (item) => ({ ...item, bytes: (item.bytes as Uint8Array).subarray(1) })],
  ['of which a chunk is text', 0, (item) => ({ ...item, bytes: 'x' })],
  ['of which a bit is another', 0, (item) => ({ ...item, bytes: (item.bytes as Uint8Array).map((each) => each ^ 1) })],
])('a content %s', async (_, at, change) => {
  const key = freshKey();
  const { blobId, blobBytes } = await laidOut(key);
  const chunks = Math.ceil(blobBytes / CHUNK_BYTES);
  await changed(chunkKey(blobId, at < 0 ? chunks + at : at), change);
  await expect(store.version(key, 1)).rejects.toMatchObject(DAMAGED);
  await expect(contentsOf(key)).rejects.toMatchObject(DAMAGED);
  // The rest of the unit's report is as it was.
  expect(await store.head(key)).toMatchObject({ version: 1 });
  expect(await store.history(key)).toHaveLength(1);
});

it.each([
  ['at the limit', 0, undefined],
  ['beyond the limit', 1, DAMAGED],
])('a content that is unpacked to a size %s', async (_, more, refusal) => {
  const key = freshKey();
  const item = { ...headKey(key), ...(await standing(key)), payload: gzipSync(Buffer.alloc(MAX_PAYLOAD_BYTES + more)) };
  await table.put(item);
  if (refusal === undefined) expect(await contentsOf(key)).toBe(1);
  else await expect(contentsOf(key)).rejects.toMatchObject(refusal);
});

/** A head as it was written before 2026-11-26, without its content. */
async function standing(key: UnitFormKey): Promise<Item> {
  await store.commit(key, 0, newVersion());
  const { blobId: _id, blobChunks: _chunks, blobBytes: _bytes, ...head } = (await table.get(headKey(key))) ?? {};
  return head;
}

it('a version that its head tells and that is gone', async () => {
  const key = freshKey();
  await laidOut(key);
  for await (const { pk, sk } of table.query(headKey(key).pk, { prefix: 'VERSION#' }))
    await table.delete({ pk: String(pk), sk: String(sk) });
  await expect(store.version(key, 1)).rejects.toMatchObject(DAMAGED);
  await expect(store.history(key)).rejects.toMatchObject(DAMAGED);
  await expect(store.recorded(key, 'first')).rejects.toMatchObject(DAMAGED);
  await expect(store.commit(key, 1, newVersion('{}', 'first'))).rejects.toMatchObject(DAMAGED);
  expect(await store.recorded(key, 'another')).toBeUndefined();
});

it.each<[string, Item]>([
  ['without its definition', {}],
  ['with text for a definition', { definition: 'x' }],
  ['that cannot be unpacked', { definition: Buffer.from('x') }],
  ['that is no JSON', { definition: gzipSync('{') }],
])('a round %s', async (what, item) => {
  const registry = new DynamoDbRegistryStore(table);
  await registry.putRound('c', what, { title: 'x' });
  await table.put({ ...roundKey('c', what), ...item });
  await expect(registry.getRound('c', what)).rejects.toMatchObject(DAMAGED);
  await expect(registry.listRounds('c')).rejects.toMatchObject(DAMAGED);
});

it('a job that does not say since when', async () => {
  const jobs = new DynamoDbJobStore(table);
  const now = new Date('2023-05-18T08:00:00.000Z');
  await jobs.begin('job', now);
  await changed(jobKey('job'), ({ at: _, ...rest }) => rest);
  await expect(jobs.begin('job', now)).rejects.toMatchObject(DAMAGED);
});
