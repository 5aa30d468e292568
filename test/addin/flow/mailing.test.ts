/** 催报 by mail over the real API and a real mail server: whom, one by one, stopped, cut off and gone on with, never twice. */
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { smtpMailer } from '#mail/smtp-mailer';
import { readSmtpSettings } from '#mail/smtp-settings';
import {
  type ApiUnderTest,
  apiUnderTest,
  COLLECTOR,
  FORMS_ONLY,
  MINE,
  newSubmission,
  OTHERS,
  ROUND,
} from '../../api/api-under-test';
import { type MailServer, mailServer } from '../../mail/mail-server';
import { type PaneUnderTest, paneUnderTest } from './pane-under-test';

const START = Date.parse('2023-05-18T01:00:00.000Z');
const addressOf = (code: string) => `${code.toLowerCase()}@example.edu.cn`;
/** Of the first of the roster, so many have an address; the one behind them has something else. */
const ADDRESSED = 5;

let server: MailServer;
let api: ApiUnderTest;
let clock = START;
let url: string;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  url = server.url;
  const mailer = () => {
    const settings = readSmtpSettings({ url, from: 'kjc@example.edu.cn', everySeconds: '3' });
    if ('wrong' in settings) throw new Error(settings.wrong);
    return smtpMailer(settings);
  };
  const { from, everySeconds } = mailer();
  api = await apiUnderTest({ mailer: { from, everySeconds, send: (mail) => mailer().send(mail) } });
  clock = START;
  api.setClock(new Date(clock).toISOString());
  const roster = EXAMPLE_ROUND.roster.map((unit, at) =>
    at < ADDRESSED ? { ...unit, contact: { name: '李老师', email: addressOf(unit.code) } } : unit,
  );
  await api.deps.registry.putRound(COLLECTOR, '2023', { ...FORMS_ONLY, roster });
});
afterEach(async () => {
  await api.close();
  server.taken.length = 0;
  server.treats.clear();
});

async function officer(): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api);
  await pane.signIn(api.codes.admin);
  await pane.actions.askOwing();
  return pane;
}

/** Time passes, here and on the server, until it is done. */
async function passTime(pane: PaneUnderTest, done: Promise<unknown>): Promise<void> {
  let isDone = false;
  done.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    const { next } = pane.timers;
    // Waits of a request itself are longer.
    if (next === undefined || next >= 20_000) continue;
    clock += next;
    api.setClock(new Date(clock).toISOString());
    pane.timers.advance(next);
  }
}
const sendAll = (pane: PaneUnderTest) => passTime(pane, pane.actions.sendMails());
const recipients = () => server.taken.map(({ to }) => to[0]);
const everybody = EXAMPLE_ROUND.roster.slice(0, ADDRESSED).map(({ code }) => addressOf(code));
const puts = (pane: PaneUnderTest) => pane.network.requests('PUT').filter(({ path }) => path.includes('/reminders/'));

it('says to whom and to whom not, and only then writes to each, once, at its pace', async () => {
  const pane = await officer();
  await pane.actions.askMailing();
  const { mailing } = pane.state();
  if (mailing?.status !== 'asked') throw new Error(mailing?.status);
  expect(mailing.plan.to.map(({ to }) => to)).toEqual(everybody);
  expect([mailing.plan.noAddress.length, mailing.plan.badAddress, mailing.plan.today]).toEqual([35, [], []]);
  expect(puts(pane)).toEqual([]);
  const began = clock;
  await sendAll(pane);
  expect(recipients()).toEqual(everybody);
  expect(clock - began).toBeGreaterThanOrEqual(4 * 3_000);
  expect(pane.state().mailing).toMatchObject({ status: 'ended', done: everybody.map(() => ({ outcome: 'mailed' })) });
  expect(pane.said.at(-1)).toBe('已给5个单位发出邮件。');
  const { owing } = pane.state();
  const first = owing?.status === 'shown' ? owing.units[0] : undefined;
  expect(first).toMatchObject({ lastReminded: { channel: 'mail' }, lastMail: { result: 'sent', to: everybody[0] } });
});

it('who had one today gets no other with all of them, and one by name only when it is meant', async () => {
  const pane = await officer();
  await pane.actions.askMailing(MINE);
  await sendAll(pane);
  await pane.actions.askMailing();
  expect(pane.state().mailing).toMatchObject({
    plan: { today: [{ unit: MINE }], to: everybody.slice(1).map((to) => ({ to })) },
  });
  await pane.actions.askMailing(MINE);
  expect(pane.state().mailing).toMatchObject({ plan: { to: [{ unit: MINE, isSecond: true }], today: [] } });
  await sendAll(pane);
  expect(recipients()).toEqual([everybody[0], everybody[0]]);
  clock += 24 * 3_600_000;
  api.setClock(new Date(clock).toISOString());
  await pane.signIn(api.codes.admin);
  await pane.actions.askMailing();
  expect(pane.state().mailing).toMatchObject({ plan: { today: [] } });
});

