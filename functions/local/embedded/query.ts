/**
 * Query, of whole items: dynalite says which are asked for, and they are answered as LevelDB has them. They are the JSON
 * of an answer there already; dynalite parses, measures and writes each again, a quarter of what an overview costs.
 */
import { EventEmitter } from 'node:events';
import askDynalite, { type Asked } from 'dynalite/actions/query.js';
import type { ItemRange, Store, StoredItem, Table } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import query from 'dynalite/validations/query.js';
import { joined, parsedItem, withOnly } from './item-json';
import { tableOf, valuesIn } from './store';

/** DynamoDB's own, of one answer. Counted is JSON, in which an item is no smaller than DynamoDB counts it. */
const MOST_BYTES = 1024 * 1024;
/** Others are read when these are not enough. */
const ITEMS_AT_ONCE = 1_000;

/** What else may be asked (filters, indexes, counts) is left to dynalite, as are parts of attributes. */
const DONE_HERE: ReadonlySet<string> = new Set([
  'TableName',
  'ConsistentRead',
  'ScanIndexForward',
  'Limit',
  'ExclusiveStartKey',
  'KeyConditionExpression',
  'ProjectionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
]);

export async function queryItems(store: Store, sent: object): Promise<Buffer | string> {
  const asked = validations.checkTypes(sent, query.types) as Asked;
  validations.checkValidations(asked, query.types, query.custom, store);
  const wanted = Object.keys(sent).every((each) => DONE_HERE.has(each)) ? attributesOf(asked) : undefined;
  if (wanted === undefined) return JSON.stringify(await answeredByDynalite(store, asked));
  const page = await pageOf(store, asked, await rangeOf(store, asked));
  return answerOf(page, wanted, await tableOf(store, asked.TableName));
}

/** As they stand in JSON. */
const PLAIN_NAME = /^[\w.-]+$/;

/** Nothing where parts of attributes are asked for, or attributes of odd names. */
function attributesOf({ _projection: projection }: Asked): ReadonlySet<string> | 'all' | undefined {
  if (projection === undefined) return 'all';
  const names = projection.paths.map((path) => (path.length === 1 ? String(path[0]) : ''));
  return names.every((name) => PLAIN_NAME.test(name)) ? new Set(names) : undefined;
}

function answeredByDynalite(store: Store, asked: Asked): Promise<object> {
  return new Promise((resolve, reject) =>
    askDynalite(store, asked, (error, answer) => (error ? reject(error) : resolve(answer))),
  );
}

/** What dynalite would read: it asks a store that hears that, and has nothing to read. */
function rangeOf(store: Store, asked: Asked): Promise<ItemRange> {
  return new Promise((resolve, reject) => {
    const createValueStream = (range: ItemRange) => {
      resolve(range);
      return new EventEmitter();
    };
    const hearing = { ...store, getItemDb: () => ({ createValueStream }) };
    askDynalite(hearing, asked, (error) => (error ? reject(error) : undefined));
  });
}

interface Page {
  readonly items: readonly Buffer[];
  /** There may be more. */
  readonly isFull: boolean;
}

/** Ends as dynalite ends it: with the item that reaches the most, whether or not another follows. */
async function pageOf(
  store: Store,
  { TableName: table, Limit: most = Infinity }: Asked,
  range: ItemRange,
): Promise<Page> {
  const items: Buffer[] = [];
  let bytes = 0;
  const values = valuesIn(store, table, range);
  try {
    for (;;) {
      const read = await values.nextv(ITEMS_AT_ONCE);
      if (read.length === 0) return { items, isFull: false };
      for (const item of read) {
        items.push(item);
        bytes += item.length;
        if (items.length >= most || bytes >= MOST_BYTES) return { items, isFull: true };
      }
    }
  } finally {
    await values.close();
  }
}

function answerOf({ items, isFull }: Page, wanted: ReadonlySet<string> | 'all', table: Table): Buffer {
  const last = isFull ? items.at(-1) : undefined;
  const told = wanted === 'all' ? items : items.map((item) => withOnly(wanted, item));
  const counts = { Count: items.length, ScannedCount: items.length };
  const more = last === undefined ? counts : { ...counts, LastEvaluatedKey: keyOf(parsedItem(last), table) };
  return joined('{"Items":[', told, `],${JSON.stringify(more).slice(1)}`);
}

function keyOf(item: StoredItem, { KeySchema: parts }: Table): StoredItem {
  return Object.fromEntries(Object.entries(item).filter(([name]) => parts.some((part) => part.AttributeName === name)));
}
