/** The real app over the embedded engine on disk, with a round and the collector signed in. */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createApp } from '#api/app';
import { hashAccessCode, newAccessCode } from '#api/sign-in/access-code';
import type { AppKeys } from '#api/sign-in/keys';
import type { Round } from '#domain/form/round';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { backgroundMerges } from '#local/background-merges';
import { startEmbeddedDynamoDb } from '#local/embedded-dynamodb';
import { SignedFiles } from '#local/signed-files';
import { DynamoDbJobStore } from '#store/dynamodb/job-store';
import { DynamoDbRegistryStore } from '#store/dynamodb/registry-store';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';
import { openFolderObjectStore } from '#store/folder-object-store';
import type { SubmissionStore } from '#store/submission-store';

export const TABLE = 'bench';
const NOW = new Date('2023-05-18T08:00:00.000Z');

export interface EmbeddedTable {
  readonly client: DynamoDBDocumentClient;
  readonly submissions: SubmissionStore;
  close(): Promise<void>;
}

/** The engine on `folder`, with the table made. */
export async function openTable(folder: string): Promise<EmbeddedTable> {
  const engine = await startEmbeddedDynamoDb({ folder: join(folder, 'db') });
  const client = connectDynamoDb({ endpoint: engine.endpoint, region: 'local', credentials: engine.credentials });
  await ensureTable(client, TABLE);
  return {
    client,
    submissions: new DynamoDbSubmissionStore(new TableClient(client, TABLE)),
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
  /** As the collector, on behalf of the unit; throws unless it is a new version. */
  submit(submitting: Submitting): Promise<void>;
}

export async function openApp(folder: string, round: Round, form: string): Promise<EmbeddedApp> {
  const table = await openTable(folder);
  const registry = new DynamoDbRegistryStore(new TableClient(table.client, TABLE));
  const keys = newKeys();
  const code = newAccessCode();
  const collector = round.collector.id;
  await registry.putRound(collector, round.id, round);
  await registry.putCode({ codeHash: hashAccessCode(keys.pepper, code), collector, role: 'admin' });
  const now = () => NOW;
  const { submissions } = table;
  const objects = await openFolderObjectStore(join(folder, 'objects'));
  const jobs = new DynamoDbJobStore(new TableClient(table.client, TABLE));
  const merges = backgroundMerges({ submissions, registry, objects, jobs, now }, (line) => {
    throw new Error(line);
  });
  const app = createApp({
    submissions,
    registry,
    objects,
    downloads: new SignedFiles({ objects, now }),
    jobs,
    startMerge: merges.start,
    keys,
    now,
  });
  const send = (path: string, method: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const signedIn = (await (await send('/api/v1/session', 'POST', { code })).json()) as { readonly token?: string };
  if (signedIn.token === undefined) throw new Error('could not sign in');
  const authorization = { Authorization: `Bearer ${signedIn.token}` };
  return {
    ...table,
    async submit(submitting) {
      const path = `/api/v1/rounds/${round.id}/forms/${form}/submissions/${randomUUID()}`;
      const response = await send(path, 'PUT', submitting, authorization);
      if (response.status !== 201) throw new Error(`submit: ${response.status} ${await response.text()}`);
      await response.arrayBuffer();
    },
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
