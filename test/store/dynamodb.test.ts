import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { receiptsKey } from '#store/dynamodb/keys';
import { CHUNK_BYTES, INLINE_PAYLOAD_BYTES, packPayload } from '#store/dynamodb/payload';
import { BLOCK_RECEIPTS, HEAD_RECEIPTS } from '#store/dynamodb/receipt-blocks';
import type { RetryPolicy } from '#store/dynamodb/retry';
import { type HeadEntry, headEntryOf, headItem, versionItem } from '#store/dynamodb/submission-items';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import { MAX_VERSIONS, type NewVersion, type Receipt, type UnitFormKey } from '#store/submission-store';
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

    it(`keeps ${HEAD_RECEIPTS} receipts in one head beside a full inline content`, async () => {
      const key = freshKey('学'.repeat(170));
      await laidOut(key, HEAD_RECEIPTS - 1, (version) => `${version}`.padStart(64, 'x'));
      const last = {
        ...newVersion(contentPackedTo(INLINE_PAYLOAD_BYTES), 'y'.repeat(64)),
        submittedBy: '师'.repeat(85),
      };
      const outcome = await store.commit(key, HEAD_RECEIPTS - 1, last);
      expect(outcome.kind === 'committed' && outcome.head.recorded.length).toBe(HEAD_RECEIPTS);
    });

    it(`says full at ${MAX_VERSIONS} versions`, async () => {
      const key = freshKey();
      const next = newVersion();
      const entryAt = (version: number): HeadEntry => ({ ...receipt(newVersion(), version), attempt: 'a' });
      const direct = table.connect();
      // Of each block its first receipt, which is what leads to the block before it.
      for (let block = 0; block < MAX_VERSIONS / BLOCK_RECEIPTS; block++)
        await direct.put({
          ...receiptsKey(key, block),
          accepted: [headEntryOf(entryAt(block * BLOCK_RECEIPTS + 1))],
        });
      const { place } = await packPayload(next.payload, 'unused');
      await direct.put(headItem(key, [], entryAt(MAX_VERSIONS), next, place));
      expect(await store.commit(key, MAX_VERSIONS, newVersion())).toMatchObject({ kind: 'full' });
    });
  });

  /** As many versions, all their receipts in the head, as tables of before have them. */
  async function laidOut(key: UnitFormKey, versions: number, idOf: (version: number) => string = String) {
    const direct = table.connect();
    const next = newVersion();
    const { place } = await packPayload(next.payload, 'unused');
    const entries = Array.from({ length: versions }, (_, at): HeadEntry => {
      const attempt = randomBytes(16).toString('base64url');
      return { ...receipt(newVersion('{}', idOf(at + 1)), at + 1), attempt };
    });
    for (const entry of entries) await direct.put(versionItem(key, entry, next, place));
    const newest = entries.at(-1);
    if (newest === undefined) throw new Error('no versions');
    await direct.put(headItem(key, entries.slice(0, -1), newest, next, place));
  }

  describe('receipts beyond what a head carries', () => {
    const VERSIONS = 1_000;
    const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, at) => from + at);
    const versionsOf = (recorded: readonly { readonly version: number }[]) => recorded.map(({ version }) => version);
    const key = freshKey();
    beforeAll(async () => {
      await laidOut(key, VERSIONS);
      for (let base = VERSIONS; base < VERSIONS + 3; base++)
        expect((await store.commit(key, base, newVersion('{}', String(base + 1)))).kind).toBe('committed');
    });
    const LAST = VERSIONS + 3;

    it('leave the latest in the head', async () => {
      const head = await store.head(key);
      expect(versionsOf(head?.recorded ?? [])).toEqual(upTo(LAST, VERSIONS - BLOCK_RECEIPTS + 1));
      const heads: number[] = [];
      for await (const { version } of store.heads(key)) heads.push(version);
      expect(heads).toEqual([LAST]);
    });

    it.each([1, 199, 200, 201, 400, 799, 800, 801, LAST])(
      'version %i is found, by its number and its id',
      async (version) => {
        expect(await store.version(key, version)).toMatchObject({ version, submissionId: String(version) });
        expect(await store.recorded(key, String(version))).toMatchObject({ version });
      },
    );

    it.each([0, -1, 1.5, LAST + 1, Number.NaN])('there is no version %d', async (version) => {
      expect(await store.version(key, version)).toBeUndefined();
    });

    it.each([1, 77, 200, 5_000])('by pages of %i, each once', async (limit) => {
      const found: number[] = [];
      for (let before: number | undefined; ; before = found[0]) {
        const page = await store.history(key, { limit, ...(before === undefined ? {} : { before }) });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(limit);
        found.unshift(...versionsOf(page));
        if (limit === 1 && found.length === 250) break;
      }
      expect(found).toEqual(limit === 1 ? upTo(LAST, LAST - 249) : upTo(LAST));
    });

    it('all at once', async () => {
      expect(versionsOf(await store.history(key))).toEqual(upTo(LAST));
      expect(versionsOf(await store.history(key, { before: 4, limit: 10 }))).toEqual([1, 2, 3]);
    });

    it('an id is one submission for ever', async () => {
      const old = newVersion('{}', '3');
      expect(await store.commit(key, LAST, old)).toMatchObject({ kind: 'replayed', recorded: { version: 3 } });
      expect(await store.commit(key, 2, newVersion('other', '3'))).toMatchObject({ kind: 'idReused' });
      expect((await store.head(key))?.version).toBe(LAST);
    });

    it.each(['before the command is sent', 'after the command has worked'])(
      'survive a death at every await of the commit that parts them, %s',
      async (when) => {
        for (let killedAt = 1; ; killedAt += 1) {
          const own = freshKey();
          await laidOut(own, HEAD_RECEIPTS);
          let sent = 0;
          const killed = misbehaving(async (count, send) => {
            sent = count;
            if (count < killedAt) return send();
            if (count === killedAt && when === 'after the command has worked') await send();
            throw new Error('killed');
          }, ONCE);
          const next = newVersion();
          await killed.commit(own, HEAD_RECEIPTS, next).catch(() => undefined);
          expect(receiptOf(await store.commit(own, HEAD_RECEIPTS, next)).version).toBe(HEAD_RECEIPTS + 1);
          expect(versionsOf(await store.history(own))).toEqual(upTo(HEAD_RECEIPTS + 1));
          if (sent < killedAt) break;
        }
      },
    );

    it('one wins where two part them at once, and nothing is lost', async () => {
      const own = freshKey();
      await laidOut(own, HEAD_RECEIPTS);
      const outcomes = await Promise.all([1, 2, 3].map(() => store.commit(own, HEAD_RECEIPTS, newVersion())));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['committed', 'stale', 'stale']);
      expect(versionsOf(await store.history(own))).toEqual(upTo(HEAD_RECEIPTS + 1));
    });

    it('a block that is gone is said, not passed over', async () => {
      const own = freshKey();
      await laidOut(own, HEAD_RECEIPTS);
      await store.commit(own, HEAD_RECEIPTS, newVersion());
      await table.connect().delete(receiptsKey(own, 0));
      await expect(store.version(own, 7)).rejects.toMatchObject({ code: 'store.damaged' });
      expect((await store.version(own, HEAD_RECEIPTS))?.version).toBe(HEAD_RECEIPTS);
    });

    it('go with the rest when the scope is purged, and are no versions', async () => {
      const own = freshKey();
      await laidOut(own, HEAD_RECEIPTS);
      await store.commit(own, HEAD_RECEIPTS, newVersion());
      expect(await store.purge(own)).toEqual({ units: 1, versions: HEAD_RECEIPTS + 1 });
      expect(await table.connect().get(receiptsKey(own, 0))).toBeUndefined();
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
