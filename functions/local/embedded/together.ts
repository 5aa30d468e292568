/**
 * Several items at once: TransactWriteItems, of puts, which dynalite 4 lacks, and BatchGetItem, which it does item by
 * item. Done by dynalite's own parts, under its locks; what is put is one batch of LevelDB's, written whole or not at all.
 */
import database, { type Failure, type ItemDb, type Store, type StoredItem } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import putItem from 'dynalite/validations/putItem.js';
import { joined, parsedItem } from './item-json';
import { refusal } from './refusal';
import { itemsOf, tableOf } from './store';

/** DynamoDB's own, of both. */
const MOST_ITEMS = 100;
/** DynamoDB's own, of what one answer brings. Counted is JSON, in which an item is no smaller. */
const MOST_BYTES = 16 * 1024 * 1024;

interface BatchGet {
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly StoredItem[] }>>;
}

/** Whole items of one table, always as they are now. */
export async function getTogether(store: Store, { RequestItems: requested = {} }: BatchGet): Promise<Buffer> {
  const [[name, { Keys: keys = [], ...more }] = ['', {}], ...others] = Object.entries(requested);
  const isPlain = others.length === 0 && Object.keys(more).every((each) => each === 'ConsistentRead');
  if (!isPlain || keys.length === 0 || keys.length > MOST_ITEMS)
    throw refusal('ValidationException', `whole items of one table are read here, 1 to ${MOST_ITEMS}`);
  const table = await tableOf(store, name);
  for (const key of keys) {
    const invalid = database.validateKey(key, table);
    if (invalid) throw invalid;
  }
  const items = await itemsOf(
    store,
    name,
    keys.map((key) => database.createKey(key, table)),
  );
  const found: Buffer[] = [];
  const left: StoredItem[] = [];
  let bytes = 0;
  keys.forEach((key, at) => {
    const item = items[at];
    bytes += item?.length ?? 0;
    if (item !== undefined && bytes <= MOST_BYTES) found.push(item);
    else if (item !== undefined) left.push(key);
  });
  const unprocessed = left.length === 0 ? {} : { [name]: { Keys: left, ConsistentRead: true } };
  const before = `{"UnprocessedKeys":${JSON.stringify(unprocessed)},"Responses":{${JSON.stringify(name)}:[`;
  return joined(before, found, ']}}');
}

interface Transaction {
  readonly TransactItems?: readonly { readonly Put?: object }[];
}

interface CheckedPut {
  readonly TableName: string;
  readonly Item: StoredItem;
  readonly ConditionExpression?: string;
}

export async function transact(store: Store, { TransactItems: items = [] }: Transaction): Promise<string> {
  if (items.length === 0 || items.length > MOST_ITEMS) throw refusal('ValidationException', `${items.length} items`);
  const puts = items.map(({ Put: put }) => checked(store, put));
  const [first] = puts;
  const isOneTable = puts.every(({ TableName: name }) => name === first?.TableName);
  if (first === undefined || !isOneTable) throw refusal('ValidationException', 'puts into one table are done here');
  const table = await tableOf(store, first.TableName);
  for (const { Item: item } of puts) {
    const invalid = database.validateItem(item, table);
    if (invalid) throw invalid;
  }
  const db = store.getItemDb(first.TableName);
  const keyed = puts.map((put) => ({ put, key: database.createKey(put.Item, table) }));
  const keys = keyed.map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw refusal('ValidationException', 'one item, several operations');
  const release = await locked(db, keys);
  try {
    const conditional = keyed.filter(({ put }) => put.ConditionExpression !== undefined);
    const there = await itemsOf(
      store,
      first.TableName,
      conditional.map(({ key }) => key),
    );
    const failed = conditional.filter(({ put }, at) => {
      const item = there[at];
      return database.checkConditional(put, item && parsedItem(item));
    });
    const reasons = keyed.map((each) =>
      failed.includes(each)
        ? { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' }
        : { Code: 'None' },
    );
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);
    await written(
      db,
      keyed.map(({ put, key }) => ({ type: 'put' as const, key, value: put.Item })),
    );
    return '{}';
  } finally {
    release();
  }
}

function checked(store: Store, put: object | undefined): CheckedPut {
  if (put === undefined) throw refusal('ValidationException', 'only puts are done together here');
  const data = validations.checkTypes({ ...put }, putItem.types);
  validations.checkValidations(data, putItem.types, putItem.custom, store);
  return data as CheckedPut;
}

function locked(db: ItemDb, keys: readonly string[]): Promise<() => void> {
  return new Promise((resolve) => db.lock(keys, (release) => resolve(release(() => undefined))));
}

function written(db: ItemDb, puts: Parameters<ItemDb['batch']>[0]): Promise<void> {
  return new Promise((resolve, reject) => db.batch(puts, (error) => (error ? reject(error) : resolve())));
}

function cancelled(reasons: readonly { readonly Code: string }[]): Failure {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return refusal('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons });
}
