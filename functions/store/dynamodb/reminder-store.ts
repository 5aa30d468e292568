/** Who was reminded when, over the one DynamoDB table: an item per unit, beside the round's locks. */
import type { AuditRecord } from '../registry-store';
import type { ReminderStore, StoredReminder } from '../reminder-store';
import { auditItem } from './audit-item';
import { type Item, refuseOversize } from './item';
import { lockPartition, REMINDER_PREFIX, reminderKey } from './keys';
import { ABSENT, type TableClient } from './table-client';

export class DynamoDbReminderStore implements ReminderStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async remind(
    collector: string,
    roundId: string,
    { unit, at, reminder }: StoredReminder,
    audit: AuditRecord,
  ): Promise<void> {
    const item: Item = { ...reminderKey(collector, roundId, unit), unit, at, reminder: JSON.stringify(reminder) };
    refuseOversize('reminder', item);
    // The record's id is new: where its place is taken, it is by this very call, whose answer was lost.
    await this.#table.putTogether([{ item }, { item: auditItem(audit), condition: ABSENT }]);
  }

  async *reminders(collector: string, roundId: string): AsyncGenerator<StoredReminder, void, undefined> {
    for await (const item of this.#table.query(lockPartition(collector, roundId), { prefix: REMINDER_PREFIX })) {
      const { unit, at, reminder } = item as unknown as { unit: string; at: string; reminder: string };
      yield { unit, at, reminder: JSON.parse(reminder) as unknown };
    }
  }
}
