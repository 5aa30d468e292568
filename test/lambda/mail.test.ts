/** A reminder by mail from both hosts: the bundle with its secret, and npm start's server with its environment. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { startServer } from '#local/server';
import { readStartOptions } from '#local/start-options';
import { MINE } from '../api/api-under-test';
import { type MailServer, mailServer } from '../mail/mail-server';
import { type Deployment, deployed, send } from './deployment';

const ID = '00000000-0000-4000-8000-000000000001';
const FROM = 'kjc@example.edu.cn';
const EMAIL = 'wang@example.edu.cn';
const ROUND = '/api/v1/rounds/2023';
/** Before its deadlines. */
const round = {
  ...EXAMPLE_ROUND,
  roster: EXAMPLE_ROUND.roster.map((unit) => (unit.name === MINE ? { ...unit, contact: { email: EMAIL } } : unit)),
};

let mail: MailServer;
beforeAll(async () => {
  mail = await mailServer();
});
afterAll(() => mail.close());
beforeEach(() => {
  mail.taken.length = 0;
});

type Ask = (method: string, path: string, json?: object) => Promise<Readonly<Record<string, unknown>>>;

async function signedIn(fetch: (request: Request) => Promise<Response>, origin: string, code: string): Promise<Ask> {
  const ask =
    (token?: string): Ask =>
    async (method, path, json) => {
      const headers = {
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      };
      const body = json === undefined ? {} : { body: JSON.stringify(json) };
      for (;;) {
        const response = await fetch(new Request(`${origin}${path}`, { method, headers, ...body }));
        // Mails go out a second apart, as the pane waits too.
        if (response.status === 429) await setTimeout(1000 * Number(response.headers.get('Retry-After')));
        else return (await response.json()) as Readonly<Record<string, unknown>>;
      }
    };
  const { token } = await ask()('POST', '/api/v1/session', { code });
  return ask(String(token));
}

async function mailsOnce(ask: Ask): Promise<void> {
  const { base } = await ask('GET', `${ROUND}/setup`);
  expect(await ask('PUT', `${ROUND}/setup`, { base, definition: round })).toMatchObject({ units: 40 });
  expect(await ask('GET', `${ROUND}/owing`)).toMatchObject({ mail: { from: FROM, everySeconds: 1 } });
  const sent = { outcome: 'mailed', mail: { id: ID, to: EMAIL, result: 'sent' } };
  expect(await ask('PUT', `${ROUND}/reminders/${ID}`, { unit: MINE })).toMatchObject(sent);
  expect(await ask('PUT', `${ROUND}/reminders/${ID}`, { unit: MINE })).toMatchObject(sent);
  expect(mail.taken).toMatchObject([{ from: FROM, to: [EMAIL] }]);
}

it('goes out from one machine that was told of a mail server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mail-'));
  const told = { KJZ_SMTP_URL: mail.url, KJZ_SMTP_FROM: FROM, KJZ_SMTP_EVERY_SECONDS: '1' };
  const options = readStartOptions(['--data', folder, '--port', '0'], { ...told, KJZ_SITE: 'off' });
  if ('wrong' in options) throw new Error(options.wrong);
  const started = await startServer(options);
  if (!started.ok) throw new Error(started.message);
  const { port, seeded } = started.running;
  const code = seeded.codes?.find(({ unit }) => unit === undefined)?.code ?? '';
  await mailsOnce(await signedIn((request) => fetch(request), `http://127.0.0.1:${port}`, code));
  await started.running.close();
  await rm(folder, { recursive: true, force: true });
});

it('a machine that was told wrongly says what is wrong, without the password', () => {
  const told = readStartOptions([], { KJZ_SMTP_URL: 'smtp.example.edu.cn:geheim', KJZ_SMTP_FROM: FROM });
  expect(told).toEqual({ wrong: expect.stringMatching(/^KJZ_SMTP_URL 要写成/) });
  expect(JSON.stringify(told)).not.toContain('geheim');
});

describe('on Lambda', () => {
  let deployment: Deployment;
  let code: string;
  beforeAll(async () => {
    deployment = await deployed();
    const operate = await deployment.start('operate');
    const issued = (await operate.invoke({ action: 'firstCode', schoolName: '某某大学' })) as { readonly code: string };
    await operate.invoke({ action: 'putRound', round: EXAMPLE_ROUND });
    code = issued.code;
  });
  afterAll(() => deployment.close());
  const started = async (secret: string) => {
    deployment.aws.secrets.set('mail-secret', secret);
    const told = { KJZ_MAIL_SECRET: 'mail-secret', KJZ_SMTP_FROM: FROM, KJZ_SMTP_EVERY_SECONDS: '1' };
    const api = await deployment.start('api', told);
    return signedIn((request) => send(api, request), 'https://forms.example.edu.cn', code);
  };

  it('it goes out with the secret', async () => {
    await mailsOnce(await started(mail.url));
  });

  it('a secret that is no mail server’s address sends nothing, and says so', async () => {
    const ask = await started('not an address, but geheim');
    const told = await ask('PUT', `${ROUND}/reminders/${ID.replace(/1$/, '2')}`, { unit: MINE, after: ID });
    expect(told).toMatchObject({ outcome: 'mailed', mail: { result: 'notSent', reason: 'settings' } });
    expect(JSON.stringify(told)).not.toContain('geheim');
    expect(mail.taken).toEqual([]);
  });
});
