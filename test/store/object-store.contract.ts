/** What every object store must do, whatever it is made of. Run by the adapters' own tests. */
import { randomBytes } from 'node:crypto';
import type { ObjectStore } from '#store/object-store';

export interface ObjectsUnderTest {
  readonly store: ObjectStore;
  /** The same place, opened once more. */
  reopened(): Promise<ObjectStore>;
  /** From now on the place cannot be reached. */
  breakDown(): Promise<void>;
  close(): Promise<void>;
}

const TYPE = 'application/x-test';
const LONGEST_SEGMENT = 'a'.repeat(200);

const NO_KEYS = [
  '',
  '/',
  '../x',
  'a/../b',
  'a/..',
  './a',
  '/etc/passwd',
  'a//b',
  'a\\b',
  'c:x',
  '.incoming/x',
  'A',
  '学院',
  'a\0b',
  'a/',
  'a b',
  `${LONGEST_SEGMENT}a`,
  `${LONGEST_SEGMENT}/${LONGEST_SEGMENT}/${LONGEST_SEGMENT}`,
  'a/b/c/d/e/f/g/h/i',
];

const KEYS = ['a', '0', 'summaries/ab12.xlsx', 'a.b_c-d/e', 'a/b/c/d/e/f/g/h', LONGEST_SEGMENT, `b/${LONGEST_SEGMENT}`];

export function describeObjectStore(name: string, makeStore: () => Promise<ObjectsUnderTest>): void {
  describe(`${name} as an object store`, () => {
    let under: ObjectsUnderTest;
    let store: ObjectStore;
    beforeEach(async () => {
      under = await makeStore();
      store = under.store;
    });
    afterEach(() => under.close());

    const put = (key: string, text: string) => store.put(key, Buffer.from(text), TYPE);
    const textAt = async (key: string) => {
      const bytes = await store.get(key);
      return bytes && Buffer.from(bytes).toString();
    };

    it('keeps objects whole, also for whoever opens the place later', async () => {
      const bytes = randomBytes(100_000);
      await store.put('workbooks/ab/summary.xlsx', bytes, TYPE);
      await store.put('workbooks/ab/in-pieces.xlsx', [bytes.subarray(0, 3), bytes.subarray(3)], TYPE);
      expect(Buffer.from((await store.get('workbooks/ab/in-pieces.xlsx')) ?? []).equals(bytes)).toBe(true);
      for (const each of [store, await under.reopened()]) {
        expect(bytes.equals((await each.get('workbooks/ab/summary.xlsx')) ?? new Uint8Array())).toBe(true);
        expect(await each.size('workbooks/ab/summary.xlsx')).toBe(100_000);
      }
    });

    it('replaces an object by a longer, a shorter and an empty one', async () => {
      for (const text of ['old', 'longer than before', 'short', '']) {
        await put('a', text);
        expect([await textAt('a'), await store.size('a')]).toEqual([text, text.length]);
      }
    });

    it('keeps of a larger buffer the part that it was given', async () => {
      const bytes = Buffer.from('0123456789').subarray(3, 6);
      await store.put('a', bytes, TYPE);
      bytes.fill(0);
      expect(await textAt('a')).toBe('345');
    });

    it.each(KEYS.map((key) => [key]))('keeps an object under %j', async (key) => {
      await put(key, 'x');
      expect([await textAt(key), await store.size(key)]).toEqual(['x', 1]);
    });

    it('has nothing under a key that was not put, though others begin with it or it with them', async () => {
      await put('a', 'x');
      await put('folder/c', 'xyz');
      for (const key of ['b', 'a/b', 'folder', 'folder/c/d', 'folder/d', 'fold']) {
        expect([key, await store.get(key), await store.size(key)]).toEqual([key, undefined, undefined]);
      }
    });

    it('gives readers the old or the new bytes while many write one key', async () => {
      const contents = Array.from({ length: 8 }, (_, index) => Buffer.alloc(50_000, index));
      await store.put('k', Buffer.alloc(50_000, 0), TYPE);
      const writes = contents.map((bytes) => store.put('k', bytes, TYPE));
      for (let read = 0; read < 20; read += 1) {
        const bytes = (await store.get('k')) ?? new Uint8Array();
        expect(bytes.byteLength).toBe(50_000);
        expect(new Set(bytes).size).toBe(1);
      }
      await Promise.all(writes);
    });

    it('removes all below a segment, however deep, tells how many, and nothing beside it', async () => {
      const below = ['summaries/a', 'summaries/b', 'summaries/c/d', 'summaries/c/e/f', 'summaries/g'];
      const beside = ['summaries2/d', 'summaries.xlsx', 'other/summaries'];
      for (const key of [...below, ...beside]) await put(key, key);
      expect(await store.removeBelow('summaries')).toBe(5);
      for (const key of below) expect(await store.get(key)).toBeUndefined();
      for (const key of beside) expect(await textAt(key)).toBe(key);
      expect(await store.removeBelow('summaries')).toBe(0);
      await put('summaries/a', 'again');
      expect(await textAt('summaries/a')).toBe('again');
    });

    it('does not remove the object of that very name', async () => {
      await put('a', 'x');
      await put('c/d', 'y');
      expect([await store.removeBelow('a'), await store.removeBelow('c/d')]).toEqual([0, 0]);
      expect([await textAt('a'), await textAt('c/d')]).toEqual(['x', 'y']);
    });

    it.each(NO_KEYS.map((key) => [key]))('refuses %j as a key', async (key) => {
      const works = [
        () => store.put(key, new Uint8Array(), TYPE),
        () => store.get(key),
        () => store.size(key),
        () => store.removeBelow(key),
      ];
      for (const work of works) await expect(work()).rejects.toMatchObject({ code: 'store.invalidKey' });
    });

    it('says that the place is out of reach, which is not the same as empty', async () => {
      await put('a', 'x');
      await put('b/c', 'x');
      await under.breakDown();
      const works = [
        () => store.get('a'),
        () => store.get('b/c'),
        () => store.size('a'),
        () => put('a', 'y'),
        () => store.removeBelow('b'),
      ];
      for (const work of works) await expect(work()).rejects.toMatchObject({ code: 'store.unavailable' });
    });
  });
}
