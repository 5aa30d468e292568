/** DynamoDB on one machine: dynalite in this process, on disk, behind the guard that it needs. Knows no product data. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import type { Store } from 'dynalite/db/index.js';
import { diskWords } from './data-folder';
import { damageOf, refuseChangedBlocks, refuseDamage, refuseLostDatabase, sealBlocks } from './database-health';
import { answerHere, operationOf } from './embedded/operations';
import { withStore } from './embedded/store';

/** A running engine and what a client needs to reach it. */
export interface EmbeddedDynamoDb {
  /** http://127.0.0.1:port, another port each time. */
  readonly endpoint: string;
  /** Made anew at each start; requests signed with another key are refused. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Finishes what runs, then closes the store. */
  close(): Promise<void>;
}

/**
 * Starts the engine on `folder`, making it where it is missing. The caller holds the data folder's lock.
 *
 * - Throws a DatabaseRefused where the database is lost or damaged; it is read whole once (some 200 MB a second).
 * - Throws when the folder is open elsewhere, cannot be read, or holds a table that was being deleted.
 * - Survives kill -9 without losing an acknowledged write; power loss is not covered, the engine does not fsync.
 * - A failing disk ends the process by an uncaught exception, on purpose (2026-11-23): LevelDB may drop what it is given
 *   after a half-written log record, and only reopening it cuts that record off.
 */
export async function startEmbeddedDynamoDb(options: {
  readonly folder: string;
  /** Whether there was a database here before. */
  readonly wasUsed?: boolean;
}): Promise<EmbeddedDynamoDb> {
  await refuseLostDatabase(options.folder, options.wasUsed === true);
  await refuseChangedBlocks(options.folder);
  await prepareFolder(options.folder);
  await sealBlocks(options.folder);
  const { made: server, store } = withStore(() => dynalite({ path: options.folder, createTableMs: 0 }));
  const accessKeyId = randomBytes(16).toString('hex');
  guardRequests(server, accessKeyId, store);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    credentials: { accessKeyId, secretAccessKey: randomBytes(16).toString('hex') },
    async close() {
      await closeServer(server);
      await sealBlocks(options.folder);
    },
  };
}

/** While nobody else has the folder open: mend what a kill can leave behind, and the leak of the library below. */
async function prepareFolder(folder: string): Promise<void> {
  const level = new ClassicLevel<string, string>(folder);
  try {
    await level.open();
  } catch (error) {
    const code = causeCode(error);
    const isDisk = diskWords(folder, error) !== undefined;
    const damage = isDisk ? undefined : damageOf(folder, code);
    throw damage ?? new Error(`embedded database: cannot open ${folder} (${code})`, { cause: error });
  }
  try {
    await closeIteratorsOnReturn(level);
    await refuseDamage(level, folder);
    await mendTables(level);
  } finally {
    await level.close();
  }
}

/**
 * dynalite ends a Query by `iterator.return()`, which abstract-level 3 iterators lack: each Query left one open, some
 * 50 KB with a snapshot. They share one prototype, the one that owns `close`; it gets a `return` once per process.
 */
async function closeIteratorsOnReturn(level: ClassicLevel<string, string>): Promise<void> {
  const iterator = level.values();
  let prototype: object | null = iterator;
  while (prototype !== null && !Object.hasOwn(prototype, 'close')) prototype = Object.getPrototypeOf(prototype);
  await iterator.close();
  if (prototype === null) throw new Error('embedded database: abstract-level iterators have changed, check the guard');
  if ('return' in prototype) return;
  Object.defineProperty(prototype, 'return', {
    configurable: true,
    value: function closeOnReturn(this: { close(): Promise<void> }) {
      return this.close();
    },
  });
}

const TABLES = { gte: 'table~', lt: 'table\x7f' };

/** A table made just before a kill stays CREATING for ever and answers nothing: it is whole, so it becomes ACTIVE. */
async function mendTables(level: ClassicLevel<string, string>): Promise<void> {
  for (const [key, json] of await level.iterator(TABLES).all()) {
    const name = key.slice(TABLES.gte.length);
    const table: unknown = JSON.parse(json);
    const status = isRecord(table) ? table.TableStatus : undefined;
    if (status === 'DELETING') {
      throw new Error(`embedded database: table ${name} was being deleted; restore a copy or remove the folder`);
    }
    if (status === 'CREATING') await level.put(key, JSON.stringify({ ...Object(table), TableStatus: 'ACTIVE' }));
  }
}

/**
 * dynalite accepts any key and answers any web page's cross-origin request, so a page in the user's browser could read
 * the store by trying ports. Only requests that carry this start's key reach it. It also rethrows a cut connection as
 * an uncaught exception; its listener is replaced.
 */
function guardRequests(server: Server, accessKeyId: string, store: Store): void {
  const answer = server.listeners('request')[0] as RequestListener;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const isFromBrowser = request.headers.origin !== undefined;
    if (isFromBrowser || !carriesKey(request, accessKeyId)) {
      request.resume();
      response.writeHead(403).end();
      return;
    }
    const operation = operationOf(request);
    if (operation !== undefined) return void answerHere(operation, store, request, response);
    answer(request, response);
    request.removeAllListeners('error').on('error', () => response.destroy());
  });
}

function carriesKey(request: IncomingMessage, accessKeyId: string): boolean {
  const received = /Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const isSameLength = received.length === accessKeyId.length;
  return isSameLength && timingSafeEqual(Buffer.from(received), Buffer.from(accessKeyId));
}

const IDLE_GRACE_MS = 2_000;

/** A client's kept-alive connections would hold the server open for ever. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), IDLE_GRACE_MS);
  try {
    await closed;
  } finally {
    clearTimeout(hurry);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('embedded database: no port');
  return address.port;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function causeCode(error: unknown): string {
  const cause = isRecord(error) ? error.cause : undefined;
  return isRecord(cause) ? String(cause.code) : 'unknown';
}
