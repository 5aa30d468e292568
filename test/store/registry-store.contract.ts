/** What every registry store must do, whatever it is made of. Run by the adapters' own tests. */
import { randomUUID } from 'node:crypto';
import type { AuditRange, AuditRecord, CodeGrant, RegistryStore } from '#store/registry-store';

export interface RegistryUnderTest {
  /** Another caller of the same place. */
  connect(): RegistryStore;
  close(): Promise<void>;
}

/** Neither of them is 1 to 512 bytes of text. */
const NO_NAMES = [
  ['an empty name', ''],
  ['a name over 512 bytes', '学'.repeat(171)],
  ['half a character', '\ud842'],
] as const;

export function describeRegistryStore(name: string, makeStore: () => Promise<RegistryUnderTest>): void {
  describe(`${name} as a registry store`, () => {
    let under: RegistryUnderTest;
    let store: RegistryStore;
    beforeAll(async () => {
      under = await makeStore();
      store = under.connect();
    });
    afterAll(() => under.close());

    const collector = () => `科技处 ${randomUUID()}`;

    describe('collectors', () => {
      it('keeps each once, and lists them in order of id', async () => {
        const [one, other] = [`b#${randomUUID()}`, `a ${randomUUID()}`];
        const added = { id: one, name: '甲大学', addedAt: '2026-11-25T00:00:00.000Z' };
        expect(await store.addCollector(added)).toBe(true);
        // As a caller repeats it who did not hear the answer.
        expect(await store.addCollector(added)).toBe(true);
        expect(await store.addCollector({ ...added, name: '乙大学' })).toBe(false);
        expect(await store.addCollector({ ...added, addedAt: '2026-11-25T00:00:01.000Z' })).toBe(false);
        expect(await store.addCollector({ ...added, id: other })).toBe(true);
        const listed = (await under.connect().listCollectors()).filter(({ id }) => [one, other].includes(id));
        expect(listed).toEqual([{ ...added, id: other }, added]);
      });

      it.each(NO_NAMES)('refuses %s', async (_what, id) => {
        const adding = store.addCollector({ id, name: '甲大学', addedAt: '2026-11-25T00:00:00.000Z' });
        await expect(adding).rejects.toMatchObject({ code: 'store.invalidKey' });
      });
    });

    describe('rounds', () => {
      const definition = {
        title: '2026年科技活动周',
        window: ['2026-05-01', '2026-05-31'],
        thresholds: { min: 1.5 },
        none: null,
      };

      const letIn = (unit: string) => ({ unit, reason: '漏报一项', at: '2026-05-21T00:00:00.000Z', by: '李老师' });

      it('keeps a locking with what was reopened of it, apart from other rounds and later lockings', async () => {
        const ours = collector();
        const lock = { id: 'one', reason: '汇总表已上报', at: '2026-05-20T00:00:00.000Z' };
        expect(await store.findLock(ours, '2026')).toBeUndefined();
        await store.lockRound(ours, '2026', lock);
        await store.lockRound(ours, '2026#2', { ...lock, id: 'other' });
        await store.reopenUnit(ours, '2026', 'one', letIn('物理#学院'));
        await store.reopenUnit(ours, '2026#2', 'other', letIn('图书馆'));
        await store.reopenUnit(ours, '2026', 'before', letIn('会计学院'));
        expect(await under.connect().findLock(ours, '2026')).toEqual({ ...lock, reopened: [letIn('物理#学院')] });
        await store.lockRound(ours, '2026', { ...lock, id: 'two' });
        expect(await store.findLock(ours, '2026')).toEqual({ ...lock, id: 'two', reopened: [] });
        await store.unlockRound(ours, '2026');
        await store.unlockRound(ours, '2026');
        expect(await store.findLock(ours, '2026')).toBeUndefined();
        expect(await store.findLock(ours, '2026#2')).toMatchObject({ id: 'other', reopened: [letIn('图书馆')] });
        expect(await store.listRounds(ours)).toEqual([]);
      });

      it('tells of one unit whether a locking keeps it from reporting', async () => {
        const ours = collector();
        const lock = { id: 'one', reason: '汇总表已上报', at: '2026-05-20T00:00:00.000Z' };
        const of = (unit: string, round = '2026') => store.lockOf(ours, round, unit);
        expect(await of('图书馆')).toBeUndefined();
        await store.lockRound(ours, '2026', lock);
        await store.reopenUnit(ours, '2026', 'one', letIn('图书馆'));
        await store.reopenUnit(ours, '2026', 'before', letIn('会计学院'));
        expect([await of('图书馆'), await of('会计学院'), await of('物理#学院')]).toEqual([undefined, lock, lock]);
        const reopening = (unit: string) => store.reopeningOf(ours, '2026', unit);
        expect(await reopening('图书馆')).toEqual(letIn('图书馆'));
        expect([await reopening('会计学院'), await reopening('物理#学院')]).toEqual([undefined, undefined]);
        expect(await of('会计学院', '2027')).toBeUndefined();
        await store.lockRound(ours, '2026', { ...lock, id: 'two', by: '李老师' });
        expect(await of('图书馆')).toEqual({ ...lock, id: 'two', by: '李老师' });
        expect(await reopening('图书馆')).toBeUndefined();
        await store.unlockRound(ours, '2026');
        expect(await of('会计学院')).toBeUndefined();
      });

      it('keeps a round, replaces it and lists a collector’s own in order of id', async () => {
        const ours = collector();
        await store.putRound(ours, '2026#春', { title: 'draft' });
        await store.putRound(ours, '2026#春', definition);
        await store.putRound(ours, '2025', definition);
        await store.putRound(`${ours}#ROUND`, '2027', definition);
        expect(await store.getRound(ours, '2026#春')).toMatchObject({ roundId: '2026#春', definition });
        expect((await store.listRounds(ours)).map(({ roundId }) => roundId)).toEqual(['2025', '2026#春']);
        expect(await under.connect().listRounds(ours)).toEqual(await store.listRounds(ours));
        expect(await store.getRound(ours, '2027')).toBeUndefined();
        expect(await store.listRounds(collector())).toEqual([]);
      });

      it('gives out the same object while nothing was put, and never one of before', async () => {
        const ours = collector();
        await store.putRound(ours, 'r', { title: 'one' });
        const first = await store.getRound(ours, 'r');
        expect((await store.getRound(ours, 'r'))?.definition).toBe(first?.definition);
        expect((await store.listRounds(ours))[0]?.definition).toBe(first?.definition);
        await under.connect().putRound(ours, 'r', { title: 'two' });
        expect((await store.getRound(ours, 'r'))?.definition).toEqual({ title: 'two' });
        await under.connect().putRound(ours, 'r', { title: 'one' });
        expect((await store.getRound(ours, 'r'))?.definition).toEqual({ title: 'one' });
      });

      it.each([
        [null],
        [0],
        ['文字'],
        [[]],
        [{}],
        [{ 学院: ['𠮷', '\n', '"'], nested: [{ deep: [null, true, 0.1] }] }],
      ])('keeps %j as a definition', async (value) => {
        const ours = collector();
        await store.putRound(ours, 'r', value);
        expect(await store.getRound(ours, 'r')).toMatchObject({ roundId: 'r', definition: value });
      });

      it('keeps a large definition, of which much is said twice', async () => {
        const large = Array.from({ length: 5000 }, (_, at) => ({ unit: `单位${at}`, title: '科技活动周特色科技活动' }));
        const ours = collector();
        await store.putRound(ours, 'large', large);
        expect((await store.getRound(ours, 'large'))?.definition).toEqual(large);
      });

      it('replaces only what was read: of many who change one at once, one', async () => {
        const ours = collector();
        expect(await store.replaceRound(ours, 'r', { by: 0 }, undefined)).toBe(true);
        expect(await store.replaceRound(ours, 'r', { by: 1 }, undefined)).toBe(false);
        const { edition = '' } = (await store.getRound(ours, 'r')) ?? {};
        const racing = [1, 2, 3, 4].map((by) => under.connect().replaceRound(ours, 'r', { by }, edition));
        const won = (await Promise.all(racing)).map((isDone, at) => (isDone ? at + 1 : 0)).filter((by) => by > 0);
        expect(won).toHaveLength(1);
        expect((await store.getRound(ours, 'r'))?.definition).toEqual({ by: won[0] });
        await store.putRound(ours, 'r', { by: 'whoever asks nobody' });
        const { edition: later = '' } = (await store.getRound(ours, 'r')) ?? {};
        expect(await store.replaceRound(ours, 'r', { by: 5 }, edition)).toBe(false);
        expect(await store.replaceRound(ours, 'r', { by: 6 }, later)).toBe(true);
        expect((await store.listRounds(ours)).map(({ definition: is }) => is)).toEqual([{ by: 6 }]);
      });

      it('removes what was read, and the id can be taken again', async () => {
        const ours = collector();
        await store.putRound(ours, 'r', definition);
        const { edition = '' } = (await store.getRound(ours, 'r')) ?? {};
        expect([await store.removeRound(ours, 'r', 'another'), await store.removeRound(ours, 'none', '')]).toEqual([
          false,
          false,
        ]);
        expect(await store.removeRound(ours, 'r', edition)).toBe(true);
        expect([await store.getRound(ours, 'r'), await store.listRounds(ours)]).toEqual([undefined, []]);
        expect(await under.connect().getRound(ours, 'r')).toBeUndefined();
        expect(await store.replaceRound(ours, 'r', 'late', edition)).toBe(false);
        const [had, never] = [await store.hasHadRound(ours, 'r'), await store.hasHadRound(ours, 's')];
        expect([had, never, await store.hasHadRound(ours)]).toEqual([true, false, true]);
        expect(await store.hasHadRound(collector())).toBe(false);
        expect(await store.replaceRound(ours, 'r', 'anew', undefined)).toBe(true);
        expect((await store.listRounds(ours)).map(({ definition: is }) => is)).toEqual(['anew']);
      });

      it('refuses a definition that is too large, and keeps the one before', async () => {
        const ours = collector();
        await store.putRound(ours, 'r', 'before');
        const noise = Array.from({ length: 80_000 }, () => Math.random());
        await expect(store.putRound(ours, 'r', noise)).rejects.toMatchObject({ code: 'store.tooLarge' });
        expect((await store.getRound(ours, 'r'))?.definition).toBe('before');
      });

      it.each(NO_NAMES)('refuses %s', async (_what, id) => {
        const works = [
          () => store.putRound('c', id, {}),
          () => store.putRound(id, 'r', {}),
          () => store.getRound('c', id),
          () => store.listRounds(id),
        ];
        for (const work of works) await expect(work()).rejects.toMatchObject({ code: 'store.invalidKey' });
      });
    });

    describe('access codes', () => {
      const unitGrant = (): CodeGrant => ({
        codeHash: randomUUID(),
        collector: '科技处',
        role: 'unit',
        unit: '物理学院',
      });

      it('finds what a code grants', async () => {
        const unit = unitGrant();
        const admin: CodeGrant = { codeHash: randomUUID(), collector: '科技处', role: 'admin' };
        expect([await store.putCode(unit), await store.putCode(admin)]).toEqual(['stored', 'stored']);
        expect(await store.findCode(unit.codeHash)).toEqual(unit);
        expect(await under.connect().findCode(admin.codeHash)).toEqual(admin);
        expect(await store.findCode(randomUUID())).toBeUndefined();
      });

      it('grants a hash once: again is known, otherwise is taken', async () => {
        const grant = unitGrant();
        await store.putCode(grant);
        expect(await store.putCode(grant)).toBe('known');
        const { codeHash, collector: of } = grant;
        const others: readonly CodeGrant[] = [
          { codeHash, collector: of, role: 'unit', unit: '化学学院' },
          { codeHash, collector: '教务处', role: 'unit', unit: '物理学院' },
          { codeHash, collector: of, role: 'admin' },
        ];
        for (const other of others) expect(await store.putCode(other)).toBe('taken');
        expect(await store.findCode(codeHash)).toEqual(grant);
      });

      it('grants one of many who ask for one hash at once', async () => {
        const grant = unitGrant();
        const units = Array.from({ length: 10 }, (_, at) => ({ ...grant, unit: `单位${at}` }));
        const outcomes = await Promise.all(units.map((each) => under.connect().putCode(each)));
        expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(9);
        expect(await store.findCode(grant.codeHash)).toEqual(units[outcomes.indexOf('stored')]);
      });

      it('revokes for good', async () => {
        const grant = unitGrant();
        await store.putCode(grant);
        expect([await store.revokeCode(grant.codeHash, NOW), await store.revokeCode(grant.codeHash, NOW)]).toEqual([
          true,
          true,
        ]);
        expect(await store.findCode(grant.codeHash)).toBeUndefined();
        expect(await store.putCode(grant)).toBe('taken');
        expect(await store.findCode(grant.codeHash)).toBeUndefined();
      });

      it('lists a collector’s codes, with who made them, when they were used and revoked', async () => {
        const ours = collector();
        const unit = { codeHash: `b1${randomUUID()}`, collector: ours, role: 'unit', unit: '物理#学院' } as const;
        const admin = { codeHash: `a1${randomUUID()}`, collector: ours, role: 'admin', officer: '钱老师' } as const;
        const issued = { at: NOW, by: 'admin:李老师:0123' };
        await store.putCode(unit, issued);
        await store.putCode(admin);
        await store.putCode({ ...admin, collector: `${ours}#CODES`, codeHash: randomUUID() });
        await store.noteCodeUse(unit.codeHash, LATER);
        await store.noteCodeUse(randomUUID(), LATER);
        const listed = [
          { id: admin.codeHash.slice(0, 12), grant: admin, isRevoked: false },
          { id: unit.codeHash.slice(0, 12), grant: unit, issued, lastUsedAt: LATER, isRevoked: false },
        ];
        expect(await under.connect().listCodes(ours)).toEqual(listed);
        await store.revokeCode(unit.codeHash, NOW);
        await store.revokeCode(unit.codeHash, LATER);
        expect((await store.listCodes(ours))[1]).toEqual({ ...listed[1], isRevoked: true, revokedAt: NOW });
        expect(await store.findCode(admin.codeHash)).toEqual(admin);
        expect(await store.listCodes(collector())).toEqual([]);
      });

      it('has room for one code of an id', async () => {
        const one = { ...unitGrant(), collector: collector(), codeHash: `${'7'.repeat(12)}1` };
        expect(await store.putCode(one)).toBe('stored');
        expect(await store.putCode({ ...one, codeHash: `${'7'.repeat(12)}2` })).toBe('taken');
        expect(await store.findCode(`${'7'.repeat(12)}2`)).toBeUndefined();
      });

      it('revokes admins’ codes but the last one, also where all are revoked at once', async () => {
        const ours = collector();
        const hashes = [1, 2, 3, 4].map((at) => `${at}${randomUUID()}`);
        for (const codeHash of hashes) await store.putCode({ codeHash, collector: ours, role: 'admin' });
        const unit = { ...unitGrant(), collector: ours };
        await store.putCode(unit);
        expect(await store.revokeAdminCode(ours, unit.codeHash, NOW)).toBe('unknown');
        expect(await store.revokeAdminCode(ours, randomUUID(), NOW)).toBe('unknown');
        const outcomes = await Promise.all(
          hashes.map((codeHash) => under.connect().revokeAdminCode(ours, codeHash, NOW)),
        );
        expect(outcomes.sort()).toEqual(['last', 'revoked', 'revoked', 'revoked']);
        const left = (await store.listCodes(ours)).filter(
          ({ grant, isRevoked }) => grant.role === 'admin' && !isRevoked,
        );
        expect(left).toHaveLength(1);
        expect(await store.findCode(left[0]?.grant.codeHash ?? '')).toBeDefined();
        const gone = hashes.find((codeHash) => codeHash !== left[0]?.grant.codeHash) ?? '';
        expect(await store.revokeAdminCode(ours, gone, NOW)).toBe('revoked');
        expect(await store.findCode(gone)).toBeUndefined();
      });

      it('revokes nothing that was not granted, and leaves no trace of it', async () => {
        const grant = unitGrant();
        expect(await store.revokeCode(grant.codeHash, NOW)).toBe(false);
        expect(await store.findCode(grant.codeHash)).toBeUndefined();
        expect(await store.putCode(grant)).toBe('stored');
      });

      it.each(NO_NAMES)('refuses %s as a hash', async (_what, codeHash) => {
        const works = [
          () => store.putCode({ ...unitGrant(), codeHash }),
          () => store.findCode(codeHash),
          () => store.revokeCode(codeHash, NOW),
          () => store.noteCodeUse(codeHash, NOW),
        ];
        for (const work of works) await expect(work()).rejects.toMatchObject({ code: 'store.invalidKey' });
      });
    });

    describe('attempts', () => {
      const noon = new Date('2026-11-23T12:00:00Z');
      const plus = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

      it('counts each attempt of a window once, also in parallel', async () => {
        const bucket = `ip#${randomUUID()}`;
        const counts = await Promise.all(
          Array.from({ length: 30 }, () => under.connect().countAttempt(bucket, 60, noon)),
        );
        expect(counts.sort((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
      });

      it('starts again with the next window and keeps buckets and lengths of windows apart', async () => {
        const bucket = `code#${randomUUID()}`;
        expect(await store.countAttempt(bucket, 60, noon)).toBe(1);
        expect(await store.countAttempt(bucket, 60, plus(59.999))).toBe(2);
        expect(await store.countAttempt(bucket, 60, plus(60))).toBe(1);
        expect(await store.countAttempt(`${bucket}#60`, 60, noon)).toBe(1);
        expect(await store.countAttempt(bucket, 3600, noon)).toBe(1);
      });

      it.each(NO_NAMES)('refuses %s as a bucket', async (_what, bucket) => {
        await expect(store.countAttempt(bucket, 60, noon)).rejects.toMatchObject({ code: 'store.invalidKey' });
      });
    });

    describe('the audit trail', () => {
      const record = (of: string, second: number, action = 'submit'): AuditRecord => ({
        collector: of,
        at: instant(second),
        actor: '物理学院',
        action,
        target: '附件2',
        detail: { version: second, 备注: '首次' },
      });

      async function list(of: string, from?: string): Promise<AuditRecord[]> {
        const records: AuditRecord[] = [];
        for await (const each of store.listAudit(of, from === undefined ? {} : { from })) records.push(each);
        return records;
      }

      it('keeps every record, two of one instant and two alike too, in the order of time', async () => {
        const ours = collector();
        for (const second of [3, 1, 2]) await store.appendAudit(record(ours, second));
        await under.connect().appendAudit(record(ours, 2, 'lock'));
        await store.appendAudit(record(ours, 3));
        const listed = await list(ours);
        expect(listed.map(({ at }) => at)).toEqual([1, 2, 2, 3, 3].map(instant));
        expect(listed[0]).toEqual(record(ours, 1));
        expect(listed.slice(3)).toEqual([record(ours, 3), record(ours, 3)]);
        const ofOneInstant = listed.slice(1, 3).map(({ action }) => action);
        expect(ofOneInstant.sort()).toEqual(['lock', 'submit']);
        expect(await list(`${ours}#AUDIT`)).toEqual([]);
      });

      it('lists from an instant on, that instant included', async () => {
        const ours = collector();
        for (const second of [1, 2, 3]) await store.appendAudit(record(ours, second));
        expect((await list(ours, instant(2))).map(({ at }) => at)).toEqual([2, 3].map(instant));
        expect(await list(ours, instant(4))).toEqual([]);
      });

      it('lists until before an instant, and the newest first', async () => {
        const ours = collector();
        for (const second of [2, 1, 4, 3]) await store.appendAudit(record(ours, second));
        const ranged = async (range: AuditRange) => {
          const found: string[] = [];
          for await (const { at } of store.listAudit(ours, range)) found.push(at);
          return found;
        };
        expect(await ranged({ before: instant(3) })).toEqual([1, 2].map(instant));
        expect(await ranged({ from: instant(2), before: instant(4) })).toEqual([2, 3].map(instant));
        expect(await ranged({ newestFirst: true })).toEqual([4, 3, 2, 1].map(instant));
        expect(await ranged({ from: instant(2), before: instant(4), newestFirst: true })).toEqual([3, 2].map(instant));
        for (const before of [3, 2].map(instant)) expect(await ranged({ from: instant(3), before })).toEqual([]);
      });

      it('lists more than a page, and can be left early', async () => {
        const ours = collector();
        const detail = Array.from({ length: 4000 }, () => Math.random());
        const seconds = Array.from({ length: 40 }, (_, second) => second);
        for (const second of seconds) await store.appendAudit({ ...record(ours, second), detail });
        expect((await list(ours)).map(({ at }) => at)).toEqual(seconds.map(instant));
        for await (const { at } of store.listAudit(ours)) {
          expect(at).toBe(instant(0));
          break;
        }
      });

      it('offers no way to change or remove a record', () => {
        const methods = [store, Object.getPrototypeOf(store)].flatMap((each) => Object.getOwnPropertyNames(each));
        expect(methods.filter((method) => /audit/i.test(method)).sort()).toEqual(['appendAudit', 'listAudit']);
      });

      it.each(['2026-5-1', '2026-05-01', '2026-05-01T08:00:00Z', ''])(
        'refuses a record of %j, which would not sort by time',
        async (at) => {
          const ours = collector();
          await expect(store.appendAudit({ ...record(ours, 1), at })).rejects.toMatchObject({
            code: 'store.invalidKey',
          });
          expect(await list(ours)).toEqual([]);
        },
      );

      it('refuses a record that is too large', async () => {
        const detail = Array.from({ length: 80_000 }, () => Math.random());
        await expect(store.appendAudit({ ...record(collector(), 1), detail })).rejects.toMatchObject({
          code: 'store.tooLarge',
        });
      });
    });
  });
}

const NOW = '2026-05-01T00:00:00.000Z';
const LATER = '2026-05-02T00:00:00.000Z';

function instant(second: number): string {
  return new Date(Date.UTC(2026, 4, 1, 0, 0, second)).toISOString();
}
