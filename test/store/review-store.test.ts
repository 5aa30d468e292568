/** Decisions on the embedded engine, beside the reports they are about. */
import { DynamoDbReviewStore } from '#store/dynamodb/review-store';
import { storesOver } from '#store/dynamodb/stores';
import { type EmbeddedTable, embeddedTable } from './embedded-table';
import { describeReviewStore } from './review-store.contract';
import { freshKey } from './submission-store.contract';

describeReviewStore('DynamoDB on disk', async () => {
  const table = await embeddedTable();
  return { ...storesOver(table.connect()), close: () => table.close() };
});

describe('a lost answer', () => {
  let table: EmbeddedTable;
  beforeAll(async () => {
    table = await embeddedTable();
  });
  afterAll(() => table.close());

  it('is asked again, and the decision is there once', async () => {
    let isLost = false;
    const client = table.connect(
      async (_, send) => {
        await send();
        if (isLost) return;
        isLost = true;
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      },
      { attempts: 3, firstDelayMs: 1, longestDelayMs: 2 },
    );
    const reviews = new DynamoDbReviewStore(client);
    const key = freshKey();
    const at = '2026-05-20T08:00:00.000Z';
    const audit = { collector: key.collector, at, actor: '李老师', action: 'x', target: 'y', detail: {} };
    expect(await reviews.decide(key, 0, { decision: { text: '延期' }, review: {}, audit })).toBe('decided');
    expect(isLost).toBe(true);
    expect(await reviews.decisions(key)).toHaveLength(1);
  });
});
