/** The stores over the deployment's table and bucket. Made once per process; connections outlive a request. */
import { DynamoDbJobStore } from '#store/dynamodb/job-store';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import { connectDynamoDb } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { connectS3 } from '#store/s3/connect';
import { S3ObjectStore } from '#store/s3/object-store';

export function openTable(tableName: string) {
  const table = new TableClient(connectDynamoDb(), tableName);
  return {
    submissions: new DynamoDbSubmissionStore(table),
    registry: new DynamoDbRegistryStore(table),
    jobs: new DynamoDbJobStore(table),
  };
}

export function openBucket(bucket: string): S3ObjectStore {
  return new S3ObjectStore(connectS3(), bucket);
}
