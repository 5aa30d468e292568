/** One mail to one unit that owes: at most once for each id, never over a mail that its sender has not seen. Knows no HTTP. */
import type { Unit } from '#domain/form/round';
import type { Mailer } from '#mail/mailer';
import { problem } from '../answers/problem';
import type { Mailed } from '../answers/wire-reminders';
import type { AppDeps } from '../app-deps';
import { beginMail, type MailOf, mailView, settleLeft, settleMail } from './mailed';
import { type OwingOf, owingUnits } from './owing-units';

export interface MailAsked extends Omit<OwingOf, 'units'> {
  readonly id: string;
  readonly unit: Unit;
  /** Id of the unit's last mail that the sender knows of; undefined: of none. */
  readonly after: string | undefined;
}

/**
 * | standing | what follows |
 * |---|---|
 * | the same id, and it is known what became of it, or it is under way | that is told |
 * | the same id, nothing went out | it is tried again |
 * | the one that the sender knows of, and it is not under way | sent |
 * | another one | nothing: that one is told |
 */
export async function mailUnit(deps: AppDeps & { readonly mailer: Mailer }, asked: MailAsked): Promise<Mailed> {
  const { session, round, unit, id, after, now } = asked;
  const { reminders, mailer } = deps;
  const told = { asOf: now.toISOString(), unit: unit.name };
  const found = await reminders.mailOf(session.collector, round.id, unit.name);
  const standing = found && (await settleLeft(reminders, asked, found));
  const last = standing && mailView(standing, now);
  const isRepeated = last?.id === id;
  if (isRepeated && last.result !== 'notSent') return { ...told, outcome: 'mailed', mail: last };
  const isUnseen = !isRepeated && (last?.id !== after || last?.result === 'sending');
  if (isUnseen) return { ...told, outcome: 'changed', ...(last && { mail: last }) };

  const [owing] = (await owingUnits(deps, { ...asked, units: [unit] })).owing;
  if (owing === undefined) return { ...told, outcome: 'owesNothing' };
  const { mailTo: to, contact, subject, text, forms } = owing;
  if (to === undefined) return { ...told, outcome: 'noAddress' };
  await takeTurn(deps, mailer, now);
  const mail: MailOf = { session, round, unit, id, to, forms: forms.map(({ form }) => form), now };
  const begun = await beginMail(reminders, mail, standing);
  if (begun === undefined) {
    const other = await reminders.mailOf(session.collector, round.id, unit.name);
    return { ...told, outcome: other?.id === id ? 'mailed' : 'changed', ...(other && { mail: mailView(other, now) }) };
  }
  const fate = await mailer.send({
    ...{ id, fromName: round.collector.name, subject, text, date: now },
    to: { name: contact?.name ?? unit.name, email: to },
  });
  const settled = await settleMail(reminders, mail, begun, fate);
  const by = settled.by;
  const reminded = fate.result === 'sent' ? ({ lastReminded: { at: settled.at, by, channel: 'mail' } } as const) : {};
  return { ...told, outcome: 'mailed', mail: settled, ...reminded };
}

/** One account sends for all schools of a deployment: the pace is counted for all of them. */
async function takeTurn({ registry }: Pick<AppDeps, 'registry'>, { everySeconds }: Mailer, now: Date): Promise<void> {
  const turn = await registry.countAttempt('mails', everySeconds, now);
  if (turn <= 1) return;
  const retryAfterSeconds = everySeconds - (Math.floor(now.getTime() / 1000) % everySeconds);
  throw problem('mail.tooFast', { retryAfterSeconds }, { 'Retry-After': String(retryAfterSeconds) });
}
