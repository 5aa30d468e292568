/** Who was reminded when, on the embedded engine. */
import { randomUUID } from 'node:crypto';
import { DynamoDbReminderStore } from '#store/dynamodb/reminder-store';
import { storesOver } from '#store/dynamodb/stores';
import { type EmbeddedTable, embeddedTable } from './embedded-table';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await embeddedTable();
});
afterAll(() => table.close());

const audit = (collector: string, at: string, target: string) => ({
  ...{ collector, at, actor: 'admin:3fa9', action: 'unit.reminded', target, detail: { channel: 'copy' } },
});
async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const each of found) list.push(each);
  return list;
}
const FIRST = '2026-05-18T08:00:00.000Z';
const SECOND = '2026-05-19T08:00:00.000Z';

it('keeps the last of each unit of a round, and all of them in the audit', async () => {
  const { reminders, registry } = storesOver(table.connect());
  const collector = randomUUID();
  expect(await all(reminders.reminders(collector, '2026'))).toEqual([]);
  for (const [unit, at] of [
    ['乙#系', FIRST],
    ['甲系', FIRST],
    ['甲系', SECOND],
  ] as const)
    await reminders.remind(collector, '2026', { unit, at, reminder: { by: '李老师' } }, audit(collector, at, unit));
  await reminders.remind(collector, '2027', { unit: '丙系', at: FIRST, reminder: 1 }, audit(collector, FIRST, '丙系'));
  expect(await all(reminders.reminders(collector, '2026'))).toEqual([
    { unit: '乙#系', at: FIRST, reminder: { by: '李老师' } },
    { unit: '甲系', at: SECOND, reminder: { by: '李老师' } },
  ]);
  expect((await all(registry.listAudit(collector))).map(({ target }) => target).sort()).toEqual(
    ['乙#系', '丙系', '甲系', '甲系'].sort(),
  );
  // They stand beside the locks, and are none.
  await registry.lockRound(collector, '2026', { id: 'x', reason: '已上报', at: FIRST });
  expect(await registry.findLock(collector, '2026')).toMatchObject({ id: 'x', reopened: [] });
  expect(await all(reminders.reminders(collector, '2026'))).toHaveLength(2);
});

it('a lost answer is asked again, and the reminder is on record once', async () => {
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
  const reminders = new DynamoDbReminderStore(client);
  const collector = randomUUID();
  await reminders.remind(collector, '2026', { unit: '甲系', at: FIRST, reminder: {} }, audit(collector, FIRST, '甲系'));
  expect(isLost).toBe(true);
  expect(await all(reminders.reminders(collector, '2026'))).toHaveLength(1);
  expect(await all(storesOver(table.connect()).registry.listAudit(collector))).toHaveLength(1);
});

it('of mails that take the place of one that was read, one does', async () => {
  const { reminders, registry } = storesOver(table.connect());
  const collector = randomUUID();
  const put = (id: string, read: string | undefined, unit = '甲系') =>
    reminders.putMail(collector, '2026', { unit, id, at: FIRST, mail: { to: `${id}@x.cn` } }, read);
  const [one, other] = await Promise.all([put('a', undefined), put('b', undefined)]);
  expect([one, other].filter((edition) => edition === undefined)).toHaveLength(1);
  const standing = await reminders.mailOf(collector, '2026', '甲系');
  expect(standing?.edition).toBe(one ?? other);
  const settled = { unit: '甲系', id: 'c', at: SECOND, mail: { result: 'sent' } };
  const along = {
    reminder: { unit: '甲系', at: SECOND, reminder: { channel: 'mail' } },
    audit: audit(collector, SECOND, '甲系'),
  };
  expect(await reminders.putMail(collector, '2026', settled, 'another', along)).toBeUndefined();
  expect(await all(reminders.reminders(collector, '2026'))).toEqual([]);
  expect(await reminders.putMail(collector, '2026', settled, standing?.edition, along)).toBeDefined();
  expect(await all(reminders.reminders(collector, '2026'))).toEqual([along.reminder]);
  expect(await all(registry.listAudit(collector))).toHaveLength(1);
  await put('d', undefined, '乙#系');
  expect((await all(reminders.mails(collector, '2026'))).map(({ unit, id }) => [unit, id])).toEqual([
    ['乙#系', 'd'],
    ['甲系', 'c'],
  ]);
  expect(await reminders.removeMails(collector, '2026')).toBe(2);
  expect(await all(reminders.mails(collector, '2026'))).toEqual([]);
  expect(await all(reminders.reminders(collector, '2026'))).toHaveLength(1);
});

it('a mail whose lost answer is asked again is put once, and its edition is known', async () => {
  let lost = 0;
  const client = table.connect(
    async (_, send) => {
      await send();
      if (++lost % 2 === 0) return;
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    },
    { attempts: 3, firstDelayMs: 1, longestDelayMs: 2 },
  );
  const reminders = new DynamoDbReminderStore(client);
  const collector = randomUUID();
  const mail = { unit: '甲系', id: 'a', at: FIRST, mail: {} };
  const edition = await reminders.putMail(collector, '2026', mail, undefined);
  expect(edition).toBeDefined();
  const along = { audit: audit(collector, FIRST, '甲系') };
  expect(
    await reminders.putMail(collector, '2026', { ...mail, mail: { result: 'sent' } }, edition, along),
  ).toBeDefined();
  expect(await all(storesOver(table.connect()).registry.listAudit(collector))).toHaveLength(1);
});
