/** The registry on the embedded engine, and what an earlier edition wrote there. */
import { randomUUID } from 'node:crypto';
import { codeKey, roundKey } from '#store/dynamodb/keys';
import { packJson } from '#store/dynamodb/packed-json';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import type { CodeGrant } from '#store/registry-store';
import { type EmbeddedTable, embeddedTable } from './embedded-table';
import { describeRegistryStore } from './registry-store.contract';

describeRegistryStore('DynamoDB on disk', async () => {
  const table = await embeddedTable();
  return { connect: () => new DynamoDbRegistryStore(table.connect()), close: () => table.close() };
});

describe('of before 2026-11-26', () => {
  const at = '2026-11-26T00:00:00.000Z';
  let table: EmbeddedTable;
  let store: DynamoDbRegistryStore;
  beforeAll(async () => {
    table = await embeddedTable();
    store = new DynamoDbRegistryStore(table.connect());
  });
  afterAll(() => table.close());

  it.each<[string, (grant: CodeGrant) => Promise<unknown>, object]>([
    ['used', ({ codeHash }) => store.noteCodeUse(codeHash, at), { lastUsedAt: at }],
    ['put again', (grant) => store.putCode(grant), {}],
  ])('a code is listed once it is %s', async (_, work, more) => {
    const grant = { codeHash: randomUUID(), collector: randomUUID(), role: 'unit', unit: '物理学院' } as const;
    await table.connect().put({ ...codeKey(grant.codeHash), ...grant });
    expect(await store.listCodes(grant.collector)).toEqual([]);
    await work(grant);
    await work(grant);
    const listed = { id: grant.codeHash.slice(0, 12), grant, isRevoked: false, ...more };
    expect(await store.listCodes(grant.collector)).toEqual([listed]);
    expect(await store.findCode(grant.codeHash)).toEqual(grant);
  });

  it('a round is replaced by whoever read it, once', async () => {
    await table.connect().put({ ...roundKey('c', 'r'), definition: packJson({ by: 0 }) });
    expect(await store.getRound('c', 'r')).toEqual({ roundId: 'r', definition: { by: 0 }, edition: '' });
    const racing = await Promise.all([1, 2].map((by) => store.replaceRound('c', 'r', { by }, '')));
    expect(racing.sort()).toEqual([false, true]);
    expect(await store.removeRound('c', 'r', '')).toBe(false);
  });
});
