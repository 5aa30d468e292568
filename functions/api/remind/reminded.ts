/** Who was reminded when, as it is kept and told. Only this module writes and reads that JSON. */
import type { Round, Unit } from '#domain/form/round';
import type { ReminderStore } from '#store/reminder-store';
import type { OwingUnit, REMINDER_CHANNELS } from '../answers/wire-reminders';
import { actorIn } from '../review/decide';
import { auditRecord } from '../sign-in/audit';
import type { Session } from '../sign-in/session';

export type ReminderChannel = (typeof REMINDER_CHANNELS)[number];
type LastReminded = NonNullable<OwingUnit['lastReminded']>;

/** By unit. */
export async function lastReminders(
  reminders: ReminderStore,
  collector: string,
  roundId: string,
): Promise<ReadonlyMap<string, LastReminded>> {
  const byUnit = new Map<string, LastReminded>();
  for await (const { unit, at, reminder } of reminders.reminders(collector, roundId))
    byUnit.set(unit, { at, ...(reminder as Omit<LastReminded, 'at'>) });
  return byUnit;
}

interface Reminding {
  readonly session: Session;
  readonly round: Round;
  readonly unit: Pick<Unit, 'name'>;
  readonly channel: ReminderChannel;
  /** Ids of what it was reminded of. */
  readonly forms: readonly string[];
  readonly now: Date;
}

/** On record, and the unit's last one from now on. */
export async function noteReminder(
  reminders: ReminderStore,
  { session, round, unit, channel, forms, now }: Reminding,
): Promise<LastReminded> {
  const said = { by: actorIn(session, round).name, channel };
  const at = now.toISOString();
  const audit = auditRecord(session, now, {
    action: 'unit.reminded',
    target: `${round.id}/${unit.name}`,
    detail: { ...said, forms },
  });
  await reminders.remind(session.collector, round.id, { unit: unit.name, at, reminder: said }, audit);
  return { at, ...said };
}
