/** The little of dynalite 4.0.0 that is used here; it ships no types of its own. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store; in memory without it. */
    readonly path?: string;
    readonly createTableMs?: number;
  }

  /** An HTTP server that is not listening yet; closing it closes the LevelDB store too. */
  export default function dynalite(options?: DynaliteOptions): Server;
}

declare module 'dynalite/db/index.js' {
  type AttributeValue = Readonly<Record<string, unknown>>;
  type StoredItem = Readonly<Record<string, AttributeValue>>;

  /** Thrown or handed to a callback: an answer of DynamoDB's, where it has a status. */
  interface Failure extends Error {
    readonly statusCode?: number;
    readonly body?: object;
  }
  interface ItemDb {
    createValueStream(range: ItemRange): unknown;
    batch(
      operations: readonly { readonly type: 'put'; readonly key: string; readonly value: StoredItem }[],
      callback: (error: Failure | null) => void,
    ): void;
    /** Holds all the keys until what `release` returned is called. */
    lock(keys: readonly string[], work: (release: (done: () => void) => () => void) => void): void;
  }
  interface Table {
    readonly TableStatus: string;
    readonly KeySchema: readonly { readonly AttributeName: string }[];
  }
  /** Of dynalite's keys, or of LevelDB's. Reversed, it begins at its end. */
  interface ItemRange {
    readonly gt?: string;
    readonly gte?: string;
    readonly lt?: string;
    readonly lte?: string;
    readonly reverse?: boolean;
    /** -1: no limit. */
    readonly limit?: number;
  }
  interface AsJson {
    readonly valueEncoding: 'buffer';
    /** Read ahead; 16 KB. */
    readonly highWaterMarkBytes?: number;
  }
  interface Values {
    /** None at the end. */
    nextv(most: number): Promise<readonly Buffer[]>;
    close(): Promise<void>;
  }
  type TableAnswer = (error: Failure | null, table: Table) => void;
  interface Store {
    /** LevelDB; an item's key begins with item-‹table›~. */
    readonly db: {
      getMany(keys: readonly string[], options: AsJson): Promise<readonly (Buffer | undefined)[]>;
      /** Throws while the database is not open. */
      getSync(key: string, options: AsJson): Buffer | undefined;
      /** What queries and scans read by. */
      values(options: ItemRange & AsJson): Values;
    };
    getTable(name: string, ...rest: [TableAnswer] | [checkStatus: boolean, TableAnswer]): void;
    getItemDb(name: string): ItemDb;
  }
  interface Database {
    create(options: object): Store;
    createKey(item: StoredItem, table: Table): string;
    validateKey(key: StoredItem, table: Table): Failure | null | undefined;
    validateItem(item: StoredItem, table: Table): Failure | null | undefined;
    checkConditional(put: object, existing: StoredItem | undefined): Failure | null | undefined;
  }
  const database: Database;

  export type { AttributeValue, Database, Failure, ItemDb, ItemRange, Store, StoredItem, Table, TableAnswer, Values };
  export default database;
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js';

  interface Validations {
    /** A copy without what is not known; throws a Failure. */
    checkTypes(data: object, types: object): object;
    /** Parses expressions into the data; throws a Failure. */
    checkValidations(data: object, types: object, custom: unknown, store: Store): void;
  }
  const validations: Validations;
  export default validations;
}

declare module 'dynalite/validations/putItem.js' {
  const putItem: { readonly types: object; readonly custom: unknown };
  export default putItem;
}

declare module 'dynalite/validations/query.js' {
  const query: { readonly types: object; readonly custom: unknown };
  export default query;
}

declare module 'dynalite/actions/query.js' {
  import type { Failure, ItemDb, Store } from 'dynalite/db/index.js';

  /** Checked. */
  interface Asked {
    readonly TableName: string;
    readonly Limit?: number;
    readonly _projection?: { readonly paths: readonly (readonly (string | number)[])[] };
  }
  /** What it asks of a store. */
  type Asking = Pick<Store, 'getTable'> & { getItemDb(name: string): Pick<ItemDb, 'createValueStream'> };

  export type { Asked };
  export default function query(
    store: Asking,
    asked: Asked,
    answer: (error: Failure | null, answer: object) => void,
  ): void;
}
