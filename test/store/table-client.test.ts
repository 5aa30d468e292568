/** The commands that carry several items: how many calls they are, and what comes of them when not all goes well. */
import { randomBytes } from 'node:crypto';
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { itemBytes } from '#store/dynamodb/item';
import type { RetryPolicy } from '#store/dynamodb/retry';
import { ABSENT, TableClient } from '#store/dynamodb/table-client';
import { type EmbeddedTable, embeddedTable, TABLE_NAME, throttling } from './embedded-table';

const AT_ONCE: RetryPolicy = { attempts: 10, firstDelayMs: 1, longestDelayMs: 10 };

let table: EmbeddedTable;
beforeAll(async () => {
  table = await embeddedTable();
});
afterAll(() => table.close());

/** A client that counts what it sends. */
function counted() {
  let sent = 0;
  const client = table.connect(async (count, send) => {
    sent = count;
    await send();
  }, AT_ONCE);
  return { client, sent: () => sent };
}

const keyAt = (pk: string, at: number) => ({ pk, sk: `item ${String(at).padStart(4, '0')}` });

async function laidOut(pk: string, count: number, bytes = 10): Promise<void> {
  for (let at = 0; at < count; at++) await table.connect().put({ ...keyAt(pk, at), bytes: randomBytes(bytes), at });
}

