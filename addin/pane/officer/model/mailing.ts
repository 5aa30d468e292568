/** 催报 by mail as an officer sees it: whom it would go to and whom not, how far it is, what became of each. Plain data. */
import type { Mailed, OwingUnit } from '#client/reminding-client';
import { isoDayInChina } from '#domain/words/china-time';
import type { Trouble } from '../../shell/model/state';

/** Whom a press would write to, and why not to the others. */
export interface MailingPlan {
  readonly to: readonly MailTo[];
  /** Nobody has told an address. */
  readonly noAddress: readonly string[];
  /** What stands there is no address. */
  readonly badAddress: readonly { readonly unit: string; readonly email: string }[];
  /** A mail went out today, or may have; meant by name they are in `to`. */
  readonly today: readonly MailTo[];
}

export interface MailTo {
  readonly unit: string;
  readonly to: string;
  /** The unit's last mail that is known of. */
  readonly last?: OwingUnit['lastMail'];
  /** A mail went out today, or may have: this would be a second one. */
  readonly isSecond?: true;
}

/** What became of one. */
export type MailFate = Pick<Mailed, 'unit' | 'outcome' | 'mail'>;

/** Why it ended before the last one: by hand, because nothing gets through, or because the mail server takes nothing. */
export type MailingHalt =
  | { readonly why: 'stopped' }
  | { readonly why: 'trouble'; readonly trouble: Trouble }
  | { readonly why: 'notSent'; readonly mail: NonNullable<Mailed['mail']> };

export type Mailing =
  | { readonly status: 'asking' }
  | { readonly status: 'failed'; readonly trouble: Trouble }
  | { readonly status: 'asked'; readonly plan: MailingPlan }
  | {
      readonly status: 'sending';
      readonly all: readonly MailTo[];
      readonly done: readonly MailFate[];
      /** The one under way is the last. */
      readonly isStopping?: true;
    }
  | {
      readonly status: 'ended';
      readonly all: readonly MailTo[];
      readonly done: readonly MailFate[];
      readonly halt?: MailingHalt;
    };

/** `unit` alone is meant: then also where a mail went out today. */
export function mailingPlan(units: readonly OwingUnit[], asOf: string, unit?: string): MailingPlan {
  const meant = unit === undefined ? units : units.filter((each) => each.unit === unit);
  const to: MailTo[] = [];
  const today: MailTo[] = [];
  const noAddress: string[] = [];
  const badAddress: { unit: string; email: string }[] = [];
  for (const { unit: name, mailTo, contact, lastMail } of meant) {
    if (mailTo === undefined) {
      if (contact?.email === undefined) noAddress.push(name);
      else badAddress.push({ unit: name, email: contact.email });
      continue;
    }
    const isSecond = wasToday(lastMail, asOf) ? ({ isSecond: true } as const) : {};
    const one: MailTo = { unit: name, to: mailTo, ...(lastMail === undefined ? {} : { last: lastMail }), ...isSecond };
    if (unit === undefined && one.isSecond === true) today.push(one);
    else to.push(one);
  }
  return { to, noAddress, badAddress, today };
}

function wasToday(mail: OwingUnit['lastMail'], asOf: string): boolean {
  const mayHaveGone = mail !== undefined && mail.result !== 'refused' && mail.result !== 'notSent';
  return mayHaveGone && isoDayInChina(Date.parse(mail.at)) === isoDayInChina(Date.parse(asOf));
}

/** Those that nothing became of yet. */
export function mailsLeft(all: readonly MailTo[], done: readonly MailFate[]): readonly MailTo[] {
  const settled = new Set(done.map(({ unit }) => unit));
  return all.filter(({ unit }) => !settled.has(unit));
}

/** By what became of them. */
export interface MailedCounts {
  readonly sent: number;
  readonly refused: readonly MailFate[];
  readonly unknown: readonly MailFate[];
  /** A colleague was faster. */
  readonly changed: readonly MailFate[];
  readonly owesNothing: readonly MailFate[];
  readonly noAddress: readonly MailFate[];
}

export function mailedCounts(done: readonly MailFate[]): MailedCounts {
  const mailed = (result: string) => done.filter((each) => each.outcome === 'mailed' && each.mail?.result === result);
  const other = (outcome: string) => done.filter((each) => each.outcome === outcome);
  return {
    sent: mailed('sent').length,
    refused: mailed('refused'),
    unknown: [...mailed('unknown'), ...mailed('sending')],
    ...{ changed: other('changed'), owesNothing: other('owesNothing'), noAddress: other('noAddress') },
  };
}
