/** What every submission store must do, whatever it is made of. Run by the adapters' own tests. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  type CommitOutcome,
  MAX_PAYLOAD_BYTES,
  type NewVersion,
  type Receipt,
  type SubmissionStore,
  type UnitFormKey,
} from '#store/submission-store';

export interface StoreUnderTest {
  readonly store: SubmissionStore;
  close(): Promise<void>;
}

/** A place nobody else uses. */
export function freshKey(unit = '物理学院'): UnitFormKey {
  return { collector: '科技处', round: randomUUID(), form: '附件2', unit };
}

export function newVersion(content: string | Uint8Array = '{}', submissionId: string = randomUUID()): NewVersion {
  const payload = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    submissionId,
    sha256: createHash('sha256').update(payload).digest('hex'),
    state: 'submitted',
    submittedAt: new Date(1_700_000_000_000 + Math.floor(Math.random() * 1e9)).toISOString(),
    late: false,
    counts: { activities: 3, 讲座: 2 },
    submittedBy: '王老师',
    payload,
  };
}

/** What the sender keeps of an outcome, whether it is told for the first time or again. */
export function receiptOf(outcome: CommitOutcome): Receipt {
  if (outcome.kind !== 'committed' && outcome.kind !== 'replayed') throw new Error(`not recorded: ${outcome.kind}`);
  const { submissionId, version, sha256, submittedAt } = outcome.kind === 'committed' ? outcome.head : outcome.recorded;
  return { submissionId, version, sha256, submittedAt };
}

