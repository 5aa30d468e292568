/** 催报 by mail in a real browser: npm start told of a mail server, a question before anything goes, each seen to go. */
import { join } from 'node:path';
import { LOGIN, type MailServer, mailServer } from '../mail/mail-server';
import { SHOTS } from './desk';
import { chooseNotice, type PaneServer, startPaneServer } from './pane-server';

const FROM = 'kjc@example.edu.cn';
const EMAILS = ['yi@example.edu.cn', 'er@example.edu.cn', 'san@example.edu.cn'];

let mail: MailServer;
let server: PaneServer;
beforeAll(async () => {
  mail = await mailServer();
  const environment = { KJZ_SMTP_URL: mail.url, KJZ_SMTP_FROM: FROM, KJZ_SMTP_EVERY_SECONDS: '1' };
  server = await startPaneServer({ environment });
  await withEmails();
}, 120_000);
afterAll(async () => {
  await server?.close();
  await mail?.close();
});

/** Of the first units of the notice's round, on the roster as an officer would type them. */
async function withEmails(): Promise<void> {
  const ask = async (method: string, path: string, json?: object, token?: string) => {
    const headers = {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const answer = await fetch(`${server.address}/api/v1/${path}`, { method, headers, ...body });
    return (await answer.json()) as { token: string; base: string; definition: { roster: object[] } };
  };
  const { token } = await ask('POST', 'session', { code: server.adminCode });
  const { base, definition } = await ask('GET', 'rounds/2023/setup', undefined, token);
  const roster = definition.roster.map((unit, at) => {
    const email = EMAILS[at];
    return email === undefined ? unit : { ...unit, contact: { name: '李老师', email } };
  });
  await ask('PUT', 'rounds/2023/setup', { base, definition: { ...definition, roster } }, token);
}

it('asks first, writes to each that has an address, tells who was refused, and writes to nobody twice a day', async () => {
  mail.treats.set(EMAILS[1] ?? '', 'nobody');
  const { page, context, complaints } = await server.open({ width: 1280, height: 800 });
  await page.goto(`${server.address}/`);
  await page.getByLabel('报送码').fill(server.adminCode);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('grid').waitFor();
  await chooseNotice(page);
  await page.getByRole('button', { name: '催报', exact: true }).click();
  await page.getByRole('button', { name: '发送邮件' }).click();
  await page.getByRole('heading', { name: '给3个单位各发一封邮件？' }).waitFor();
  await page.getByText(/^没有邮箱，不能发：/).waitFor();
  await page.screenshot({ path: join(SHOTS, 'officer-mailing-asked.png') });
  expect(mail.taken).toEqual([]);
  await page.getByRole('button', { name: '发送3封' }).click();
  await page.getByText(/^正在发第\d封，共3封/).waitFor();
  await page.getByRole('heading', { name: '已给2个单位发出邮件，并记下催过' }).waitFor();
  await page.getByText('答复是“550 5.1.1 no such user here”').waitFor();
  await page.screenshot({ path: join(SHOTS, 'officer-mailing.png') });
  expect(mail.taken.map(({ from, to }) => [from, ...to])).toEqual([
    [FROM, EMAILS[0]],
    [FROM, EMAILS[2]],
  ]);
  expect(await page.getByText(/邮件已发到/).count()).toBe(2);

  await page.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: '发送邮件' }).click();
  // The refused one may be tried again; the others had theirs.
  await page.getByText('今天已经发过的2个单位不再发').waitFor();
  expect(await page.content()).not.toContain(LOGIN.password);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
