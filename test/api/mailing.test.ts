/** 催报 by mail, through a real mail server: once for each id, to who still owes, with what became of it on record. */
import { randomUUID } from 'node:crypto';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Mailer, MailFate } from '#mail/mailer';
import { smtpMailer } from '#mail/smtp-mailer';
import { readSmtpSettings } from '#mail/smtp-settings';
import { type MailServer, mailServer } from '../mail/mail-server';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  FORMS_ONLY,
  MINE,
  newSubmission,
  OTHERS,
  ROUND,
} from './api-under-test';

const ADDRESS = 'wang@example.edu.cn';
let server: MailServer;
let api: ApiUnderTest;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());
beforeEach(() => open(mailerOver(server.url)));
afterEach(async () => {
  await api.close();
  server.taken.length = 0;
  server.treats.clear();
});

function mailerOver(url: string): Mailer {
  const settings = readSmtpSettings({ url, from: 'kjc@example.edu.cn', everySeconds: '3' });
  if ('wrong' in settings) throw new Error(settings.wrong);
  return smtpMailer(settings);
}

async function open(mailer: Mailer | undefined): Promise<void> {
  api = await apiUnderTest(mailer === undefined ? {} : { mailer });
  await withEmails({ [MINE]: ADDRESS, [OTHERS]: 'li@example.edu.cn' });
}

async function withEmails(emails: Readonly<Record<string, string>>): Promise<void> {
  const roster = EXAMPLE_ROUND.roster.map((unit) => {
    const email = emails[unit.name];
    return email === undefined ? unit : { ...unit, contact: { name: '王老师', email } };
  });
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...FORMS_ONLY, roster });
}

interface Told {
  readonly outcome?: string;
  readonly code?: string;
  readonly mail?: { readonly id: string; readonly result: string; readonly [key: string]: unknown };
}
let seconds = 0;
/** Each in a turn of its own, unless a test says otherwise. */
async function mail(
  unit: string,
  id: string,
  more: { after?: string | undefined; isAtOnce?: boolean } = {},
): Promise<Told> {
  const { after, isAtOnce = false } = more;
  if (!isAtOnce) later(3);
  const json = { unit, ...(after === undefined ? {} : { after }) };
  return (await api.call('PUT', `${ROUND}/reminders/${id}`, { as: 'admin', json })).body as unknown as Told;
}
function later(by: number): void {
  seconds += by;
  api.setClock(new Date(Date.parse('2023-05-18T08:00:00.000Z') + seconds * 1_000).toISOString());
}
const owedBy = async (unit: string) => {
  const { body } = await api.call('GET', `${ROUND}/owing`, { as: 'admin' });
  const units = body.units as { readonly unit: string; readonly lastMail?: object; readonly mailTo?: string }[];
  return { ...units.find((each) => each.unit === unit), mail: body.mail };
};
const records = async () => {
  const found: { target: string; detail: Readonly<Record<string, unknown>> }[] = [];
  for await (const { action, target, detail } of api.deps.registry.listAudit(COLLECTOR))
    if (action === 'unit.mailed') found.push({ target, detail: detail as Readonly<Record<string, unknown>> });
  return found;
};
const reportAll = async (unit: string) => {
  for (const form of ['plan', 'results'])
    await api.call('PUT', newSubmission(form), { as: 'admin', json: { base: 0, unit, zero: true } });
};

it('goes to who still owes, with the text of now, and is the unit’s last reminder', async () => {
  expect(await owedBy(MINE)).toMatchObject({ mailTo: ADDRESS, mail: { from: 'kjc@example.edu.cn', everySeconds: 3 } });
  const id = randomUUID();
  const told = await mail(MINE, id);
  expect(told).toMatchObject({ outcome: 'mailed', mail: { id, result: 'sent', to: ADDRESS } });
  expect(server.taken).toMatchObject([{ from: 'kjc@example.edu.cn', to: [ADDRESS] }]);
  const body = Buffer.from(server.taken[0]?.text.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
  expect(body).toMatch(new RegExp(`^${MINE}：\\r\\n[^]*【未报】附件2`));
  expect(await owedBy(MINE)).toMatchObject({ lastMail: told.mail, lastReminded: { channel: 'mail' } });
  expect(await records()).toEqual([
    {
      target: `2023/${MINE}`,
      detail: {
        ...{ id, by: EXAMPLE_ROUND.collector.name, address: 'wa***@example.edu.cn' },
        ...{ result: 'sent', forms: ['plan', 'results'] },
      },
    },
  ]);
});

it('is not sent again by a repeat, at once or later, nor over another one that was not seen', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const told = await mail(MINE, first);
  expect(await mail(MINE, first)).toMatchObject({ outcome: 'mailed', mail: told.mail });
  expect(await mail(MINE, second)).toMatchObject({ outcome: 'changed', mail: { id: first } });
  expect(server.taken).toHaveLength(1);
  expect(await mail(MINE, second, { after: first })).toMatchObject({ outcome: 'mailed', mail: { id: second } });
  later(86_400);
  expect(await mail(MINE, first)).toMatchObject({ outcome: 'changed', mail: { id: second } });
  expect(await mail(MINE, second, { after: first })).toMatchObject({ outcome: 'mailed', mail: { id: second } });
  expect(server.taken).toHaveLength(2);
  expect(await records()).toHaveLength(2);
});

