/** The last mail to a unit, as it is kept and told. Only this module writes and reads that JSON. */
import type { Round, Unit } from '#domain/form/round';
import type { MailFate } from '#mail/mailer';
import type { ReminderStore, StandingMail, StoredMail } from '#store/reminder-store';
import type { MailView } from '../answers/wire-reminders';
import type { AppDeps } from '../app-deps';
import { actorIn } from '../review/decide';
import { auditRecord } from '../sign-in/audit';
import type { Session } from '../sign-in/session';
import type { ReminderChannel } from './reminded';

type KeptMail = Omit<MailView, 'id' | 'at'>;

/** Longer than sending takes at most: whoever began it is gone. */
const SETTLED_WITHIN_MS = 60_000;

/** What nobody settled in time may have been sent or not. */
export function mailView({ id, at, mail }: StoredMail, now: Date): MailView {
  const kept = mail as KeptMail;
  return { id, at, ...kept, ...(isLeft({ at, mail }, now) ? { result: 'unknown' } : {}) };
}

function isLeft({ at, mail }: Pick<StoredMail, 'at' | 'mail'>, now: Date): boolean {
  return (mail as KeptMail).result === 'sending' && now.getTime() - Date.parse(at) > SETTLED_WITHIN_MS;
}

/** By unit; nothing where no mail is sent. */
export async function lastMails(
  { reminders, mailer }: Pick<AppDeps, 'reminders' | 'mailer'>,
  collector: string,
  roundId: string,
  now: Date,
): Promise<ReadonlyMap<string, MailView>> {
  const byUnit = new Map<string, MailView>();
  if (mailer === undefined) return byUnit;
  for await (const mail of reminders.mails(collector, roundId)) byUnit.set(mail.unit, mailView(mail, now));
  return byUnit;
}

export interface MailOf {
  readonly session: Session;
  readonly round: Round;
  readonly unit: Pick<Unit, 'name'>;
  readonly id: string;
  readonly to: string;
  /** Ids of what the unit is reminded of. */
  readonly forms: readonly string[];
  readonly now: Date;
}

/** Before anything is sent; undefined: somebody began another one. */
export async function beginMail(
  reminders: ReminderStore,
  mail: MailOf,
  standing: StandingMail | undefined,
): Promise<StandingMail | undefined> {
  const { session, round } = mail;
  const begun = storedMail(mail, { result: 'sending' });
  const edition = await reminders.putMail(session.collector, round.id, begun, standing?.edition);
  return edition === undefined ? undefined : { ...begun, edition };
}

/** What became of it, on record; what was sent is the unit's last reminder. */
export async function settleMail(
  reminders: ReminderStore,
  mail: MailOf,
  begun: StandingMail,
  fate: MailFate,
): Promise<MailView> {
  const { session, round, now } = mail;
  const settled = storedMail(mail, fate);
  const channel: ReminderChannel = 'mail';
  const reminder = { unit: settled.unit, at: settled.at, reminder: { by: byOf(mail), channel } };
  await reminders.putMail(session.collector, round.id, settled, begun.edition, {
    ...(fate.result === 'sent' ? { reminder } : {}),
    audit: auditOf(mail, settled, mail.forms),
  });
  return mailView(settled, now);
}

/** One that nobody settled in time is put on record as what it is, before another takes its place. */
export async function settleLeft(
  reminders: ReminderStore,
  of: Pick<MailOf, 'session' | 'round' | 'now'>,
  standing: StandingMail,
): Promise<StandingMail> {
  if (!isLeft(standing, of.now)) return standing;
  const { edition: read, ...left } = standing;
  const settled = { ...left, mail: { ...(left.mail as KeptMail), result: 'unknown' } };
  const audit = auditOf(of, settled);
  const edition = await reminders.putMail(of.session.collector, of.round.id, settled, read, { audit });
  return edition === undefined ? standing : { ...settled, edition };
}

function auditOf(
  { session, round, now }: Pick<MailOf, 'session' | 'round' | 'now'>,
  kept: StoredMail,
  forms?: readonly string[],
) {
  const { to, reply, ...rest } = kept.mail as KeptMail;
  const detail = {
    ...{ id: kept.id, address: masked(to), ...rest },
    ...(reply === undefined ? {} : { reply: withoutAddresses(reply) }),
    ...(forms === undefined ? {} : { forms }),
  };
  return auditRecord(session, now, { action: 'unit.mailed', target: `${round.id}/${kept.unit}`, detail });
}

function storedMail(mail: MailOf, fate: MailFate | { readonly result: 'sending' }): StoredMail {
  const kept: KeptMail = { by: byOf(mail), to: mail.to, ...fate };
  return { unit: mail.unit.name, id: mail.id, at: mail.now.toISOString(), mail: kept };
}

function byOf({ session, round }: MailOf): string {
  return actorIn(session, round).name;
}

/** The trail outlives everything: enough to tell which of the unit's addresses it was. */
function masked(address: string): string {
  const at = address.indexOf('@');
  return `${address.slice(0, Math.max(0, Math.min(2, at - 1)))}***${address.slice(at)}`;
}

/** Servers repeat whom they refuse. */
function withoutAddresses(reply: string): string {
  return reply.replaceAll(/[^\s<>:;,"']+@[^\s<>:;,"']+/g, (address) => masked(address));
}
