/** What a data folder holds, opened: the embedded database with its stores, finished workbooks, secrets. */
import { SUMMARIES_OF_BEFORE } from '#api/collect/summaries-folder';
import { storesOver } from '#store/dynamodb/stores';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { openFolderObjectStore } from '#store/folder-object-store';
import { type DataFolder, hasSecrets } from './data-folder';
import { startEmbeddedDynamoDb } from './embedded-dynamodb';
import { openKeys } from './seed';

export const TABLE = 'kjz';

/** What has to be closed again is added to `closers`, in the order in which it was opened. */
export async function openProductData(folder: DataFolder, closers: (() => Promise<void>)[]) {
  const engine = await startEmbeddedDynamoDb({ folder: folder.databasePath, wasUsed: await hasSecrets(folder) });
  closers.push(() => engine.close());
  const client = connectDynamoDb({ endpoint: engine.endpoint, region: 'local', credentials: engine.credentials });
  closers.push(async () => client.destroy());
  await ensureTable(client, TABLE);
  const table = new TableClient(client, TABLE);
  const objects = await openFolderObjectStore(folder.objectsPath);
  // They hold what units reported, where no purge would look for it.
  await objects.removeBelow(SUMMARIES_OF_BEFORE);
  return {
    table,
    ...storesOver(table),
    objects,
    keys: await openKeys(folder),
  };
}
