/**
 * The few commands this room uses, each consistent, aliased, repeated when throttled and failing only as a StoreError.
 * No transactions, streams, PartiQL or indexes: the embedded engine lacks them.
 */
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Attribute, Item } from './item';
import type { ItemKey } from './keys';
import { isConditionFailed, RETRY_POLICY, type RetryPolicy, toStoreError, withRetry } from './retry';
import { PARTITION_KEY, SORT_KEY } from './table';

/** An expression with its aliases: `#version = :base`, {version: …}. Every name in it is an alias of itself. */
export interface Expression {
  readonly text: string;
  readonly names: readonly string[];
  readonly values?: Readonly<Record<string, Attribute>>;
}

/** True of an item that is not there yet. */
export const ABSENT: Expression = { text: `attribute_not_exists(#${PARTITION_KEY})`, names: [PARTITION_KEY] };

/** Which sort keys of a partition: those that begin with a text, or those from one on, or to another, both included. */
export type SortKeyRange = { readonly prefix: string } | { readonly from: string; readonly to?: string } | 'all';

export class TableClient {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #policy: RetryPolicy;

  constructor(client: DynamoDBDocumentClient, tableName: string, policy: RetryPolicy = RETRY_POLICY) {
    this.#client = client;
    this.#tableName = tableName;
    this.#policy = policy;
  }

  /** The item, or only the named attributes of it. */
  async get(key: ItemKey, attributes?: readonly string[]): Promise<Item | undefined> {
    const output = await this.#run('get', () =>
      this.#client.send(
        new GetCommand({
          TableName: this.#tableName,
          Key: { ...key },
          ConsistentRead: true,
          ...projection(attributes),
        }),
      ),
    );
    return output.Item;
  }

  async put(item: Item): Promise<void> {
    await this.#run('put', () => this.#client.send(new PutCommand({ TableName: this.#tableName, Item: { ...item } })));
  }

  /**
   * `false` when the condition did not hold, also when it was this very call that made it false: a repetition after a
   * lost answer meets its own write. The caller reads and decides.
   */
  async putIf(item: Item, condition: Expression): Promise<boolean> {
    const written = await this.#unlessConditionFailed('conditional put', () =>
      this.#client.send(
        new PutCommand({
          TableName: this.#tableName,
          Item: { ...item },
          ConditionExpression: condition.text,
          ...aliases(condition.names),
          ...(condition.values && { ExpressionAttributeValues: condition.values }),
        }),
      ),
    );
    return written !== undefined;
  }

  /** The item's attributes after the update; `undefined` when the condition did not hold. */
  async update(key: ItemKey, change: Expression, condition?: Expression): Promise<Item | undefined> {
    const values = { ...change.values, ...condition?.values };
    return this.#unlessConditionFailed('update', async () => {
      const output = await this.#client.send(
        new UpdateCommand({
          TableName: this.#tableName,
          Key: { ...key },
          UpdateExpression: change.text,
          ...(condition && { ConditionExpression: condition.text }),
          ...aliases([...change.names, ...(condition?.names ?? [])]),
          ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return output.Attributes ?? {};
    });
  }

  /** Deleting what is not there is fine. */
  async delete(key: ItemKey): Promise<void> {
    await this.#run('delete', () =>
      this.#client.send(new DeleteCommand({ TableName: this.#tableName, Key: { ...key } })),
    );
  }

  /** A partition's items in the order of their sort keys; one request per megabyte. */
  async *query(pk: string, range: SortKeyRange, attributes?: readonly string[]): AsyncGenerator<Item, void, undefined> {
    const condition = keyCondition(pk, range);
    const projected = projection(attributes);
    let startKey: Record<string, unknown> | undefined;
    do {
      const page = await this.#run('query', () =>
        this.#client.send(
          new QueryCommand({
            TableName: this.#tableName,
            ConsistentRead: true,
            KeyConditionExpression: condition.text,
            ExpressionAttributeValues: condition.values,
            ...projected,
            ...aliases([...condition.names, ...(attributes ?? [])]),
            ...(startKey && { ExclusiveStartKey: startKey }),
          }),
        ),
      );
      yield* page.Items ?? [];
      startKey = page.LastEvaluatedKey;
    } while (startKey !== undefined);
  }

  /** Every item of the table, in no order, each as it is when it is read; one request per megabyte. */
  async *scan(): AsyncGenerator<Item, void, undefined> {
    let startKey: Record<string, unknown> | undefined;
    do {
      const page = await this.#run('scan', () =>
        this.#client.send(
          new ScanCommand({
            TableName: this.#tableName,
            ConsistentRead: true,
            ...(startKey && { ExclusiveStartKey: startKey }),
          }),
        ),
      );
      yield* page.Items ?? [];
      startKey = page.LastEvaluatedKey;
    } while (startKey !== undefined);
  }

  async #unlessConditionFailed<T>(action: string, call: () => Promise<T>): Promise<T | undefined> {
    return this.#run(action, async () => {
      try {
        return await call();
      } catch (error) {
        if (isConditionFailed(error)) return undefined;
        throw error;
      }
    });
  }

  async #run<T>(action: string, call: () => Promise<T>): Promise<T> {
    try {
      return await withRetry(this.#policy, call);
    } catch (error) {
      throw toStoreError(action, error);
    }
  }
}

function keyCondition(pk: string, range: SortKeyRange): Expression {
  const samePartition = `#${PARTITION_KEY} = :pk`;
  if (range === 'all') return { text: samePartition, names: [PARTITION_KEY], values: { ':pk': pk } };
  const names = [PARTITION_KEY, SORT_KEY];
  if ('prefix' in range) {
    return {
      text: `${samePartition} AND begins_with(#${SORT_KEY}, :sk)`,
      names,
      values: { ':pk': pk, ':sk': range.prefix },
    };
  }
  const { from, to } = range;
  return to !== undefined
    ? {
        text: `${samePartition} AND #${SORT_KEY} BETWEEN :from AND :to`,
        names,
        values: { ':pk': pk, ':from': from, ':to': to },
      }
    : { text: `${samePartition} AND #${SORT_KEY} >= :sk`, names, values: { ':pk': pk, ':sk': from } };
}

function projection(attributes: readonly string[] | undefined) {
  if (attributes === undefined) return {};
  return { ProjectionExpression: attributes.map((name) => `#${name}`).join(', '), ...aliases(attributes) };
}

function aliases(names: readonly string[]) {
  return { ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])) };
}
