/** Jobs on the embedded engine: the contract, and a caller that does not hear an answer. */
import { randomUUID } from 'node:crypto';
import { DynamoDbJobStore } from '#store/dynamodb/job-store';
import { embeddedTable, throttling } from './embedded-table';
import { describeJobStore } from './job-store.contract';

describeJobStore('DynamoDB on disk', async () => {
  const table = await embeddedTable();
  return { connect: () => new DynamoDbJobStore(table.connect()), close: () => table.close() };
});

it('a job is begun also by a caller whose first answer was lost', async () => {
  const table = await embeddedTable();
  const now = new Date('2023-05-18T08:00:00.000Z');
  let sent = 0;
  const losing = table.connect(async (_count, send) => {
    sent += 1;
    await send();
    if (sent === 1) throw throttling();
  });
  const id = randomUUID();
  expect(await new DynamoDbJobStore(losing).begin(id, now)).toEqual({ outcome: 'begun' });
  expect(sent).toBeGreaterThan(1);
  const later = new Date(now.getTime() + 1000);
  const running = { outcome: 'running', since: now.toISOString() };
  expect(await new DynamoDbJobStore(losing).begin(id, later)).toEqual(running);
  await table.close();
});
