/** What dynalite keeps its data in: LevelDB, with the keys that dynalite makes. */
import database, { type ItemRange, type Store, type Table, type TableAnswer, type Values } from 'dynalite/db/index.js';

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

/** Rejects with a Failure where there is none of that name. */
export function tableOf(store: Store, name: string): Promise<Table> {
  return new Promise((resolve, reject) =>
    store.getTable(name, (error, table) => (error ? reject(error) : resolve(table))),
  );
}

/** Of 400 KB at most each: milliseconds, in which nobody else is answered. */
const FEW_ITEMS = 8;
const AS_JSON = { valueEncoding: 'buffer' } as const;

/**
 * The JSON of each item, in the order of dynalite's keys; of few of them without a thread of LevelDB's, which costs more
 * than reading them.
 */
export async function itemsOf(
  { db }: Store,
  table: string,
  keys: readonly string[],
): Promise<readonly (Buffer | undefined)[]> {
  const names = keys.map((key) => nameOf(table, key));
  return names.length <= FEW_ITEMS ? names.map((name) => db.getSync(name, AS_JSON)) : db.getMany(names, AS_JSON);
}

/** The JSON of the items in a range of dynalite's keys. To be closed. */
export function valuesIn({ db }: Store, table: string, { reverse, limit, ...bounds }: ItemRange): Values {
  const named = Object.entries(bounds).map(([bound, key]) => [bound, nameOf(table, key)]);
  return db.values({ ...Object.fromEntries(named), reverse, limit, ...AS_JSON });
}

function nameOf(table: string, key: string): string {
  return `item-${table}~${key}`;
}
