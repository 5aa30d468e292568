/** What a data folder holds, opened: the embedded database with its stores, finished workbooks, secrets. */
import { DynamoDbJobStore } from '#store/dynamodb/job-store';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { openFolderObjectStore } from '#store/folder-object-store';
import type { DataFolder } from './data-folder';
import { startEmbeddedDynamoDb } from './embedded-dynamodb';
import { openKeys } from './seed';

const TABLE = 'kjz';

/** What has to be closed again is added to `closers`, in the order in which it was opened. */
export async function openProductData(folder: DataFolder, closers: (() => Promise<void>)[]) {
  const engine = await startEmbeddedDynamoDb({ folder: folder.databasePath });
  closers.push(() => engine.close());
  const client = connectDynamoDb({ endpoint: engine.endpoint, region: 'local', credentials: engine.credentials });
  closers.push(async () => client.destroy());
  await ensureTable(client, TABLE);
  const table = new TableClient(client, TABLE);
  return {
    submissions: new DynamoDbSubmissionStore(table),
    registry: new DynamoDbRegistryStore(table),
    jobs: new DynamoDbJobStore(table),
    objects: await openFolderObjectStore(folder.objectsPath),
    keys: await openKeys(folder),
  };
}
