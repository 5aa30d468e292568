/** The registry on the embedded engine. */
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import { embeddedTable } from './embedded-table';
import { describeRegistryStore } from './registry-store.contract';

describeRegistryStore('DynamoDB on disk', async () => {
  const table = await embeddedTable();
  return { connect: () => new DynamoDbRegistryStore(table.connect()), close: () => table.close() };
});
