/** Jobs on the embedded engine: one at a time, whoever asks, however often. */
import { randomUUID } from 'node:crypto';
import { DynamoDbJobStore } from '#store/dynamodb/job-store';
import { LEASE_SECONDS, RETRY_SECONDS } from '#store/job-store';
import { type EmbeddedTable, embeddedTable, throttling } from './embedded-table';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await embeddedTable();
});
afterAll(() => table.close());

const START = Date.parse('2023-05-18T08:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const iso = (seconds: number) => at(seconds).toISOString();

it('is begun by one of many who ask at once', async () => {
  const id = `summaries/${randomUUID()}.xlsx`;
  const starts = await Promise.all(
    Array.from({ length: 30 }, () => new DynamoDbJobStore(table.connect()).begin(id, at(0))),
  );
  expect(starts.filter(({ outcome }) => outcome === 'begun')).toHaveLength(1);
  expect(starts.filter(({ outcome }) => outcome === 'running')).toEqual(
    Array(29).fill({ outcome: 'running', since: iso(0) }),
  );
});

it('is held until it ends, fails or has been held too long', async () => {
  const jobs = new DynamoDbJobStore(table.connect());
  const id = randomUUID();
  expect(await jobs.begin(id, at(0))).toEqual({ outcome: 'begun' });
  expect(await jobs.begin(id, at(LEASE_SECONDS - 1))).toEqual({ outcome: 'running', since: iso(0) });
  expect(await jobs.begin(id, at(LEASE_SECONDS))).toEqual({ outcome: 'begun' });
  await jobs.fail(id, at(LEASE_SECONDS + 5));
  const failed = { outcome: 'failed', at: iso(LEASE_SECONDS + 5) };
  expect(await jobs.begin(id, at(LEASE_SECONDS + 4 + RETRY_SECONDS))).toEqual(failed);
  expect(await jobs.begin(id, at(LEASE_SECONDS + 5 + RETRY_SECONDS))).toEqual({ outcome: 'begun' });
  await jobs.end(id, at(2000));
  expect(await jobs.begin(id, at(2000))).toEqual({ outcome: 'begun' });
  expect(await jobs.begin(randomUUID(), at(0))).toEqual({ outcome: 'begun' });
});

it('is begun also by a caller whose first answer was lost', async () => {
  let sent = 0;
  const losing = table.connect(async (_count, send) => {
    sent += 1;
    await send();
    if (sent === 1) throw throttling();
  });
  const id = randomUUID();
  expect(await new DynamoDbJobStore(losing).begin(id, at(0))).toEqual({ outcome: 'begun' });
  expect(sent).toBeGreaterThan(1);
  expect(await new DynamoDbJobStore(losing).begin(id, at(1))).toEqual({ outcome: 'running', since: iso(0) });
});
