/**
 * Several items at once: TransactWriteItems, of puts, which dynalite 4 lacks, and BatchGetItem, which it does item by
 * item. Done by dynalite's own parts, under its locks; what is put is one batch of LevelDB's, written whole or not at all.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import database, {
  type Failure,
  type ItemDb,
  type Store,
  type StoredItem,
  type Table,
  type TableAnswer,
} from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import putItem from 'dynalite/validations/putItem.js';

const VERSION = 'DynamoDB_20120810.';
/** DynamoDB's own, of both. */
const MOST_ITEMS = 100;
/** DynamoDB's own, of what one answer brings. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Of 400 KB at most each: milliseconds, in which nobody else is answered. */
const FEW_ITEMS = 8;
const ERRORS = 'com.amazonaws.dynamodb.v20120810#';

/**
 * Runs `make`, which has dynalite open its store, and gives that out beside what it made. The store remembers tables
 * that can be used, which dynalite reads again for every item; here nobody changes or deletes one. And it reads ahead.
 */
export function withStore<T>(make: () => T): { readonly made: T; readonly store: Store } {
  const create = database.create;
  let store: Store | undefined;
  database.create = (options) => {
    store = create(options);
    rememberTables(store);
    readAhead(store);
    return store;
  };
  try {
    const made = make();
    if (store === undefined) throw new Error('embedded database: dynalite opens no store, check the guard');
    return { made, store };
  } finally {
    database.create = create;
  }
}

function rememberTables(store: Store): void {
  const known = new Map<string, Table>();
  const read = store.getTable.bind(store);
  store.getTable = (name, ...rest) => {
    const answer = rest.at(-1) as TableAnswer;
    const table = known.get(name);
    if (table !== undefined) return answer(null, table);
    const reading: TableAnswer = (error, found) => {
      if (!error && found.TableStatus === 'ACTIVE') known.set(name, found);
      answer(error, found);
    };
    return rest.length === 2 ? read(name, rest[0], reading) : read(name, reading);
  };
}

/** LevelDB's thread is asked again for every 16 KB of a query otherwise, which are five heads. */
const AHEAD_BYTES = 256 * 1024;

function readAhead({ db }: Store): void {
  const values = db.values.bind(db);
  db.values = (options) => values({ ...options, highWaterMarkBytes: AHEAD_BYTES });
}

type Operation = (store: Store, sent: object) => Promise<object>;

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [`${VERSION}TransactWriteItems`, transact],
  [`${VERSION}BatchGetItem`, getTogether],
]);

/** What answers this request, where it is one of these. */
export function operationOf({ headers }: IncomingMessage): Operation | undefined {
  return OPERATIONS.get(String(headers['x-amz-target']));
}

/** An unexpected failure of the disk is thrown out of here, as dynalite throws its own: it ends the process. */
export async function answerTogether(
  operation: Operation,
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let sent: Buffer;
  try {
    sent = await buffer(request);
  } catch {
    // Cut off: nobody hears an answer.
    response.destroy();
    return;
  }
  let status = 200;
  let body: object;
  try {
    body = await operation(store, jsonOf(sent));
  } catch (error) {
    const failure = error as Failure;
    if (failure.statusCode === undefined || failure.body === undefined) throw error;
    status = failure.statusCode;
    body = failure.body;
  }
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}

function jsonOf(sent: Buffer): object {
  try {
    return JSON.parse(sent.toString('utf8')) as object;
  } catch {
    throw refusal('SerializationException', 'no JSON');
  }
}

interface BatchGet {
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly StoredItem[] }>>;
}

/** Whole items of one table, always as they are now. */
async function getTogether(store: Store, { RequestItems: requested = {} }: BatchGet): Promise<object> {
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
  const found: StoredItem[] = [];
  const left: StoredItem[] = [];
  let bytes = 0;
  keys.forEach((key, at) => {
    const item = items[at];
    bytes += item === undefined ? 0 : database.itemSize(item);
    if (item !== undefined && bytes <= MOST_BYTES) found.push(item);
    else if (item !== undefined) left.push(key);
  });
  const unprocessed = left.length === 0 ? {} : { [name]: { Keys: left, ConsistentRead: true } };
  return { Responses: { [name]: found }, UnprocessedKeys: unprocessed };
}

interface Transaction {
  readonly TransactItems?: readonly { readonly Put?: object }[];
}

interface CheckedPut {
  readonly TableName: string;
  readonly Item: StoredItem;
  readonly ConditionExpression?: string;
}

async function transact(store: Store, { TransactItems: items = [] }: Transaction): Promise<object> {
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
    const failed = conditional.filter(({ put }, at) => database.checkConditional(put, there[at]));
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
    return {};
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

function tableOf(store: Store, name: string): Promise<Table> {
  return new Promise((resolve, reject) =>
    store.getTable(name, (error, table) => (error ? reject(error) : resolve(table))),
  );
}

function locked(db: ItemDb, keys: readonly string[]): Promise<() => void> {
  return new Promise((resolve) => db.lock(keys, (release) => resolve(release(() => undefined))));
}

/** In the order of the keys; of few of them without a thread of LevelDB's, which costs more than reading them. */
async function itemsOf(store: Store, table: string, keys: readonly string[]) {
  const names = keys.map((key) => `item-${table}~${key}`);
  return names.length <= FEW_ITEMS ? names.map((name) => store.db.getSync(name)) : store.db.getMany(names);
}

function written(db: ItemDb, puts: Parameters<ItemDb['batch']>[0]): Promise<void> {
  return new Promise((resolve, reject) => db.batch(puts, (error) => (error ? reject(error) : resolve())));
}

function refusal(name: string, message: string): Failure {
  return Object.assign(new Error(message), { statusCode: 400, body: { __type: `${ERRORS}${name}`, message } });
}

function cancelled(reasons: readonly { readonly Code: string }[]): Failure {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const body = {
    __type: `${ERRORS}TransactionCanceledException`,
    message,
    Message: message,
    CancellationReasons: reasons,
  };
  return Object.assign(new Error(message), { statusCode: 400, body });
}
