/** A real SMTP server in this process: it keeps what it takes, and does to a mail what a test asks of it. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { TLS } from '../e2e/test-certificate';

export const LOGIN = { user: 'kjc@example.edu.cn', password: 'p@ss/星' };

/**
 * What becomes of a mail to an address: `full` and `nobody` are said no to at RCPT, for now and for good, `spam` once
 * the text is there; `cutBefore` and `cutInside` end the connection before the server takes the text, and while it does.
 */
export type Treatment = 'full' | 'nobody' | 'spam' | 'cutBefore' | 'cutInside' | 'slow';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came. */
  readonly text: string;
}

export interface MailServer {
  readonly port: number;
  /** smtp://user:password@127.0.0.1:port */
  readonly url: string;
  /** What it said yes to, whole. */
  readonly taken: TakenMail[];
  /** By recipient. */
  readonly treats: Map<string, Treatment>;
  refusesSender: boolean;
  close(): Promise<void>;
}

export async function mailServer({ isSecure = false } = {}): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const treats = new Map<string, Treatment>();
  const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    secure: isSecure,
    ...(isSecure ? { cert: readFileSync(TLS.KJZ_TLS_CERT), key: readFileSync(TLS.KJZ_TLS_KEY) } : {}),
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, callback) {
      const isRight = username === LOGIN.user && password === LOGIN.password;
      if (isRight) callback(null, { user: username });
      else callback(refusal(535, 'Authentication credentials invalid'));
    },
    onMailFrom(_address, _session, callback) {
      callback(shown.refusesSender ? refusal(553, '5.7.1 not your address') : null);
    },
    onRcptTo({ address }, session, callback) {
      const how = treats.get(address);
      if (how === 'full') return callback(refusal(452, '4.2.2 mailbox full'));
      if (how === 'nobody') return callback(refusal(550, '5.1.1 no such user here'));
      if (how === 'cutBefore') cut(session.id);
      else callback();
    },
    onData(stream, session, callback) {
      const { mailFrom, rcptTo } = session.envelope;
      const how = treats.get(rcptTo[0]?.address ?? '');
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => {
        pieces.push(piece);
        if (how === 'cutInside') cut(session.id);
      });
      stream.on('end', () => {
        if (how === 'slow' || how === 'cutInside') return;
        if (how === 'spam') return callback(refusal(554, '5.7.1 looks like spam'));
        const to = rcptTo.map(({ address }) => address);
        taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to,
          text: Buffer.concat(pieces).toString('latin1'),
        });
        callback();
      });
    },
  });
  const cut = (id: string) => {
    for (const connection of server.connections) {
      const { id: its, _socket } = connection as unknown as { id: string; _socket: { destroy(): void } };
      if (its === id) _socket.destroy();
    }
  };
  // Connections that a test cuts are errors to it, and none to us.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const login = `${encodeURIComponent(LOGIN.user)}:${encodeURIComponent(LOGIN.password)}`;
  const shown: MailServer = {
    port,
    url: `${isSecure ? 'smtps' : 'smtp'}://${login}@127.0.0.1:${port}`,
    taken,
    treats,
    refusesSender: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return shown;
}
