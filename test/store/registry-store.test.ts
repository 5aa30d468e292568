/** The registry on the embedded engine. */
import { gzipSync } from 'node:zlib';
import { auditKey } from '#store/dynamodb/keys';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import { embeddedTable } from './embedded-table';
import { describeRegistryStore } from './registry-store.contract';

describeRegistryStore('DynamoDB on disk', async () => {
  const table = await embeddedTable();
  return { connect: () => new DynamoDbRegistryStore(table.connect()), close: () => table.close() };
});

it('reads audit records of before 2026-11-26, whose details were packed, among those of now', async () => {
  const table = await embeddedTable();
  const client = table.connect();
  const registry = new DynamoDbRegistryStore(client);
  const record = { collector: 'jykj', actor: 'unit:x', action: 'submission.accepted', target: '2023/plan/物理学院' };
  const [before, now] = ['2023-05-18T08:00:00.000Z', '2023-05-18T09:00:00.000Z'];
  const detail = gzipSync(JSON.stringify({ receipt: '材料-0001' }));
  await client.put({ ...auditKey('jykj', before, 'before'), ...record, at: before, detail });
  await registry.appendAudit({ ...record, at: now, detail: { receipt: '材料-0002' } });
  const found = [];
  for await (const { at, detail } of registry.listAudit('jykj')) found.push([at, detail]);
  expect(found).toEqual([
    [before, { receipt: '材料-0001' }],
    [now, { receipt: '材料-0002' }],
  ]);
  await table.close();
});
