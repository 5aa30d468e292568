/**
 * A deadline's last minute: a hundred units within sixty seconds while 30% of the store's calls are throttled. All real
 * but the waiting, which is noted instead of waited.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { RETRY_POLICY, type RetryPolicy } from '#store/dynamodb/retry';
import { DynamoDbSubmissionStore } from '#store/dynamodb/submission-store';
import type { NewVersion } from '#store/submission-store';
import { randomFrom } from '../soak/hostile-sheets';
import { type EmbeddedTable, embeddedTable, throttling } from './embedded-table';

/** Of the unit whose commit it is. */
const waited = new AsyncLocalStorage<number[]>();
const POLICY: RetryPolicy = { ...RETRY_POLICY, wait: async (ms) => waited.getStore()?.push(ms) };

const UNITS = 100;
const MINUTE_MS = 60_000;

let table: EmbeddedTable;
beforeAll(async () => {
  table = await embeddedTable();
});
afterAll(() => table.close());

const version = (unit: string): NewVersion => ({
  submissionId: `id of ${unit}`,
  sha256: 'a'.repeat(64),
  state: 'submitted',
  submittedAt: '2023-05-20T09:59:00.000Z',
  late: false,
  counts: { activities: 1 },
  submittedBy: unit,
  payload: Buffer.from(unit),
});

it('stores all of them, within the minute and the longest wait, each at times of its own', async () => {
  const scope = { collector: 'c', round: 'r', form: 'f' };
  const random = randomFrom(20231126);
  let throttled = 0;
  const store = new DynamoDbSubmissionStore(
    table.connect(async (_, send) => {
      if (random() >= 0.3) return send();
      throttled++;
      throw throttling();
    }, POLICY),
  );
  const units = Array.from({ length: UNITS }, (_, at) => ({ unit: `单位${at}`, at: (at * MINUTE_MS) / UNITS }));
  const ends: number[] = [];
  const first: number[] = [];
  await Promise.all(
    units.map(({ unit, at }) => {
      const waits: number[] = [];
      return waited.run(waits, async () => {
        const outcome = await store.commit({ ...scope, unit }, 0, version(unit));
        expect(outcome.kind).toBe('committed');
        ends.push(at + waits.reduce((sum, each) => sum + each, 0));
        first.push(...waits.slice(0, 1));
      });
    }),
  );
  expect(throttled).toBeGreaterThan(UNITS / 3);
  const { attempts, firstDelayMs, longestDelayMs } = RETRY_POLICY;
  expect(Math.max(...ends)).toBeLessThanOrEqual(MINUTE_MS + 3 * attempts * longestDelayMs);
  // Those that were throttled together come back apart: in every quarter of the span, and hardly two at once.
  expect(first.length).toBeGreaterThan(20);
  expect(Math.max(...first)).toBeLessThan(firstDelayMs);
  expect(new Set(first.map((wait) => Math.floor((4 * wait) / firstDelayMs))).size).toBe(4);
  expect(new Set(first).size).toBeGreaterThan(first.length * 0.9);
  const stored: string[] = [];
  for await (const head of new DynamoDbSubmissionStore(table.connect()).contents(scope)) {
    expect(head.version).toBe(1);
    stored.push(Buffer.from(head.payload).toString('utf8'));
  }
  expect(stored.sort()).toEqual(units.map(({ unit }) => unit).sort());
});

it('waits longer each time, up to the longest, and gives up in the end', async () => {
  const never = new DynamoDbSubmissionStore(
    table.connect(async () => {
      throw throttling();
    }, POLICY),
  );
  const spans: number[] = Array.from({ length: RETRY_POLICY.attempts - 1 }, () => 0);
  for (let time = 0; time < 40; time++) {
    const waits: number[] = [];
    await waited.run(waits, () =>
      expect(never.head({ collector: 'c', round: 'r', form: 'f', unit: 'u' })).rejects.toMatchObject({
        code: 'store.throttled',
      }),
    );
    expect(waits).toHaveLength(spans.length);
    waits.forEach((wait, at) => {
      spans[at] = Math.max(spans[at] ?? 0, wait);
    });
  }
  // The longest of forty random waits comes near to its span.
  spans.forEach((longest, at) => {
    const span = Math.min(RETRY_POLICY.longestDelayMs, RETRY_POLICY.firstDelayMs * 2 ** at);
    expect(longest).toBeGreaterThan(span / 2);
    expect(longest).toBeLessThanOrEqual(span);
  });
});
