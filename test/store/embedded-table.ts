/** A table of the embedded engine in a temporary folder, and ways to make its client fail. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startEmbeddedDynamoDb } from '#local/embedded-dynamodb';
import type { RetryPolicy } from '#store/dynamodb/retry';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';

export const TABLE_NAME = 'test-table';

export interface EmbeddedTable {
  /** Another client of the same table; `beforeSend` is told each command's number from 1 and may misbehave. */
  connect(beforeSend?: Misbehave, policy?: RetryPolicy): TableClient;
  readonly client: DynamoDBClient;
  close(): Promise<void>;
}

/** May throw before `send`, call it, and throw after it. */
export type Misbehave = (count: number, send: () => Promise<void>) => Promise<void>;

export async function embeddedTable(): Promise<EmbeddedTable> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const server = await startEmbeddedDynamoDb({ folder: join(folder, 'db') });
  const clients: DynamoDBClient[] = [];
  const newClient = () => {
    const { endpoint, credentials } = server;
    const client = connectDynamoDb({ endpoint, credentials, region: 'local' });
    clients.push(client);
    return client;
  };
  const client = newClient();
  await ensureTable(client, TABLE_NAME);
  return {
    client,
    connect(beforeSend, policy) {
      const own = newClient();
      if (beforeSend) misbehave(own, beforeSend);
      return new TableClient(own, TABLE_NAME, policy);
    },
    async close() {
      for (const each of clients) each.destroy();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As DynamoDB throws it. */
export function throttling(): Error {
  const error = new Error('Rate of requests exceeds the allowed throughput.');
  return Object.assign(error, { name: 'ThrottlingException', $fault: 'client' });
}

function misbehave(client: DynamoDBClient, how: Misbehave): void {
  let count = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      count += 1;
      let output: Awaited<ReturnType<typeof next>> | undefined;
      await how(count, async () => {
        output = await next(args);
      });
      if (output === undefined) throw new Error('the command was neither sent nor refused');
      return output;
    },
    { step: 'initialize', name: 'misbehave' },
  );
}
