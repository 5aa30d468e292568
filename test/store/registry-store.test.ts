import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import type { AuditRecord, CodeGrant, RegistryStore } from '#store/registry-store';
import { type EmbeddedTable, embeddedTable } from './embedded-table';

let table: EmbeddedTable;
let store: RegistryStore;

beforeAll(async () => {
  table = await embeddedTable();
  store = new DynamoDbRegistryStore(table.connect());
});
afterAll(() => table.close());

describe('rounds', () => {
  const definition = {
    title: '2026年科技活动周',
    window: ['2026-05-01', '2026-05-31'],
    thresholds: { min: 1.5 },
    none: null,
  };

  it('keeps a round, replaces it and lists a collector’s own in order of id', async () => {
    await store.putRound('科技处', '2026#春', { title: 'draft' });
    await store.putRound('科技处', '2026#春', definition);
    await store.putRound('科技处', '2025', definition);
    await store.putRound('科技处#ROUND', '2027', definition);
    expect(await store.getRound('科技处', '2026#春')).toEqual({ roundId: '2026#春', definition });
    expect((await store.listRounds('科技处')).map(({ roundId }) => roundId)).toEqual(['2025', '2026#春']);
    expect(await store.getRound('科技处', '2027')).toBeUndefined();
    expect(await store.listRounds('nobody')).toEqual([]);
  });

  it('refuses a definition that does not fit an item', async () => {
    const noise = Array.from({ length: 80_000 }, () => Math.random());
    await expect(store.putRound('科技处', 'huge', noise)).rejects.toMatchObject({ code: 'store.tooLarge' });
    expect(await store.getRound('科技处', 'huge')).toBeUndefined();
  });
});

describe('access codes', () => {
  const grant: CodeGrant = { codeHash: 'hash-1', collector: '科技处', role: 'unit', unit: '物理学院' };

  it('finds what a code grants', async () => {
    const admin: CodeGrant = { codeHash: 'hash-2', collector: '科技处', role: 'admin' };
    expect(await store.putCode(grant)).toBe('stored');
    expect(await store.putCode(admin)).toBe('stored');
    expect(await store.findCode('hash-1')).toEqual(grant);
    expect(await store.findCode('hash-2')).toEqual(admin);
    expect(await store.findCode('hash-3')).toBeUndefined();
  });

  it('grants a hash once: again is known, otherwise is taken', async () => {
    expect(await store.putCode(grant)).toBe('known');
    expect(await store.putCode({ ...grant, unit: '化学学院' })).toBe('taken');
    expect(await store.findCode('hash-1')).toEqual(grant);
  });

  it('revokes for good', async () => {
    expect(await store.revokeCode('hash-1')).toBe(true);
    expect(await store.revokeCode('hash-1')).toBe(true);
    expect(await store.findCode('hash-1')).toBeUndefined();
    expect(await store.putCode(grant)).toBe('taken');
    expect(await store.findCode('hash-1')).toBeUndefined();
    expect(await store.revokeCode('hash-9')).toBe(false);
    expect(await store.findCode('hash-9')).toBeUndefined();
  });
});

describe('attempts', () => {
  const noon = new Date('2026-11-23T12:00:00Z');
  const plus = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

  it('counts each attempt of a window once, also in parallel', async () => {
    const counts = await Promise.all(Array.from({ length: 30 }, () => store.countAttempt('ip#1.2.3.4', 60, noon)));
    expect(counts.sort((one, other) => one - other)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('starts again with the next window and keeps buckets apart', async () => {
    expect(await store.countAttempt('code#a', 60, noon)).toBe(1);
    expect(await store.countAttempt('code#a', 60, plus(59.999))).toBe(2);
    expect(await store.countAttempt('code#a', 60, plus(60))).toBe(1);
    expect(await store.countAttempt('code#b', 60, noon)).toBe(1);
    expect(await store.countAttempt('code#a', 3600, noon)).toBe(1);
  });
});

describe('the audit trail', () => {
  const record = (second: number, action = 'submit'): AuditRecord => ({
    collector: '科技处',
    at: new Date(Date.UTC(2026, 4, 1, 0, 0, second)).toISOString(),
    actor: '物理学院',
    action,
    target: '附件2',
    detail: { version: second, 备注: '首次' },
  });

  async function list(collector: string, from?: string): Promise<AuditRecord[]> {
    const records: AuditRecord[] = [];
    for await (const each of store.listAudit(collector, from === undefined ? {} : { from })) records.push(each);
    return records;
  }

  it('keeps every record, two of one instant too, in the order of time', async () => {
    for (const second of [3, 1, 2]) await store.appendAudit(record(second));
    await store.appendAudit(record(2, 'lock'));
    const listed = await list('科技处');
    expect(listed).toHaveLength(4);
    expect(listed[0]).toEqual(record(1));
    expect(listed[3]).toEqual(record(3));
    expect(
      listed
        .slice(1, 3)
        .map(({ action }) => action)
        .sort(),
    ).toEqual(['lock', 'submit']);
    expect(await list('another')).toEqual([]);
  });

  it('lists from an instant on, that instant included', async () => {
    expect((await list('科技处', record(2).at)).map(({ at }) => at)).toEqual(
      [2, 2, 3].map((second) => record(second).at),
    );
    expect(await list('科技处', record(4).at)).toEqual([]);
  });

  it('lists more than a page', async () => {
    const detail = Array.from({ length: 4000 }, () => Math.random());
    for (let second = 0; second < 40; second += 1) {
      await store.appendAudit({ ...record(second), collector: 'paged', detail });
    }
    expect((await list('paged')).map(({ at }) => at)).toEqual(
      Array.from({ length: 40 }, (_, second) => record(second).at),
    );
  });

  it('offers no way to change or remove a record', () => {
    const methods = Object.getOwnPropertyNames(DynamoDbRegistryStore.prototype).filter((name) => /audit/i.test(name));
    expect(methods.sort()).toEqual(['appendAudit', 'listAudit']);
  });

  it('refuses a record that would not sort by time', async () => {
    await expect(store.appendAudit({ ...record(1), at: '2026-5-1' })).rejects.toMatchObject({
      code: 'store.invalidKey',
    });
  });
});
