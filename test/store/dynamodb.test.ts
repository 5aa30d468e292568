import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { itemBytes } from '#store/dynamodb/item';
import { headKey, notesKey, receiptsKey } from '#store/dynamodb/keys';
import { BLOCK_OF_BEFORE, HEAD_VERSIONS } from '#store/dynamodb/note-blocks';
import { CHUNK_BYTES } from '#store/dynamodb/payload';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import type { RetryPolicy } from '#store/dynamodb/retry';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import type { AuditRecord } from '#store/registry-store';
import { LATEST_VERSIONS, MAX_VERSIONS, type UnitFormKey } from '#store/submission-store';
import { type EmbeddedTable, embeddedTable, type Misbehave, TABLE_NAME, throttling } from './embedded-table';
import { laidOutAsBefore } from './layout-of-before';
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

  /** A store whose process dies at its `killedAt`-th command, from 1; `isPastTheEnd`: it had not so many. */
  function killedAtCommand(killedAt: number, when: string) {
    let sent = 0;
    const killed = misbehaving(async (count, send) => {
      sent = count;
      if (count < killedAt) return send();
      if (count === killedAt && when === 'after the command has worked') await send();
      throw new Error('killed');
    }, ONCE);
    return { killed, isPastTheEnd: () => sent < killedAt };
  }

  /** How many items there are whose partition begins so. */
  async function countItems(prefix: string): Promise<number> {
    let count = 0;
    let startKey: Record<string, AttributeValue> | undefined;
    do {
      const page = await table.client.send(
        new ScanCommand({
          TableName: TABLE_NAME,
          FilterExpression: 'begins_with(#pk, :prefix)',
          ExpressionAttributeNames: { '#pk': 'pk' },
          ExpressionAttributeValues: { ':prefix': { S: prefix } },
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
      ['small', 1_000, 1],
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

    it('heads stay small, whatever the contents and the number of versions', async () => {
      const key = freshKey('学'.repeat(170));
      const table_ = table.connect();
      let most = 0;
      for (let base = 0; base < HEAD_VERSIONS + 5; base++) {
        const next = { ...newVersion(randomBytes(90_000), `${base}`.padStart(64, 'x')), submittedBy: '师'.repeat(85) };
        expect((await store.commit(key, base, next)).kind).toBe('committed');
        most = Math.max(most, itemBytes((await table_.get(headKey(key))) ?? {}));
      }
      // What one read unit holds.
      expect(most).toBeLessThan(4_096);
    });

    it(`says full at ${MAX_VERSIONS} versions`, async () => {
      const key = freshKey();
      const direct = table.connect();
      const { submissionId, sha256, submittedAt, state, late, counts } = newVersion();
      const entry = (version: number) => ({ submissionId, version, sha256, submittedAt, attempt: 'a' });
      // Of each block one receipt: nobody asks about the others.
      for (let block = 0; block < MAX_VERSIONS / BLOCK_OF_BEFORE; block++)
        await direct.put({ ...receiptsKey(key, block), accepted: [entry(block * BLOCK_OF_BEFORE + 1)] });
      const { attempt: _, ...receipt } = entry(MAX_VERSIONS);
      const accepted = [entry(MAX_VERSIONS)];
      await direct.put({ ...headKey(key), ...receipt, state, late, counts, accepted, payload: gzipSync('{}') });
      expect(await store.commit(key, MAX_VERSIONS, newVersion())).toMatchObject({ kind: 'full' });
    });
  });

  const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, at) => from + at);
  const versionsOf = (recorded: readonly { readonly version: number }[]) => recorded.map(({ version }) => version);

  /** As many versions, written by this program, under their numbers as ids. */
  async function laidOut(key: UnitFormKey, versions: number): Promise<void> {
    for (let base = 0; base < versions; base++)
      expect((await store.commit(key, base, newVersion('{}', String(base + 1)))).kind).toBe('committed');
  }

  describe.each([
    ['of today', async (key: UnitFormKey, versions: number) => laidOut(key, versions), 230],
    [
      'of before, all receipts in the head',
      (key: UnitFormKey, versions: number) => laidOutAsBefore(table.connect(), key, { versions, blocks: 0 }),
      1_000,
    ],
    [
      'of before, the older receipts in blocks',
      (key: UnitFormKey, versions: number) => laidOutAsBefore(table.connect(), key, { versions, blocks: 2 }),
      700,
    ],
  ])('versions beyond what a head tells, %s', (_name, layOut, versions) => {
    const key = freshKey();
    beforeAll(async () => {
      await layOut(key, versions);
      for (let base = versions; base < versions + 3; base++)
        expect((await store.commit(key, base, newVersion('{}', String(base + 1)))).kind).toBe('committed');
    });
    const last = versions + 3;

    it('the head tells the latest', async () => {
      const { latest = [] } = (await store.head(key)) ?? {};
      expect(latest.length).toBeGreaterThanOrEqual(LATEST_VERSIONS);
      expect(latest.length).toBeLessThanOrEqual(HEAD_VERSIONS);
      expect(versionsOf(latest)).toEqual(upTo(last, last - latest.length + 1));
      const heads: number[] = [];
      for await (const { version } of store.heads(key)) heads.push(version);
      expect(heads).toEqual([last]);
    });

    it.each([1, 49, 50, 51, 100, 199, 200, 201, last - 100, last - 50, last - 3, last])(
      'version %i is found, by its number and its id',
      async (version) => {
        expect(await store.version(key, version)).toMatchObject({ version, submissionId: String(version) });
        expect(await store.recorded(key, String(version))).toMatchObject({ version });
      },
    );

    it.each([0, -1, 1.5, last + 1, Number.NaN])('there is no version %d', async (version) => {
      expect(await store.version(key, version)).toBeUndefined();
    });

    it.each([1, 77, 200, 5_000])('by pages of %i, each once', async (limit) => {
      const found: number[] = [];
      for (let before: number | undefined; ; before = found[0]) {
        const page = await store.history(key, { limit, ...(before === undefined ? {} : { before }) });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(limit);
        found.unshift(...versionsOf(page));
        if (limit === 1 && found.length === 110) break;
      }
      expect(found).toEqual(limit === 1 ? upTo(last, last - 109) : upTo(last));
    });

    it('all at once', async () => {
      expect(versionsOf(await store.history(key))).toEqual(upTo(last));
      expect(versionsOf(await store.history(key, { before: 4, limit: 10 }))).toEqual([1, 2, 3]);
    });

    it('an id is one submission for ever', async () => {
      const old = newVersion('{}', '3');
      expect(await store.commit(key, last, old)).toMatchObject({ kind: 'replayed', recorded: { version: 3 } });
      expect(await store.commit(key, 2, newVersion('other', '3'))).toMatchObject({ kind: 'idReused' });
      expect((await store.head(key))?.version).toBe(last);
    });

    it('their contents are read, and merged', async () => {
      for (const version of [1, versions, last])
        expect(Buffer.from((await store.version(key, version))?.payload ?? []).toString()).toBe('{}');
      for await (const { version, payload } of store.contents(key))
        expect([version, Buffer.from(payload).toString()]).toEqual([last, '{}']);
    });

    it('go when the scope is purged, and blocks are no versions', async () => {
      const own = freshKey();
      await layOut(own, HEAD_VERSIONS + BLOCK_OF_BEFORE * 2);
      expect(await store.purge(own)).toEqual({ units: 1, versions: HEAD_VERSIONS + BLOCK_OF_BEFORE * 2 });
      expect(await table.connect().get(notesKey(own, 0))).toBeUndefined();
      expect(await table.connect().get(receiptsKey(own, 0))).toBeUndefined();
    });
  });

  describe('a commit that parts what a head tells', () => {
    let killed: UnitFormKey;
    it.each([
      ['before the command is sent', 'of today'],
      ['after the command has worked', 'of today'],
      ['before the command is sent', 'of before'],
      ['after the command has worked', 'of before'],
    ])('survives a death at every await, %s, %s', async (when, layout) => {
      for (let killedAt = 1; ; killedAt += 1) {
        killed = freshKey();
        const versions = layout === 'of today' ? HEAD_VERSIONS : 2 * BLOCK_OF_BEFORE;
        if (layout === 'of today') await laidOut(killed, versions);
        else await laidOutAsBefore(table.connect(), killed, { versions, blocks: 0 });
        const { killed: dying, isPastTheEnd } = killedAtCommand(killedAt, when);
        const next = newVersion();
        await dying.commit(killed, versions, next).catch(() => undefined);
        expect(receiptOf(await store.commit(killed, versions, next)).version).toBe(versions + 1);
        expect(versionsOf(await store.history(killed))).toEqual(upTo(versions + 1));
        if (isPastTheEnd()) break;
      }
    });

    it.each(['of today', 'of before'])(
      'one wins where three do it at once, and nothing is lost, %s',
      async (layout) => {
        const own = freshKey();
        if (layout === 'of today') await laidOut(own, HEAD_VERSIONS);
        else await laidOutAsBefore(table.connect(), own, { versions: HEAD_VERSIONS, blocks: 0 });
        const outcomes = await Promise.all([1, 2, 3].map(() => store.commit(own, HEAD_VERSIONS, newVersion())));
        expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['committed', 'stale', 'stale']);
        expect(versionsOf(await store.history(own))).toEqual(upTo(HEAD_VERSIONS + 1));
      },
    );

    it.each([61, 99, 100])('goes on from a head that carries %s notes, as those of 2026-11-26 may', async (carried) => {
      const own = freshKey();
      const direct = table.connect();
      await laidOut(own, carried);
      const notes = [await direct.get(notesKey(own, 0)), await direct.get(headKey(own))].map((item) => item?.notes);
      await direct.put({ ...(await direct.get(headKey(own))), ...headKey(own), notes: notes.join('\n') });
      await direct.delete(notesKey(own, 0));
      expect((await store.head(own))?.latest).toHaveLength(carried);
      expect((await store.commit(own, carried, newVersion())).kind).toBe('committed');
      expect(versionsOf(await store.history(own))).toEqual(upTo(carried + 1));
      expect((await store.version(own, 7))?.version).toBe(7);
      expect(await store.commit(own, 6, newVersion('{}', '7'))).toMatchObject({ recorded: { version: 7 } });
    });

    it('a block that is gone is said, not passed over', async () => {
      const own = freshKey();
      await laidOut(own, HEAD_VERSIONS + 1);
      await table.connect().delete(notesKey(own, 0));
      await expect(store.version(own, 7)).rejects.toMatchObject({ code: 'store.damaged' });
      await expect(store.recorded(own, 'new')).rejects.toMatchObject({ code: 'store.damaged' });
      expect((await store.version(own, HEAD_VERSIONS))?.version).toBe(HEAD_VERSIONS);
    });
  });

  describe('what was seen a moment ago', () => {
    it('is not read again: a commit is one call', async () => {
      const key = freshKey();
      let sent = 0;
      const counted = misbehaving(async (count, send) => {
        sent = count;
        await send();
      }, ONCE);
      for (let base = 0; base < 3; base++) {
        const head = await store.head(key);
        const before = sent;
        expect((await counted.commit(key, base, newVersion(), { seen: { head } })).kind).toBe('committed');
        expect(sent - before).toBe(1);
      }
      expect(versionsOf(await store.history(key))).toEqual([1, 2, 3]);
    });

    it('and is out of date by now is looked at again', async () => {
      const key = freshKey();
      const seen = { head: await store.head(key) };
      const first = newVersion();
      await store.commit(key, 0, first);
      expect(await store.commit(key, 0, newVersion(), { seen })).toMatchObject({ kind: 'stale', head: { version: 1 } });
      expect(await store.commit(key, 0, first, { seen })).toMatchObject({ kind: 'replayed', recorded: { version: 1 } });
      const other = newVersion('other', first.submissionId);
      expect(await store.commit(key, 0, other, { seen })).toMatchObject({ kind: 'idReused' });
      expect(versionsOf(await store.history(key))).toEqual([1]);
    });
  });

  describe('an audit record', () => {
    const recordOf = (key: UnitFormKey, target: string): AuditRecord => ({
      collector: key.round,
      at: '2023-05-18T08:00:00.000Z',
      actor: 'unit',
      action: 'submission.accepted',
      target,
      detail: {},
    });
    async function targets(key: UnitFormKey): Promise<string[]> {
      const found: string[] = [];
      for await (const { target } of new DynamoDbRegistryStore(table.connect()).listAudit(key.round))
        found.push(target);
      return found;
    }

    it('is there with its version, and not without', async () => {
      const key = freshKey();
      const outcomes = await Promise.all(
        ['a', 'b', 'c'].map(async (target) => {
          const { kind } = await store.commit(key, 0, newVersion(), { audit: recordOf(key, target) });
          return kind === 'committed' ? [target] : [];
        }),
      );
      expect(outcomes.flat()).toHaveLength(1);
      expect(await targets(key)).toEqual(outcomes.flat());
    });

    it.each(['before the command is sent', 'after the command has worked'])(
      'is there once however often the submission was sent, %s',
      async (when) => {
        for (let killedAt = 1; ; killedAt += 1) {
          const key = freshKey();
          const { killed, isPastTheEnd } = killedAtCommand(killedAt, when);
          const next = newVersion();
          const audit = recordOf(key, 'x');
          await killed.commit(key, 0, next, { audit }).catch(() => undefined);
          await store.commit(key, 0, next, { audit });
          expect(await targets(key)).toEqual(['x']);
          if (isPastTheEnd()) break;
        }
      },
    );

    it('of which the answer was lost is there once, and its version is the caller’s', async () => {
      const key = freshKey();
      const lossy = misbehaving(async (count, send) => {
        await send();
        if (count === 2) throw new Error('connection reset');
      }, AT_ONCE);
      expect((await lossy.commit(key, 0, newVersion(), { audit: recordOf(key, 'x') })).kind).toBe('committed');
      expect(await targets(key)).toEqual(['x']);
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
        const { killed, isPastTheEnd } = killedAtCommand(killedAt, when);
        const outcome = await killed.commit(key, 1, next).catch((error: unknown) => error);
        if (!isPastTheEnd()) expect(outcome).toMatchObject({ code: 'store.unavailable' });

        const retried = await store.commit(key, 1, next);
        const again = await store.commit(key, 1, next);
        expect(receiptOf(retried)).toMatchObject({ submissionId: next.submissionId, version: 2, sha256: next.sha256 });
        expect(receiptOf(again)).toEqual(receiptOf(retried));
        expect((await store.history(key)).map(({ version }) => version)).toEqual([1, 2]);
        expect(Buffer.from((await store.version(key, 2))?.payload ?? []).equals(Buffer.from(content))).toBe(true);
        expect((await store.commit(key, 2, newVersion('after'))).kind).toBe('committed');
        if (isPastTheEnd()) break;
      }
    });

    it('takes its own write for its own when the answer to the head write was lost', async () => {
      const key = freshKey();
      const lossy = misbehaving(async (count, send) => {
        await send();
        const isHeadWrite = count === 2;
        if (isHeadWrite) throw new Error('connection reset');
      }, AT_ONCE);
      const outcome = await lossy.commit(key, 0, newVersion());
      expect(outcome.kind).toBe('committed');
      const { latest: _, ...head } = (await store.head(key)) ?? { latest: [] };
      expect(outcome).toMatchObject({ head });
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
      expect(throttled).toBeGreaterThan(33);
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

/** Content that gzip packs to exactly so many bytes: base64 text packs to about 3/4, so sizes move in steps of one. */
function contentPackedTo(packedBytes: number): Buffer {
  const noise = Buffer.from(randomBytes(packedBytes + 2000).toString('base64'));
  let length = Math.round(packedBytes * 1.32);
  for (let step = 0; step < 100; step += 1) {
    const content = noise.subarray(step, step + length);
    const missing = packedBytes - gzipSync(content, { level: 3 }).byteLength;
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
