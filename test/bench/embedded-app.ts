/** The real app over the embedded engine on disk, with a round and the collector signed in. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createApp } from '#api/app';
import { hashAccessCode, newAccessCode } from '#api/sign-in/access-code';
import type { AppKeys } from '#api/sign-in/keys';
import type { Round } from '#domain/form/round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { backgroundMerges } from '#local/background-merges';
import { startEmbeddedDynamoDb } from '#local/embedded-dynamodb';
import { SignedFiles } from '#local/signed-files';
import type { DecisionLog } from '#store/decision-log';
import { storesOver } from '#store/dynamodb/stores';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { openFolderObjectStore } from '#store/folder-object-store';
import type { SubmissionStore } from '#store/submission-store';
import { asked } from '../api/asked';

export const TABLE = 'bench';
const NOW = new Date('2023-05-18T08:00:00.000Z');

export interface EmbeddedTable {
  readonly client: DynamoDBClient;
  readonly table: TableClient;
  readonly submissions: SubmissionStore;
  readonly joint: DecisionLog;
  readonly recommended: DecisionLog;
  readonly paperCopies: DecisionLog;
  /** Of the database, so far. */
  calls(): number;
  close(): Promise<void>;
}

/** The engine on `folder`, with the table made. */
export async function openTable(folder: string): Promise<EmbeddedTable> {
  const engine = await startEmbeddedDynamoDb({ folder: join(folder, 'db') });
  const client = connectDynamoDb({ endpoint: engine.endpoint, region: 'local', credentials: engine.credentials });
  await ensureTable(client, TABLE);
  let calls = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      calls++;
      return next(args);
    },
    { step: 'initialize', name: 'counted' },
  );
  const table = new TableClient(client, TABLE);
  return {
    client,
    table,
    ...storesOver(table),
    calls: () => calls,
    async close() {
      client.destroy();
      await engine.close();
    },
  };
}

export interface Submitting {
  readonly unit: string;
  readonly base: number;
  readonly sheets: readonly RawGrid[];
}

export interface EmbeddedApp extends EmbeddedTable {
  /** As the unit; throws unless it is a new version. */
  submit(submitting: Submitting): Promise<void>;
  /** As the collector, or as a unit, below the round; throws unless it is 200, and 303 for a summary. */
  ask(path: string, unit?: string): Promise<void>;
  signIn(unit?: string): Promise<void>;
}

/** Everybody has signed in when it returns. */
export async function openApp(
  folder: string,
  round: Round,
  form: string,
  now: () => Date = () => NOW,
): Promise<EmbeddedApp> {
  const table = await openTable(folder);
  const { submissions, reviews, joint, recommended, paperCopies, reminders, registry, jobs } = storesOver(table.table);
  const keys = newKeys();
  const collector = round.collector.id;
  await registry.putRound(collector, round.id, round);
  const objects = await openFolderObjectStore(join(folder, 'objects'));
  const merges = backgroundMerges(
    { submissions, reviews, joint, recommended, paperCopies, registry, objects, jobs, now },
    (line) => {
      throw new Error(line);
    },
  );
  const app = createApp({
    submissions,
    reviews,
    joint,
    recommended,
    paperCopies,
    reminders,
    registry,
    objects,
    downloads: new SignedFiles({ objects, now }),
    jobs,
    startMerge: merges.start,
    keys,
    now,
  });
  const send = (path: string, method: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    asked(app, path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const codes = new Map<string | undefined, string>();
  const tokens = new Map<string | undefined, string>();
  async function signIn(unit?: string): Promise<void> {
    const answer = await send('/api/v1/session', 'POST', { code: codes.get(unit) });
    const { token } = (await answer.json()) as { readonly token?: string };
    if (token === undefined) throw new Error('could not sign in');
    tokens.set(unit, token);
  }
  for (const unit of [undefined, ...round.roster.map(({ name }) => name)]) {
    const code = newAccessCode();
    codes.set(unit, code);
    const granted = unit === undefined ? ({ role: 'admin' } as const) : ({ role: 'unit', unit } as const);
    await registry.putCode({ codeHash: hashAccessCode(keys.pepper, code), collector, ...granted });
    await signIn(unit);
  }
  const answered = async (expected: number, path: string, method: string, unit: string | undefined, body?: unknown) => {
    const authorization = { Authorization: `Bearer ${tokens.get(unit)}` };
    const response = await send(`/api/v1/rounds/${round.id}${path}`, method, body, authorization);
    if (response.status !== expected) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.arrayBuffer();
  };
  return {
    ...table,
    submit: ({ unit, ...body }) => answered(201, `/forms/${form}/submissions/${randomUUID()}`, 'PUT', unit, body),
    ask: (path, unit) => answered(path.endsWith('/summary') ? 303 : 200, path, 'GET', unit),
    signIn,
  };
}

function newKeys(): AppKeys {
  return { signing: randomBytes(32), pepper: randomBytes(32) };
}

/** Does the work of each lane in order, all lanes at once. */
export async function inLanes<T>(lanes: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const lane = async (first: number) => {
    for (let at = first; at < items.length; at += lanes) {
      const item = items[at];
      if (item !== undefined) await work(item);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
}
