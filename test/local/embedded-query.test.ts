/** Queries of the embedded engine against dynalite's own answers to the same, on the same data. */
/// <reference path="../../functions/local/embedded/dynalite.d.ts" />

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from '#local/embedded-dynamodb';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';

const TABLE = 'records';
type Item = Record<string, AttributeValue>;

/** Of every kind that an item of ours holds, and of some that none does. */
const ITEMS: readonly Item[] = [
  ...Array.from({ length: 40 }, (_, at) => ({
    ...keyOf('p', `HEAD#${String(at).padStart(3, '0')}`),
    facts: { S: JSON.stringify({ said: `“第 ${at} 次”\\`, and: [`"${at}"`, '\n\u0001\u2028😀'] }) },
    'odd name': { S: '名' },
    学院: { S: '数学' },
    notes: { S: 'x'.repeat(at * 50) },
    version: { N: String(at) },
    content: { B: Buffer.from([at, 255, 0]) },
    isAccepted: { BOOL: at % 2 === 0 },
    nested: { M: { elements: { L: [{ S: '}' }, { M: { '"': { S: '{[' } } }] }, facts: { S: 'inner' } } },
  })),
  { ...keyOf('p', 'NOTES#一'), tags: { SS: ['a', 'b'] }, none: { NULL: true } },
  { ...keyOf('p', 'HEAD'), lone: { S: '\ud800' } },
  { ...keyOf('p', 'HEAD#'), only: { S: '' } },
  keyOf('p', 'HEAD$'),
  keyOf('other', 'HEAD#000'),
];

function keyOf(pk: string, sk: string): Record<'pk' | 'sk', AttributeValue> {
  return { pk: { S: pk }, sk: { S: sk } };
}

let folder: string;
let engine: EmbeddedDynamoDb;
let plain: Server;
let ours: DynamoDBClient;
let dynalites: DynamoDBClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'query-'));
  await fill(join(folder, 'ours'));
  await cp(join(folder, 'ours'), join(folder, 'plain'), { recursive: true });
  engine = await startEmbeddedDynamoDb({ folder: join(folder, 'ours') });
  ours = connectDynamoDb({ ...engine, region: 'local' });
  plain = dynalite({ path: join(folder, 'plain') });
  plain.listen(0, '127.0.0.1');
  await once(plain, 'listening');
  const { port } = plain.address() as AddressInfo;
  dynalites = connectDynamoDb({ ...engine, endpoint: `http://127.0.0.1:${port}`, region: 'local' });
});
afterAll(async () => {
  for (const client of [ours, dynalites]) client.destroy();
  await engine.close();
  await new Promise((closed) => plain.close(closed));
  await rm(folder, { recursive: true, force: true });
});

async function fill(into: string): Promise<void> {
  const filling = await startEmbeddedDynamoDb({ folder: into });
  const client = connectDynamoDb({ ...filling, region: 'local' });
  await ensureTable(client, TABLE);
  for (let at = 0; at < ITEMS.length; at += 25) {
    const puts = ITEMS.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: puts } }));
  }
  client.destroy();
  await filling.close();
}

type Asked = Omit<QueryCommandInput, 'TableName'>;