export function describeSubmissionStore(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`${name} as a submission store`, () => {
    let under: StoreUnderTest;
    let store: SubmissionStore;

    beforeAll(async () => {
      under = await makeStore();
      store = under.store;
    });
    afterAll(() => under.close());

    /** Commits and expects success. */
    async function commit(key: UnitFormKey, base: number, next: NewVersion): Promise<Receipt> {
      const outcome = await store.commit(key, base, next);
      expect(outcome.kind).toBe('committed');
      return receiptOf(outcome);
    }

    describe('versions', () => {
      it('has nothing where nothing was committed', async () => {
        const key = freshKey();
        expect(await store.head(key)).toBeUndefined();
        expect(await store.history(key)).toEqual([]);
        expect(await store.version(key, 1)).toBeUndefined();
        expect(await store.recorded(key, randomUUID())).toBeUndefined();
      });

      it('stores a first submission as version 1 and reads it back whole', async () => {
        const key = freshKey();
        const next = newVersion('{"题目":"量子计算"}');
        const outcome = await store.commit(key, 0, next);
        const { payload, submittedBy, ...facts } = next;
        const { submissionId, sha256, submittedAt } = next;
        const receipt = { submissionId, version: 1, sha256, submittedAt };
        const head = { ...facts, unit: key.unit, version: 1 };
        expect(outcome).toEqual({ kind: 'committed', head });
        expect(await store.head(key)).toMatchObject({ ...head, latest: [{ version: 1, submittedAt }] });
        expect(receiptOf(outcome)).toEqual(receipt);
        const stored = await store.version(key, 1);
        expect(stored).toMatchObject({ ...facts, version: 1, submittedBy });
        expect(Buffer.from(stored?.payload ?? []).toString()).toBe('{"题目":"量子计算"}');
      });

      it('stores a second submission on its base and keeps the first', async () => {
        const key = freshKey();
        const first = await commit(key, 0, newVersion('one'));
        const second = await commit(key, 1, { ...newVersion('two'), state: 'zero', late: true });
        expect(await store.head(key)).toMatchObject({
          version: 2,
          state: 'zero',
          late: true,
          latest: [first, second].map(whenOf),
        });
        expect(await store.history(key)).toMatchObject([
          { ...first, state: 'submitted' },
          { ...second, state: 'zero' },
        ]);
        const third = await commit(key, 2, { ...newVersion('three'), state: 'withdrawn' });
        expect(await store.head(key)).toMatchObject({
          version: 3,
          state: 'withdrawn',
          latest: [first, second, third].map(whenOf),
        });
        expect(Buffer.from((await store.version(key, 1))?.payload ?? []).toString()).toBe('one');
        expect(await store.version(key, 4)).toBeUndefined();
      });

      it('remembers what a version took back and what stands again, wherever the version is told of', async () => {
        const key = freshKey();
        const first = await commit(key, 0, newVersion('one'));
        const second = await commit(key, 1, newVersion('two'));
        const { submissionId: _, ...returned } = first;
        const tookBack = { version: 2, sha256: second.sha256, returned };
        const third = await commit(key, 2, { ...newVersion('one'), tookBack });
        expect((await store.head(key))?.tookBack).toEqual(tookBack);
        expect((await store.version(key, 3))?.tookBack).toEqual(tookBack);
        expect((await store.recorded(key, third.submissionId))?.tookBack).toEqual(tookBack);
        expect((await store.history(key)).map((version) => version.tookBack)).toEqual([undefined, undefined, tookBack]);
        const toNothing = { version: 3, sha256: third.sha256 };
        await commit(key, 3, { ...newVersion('nothing'), state: 'withdrawn', tookBack: toNothing });
        expect((await store.head(key))?.tookBack).toEqual(toNothing);
      });

      it('remembers the file and the mail that a version was taken from, wherever the version is told of', async () => {
        const key = freshKey();
        const whole = { messageId: '<1@qq.example>', sender: 'a@qq.example', sentAt: '2023-05-18T02:00:00.000Z' };
        for (const [base, more] of [{}, whole].entries()) {
          const origin = { file: '附件2（最终版2）.xlsx', sha256: 'ab'.repeat(32), ...more };
          const receipt = await commit(key, base, { ...newVersion(`v${base}`), origin });
          expect((await store.head(key))?.origin).toEqual(origin);
          expect((await store.version(key, base + 1))?.origin).toEqual(origin);
          expect((await store.recorded(key, receipt.submissionId))?.origin).toEqual(origin);
          expect((await store.history(key)).at(-1)?.origin).toEqual(origin);
        }
        await commit(key, 2, newVersion('by the unit'));
        expect(await store.head(key)).not.toHaveProperty('origin');
      });

      it.each([
        ['an older base', 2, 1],
        ['the first base again', 2, 0],
        ['a base nobody has reached', 2, 3],
      ])('refuses %s as stale, with the current head', async (_name, stored, base) => {
        const key = freshKey();
        for (let at = 0; at < stored; at += 1) await commit(key, at, newVersion(`v${at}`));
        expect(await store.commit(key, base, newVersion('late'))).toEqual({
          kind: 'stale',
          head: await store.head(key),
        });
        expect(await store.history(key)).toHaveLength(stored);
      });

      it('refuses a base above 0 where nothing is stored, without a head', async () => {
        expect(await store.commit(freshKey(), 1, newVersion())).toEqual({ kind: 'stale', head: undefined });
      });
    });

    describe('retries', () => {
      it('gives the same receipt to the same submission sent twice', async () => {
        const key = freshKey();
        const next = newVersion();
        const receipt = await commit(key, 0, next);
        const again = await store.commit(key, 0, { ...next, submittedAt: '2030-01-01T00:00:00.000Z' });
        expect(again.kind).toBe('replayed');
        expect(receiptOf(again)).toEqual(receipt);
        expect(await store.history(key)).toHaveLength(1);
      });

      it('makes one version of one submission sent in parallel, with identical receipts', async () => {
        for (let trial = 0; trial < 20; trial += 1) {
          const key = freshKey();
          const next = newVersion();
          const attempts = [0, 1, 2].map((second) => store.commit(key, 0, { ...next, submittedAt: instant(second) }));
          const receipts = (await Promise.all(attempts)).map(receiptOf);
          expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
          expect(await store.history(key)).toMatchObject([{ ...receipts[0] }]);
        }
      });

      it('gives the original receipt whatever came after', async () => {
        const key = freshKey();
        const next = newVersion('first');
        const receipt = await commit(key, 0, next);
        for (let base = 1; base < 5; base += 1) await commit(key, base, newVersion(`v${base}`));
        expect(receiptOf(await store.commit(key, 0, next))).toEqual(receipt);
        expect(receiptOf(await store.commit(key, 5, next))).toEqual(receipt);
        expect(await store.recorded(key, next.submissionId)).toMatchObject({ ...receipt });
        expect((await store.head(key))?.version).toBe(5);
      });

      it('refuses other content under an id that was recorded', async () => {
        const key = freshKey();
        const next = newVersion('first');
        const receipt = await commit(key, 0, next);
        const other = await store.commit(key, 1, newVersion('edited', next.submissionId));
        expect(other).toMatchObject({ kind: 'idReused', recorded: receipt });
        expect(await store.history(key)).toHaveLength(1);
      });

      it('accepts one of two contents racing under one id, and stores that one', async () => {
        for (let trial = 0; trial < 20; trial += 1) {
          const key = freshKey();
          const bytes = trial % 2 === 0 ? 50 : 400_000;
          const one = newVersion(randomBytes(bytes));
          const other = newVersion(randomBytes(bytes), one.submissionId);
          const kinds = (await Promise.all([one, other].map((next) => store.commit(key, 0, next)))).map(
            ({ kind }) => kind,
          );
          expect(kinds.sort()).toEqual(['committed', 'idReused']);
          const stored = await store.version(key, 1);
          expect(
            createHash('sha256')
              .update(stored?.payload ?? '')
              .digest('hex'),
          ).toBe((await store.head(key))?.sha256);
        }
      });
    });

    describe('races', () => {
      it('lets exactly one of two writers on one base through, 200 times, without gaps', async () => {
        const key = freshKey();
        const winners: string[] = [];
        for (let base = 0; base < 200; base += 1) {
          const writers = [newVersion(`a${base}`), newVersion(`b${base}`)];
          const outcomes = await Promise.all(writers.map((next) => store.commit(key, base, next)));
          expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['committed', 'stale']);
          for (const outcome of outcomes) if (outcome.kind === 'committed') winners.push(outcome.head.submissionId);
        }
        const history = await store.history(key);
        expect(history.map(({ submissionId }) => submissionId)).toEqual(winners);
        expect(history.map(({ version }) => version)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
      });
    });

    describe('contents', () => {
      it('keeps 6 MB that hardly compress', async () => {
        const key = freshKey();
        const payload = randomBytes(MAX_PAYLOAD_BYTES);
        await commit(key, 0, newVersion(payload));
        expect(payload.equals((await store.version(key, 1))?.payload ?? new Uint8Array())).toBe(true);
      });

      it('refuses one byte more and stores nothing', async () => {
        const key = freshKey();
        const tooLarge = store.commit(key, 0, newVersion(new Uint8Array(MAX_PAYLOAD_BYTES + 1)));
        await expect(tooLarge).rejects.toMatchObject({ code: 'store.tooLarge' });
        expect(await store.head(key)).toBeUndefined();
      });

      it('keeps an empty content', async () => {
        const key = freshKey();
        await commit(key, 0, newVersion(new Uint8Array()));
        expect((await store.version(key, 1))?.payload).toEqual(new Uint8Array());
      });
    });

    describe('names', () => {
      const names = [
        '科技处',
        '物理#学院',
        '物理',
        '物理#',
        '100%',
        '%23',
        '#',
        'HEAD#x',
        '𠮷野研究所',
        ' 前后空格 ',
        '__proto__',
      ];

      it('keeps units apart whatever their names', async () => {
        const scope = freshKey();
        for (const unit of names) await commit({ ...scope, unit }, 0, newVersion(unit));
        const seen = new Map<string, string>();
        for await (const head of store.contents(scope)) seen.set(head.unit, Buffer.from(head.payload).toString());
        expect([...seen.keys()].sort()).toEqual([...names].sort());
        for (const unit of names) {
          expect(seen.get(unit)).toBe(unit);
          expect(await store.history({ ...scope, unit })).toHaveLength(1);
        }
      });

      it('does not let a name reach into another scope', async () => {
        const { collector, round } = freshKey();
        await commit({ collector, round, form: 'a#b', unit: 'u' }, 0, newVersion());
        expect(await store.head({ collector, round, form: 'a', unit: 'b#u' })).toBeUndefined();
        await commit({ collector, round, form: 'x#FORM#y', unit: 'u' }, 0, newVersion());
        expect(await store.head({ collector, round: `${round}#FORM#x`, form: 'y', unit: 'u' })).toBeUndefined();
      });

      it.each([
        ['an empty name', ''],
        ['a name over 512 bytes', '学'.repeat(171)],
        ['half a character', '\ud842'],
      ])('refuses %s', async (_name, unit) => {
        await expect(store.commit(freshKey(unit), 0, newVersion())).rejects.toMatchObject({ code: 'store.invalidKey' });
      });
    });

    describe('listing', () => {
      it('lists 150 units in order across pages, large contents among them', async () => {
        const scope = freshKey();
        const units = Array.from({ length: 150 }, (_, index) => `单位${String(index).padStart(3, '0')}`);
        const contents = new Map(units.map((unit, index) => [unit, randomBytes(index % 50 === 7 ? 400_000 : 20_000)]));
        for (const unit of [...units].reverse()) await commit({ ...scope, unit }, 0, newVersion(contents.get(unit)));
        const listed: string[] = [];
        for await (const head of store.contents(scope)) {
          listed.push(head.unit);
          expect(contents.get(head.unit)?.equals(head.payload)).toBe(true);
        }
        expect(listed).toEqual(units);
        const [chosen, shown]: [string[], string[]] = [[], []];
        const everyThird = store.contents(scope, async (some) => {
          shown.push(...some.map(({ unit }) => unit));
          return some.filter(({ unit }) => Number(unit.slice(2)) % 3 === 0);
        });
        for await (const head of everyThird) {
          chosen.push(head.unit);
          expect(contents.get(head.unit)?.equals(head.payload)).toBe(true);
        }
        expect(shown).toEqual(units);
        expect(chosen).toEqual(units.filter((_, index) => index % 3 === 0));
        const heads: unknown[] = [];
        for await (const head of store.heads(scope)) heads.push(head);
        const each = await Promise.all(units.map((unit) => store.head({ ...scope, unit })));
        expect(each).toMatchObject(heads);
        for (const [after, expected] of [
          ['单位147', ['单位148', '单位149']],
          ['单位147甲', ['单位148', '单位149']],
          ['单位149', []],
        ] as const) {
          const behind: string[] = [];
          for await (const { unit } of store.heads(scope, after)) behind.push(unit);
          expect(behind).toEqual(expected);
        }
      });

      it('forgets a scope, contents in pieces included, and no other one', async () => {
        const scope = freshKey();
        const beside = { ...scope, form: `${scope.form}-2` };
        await commit({ ...scope, unit: 'a' }, 0, newVersion(randomBytes(400_000)));
        await commit({ ...scope, unit: 'a' }, 1, newVersion(randomBytes(500_000)));
        await commit({ ...scope, unit: 'b' }, 0, newVersion());
        await commit({ ...beside, unit: 'a' }, 0, newVersion());
        expect(await store.purge(scope)).toEqual({ units: 2, versions: 3 });
        expect(await store.head({ ...scope, unit: 'a' })).toBeUndefined();
        expect(await store.history({ ...scope, unit: 'a' })).toEqual([]);
        expect(await store.head({ ...beside, unit: 'a' })).toBeDefined();
        expect(await store.purge(scope)).toEqual({ units: 0, versions: 0 });
        expect((await commit({ ...scope, unit: 'a' }, 0, newVersion())).version).toBe(1);
      });

      it('can be left early', async () => {
        const scope = freshKey();
        for (const unit of ['a', 'b', 'c']) await commit({ ...scope, unit }, 0, newVersion());
        for await (const head of store.contents(scope)) {
          expect(head.unit).toBe('a');
          break;
        }
      });
    });
  });
}

function whenOf({ version, submittedAt }: Receipt) {
  return { version, submittedAt };
}

function instant(second: number): string {
  return new Date(1_700_000_000_000 + second * 1000).toISOString();
}