it('stops after the one under way, and goes on with the others', async () => {
  const pane = await officer();
  await pane.actions.askMailing();
  const sending = pane.actions.sendMails();
  pane.actions.stopMailing();
  await passTime(pane, sending);
  expect(pane.state().mailing).toMatchObject({ status: 'ended', halt: { why: 'stopped' } });
  expect(recipients()).toEqual(everybody.slice(0, 1));
  await sendAll(pane);
  expect(recipients()).toEqual(everybody);
});

it('a page that was closed half-way leaves the others to whoever looks next', async () => {
  const first = await officer();
  await first.actions.askMailing();
  const sending = first.actions.sendMails();
  first.actions.stopMailing();
  await passTime(first, sending);
  const second = await officer();
  await second.actions.askMailing();
  await sendAll(second);
  expect(recipients()).toEqual(everybody);
});

it.each(['cutBefore', 'cutAfter', 'gatewayGivesUp', 'unavailable'] as const)(
  'an answer that does not come is asked for again, and nobody is written to twice: %s',
  async (fault) => {
    const pane = await officer();
    await pane.actions.askMailing();
    pane.network.failNext('PUT', fault, fault);
    await sendAll(pane);
    expect(recipients()).toEqual(everybody);
    expect(pane.state().mailing).toMatchObject({ status: 'ended', done: everybody.map(() => ({ outcome: 'mailed' })) });
  },
);

it('a network that stays away ends it with what was done, and going on sends the rest', async () => {
  const pane = await officer();
  await pane.actions.askMailing();
  pane.network.failNext('PUT', 'cutAfter', 'cutBefore', 'cutBefore', 'cutBefore');
  await sendAll(pane);
  expect(pane.state().mailing).toMatchObject({ status: 'ended', done: [], halt: { why: 'trouble' } });
  expect(recipients()).toEqual(everybody.slice(0, 1));
  await sendAll(pane);
  expect(recipients()).toEqual(everybody);
});

it('a mail server that takes nobody’s sign-in ends it at once; when it does, nobody is left out', async () => {
  url = server.url.replace(/:[^:]*@/, ':geheim@');
  const pane = await officer();
  await pane.actions.askMailing();
  await sendAll(pane);
  expect(pane.state().mailing).toMatchObject({
    status: 'ended',
    done: [],
    halt: { why: 'notSent', mail: { reason: 'login', reply: '535 Authentication credentials invalid' } },
  });
  expect(puts(pane)).toHaveLength(1);
  url = server.url;
  await sendAll(pane);
  expect(recipients()).toEqual(everybody);
});

it('tells of each that was refused, and goes on', async () => {
  server.treats.set(everybody[1] ?? '', 'nobody').set(everybody[3] ?? '', 'full');
  const pane = await officer();
  await pane.actions.askMailing();
  await sendAll(pane);
  expect(recipients()).toEqual([everybody[0], everybody[2], everybody[4]]);
  const { mailing } = pane.state();
  const refused = mailing?.status === 'ended' ? mailing.done.filter(({ mail }) => mail?.result === 'refused') : [];
  expect(refused).toMatchObject([
    { mail: { to: everybody[1], reply: '550 5.1.1 no such user here', isPassing: false } },
    { mail: { to: everybody[3], reply: '452 4.2.2 mailbox full', isPassing: true } },
  ]);
});

it('leaves out who has reported since the question, and whom a colleague wrote to meanwhile', async () => {
  const pane = await officer();
  await pane.actions.askMailing();
  for (const form of ['plan', 'results'])
    await api.call('PUT', newSubmission(form), { as: 'admin', json: { base: 0, unit: MINE, zero: true } });
  const colleague = await officer();
  await colleague.actions.askMailing(OTHERS);
  await sendAll(colleague);
  await sendAll(pane);
  expect(recipients()).toEqual([everybody[1], ...everybody.slice(2)]);
  expect(pane.state().mailing).toMatchObject({
    status: 'ended',
    done: [
      { outcome: 'owesNothing' },
      { outcome: 'changed' },
      ...everybody.slice(2).map(() => ({ outcome: 'mailed' })),
    ],
  });
});

it('is not offered where the server sends none', async () => {
  const without = await apiUnderTest();
  const pane = paneUnderTest(without);
  await pane.signIn(without.codes.admin);
  await pane.actions.askOwing();
  const { owing } = pane.state();
  expect(owing?.status === 'shown' && owing.mail).toBeUndefined();
  expect((await without.call('PUT', `${ROUND}/reminders/x`, { as: 'admin', json: { unit: MINE } })).status).toBe(400);
  await without.close();
});
