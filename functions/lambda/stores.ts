/** The stores over the deployment's table and bucket. Made once per process; connections outlive a request. */
import { storesOver } from '#store/dynamodb/stores';
import { connectDynamoDb } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { connectS3 } from '#store/s3/connect';
import { S3ObjectStore } from '#store/s3/object-store';

export function openTable(tableName: string) {
  return storesOver(new TableClient(connectDynamoDb(), tableName));
}

export function openBucket(bucket: string): S3ObjectStore {
  return new S3ObjectStore(connectS3(), bucket);
}
