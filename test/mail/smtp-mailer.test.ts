/** Mail over a real SMTP server in this process: what it takes, what it refuses, and every way in which it may go away. */
import { createServer } from 'node:net';
import { smtpMailer } from '#mail/smtp-mailer';
import { readSmtpSettings } from '#mail/smtp-settings';
import { type MailServer, mailServer } from './mail-server';

let server: MailServer;
beforeAll(async () => {
  server = await mailServer();
});
afterEach(() => {
  server.taken.length = 0;
  server.treats.clear();
  server.refusesSender = false;
});
afterAll(() => server.close());

const TO = 'wang@example.edu.cn';
/** Longer than a busy machine needs to answer; what waits for a server that says nothing has less. */
const PATIENCE = { connectMs: 8_000, replyMs: 8_000, wholeMs: 9_000 };
const IMPATIENT = { connectMs: 500, replyMs: 500, wholeMs: 1_500 };
const mailer = (url = server.url, patience = PATIENCE) => {
  const settings = readSmtpSettings({ url, from: 'kjc@example.edu.cn', everySeconds: '1' });
  if ('wrong' in settings) throw new Error(settings.wrong);
  return smtpMailer(settings, patience);
};
const MAIL = {
  id: '00000000-0000-4000-8000-000000000001',
  fromName: '科学技术处',
  to: { name: '王老师', email: TO },
  subject: '请报送：附件2',
  text: '会计学院：\n.还有下面的表\n',
  date: new Date('2026-05-09T08:05:09.000Z'),
};

it('is taken as it was written, from whom and to whom it says', async () => {
  expect(await mailer().send(MAIL)).toEqual({ result: 'sent' });
  const [mail] = server.taken;
  expect([mail?.from, mail?.to]).toEqual(['kjc@example.edu.cn', [TO]]);
  const [head = '', body = ''] = mail?.text.split('\r\n\r\n') ?? [];
  expect(head).toContain('Message-ID: <00000000-0000-4000-8000-000000000001@example.edu.cn>');
  expect(head).toMatch(/^From: =\?UTF-8\?B\?[\w+/=]+\?=\r\n <kjc@example\.edu\.cn>\r\n/);
  expect(head).not.toContain('X-Unsent');
  expect(Buffer.from(body, 'base64').toString('utf8')).toBe('会计学院：\r\n.还有下面的表\r\n');
});

it.each([
  ['nobody', { result: 'refused', isPassing: false, reply: '550 5.1.1 no such user here' }],
  ['full', { result: 'refused', isPassing: true, reply: '452 4.2.2 mailbox full' }],
  ['spam', { result: 'refused', isPassing: false, reply: '554 5.7.1 looks like spam' }],
  ['cutBefore', { result: 'notSent', reason: 'unreachable' }],
  ['cutInside', { result: 'unknown' }],
  ['slow', { result: 'unknown' }],
] as const)('%s', async (how, fate) => {
  server.treats.set(TO, how);
  expect(await mailer(server.url, how === 'slow' ? { ...PATIENCE, replyMs: 1_500 } : PATIENCE).send(MAIL)).toEqual(
    fate,
  );
  expect(server.taken).toEqual([]);
  server.treats.clear();
  expect(await mailer().send(MAIL)).toEqual({ result: 'sent' });
});

it('is not sent where the sign-in is not accepted, and the password is in no answer', async () => {
  const fate = await mailer(server.url.replace(/:[^:]*@/, ':geheim@')).send(MAIL);
  expect(fate).toEqual({ result: 'notSent', reason: 'login', reply: '535 Authentication credentials invalid' });
});

it('is not sent from an address that is not the sender’s', async () => {
  server.refusesSender = true;
  expect(await mailer().send(MAIL)).toMatchObject({ result: 'notSent', reason: 'sender' });
});

it('is not sent where no server is, or one that says nothing', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const { port } = silent.address() as { port: number };
  expect(await mailer(`smtp://127.0.0.1:${port}`, IMPATIENT).send(MAIL)).toEqual({
    result: 'notSent',
    reason: 'unreachable',
  });
  await new Promise((resolve) => silent.close(resolve));
  expect(await mailer(`smtp://127.0.0.1:${port}`, IMPATIENT).send(MAIL)).toEqual({
    result: 'notSent',
    reason: 'unreachable',
  });
  expect(await mailer('smtp://nowhere.invalid').send(MAIL)).toEqual({ result: 'notSent', reason: 'unreachable' });
});

it('is not sent to a server whose certificate nobody vouches for', async () => {
  const secure = await mailServer({ isSecure: true });
  expect(await mailer(secure.url).send(MAIL)).toEqual({ result: 'notSent', reason: 'insecure' });
  expect(secure.taken).toEqual([]);
  await secure.close();
});

it('shows its password only behind TLS', async () => {
  // The same server by a name that is not this machine's own; it offers no STARTTLS to the outside.
  const heard: string[] = [];
  const plain = createServer((socket) => {
    socket.write('220 mail.example.edu.cn\r\n');
    socket.on('data', (piece) => {
      heard.push(piece.toString());
      socket.write(piece.toString().startsWith('EHLO') ? '250-mail\r\n250 AUTH PLAIN\r\n' : '502 no\r\n');
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => {
    plain.listen(0, '0.0.0.0', resolve);
  });
  const { port } = plain.address() as { port: number };
  expect(await mailer(`smtp://a:geheim@0.0.0.0:${port}`).send(MAIL)).toMatchObject({
    result: 'notSent',
    reason: 'insecure',
  });
  expect(heard.join('')).not.toMatch(/AUTH|geheim/);
  await new Promise((resolve) => plain.close(resolve));
});