it('of several at once, repeated or by two officers, one is sent', async () => {
  later(3);
  const id = randomUUID();
  const all = [id, id, randomUUID(), randomUUID()].map((each) => mail(MINE, each, { isAtOnce: true }));
  const told = await Promise.all(all);
  expect(server.taken).toHaveLength(1);
  expect(told.filter(({ mail: it }) => it?.result === 'sent').length).toBeGreaterThan(0);
  expect(told.every(({ outcome, code }) => outcome !== undefined || code === 'mail.tooFast')).toBe(true);
});

it('goes to nobody who owes nothing by now, and nowhere without an address', async () => {
  await reportAll(MINE);
  expect(await mail(MINE, randomUUID())).toMatchObject({ outcome: 'owesNothing' });
  expect(await mail('U03', randomUUID())).toMatchObject({ outcome: 'noAddress' });
  expect((await mail('没有的学院', randomUUID())).code).toBe('unit.notOnRoster');
  expect([server.taken, await records()]).toEqual([[], []]);
});

it.each<[string, Parameters<MailServer['treats']['set']>[1], object]>([
  ['nobody is there', 'nobody', { result: 'refused', isPassing: false, reply: '550 5.1.1 no such user here' }],
  ['the box is full', 'full', { result: 'refused', isPassing: true, reply: '452 4.2.2 mailbox full' }],
  ['it looks like spam', 'spam', { result: 'refused', isPassing: false }],
  ['the connection ends on the way', 'cutInside', { result: 'unknown' }],
])('what does not arrive is told and on record, and no reminder: %s', async (_, how, expected) => {
  server.treats.set(ADDRESS, how);
  const id = randomUUID();
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: expected });
  server.treats.clear();
  // Whoever asks again learns the same; another one is another mail.
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: expected });
  expect(server.taken).toHaveLength(0);
  const owing = await owedBy(MINE);
  expect(owing).toMatchObject({ lastMail: expected });
  expect(owing).not.toHaveProperty('lastReminded');
  expect(await records()).toMatchObject([{ detail: { id, ...expected } }]);
  expect(await mail(MINE, randomUUID(), { after: id })).toMatchObject({ mail: { result: 'sent' } });
});

it.each([
  ['the sign-in is not accepted', (url: string) => url.replace(/:[^:]*@/, ':geheim@'), 'login'],
  ['no server is there', () => 'smtp://127.0.0.1:1', 'unreachable'],
])('what certainly did not go out goes out with the same id, once %s no more', async (_, wrong, reason) => {
  await api.close();
  let current = mailerOver(wrong(server.url));
  await open({ ...current, send: (each) => current.send(each) });
  const id = randomUUID();
  const told = await mail(MINE, id);
  expect(told).toMatchObject({ outcome: 'mailed', mail: { result: 'notSent', reason } });
  expect(JSON.stringify([told, await records(), api.log])).not.toContain('geheim');
  current = mailerOver(server.url);
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: { id, result: 'sent' } });
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: { id, result: 'sent' } });
  expect(server.taken).toHaveLength(1);
});

it('a mail that was left under way is not known to have gone, and is not sent again by its id', async () => {
  await api.close();
  let finish: (fate: MailFate) => void = () => undefined;
  await open({ ...mailerOver(server.url), send: () => new Promise((resolve) => (finish = resolve)) });
  const id = randomUUID();
  const first = mail(MINE, id);
  while ((await mailOf(MINE)) === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: { result: 'sending' } });
  expect(await mail(MINE, randomUUID(), { after: id })).toMatchObject({
    outcome: 'changed',
    mail: { result: 'sending' },
  });
  later(120);
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: { result: 'unknown' } });
  expect(await records()).toMatchObject([{ detail: { id, result: 'unknown' } }]);
  finish({ result: 'sent' });
  await first;
  expect(await mail(MINE, id)).toMatchObject({ outcome: 'mailed', mail: { result: 'unknown' } });
});
const mailOf = (unit: string) => api.deps.reminders.mailOf(COLLECTOR, '2023', unit);

it('goes at its pace, whoever sends', async () => {
  expect((await mail(MINE, randomUUID())).outcome).toBe('mailed');
  const id = randomUUID();
  const { status, headers, body } = await api.call('PUT', `${ROUND}/reminders/${id}`, {
    as: 'admin',
    json: { unit: OTHERS },
  });
  expect([status, body.code]).toEqual([429, 'mail.tooFast']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  later(Number(headers.get('retry-after')));
  expect(await mail(OTHERS, id, { isAtOnce: true })).toMatchObject({ outcome: 'mailed' });
  expect(server.taken).toHaveLength(2);
});

it('is nowhere to be seen where no mail server was named', async () => {
  await api.close();
  await open(undefined);
  const owing = await owedBy(MINE);
  expect([owing.mailTo, owing.mail]).toEqual([undefined, undefined]);
  expect((await mail(MINE, randomUUID())).code).toBe('mail.notSetUp');
});

it('a purge forgets where units were written to', async () => {
  await mail(MINE, randomUUID());
  expect(await api.deps.reminders.removeMails(COLLECTOR, '2023')).toBe(1);
  expect(await mailOf(MINE)).toBeUndefined();
  expect(await owedBy(MINE)).toMatchObject({ lastReminded: { channel: 'mail' } });
});