/** What is told, or how it is refused. */
async function told(client: DynamoDBClient, asked: Asked): Promise<Partial<QueryCommandOutput> | string> {
  try {
    const { $metadata: _, ...answer } = await client.send(new QueryCommand({ TableName: TABLE, ...asked }));
    return answer;
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

async function isSame(asked: Asked): Promise<Partial<QueryCommandOutput> | string> {
  const [answer, expected] = await Promise.all([told(ours, asked), told(dynalites, asked)]);
  expect(answer).toEqual(expected);
  return answer;
}

const NAMES = { '#pk': 'pk', '#sk': 'sk' };
const OF_P = { KeyConditionExpression: '#pk = :pk', ExpressionAttributeNames: { '#pk': 'pk' } };
const P = { ':pk': { S: 'p' } };
const all: Asked = { ...OF_P, ExpressionAttributeValues: P };

function ranged(condition: string, values: Readonly<Record<string, string>>): Asked {
  return {
    KeyConditionExpression: `#pk = :pk AND ${condition}`,
    ExpressionAttributeNames: NAMES,
    ExpressionAttributeValues: {
      ...P,
      ...Object.fromEntries(Object.entries(values).map(([name, S]) => [name, { S }])),
    },
  };
}

const RANGES: readonly Asked[] = [
  all,
  ranged('begins_with(#sk, :a)', { ':a': 'HEAD#' }),
  ranged('begins_with(#sk, :a)', { ':a': '无' }),
  ranged('#sk BETWEEN :a AND :b', { ':a': 'HEAD#003', ':b': 'HEAD#010' }),
  ...['=', '<', '<=', '>', '>='].map((sign) => ranged(`#sk ${sign} :a`, { ':a': 'HEAD#007' })),
];
const PROJECTIONS: readonly (readonly string[] | undefined)[] = [
  undefined,
  ['sk'],
  ['sk', 'facts', 'isAccepted', 'missing'],
  ['notes', 'version', 'pk'],
  ['nested', 'tags', 'none', 'lone', 'only', 'content'],
  // Left to dynalite.
  ['nested.facts', 'sk'],
  ['nested.elements[1]'],
  ['学院'],
  ['odd name', 'sk'],
];

function projected(asked: Asked, names: readonly string[] | undefined): Asked {
  if (names === undefined) return asked;
  const parts = names.map((name) => (/[.[]/.test(name) ? name : undefined));
  return {
    ...asked,
    ProjectionExpression: names.map((_, at) => parts[at] ?? `#n${at}`).join(', '),
    ExpressionAttributeNames: {
      ...asked.ExpressionAttributeNames,
      ...Object.fromEntries(names.flatMap((name, at) => (parts[at] === undefined ? [[`#n${at}`, name]] : []))),
    },
  };
}

describe.each(PROJECTIONS.map((names) => [names?.join(', ') ?? 'whole items', names] as const))('%s', (_, names) => {
  it.each(RANGES.map((asked) => [JSON.stringify(asked.KeyConditionExpression), asked] as const))(
    'of %s, in either order, whole and page by page',
    async (_condition, asked) => {
      for (const ScanIndexForward of [true, false]) {
        const query = { ...projected(asked, names), ScanIndexForward };
        await isSame(query);
        let from: Asked = {};
        do {
          const page = await isSame({ ...query, ...from, Limit: 7 });
          if (typeof page === 'string') throw new Error(page);
          from = page.LastEvaluatedKey === undefined ? {} : { ExclusiveStartKey: page.LastEvaluatedKey };
        } while (from.ExclusiveStartKey !== undefined);
      }
    },
  );
});

it('there is something to tell of the ranges', async () => {
  const counts = await Promise.all(RANGES.map((asked) => told(ours, asked)));
  expect(counts.map((answer) => (typeof answer === 'string' ? answer : answer.Count))).toEqual([
    44, 41, 0, 8, 1, 9, 10, 34, 35,
  ]);
});

it.each<[string, Asked]>([
  ['counts alone', { ...all, Select: 'COUNT' }],
  [
    'what a filter leaves',
    { ...all, FilterExpression: 'version > :v', ExpressionAttributeValues: { ...P, ':v': { N: '30' } } },
  ],
  ['what it costs', { ...all, ReturnConsumedCapacity: 'TOTAL' }],
  [
    'conditions of before expressions',
    { KeyConditions: { pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] } } },
  ],
  [
    'attributes of before expressions',
    { KeyConditions: { pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] } }, AttributesToGet: ['sk'] },
  ],
])('%s, as dynalite tells it', async (_, asked) => {
  expect(typeof (await isSame(asked))).toBe('object');
});

it.each<[string, Asked]>([
  ['no condition', {}],
  ['an unknown partition', { ...OF_P, KeyConditionExpression: '#pk > :pk', ExpressionAttributeValues: P }],
  ['a number for a text', { ...all, ExpressionAttributeValues: { ':pk': { N: '1' } } }],
  ['an expression that is none', { ...all, KeyConditionExpression: '#pk = ' }],
  ['a value that nothing uses', { ...all, ExpressionAttributeValues: { ...P, ':x': { S: 'x' } } }],
  [
    'another attribute',
    { ...ranged('#sk = :a', { ':a': 'x' }), ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'facts' } },
  ],
  ['no limit at all', { ...all, Limit: 0 }],
  ['a beginning without its key', { ...all, ExclusiveStartKey: { pk: { S: 'p' } } }],
  ['a beginning elsewhere', { ...all, ExclusiveStartKey: keyOf('other', 'HEAD#000') }],
  ['an index that is not there', { ...all, IndexName: 'byUnit' }],
  ['the same part twice', projected(all, ['sk', 'sk'])],
])('%s is refused in dynalite’s words', async (_, asked) => {
  expect(typeof (await isSame(asked))).toBe('string');
});

it('a table that is not there is refused in dynalite’s words', async () => {
  const asked = { ...all, TableName: 'elsewhere' };
  expect(await told(ours, asked)).toEqual(await told(dynalites, asked));
  expect(await told(ours, asked)).toMatch(/^ResourceNotFoundException/);
});

it('items of a megabyte and more come in pages, none of them longer than dynalite’s', async () => {
  const large = Array.from({ length: 9 }, (_, at) => ({
    ...keyOf('large', `${at}`),
    content: { B: new Uint8Array(randomBytes(380_000)) },
  }));
  for (const client of [ours, dynalites])
    for (const Item of large) await client.send(new PutItemCommand({ TableName: TABLE, Item }));
  const [pages = [], expected = []] = await Promise.all([ours, dynalites].map((client) => pagesOf(client, 'large')));
  const isWhole = (all: readonly Item[]) =>
    all.every(({ content }, at) => isDeepStrictEqual(content, large[at]?.content));
  expect([pages.flat(), expected.flat()].map((all) => [all.length, isWhole(all)])).toEqual([
    [9, true],
    [9, true],
  ]);
  expect(pages.length).toBeGreaterThanOrEqual(expected.length);
  expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(3);
});

async function pagesOf(client: DynamoDBClient, pk: string): Promise<readonly (readonly Item[])[]> {
  const pages: Item[][] = [];
  let ExclusiveStartKey: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const asked: Asked = { ...all, ExpressionAttributeValues: { ':pk': { S: pk } }, ExclusiveStartKey };
    const page = await client.send(new QueryCommand({ TableName: TABLE, ...asked }));
    pages.push(page.Items ?? []);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return pages;
}
