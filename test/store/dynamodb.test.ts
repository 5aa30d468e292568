import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { CHUNK_BYTES, INLINE_PAYLOAD_BYTES, packPayload } from '#store/dynamodb/payload';
import type { RetryPolicy } from '#store/dynamodb/retry';
import { type HeadEntry, headItem, versionItem } from '#store/dynamodb/submission-items';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import { MAX_VERSIONS, type NewVersion, type Receipt } from '#store/submission-store';
import { type EmbeddedTable, embeddedTable, type Misbehave, TABLE_NAME, throttling } from './embedded-table';
import { describeSubmissionStore, freshKey, newVersion, receiptOf } from './submission-store.contract';

describeSubmissionStore('DynamoDB on disk', async () => {
  const table = await embeddedTable();
  return { store: new DynamoDbSubmissionStore(table.connect()), close: () => table.close() };
});

const ONCE: RetryPolicy = { attempts: 1, firstDelayMs: 0, longestDelayMs: 0 };
const AT_ONCE: RetryPolicy = { attempts: 10, firstDelayMs: 1, longestDelayMs: 10 };

describe('the DynamoDB adapter', () => {
  let table: EmbeddedTable;
  let store: DynamoDbSubmissionStore;

  beforeAll(async () => {
    table = await embeddedTable();
    store = new DynamoDbSubmissionStore(table.connect());
  });
  afterAll(() => table.close());

  function misbehaving(how: Misbehave, policy: RetryPolicy): DynamoDbSubmissionStore {
    return new DynamoDbSubmissionStore(table.connect(how, policy));
  }

  /** How many items there are whose partition begins so. */
  async function countItems(prefix: string): Promise<number> {
    let count = 0;
    let startKey: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new ScanCommand({
          TableName: TABLE_NAME,
          FilterExpression: 'begins_with(#pk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk' },
          ExpressionAttributeValues: { ':prefix': prefix },
          ...(startKey && { ExclusiveStartKey: startKey }),
        }),
      );
      count += page.Count ?? 0;
      startKey = page.LastEvaluatedKey;
    } while (startKey);
    return count;
  }

  describe('limits', () => {
    it.each([
      ['one byte under the inline limit', INLINE_PAYLOAD_BYTES - 1, 0],
      ['at the inline limit', INLINE_PAYLOAD_BYTES, 0],
      ['one byte over the inline limit', INLINE_PAYLOAD_BYTES + 1, 1],
      ['one byte under the chunk limit', CHUNK_BYTES - 1, 1],
      ['at the chunk limit', CHUNK_BYTES, 1],
      ['one byte over the chunk limit', CHUNK_BYTES + 1, 2],
      ['at two chunks', CHUNK_BYTES * 2, 2],
      ['one byte over two chunks', CHUNK_BYTES * 2 + 1, 3],
    ])('keeps a content %s, %d bytes packed, in %d chunks', async (_name, packedBytes, chunks) => {
      const key = freshKey();
      const payload = contentPackedTo(packedBytes);
      const before = await countItems('BLOB#');
      expect((await store.commit(key, 0, newVersion(payload))).kind).toBe('committed');
      expect((await countItems('BLOB#')) - before).toBe(chunks);
      expect(payload.equals((await store.version(key, 1))?.payload ?? new Uint8Array())).toBe(true);
    });

    it('writes nothing at all for a content that is too large', async () => {
      const before = await countItems('');
      const tooMany = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`section-${index}`, index]));
      const oversize = store.commit(freshKey(), 0, { ...newVersion(randomBytes(200_000)), counts: tooMany });
      await expect(oversize).rejects.toMatchObject({ code: 'store.tooLarge' });
      expect(await countItems('')).toBe(before);
    });

    it(`keeps ${MAX_VERSIONS} receipts in one head beside a full inline content, then says full`, async () => {
      const key = freshKey('学'.repeat(170));
      const first = newVersion();
      const entries = Array.from({ length: MAX_VERSIONS - 1 }, (_, index): HeadEntry => {
        const next = index === 0 ? first : newVersion('', `${index}`.padStart(64, 'x'));
        return { ...receipt(next, index + 1), attempt: randomBytes(16).toString('base64url') };
      });
      const [oldest, newest] = [entries[0], entries.at(-1)];
      if (!oldest || !newest) throw new Error('no entries');
      const { place } = await packPayload(first.payload, 'unused');
      const direct = table.connect();
      await direct.put(versionItem(key, oldest, first, place));
      await direct.put(headItem(key, entries.slice(0, -1), newest, first, place));

      const last = {
        ...newVersion(contentPackedTo(INLINE_PAYLOAD_BYTES), 'y'.repeat(64)),
        submittedBy: '师'.repeat(85),
      };
      expect((await store.commit(key, MAX_VERSIONS - 1, last)).kind).toBe('committed');
      expect(await store.commit(key, MAX_VERSIONS, newVersion())).toMatchObject({ kind: 'full' });
      expect(receiptOf(await store.commit(key, 0, first))).toEqual(receipt(first, 1));
    });
  });

  describe('faults', () => {
    const contents = { small: 'small', large: randomBytes(CHUNK_BYTES * 2 + 1) };
    const whens = ['before the command is sent', 'after the command has worked'] as const;
    const cases = Object.keys(contents).flatMap((size) => whens.map((when) => ({ size, when })));

    it.each(cases)('survives being killed at every await of a $size commit, $when', async ({ size, when }) => {
      const content = size === 'small' ? contents.small : contents.large;
      for (let killedAt = 1; ; killedAt += 1) {
        const key = freshKey();
        await store.commit(key, 0, newVersion('before'));
        const next = newVersion(content);
        let sent = 0;
        const killed = misbehaving(async (count, send) => {
          sent = count;
          if (count < killedAt) return send();
          const worksFirst = count === killedAt && when === 'after the command has worked';
          if (worksFirst) await send();
          throw new Error('killed');
        }, ONCE);
        const outcome = await killed.commit(key, 1, next).catch((error: unknown) => error);
        const isPastTheEnd = sent < killedAt;
        if (!isPastTheEnd) expect(outcome).toMatchObject({ code: 'store.unavailable' });

        const retried = await store.commit(key, 1, next);
        const again = await store.commit(key, 1, next);
        expect(receiptOf(retried)).toMatchObject({ submissionId: next.submissionId, version: 2, sha256: next.sha256 });
        expect(receiptOf(again)).toEqual(receiptOf(retried));
        expect((await store.history(key)).map(({ version }) => version)).toEqual([1, 2]);
        expect(Buffer.from((await store.version(key, 2))?.payload ?? []).equals(Buffer.from(content))).toBe(true);
        expect((await store.commit(key, 2, newVersion('after'))).kind).toBe('committed');
        if (isPastTheEnd) break;
      }
    });

    it('takes its own write for its own when the answer to the head write was lost', async () => {
      const key = freshKey();
      const lossy = misbehaving(async (count, send) => {
        await send();
        const isHeadWrite = count === 3;
        if (isHeadWrite) throw new Error('connection reset');
      }, AT_ONCE);
      const outcome = await lossy.commit(key, 0, newVersion());
      expect(outcome.kind).toBe('committed');
      expect(outcome).toMatchObject({ head: await store.head(key) });
    });

    it('stores all of 100 units at once while 30% of the calls are throttled', async () => {
      const scope = freshKey();
      const random = sequence(20261123);
      let throttled = 0;
      const busy = misbehaving(async (_count, send) => {
        if (random() >= 0.3) return send();
        throttled += 1;
        throw throttling();
      }, AT_ONCE);
      const units = Array.from({ length: 100 }, (_, index) => `单位${index}`);
      const outcomes = await Promise.all(units.map((unit) => busy.commit({ ...scope, unit }, 0, newVersion(unit))));
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['committed']));
      expect(throttled).toBeGreaterThan(50);
      let listed = 0;
      for await (const head of store.heads(scope)) listed += head.version;
      expect(listed).toBe(100);
    });

    it('says throttled when throttling does not end, and does not repeat what is wrong', async () => {
      let calls = 0;
      const never = misbehaving(async (count) => {
        calls = count;
        throw throttling();
      }, AT_ONCE);
      await expect(never.head(freshKey())).rejects.toMatchObject({ code: 'store.throttled' });
      expect(calls).toBe(AT_ONCE.attempts);
      const wrong = misbehaving(async (count) => {
        calls = count;
        throw Object.assign(new Error('no such table'), { name: 'ResourceNotFoundException', $fault: 'client' });
      }, AT_ONCE);
      await expect(wrong.head(freshKey())).rejects.toMatchObject({ code: 'store.unavailable' });
      expect(calls).toBe(1);
    });
  });
});

function receipt({ submissionId, sha256, submittedAt }: NewVersion, version: number): Receipt {
  return { submissionId, version, sha256, submittedAt };
}

/** Content that gzip packs to exactly so many bytes: base64 text packs to about 3/4, so sizes move in steps of one. */
function contentPackedTo(packedBytes: number): Buffer {
  const noise = Buffer.from(randomBytes(packedBytes + 2000).toString('base64'));
  let length = Math.round(packedBytes * 1.32);
  for (let step = 0; step < 100; step += 1) {
    const content = noise.subarray(step, step + length);
    const missing = packedBytes - gzipSync(content).byteLength;
    if (missing === 0) return content;
    length += Math.sign(missing) * Math.ceil(Math.abs(missing) / 0.76);
  }
  throw new Error(`no content packs to ${packedBytes} bytes`);
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
