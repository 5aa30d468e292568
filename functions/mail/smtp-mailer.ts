/** Mail over SMTP, one connection for each: nothing is kept open between two, on Lambda as on one machine. */
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Mail, Mailer, MailFate, NotSentReason } from './mailer';
import { mailMessage } from './message';
import type { SmtpSettings } from './smtp-settings';

/** All together shorter than a gateway's patience, with room for what is written before and after. */
export interface SmtpPatience {
  /** Until the server has greeted and TLS stands. */
  readonly connectMs: number;
  /** Between two of its replies. */
  readonly replyMs: number;
  readonly wholeMs: number;
}
const PATIENCE: SmtpPatience = { connectMs: 8_000, replyMs: 10_000, wholeMs: 18_000 };

/** How far it came; what a failure means depends on it. */
type Phase = 'connecting' | 'signingIn' | 'addressing' | 'handingOver';

/** As nodemailer tells them. */
interface SmtpFailure extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

export function smtpMailer(settings: SmtpSettings, patience = PATIENCE): Mailer {
  const { from, everySeconds } = settings;
  return { from, everySeconds, send: (mail) => sendOne(settings, patience, mail) };
}

async function sendOne(settings: SmtpSettings, patience: SmtpPatience, mail: Mail): Promise<MailFate> {
  // Fetched with the first mail: most requests send none.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection(connectionOptions(settings, patience));
  const { login, from } = settings;
  let phase: Phase = 'connecting';
  /** Read only once the server has said that it waits for it. */
  async function* message() {
    phase = 'handingOver';
    yield mailMessage({ ...mail, from: { name: mail.fromName, email: from } });
  }
  const step = stepsOf(connection);
  async function steps(): Promise<void> {
    await step((done) => connection.connect(done));
    phase = 'signingIn';
    if (login !== undefined) await step((done) => connection.login({ user: login.user, pass: login.password }, done));
    phase = 'addressing';
    await step((done) => connection.send({ from, to: [mail.to.email] }, Readable.from(message()), done));
  }
  try {
    await within(patience.wholeMs, steps());
    return { result: 'sent' };
  } catch (error) {
    return fateOf(phase, error as SmtpFailure);
  } finally {
    connection.close();
  }
}

type Done = (error?: Error | null) => void;

/** A failure is told to the step that waits; where nodemailer has nobody to call back, by an event. */
function stepsOf(connection: SMTPConnection): (begin: (done: Done) => void) => Promise<void> {
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    // What the server said before it hung up is told in the same turn.
    connection.on('end', () => setImmediate(reject, Object.assign(new Error('connection ended'), { code: 'EEND' })));
  });
  broken.catch(() => undefined);
  return (begin) => {
    const done = new Promise<void>((resolve, reject) => {
      begin((error) => (error ? reject(error) : resolve()));
    });
    return Promise.race([done, broken]);
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}

/** A password goes nowhere in the clear, except to this very machine. */
function connectionOptions({ host, port, isSecure, login }: SmtpSettings, { connectMs, replyMs }: SmtpPatience) {
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.');
  return {
    ...{ host, port, secure: isSecure, tls: { minVersion: 'TLSv1.2' } as const },
    ...(isHere ? { ignoreTLS: true } : login === undefined ? { opportunisticTLS: true } : { requireTLS: true }),
    ...{ connectionTimeout: connectMs, greetingTimeout: connectMs, dnsTimeout: connectMs, socketTimeout: replyMs },
    // Reachable only by a test on this machine.
    allowInternalNetworkInterfaces: isHere,
  };
}

const CLOSING_DOWN = 421;

function fateOf(phase: Phase, failure: SmtpFailure): MailFate {
  const { command, responseCode } = failure;
  const reply = failure.response === undefined ? undefined : oneLine(failure.response);
  const isAnswered = reply !== undefined && responseCode !== undefined && responseCode !== CLOSING_DOWN;
  const notSent = (reason: NotSentReason): MailFate => ({
    ...{ result: 'notSent', reason },
    ...(reply === undefined ? {} : { reply }),
  });
  switch (phase) {
    case 'connecting':
      return notSent(isAboutTrust(failure) ? 'insecure' : 'unreachable');
    case 'signingIn':
      return notSent(failure.code === 'EAUTH' ? 'login' : 'unreachable');
    case 'addressing':
      if (!isAnswered) return notSent('unreachable');
      if (command === 'MAIL FROM') return notSent('sender');
      return { result: 'refused', isPassing: responseCode < 500, reply };
    case 'handingOver':
      return isAnswered ? { result: 'refused', isPassing: responseCode < 500, reply } : { result: 'unknown' };
  }
}

/** TLS that the server does not offer, or a certificate that nobody vouches for. */
function isAboutTrust({ code, originalCode = '' }: SmtpFailure): boolean {
  return code === 'ETLS' || /CERT|SELF_SIGNED|TLS|SSL|ALTNAME/.test(originalCode);
}

/** Of what a server answers as much as a person reads. */
const LONGEST_REPLY = 200;

function oneLine(reply: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  const line = reply.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  return line.length > LONGEST_REPLY ? `${line.slice(0, LONGEST_REPLY)}…` : line;
}
