/** Who was reminded when, and by which mail, over the one DynamoDB table: items per unit, beside the round's locks. */
import { randomUUID } from 'node:crypto';
import type { AuditRecord } from '../registry-store';
import type { ReminderStore, StandingMail, StoredMail, StoredReminder, WithMail } from '../reminder-store';
import { auditItem } from './audit-item';
import { type Item, refuseOversize } from './item';
import { lockPartition, MAIL_PREFIX, mailKey, REMINDER_PREFIX, reminderKey } from './keys';
import { ABSENT, type Expression, type TableClient } from './table-client';

export class DynamoDbReminderStore implements ReminderStore {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async remind(collector: string, roundId: string, reminder: StoredReminder, audit: AuditRecord): Promise<void> {
    const item = reminderItem(collector, roundId, reminder);
    // The record's id is new: where its place is taken, it is by this very call, whose answer was lost.
    await this.#table.putTogether([{ item }, { item: auditItem(audit), condition: ABSENT }]);
  }

  async *reminders(collector: string, roundId: string): AsyncGenerator<StoredReminder, void, undefined> {
    for await (const item of this.#table.query(lockPartition(collector, roundId), { prefix: REMINDER_PREFIX })) {
      const { unit, at, reminder } = item as unknown as { unit: string; at: string; reminder: string };
      yield { unit, at, reminder: JSON.parse(reminder) as unknown };
    }
  }

  async mailOf(collector: string, roundId: string, unit: string): Promise<StandingMail | undefined> {
    const item = await this.#table.get(mailKey(collector, roundId, unit));
    return item && standingMail(item);
  }

  async *mails(collector: string, roundId: string): AsyncGenerator<StandingMail, void, undefined> {
    for await (const item of this.#table.query(lockPartition(collector, roundId), { prefix: MAIL_PREFIX }))
      yield standingMail(item);
  }

  async putMail(
    collector: string,
    roundId: string,
    { unit, id, at, mail }: StoredMail,
    readEdition: string | undefined,
    along?: WithMail,
  ): Promise<string | undefined> {
    const edition = randomUUID();
    const key = mailKey(collector, roundId, unit);
    const item: Item = { ...key, unit, id, at, mail: JSON.stringify(mail), edition };
    refuseOversize('mail', item);
    const condition = readEdition === undefined ? ABSENT : stillOf(readEdition);
    const isPut =
      along === undefined
        ? await this.#table.putIf(item, condition)
        : await this.#table.putTogether(
            [
              { item, condition },
              { item: auditItem(along.audit), condition: ABSENT },
              ...(along.reminder === undefined ? [] : [{ item: reminderItem(collector, roundId, along.reminder) }]),
            ],
            edition,
          );
    if (isPut) return edition;
    // A repetition inside the table's client may meet its own lost write: the same edition is the same put.
    return (await this.#table.get(key))?.edition === edition ? edition : undefined;
  }

  async removeMails(collector: string, roundId: string): Promise<number> {
    const keys = [];
    for await (const { pk, sk } of this.#table.query(lockPartition(collector, roundId), { prefix: MAIL_PREFIX }, [
      'pk',
      'sk',
    ]))
      keys.push({ pk: String(pk), sk: String(sk) });
    for (const key of keys) await this.#table.delete(key);
    return keys.length;
  }
}

function stillOf(edition: string): Expression {
  return { text: '#edition = :edition', names: ['edition'], values: { ':edition': edition } };
}

function reminderItem(collector: string, roundId: string, { unit, at, reminder }: StoredReminder): Item {
  const item: Item = { ...reminderKey(collector, roundId, unit), unit, at, reminder: JSON.stringify(reminder) };
  refuseOversize('reminder', item);
  return item;
}

function standingMail(item: Item): StandingMail {
  const { unit, id, at, mail, edition } = item as unknown as StandingMail & { readonly mail: string };
  return { unit, id, at, mail: JSON.parse(mail) as unknown, edition };
}
