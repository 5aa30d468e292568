/** The stores over the deployment's table and bucket. Made once per process; connections outlive a request. */

import { once } from '#api/once';
import { storesOver } from '#store/dynamodb/stores';
import { connectDynamoDb } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import type { DownloadAddresses, ObjectStore } from '#store/object-store';

export function openTable(tableName: string) {
  return storesOver(new TableClient(connectDynamoDb(), tableName));
}

/** Loaded with the first object: most requests touch none, and a start compiles whatever is loaded. */
export function openBucket(bucket: string): ObjectStore & DownloadAddresses {
  const opened = once(async () => {
    const [{ connectS3 }, { S3ObjectStore }] = await Promise.all([
      import('#store/s3/connect'),
      import('#store/s3/object-store'),
    ]);
    return new S3ObjectStore(connectS3(), bucket);
  });
  return {
    put: async (key, bytes, contentType) => (await opened()).put(key, bytes, contentType),
    get: async (key) => (await opened()).get(key),
    size: async (key) => (await opened()).size(key),
    removeBelow: async (above) => (await opened()).removeBelow(above),
    addressOf: async (key, download) => (await opened()).addressOf(key, download),
  };
}
