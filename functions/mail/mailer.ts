/** What the product asks of whoever sends mail, and what may become of one. Types only. */

export interface Mail {
  /** Of the mail itself: its Message-ID is made of it, so that a reader's program knows the same one again. */
  readonly id: string;
  /** As people read whom it comes from; the address is the mailer's own. */
  readonly fromName: string;
  /** One address, as `mailAddress` gives it. */
  readonly to: { readonly name: string; readonly email: string };
  /** One line of any script. */
  readonly subject: string;
  /** Lines joined by `\n`. */
  readonly text: string;
  readonly date: Date;
}

/**
 * Why nothing was sent, and nothing would be to anybody else either: no server there (or it gave up before it took the
 * mail), no connection that can be trusted, the sign-in was not accepted, the sender's address was not, what was said of
 * the server cannot be used.
 */
export const NOT_SENT_REASONS = ['unreachable', 'insecure', 'login', 'sender', 'settings'] as const;
export type NotSentReason = (typeof NOT_SENT_REASONS)[number];

/**
 * | result | what happened | may it be sent again |
 * |---|---|---|
 * | `sent` | a server has taken it on | no |
 * | `refused` | a server said no to this recipient or this mail; `isPassing`: for now | as another mail |
 * | `notSent` | no server took anything | yes |
 * | `unknown` | the connection ended while the mail was on its way | not without asking |
 */
export type MailFate =
  | { readonly result: 'sent' }
  | { readonly result: 'refused'; readonly isPassing: boolean; readonly reply: string }
  | { readonly result: 'notSent'; readonly reason: NotSentReason; readonly reply?: string }
  | { readonly result: 'unknown' };

/** Never throws: whatever a network or a server can do is a fate. */
export interface Mailer {
  /** The address that mails come from, and to which a server returns what it cannot deliver. */
  readonly from: string;
  /** Between two mails, whoever sends them. */
  readonly everySeconds: number;
  send(mail: Mail): Promise<MailFate>;
}