describe('whole items that are asked for at once', () => {
  it.each([
    [1, 1],
    [2, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])('%i are %i calls, each told its own, and what is not there is not', async (count, calls) => {
    const pk = `count ${count}`;
    await laidOut(pk, count - 1);
    const { client, sent } = counted();
    const found = await Promise.all(Array.from({ length: count }, (_, at) => client.get(keyAt(pk, at))));
    expect(found.map((item) => item?.at)).toEqual([...Array.from({ length: count - 1 }, (_, at) => at), undefined]);
    expect(sent()).toBe(calls);
  });

  it('one that several ask for is asked for once, and told to each', async () => {
    await laidOut('twice', 2);
    const { client, sent } = counted();
    const found = await Promise.all([0, 1, 0, 1, 0].map((at) => client.get(keyAt('twice', at))));
    expect(found.map((item) => item?.at)).toEqual([0, 1, 0, 1, 0]);
    expect(sent()).toBe(1);
  });

  it('are all told, where one answer has no room for them', async () => {
    await laidOut('large', 48, 380_000);
    const { client, sent } = counted();
    const found = await Promise.all(Array.from({ length: 48 }, (_, at) => client.get(keyAt('large', at))));
    expect(found.map((item) => [item?.at, item && itemBytes(item) > 380_000])).toEqual(
      Array.from({ length: 48 }, (_, at) => [at, true]),
    );
    expect(sent()).toBeGreaterThan(1);
  });

  it('asked for one after another are calls of their own', async () => {
    await laidOut('one by one', 2);
    const { client, sent } = counted();
    for (const at of [0, 1]) expect((await client.get(keyAt('one by one', at)))?.at).toBe(at);
    expect(sent()).toBe(2);
  });

  it('fail together, and the next ones do not', async () => {
    await laidOut('failing', 3);
    let isDown = true;
    const client = table.connect(async (_, send) => {
      if (isDown) throw Object.assign(new Error('no'), { name: 'AccessDeniedException', $fault: 'client' });
      await send();
    }, AT_ONCE);
    const ends = await Promise.allSettled([0, 1, 2].map((at) => client.get(keyAt('failing', at))));
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    isDown = false;
    expect((await client.get(keyAt('failing', 1)))?.at).toBe(1);
  });

  it('are asked for again when they are left undone, and given up as throttled in the end', async () => {
    const waits: number[] = [];
    let undone = 0;
    const client = withUndone(() => ++undone <= 2);
    const policy = { ...AT_ONCE, wait: async (ms: number) => waits.push(ms) };
    await laidOut('undone', 2);
    const both = (of: TableClient) => Promise.all([0, 1].map((at) => of.get(keyAt('undone', at))));
    expect((await both(new TableClient(client, TABLE_NAME, policy))).map((item) => item?.at)).toEqual([0, 1]);
    expect(waits).toHaveLength(2);
    const never = new TableClient(
      withUndone(() => true),
      TABLE_NAME,
      policy,
    );
    await expect(both(never)).rejects.toMatchObject({ code: 'store.throttled' });
  });

  /** As DynamoDB answers where the table has no capacity left: nothing read, everything to be asked for again. */
  function withUndone(isUndone: () => boolean): DynamoDBClient {
    const client = Object.create(table.client) as DynamoDBClient;
    const send = table.client.send.bind(table.client) as (command: unknown) => Promise<unknown>;
    client.send = (async (command: unknown) =>
      command instanceof BatchGetItemCommand && isUndone()
        ? { Responses: {}, UnprocessedKeys: command.input.RequestItems }
        : send(command)) as typeof client.send;
    return client;
  }
});

describe('puts together', () => {
  const at = (pk: string) => [0, 1, 2].map((each) => ({ ...keyAt(pk, each), at: each }));

  it('are all there, or none where one condition does not hold', async () => {
    const client = table.connect();
    const items = at('together');
    expect(await client.putTogether(items.map((item) => ({ item })))).toBe(true);
    const over = items.map((item) => ({ item: { ...item, at: 9 }, ...(item.at === 1 ? { condition: ABSENT } : {}) }));
    expect(await client.putTogether(over)).toBe(false);
    const now = await Promise.all(items.map((item) => client.get(keyAt('together', item.at))));
    expect(now.map((item) => item?.at)).toEqual([0, 1, 2]);
  });

  it('of many who put the same at once, one succeeds, with all of its items', async () => {
    const client = table.connect();
    const racers = Array.from({ length: 20 }, (_, racer) =>
      // In another order each.
      client.putTogether(
        [0, 1, 2].map((each) => ({ item: { ...keyAt('race', (each + racer) % 3), racer }, condition: ABSENT })),
      ),
    );
    const outcomes = await Promise.all(racers);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const now = await Promise.all([0, 1, 2].map((each) => client.get(keyAt('race', each))));
    expect(now.map((item) => item?.racer)).toEqual([0, 1, 2].map(() => outcomes.indexOf(true)));
  });

  it('wait for a single put that is under way, and it for them', async () => {
    const client = table.connect();
    const single = Array.from({ length: 10 }, (_, racer) => client.putIf({ ...keyAt('mixed', 0), racer }, ABSENT));
    const both = Array.from({ length: 10 }, () =>
      client.putTogether([0, 1].map((each) => ({ item: { ...keyAt('mixed', each), racer: 99 }, condition: ABSENT }))),
    );
    const outcomes = await Promise.all([...single, ...both]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it.each([
    ['TransactionCanceledException', [{ Code: 'None' }, { Code: 'TransactionConflict' }], undefined],
    ['TransactionCanceledException', [{ Code: 'ThrottlingError' }], undefined],
    ['TransactionInProgressException', undefined, undefined],
    ['TransactionCanceledException', [{ Code: 'ValidationError' }], 'store.unavailable'],
  ])('are tried again after %s %j: %s', async (name, reasons, code) => {
    let failures = 0;
    const client = table.connect(async (_, send) => {
      failures++;
      if (failures <= 2) throw Object.assign(new Error('no'), { name, $fault: 'client', CancellationReasons: reasons });
      await send();
    }, AT_ONCE);
    const pk = `again ${JSON.stringify(reasons)}`;
    const outcome = await client.putTogether(at(pk).map((item) => ({ item }))).catch((error: unknown) => error);
    if (code === undefined) expect(outcome).toBe(true);
    else expect(outcome).toMatchObject({ code });
  });

  it('that are throttled for ever are said to be', async () => {
    const reasons = [{ Code: 'ProvisionedThroughputExceeded' }];
    const client = table.connect(async () => {
      throw Object.assign(throttling(), { name: 'TransactionCanceledException', CancellationReasons: reasons });
    }, AT_ONCE);
    await expect(client.putTogether([{ item: keyAt('never', 0) }])).rejects.toMatchObject({ code: 'store.throttled' });
  });

  it.each([
    ['none', []],
    ['more than a hundred', Array.from({ length: 101 }, (_, each) => ({ item: keyAt('many', each) }))],
    ['one item twice', [0, 0].map((each) => ({ item: keyAt('same', each) }))],
    ['one without its key', [{ item: { pk: 'keyless' } }]],
    [
      'one too large',
      [{ item: { ...keyAt('too large', 0), text: 'x'.repeat(500_000) } }, { item: keyAt('too large', 1) }],
    ],
  ])('are refused whole: %s', async (_, puts) => {
    const client = table.connect();
    await expect(client.putTogether(puts)).rejects.toMatchObject({ name: 'StoreError' });
    for (const { item } of puts) {
      const { pk, sk } = item as { readonly pk: string; readonly sk?: string };
      if (sk !== undefined) expect(await client.get({ pk, sk })).toBeUndefined();
    }
  });
});
