/**
 * The few commands this room uses, each consistent, aliased, repeated when throttled and failing only as a StoreError.
 * No streams, PartiQL or indexes, and of transactions only puts: the embedded engine lacks the others.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { StoreError } from '../store-error';
import type { Attribute, Item } from './item';
import type { ItemKey } from './keys';
import { delayBefore, isConditionFailed, RETRY_POLICY, type RetryPolicy, toStoreError, withRetry } from './retry';
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

/** One of several puts that are all done or none. */
export interface Put {
  readonly item: Item;
  readonly condition?: Expression;
}

/** Whole items that are wanted at once. */
interface Wanted {
  readonly key: ItemKey;
  readonly tell: (item: Item | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/** Within a second all told. */
const LOOKS_AGAIN = 4;

/** DynamoDB's own limit for one BatchGetItem. */
const MOST_AT_ONCE = 100;

export class TableClient {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #policy: RetryPolicy;
  /** Asked for in this very turn, and not sent yet. */
  #wanted: Wanted[] = [];

  constructor(client: DynamoDBDocumentClient, tableName: string, policy: RetryPolicy = RETRY_POLICY) {
    this.#client = client;
    this.#tableName = tableName;
    this.#policy = policy;
  }

  /** The whole item. Whatever is asked for in one turn of the event loop's microtasks goes as one call. */
  get(key: ItemKey): Promise<Item | undefined> {
    return new Promise((tell, fail) => {
      this.#wanted.push({ key, tell, fail });
      if (this.#wanted.length === 1) queueMicrotask(() => this.#sendWanted());
    });
  }

  /** Only the named attributes of an item. */
  async getPart(key: ItemKey, attributes: readonly string[]): Promise<Item | undefined> {
    return this.#getOne(key, attributes);
  }

  #sendWanted(): void {
    const all = this.#wanted;
    this.#wanted = [];
    for (let at = 0; at < all.length; at += MOST_AT_ONCE) {
      const wanted = all.slice(at, at + MOST_AT_ONCE);
      const [first, ...others] = wanted;
      if (first === undefined) return;
      const found =
        others.length === 0
          ? this.#getOne(first.key).then((item) => new Map(item && [[nameOf(first.key), item]]))
          : this.#getBatch(wanted);
      found.then(
        (items) => {
          for (const { key, tell } of wanted) tell(items.get(nameOf(key)));
        },
        (error: unknown) => {
          for (const { fail } of wanted) fail(error);
        },
      );
    }
  }

  async #getOne(key: ItemKey, attributes?: readonly string[]): Promise<Item | undefined> {
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

  /**
   * What `read` finds, asked again for a moment while it finds nothing: on AWS one of several items that were put
   * together may be seen before the others are, for milliseconds (isolation of TransactWriteItems is that of each item).
   */
  async untilThere<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
    for (let again = 1; ; again++) {
      const found = await read();
      if (found !== undefined || again > LOOKS_AGAIN) return found;
      await (this.#policy.wait ?? sleep)(delayBefore(this.#policy, again));
    }
  }

  /** By `nameOf` their keys. What one answer has no room for is asked for again; what is throttled, after a while. */
  async #getBatch(wanted: readonly { readonly key: ItemKey }[]): Promise<ReadonlyMap<string, Item>> {
    const found = new Map<string, Item>();
    let keys = [...new Map(wanted.map(({ key }) => [nameOf(key), { ...key }])).values()];
    for (let inVain = 0; keys.length > 0; ) {
      const request = { [this.#tableName]: { Keys: keys, ConsistentRead: true } };
      const output = await this.#run('batch get', () =>
        this.#client.send(new BatchGetCommand({ RequestItems: request })),
      );
      for (const item of output.Responses?.[this.#tableName] ?? []) found.set(nameOf(item as unknown as ItemKey), item);
      const left = (output.UnprocessedKeys?.[this.#tableName]?.Keys ?? []) as unknown as ItemKey[];
      inVain = left.length < keys.length ? 0 : inVain + 1;
      if (inVain >= this.#policy.attempts) throw new StoreError('store.throttled', 'batch get was left undone');
      if (inVain > 0) await (this.#policy.wait ?? sleep)(delayBefore(this.#policy, inVain));
      keys = left.map(({ pk, sk }) => ({ pk, sk }));
    }
    return found;
  }

  async put(item: Item): Promise<void> {
    await this.#run('put', () => this.#client.send(new PutCommand(this.#inputOf({ item }))));
  }

  #inputOf({ item, condition }: Put) {
    return {
      TableName: this.#tableName,
      Item: { ...item },
      ...(condition && {
        ConditionExpression: condition.text,
        ...aliases(condition.names),
        ...(condition.values && { ExpressionAttributeValues: condition.values }),
      }),
    };
  }

  /**
   * `false` when the condition did not hold, also when it was this very call that made it false: a repetition after a
   * lost answer meets its own write. The caller reads and decides.
   */
  async putIf(item: Item, condition: Expression): Promise<boolean> {
    const written = await this.#unlessConditionFailed('conditional put', () =>
      this.#client.send(new PutCommand(this.#inputOf({ item, condition }))),
    );
    return written !== undefined;
  }

  /**
   * All of the puts or none: `false` when a condition did not hold, also when it was this very call that made it false.
   * At most 100 items and 4 MB. `token`, where given, makes a repetition of what was done already a success on AWS: 1 to
   * 36 characters, new for each set of puts.
   */
  async putTogether(puts: readonly Put[], token?: string): Promise<boolean> {
    const written = await this.#unlessConditionFailed('puts together', () =>
      this.#client.send(
        new TransactWriteCommand({
          ...(token === undefined ? {} : { ClientRequestToken: token }),
          TransactItems: puts.map((put) => ({ Put: this.#inputOf(put) })),
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
  async *query(
    pk: string,
    range: SortKeyRange,
    attributes?: readonly string[],
    order: 'ascending' | 'descending' = 'ascending',
  ): AsyncGenerator<Item, void, undefined> {
    const condition = keyCondition(pk, range);
    const projected = projection(attributes);
    let startKey: Record<string, unknown> | undefined;
    do {
      const page = await this.#run('query', () =>
        this.#client.send(
          new QueryCommand({
            TableName: this.#tableName,
            ConsistentRead: true,
            ...(order === 'descending' && { ScanIndexForward: false }),
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

function nameOf({ pk, sk }: ItemKey): string {
  return JSON.stringify([pk, sk]);
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
