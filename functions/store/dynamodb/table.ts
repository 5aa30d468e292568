/** The one table: its key schema, how to reach it, and how to make it where no deployment does. */

import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { StoreError } from '../store-error';

export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';

/** Seconds since 1970, for DynamoDB's own deletion; readers never depend on it. */
export const EXPIRY_ATTRIBUTE = 'expiresAt';

/** Two string keys, paid per request, no index, no stream. */
export function tableDefinition(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: PARTITION_KEY, AttributeType: 'S' },
      { AttributeName: SORT_KEY, AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: PARTITION_KEY, KeyType: 'HASH' },
      { AttributeName: SORT_KEY, KeyType: 'RANGE' },
    ],
  };
}

/** Where DynamoDB is. Without an endpoint: AWS, by the environment's region and role. */
export interface DynamoDbAddress {
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A client that tries once and gives up in seconds; repetition is `retry.ts`'s. The caller destroys it. */
export function connectDynamoDb(address: DynamoDbAddress = {}): DynamoDBClient {
  const config: DynamoDBClientConfig = {
    ...address,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true },
  };
  return new DynamoDBClient(config);
}

const POLL_MS = 20;
const LONGEST_WAIT_MS = 30_000;

/**
 * Makes the table where it is missing and waits until it can be used. For the embedded engine and for tests: on AWS
 * the deployment owns the table. Throws `store.unavailable`.
 */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    if ((await tableStatus(client, tableName)) === undefined) await createTable(client, tableName);
    for (let waitedMs = 0; (await tableStatus(client, tableName)) !== 'ACTIVE'; waitedMs += POLL_MS) {
      if (waitedMs >= LONGEST_WAIT_MS) throw new Error(`not active after ${LONGEST_WAIT_MS} ms`);
      await sleep(POLL_MS);
    }
  } catch (error) {
    throw new StoreError('store.unavailable', `table ${tableName} cannot be used`, error);
  }
}

async function tableStatus(client: DynamoDBClient, tableName: string): Promise<string | undefined> {
  try {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return table?.TableStatus;
  } catch (error) {
    if (isNamed(error, 'ResourceNotFoundException')) return undefined;
    throw error;
  }
}

async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
  } catch (error) {
    const isMadeMeanwhile = isNamed(error, 'ResourceInUseException');
    if (!isMadeMeanwhile) throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
