/** How a deployment names its mail server, and what is wrong in it: never with the password. */
import { readSmtpSettings } from '#mail/smtp-settings';

const FROM = 'kjc@example.edu.cn';
const read = (url: string, from: string | undefined = FROM, everySeconds?: string) =>
  readSmtpSettings({ url, from, everySeconds });

it.each([
  [
    'smtps://kjc%40example.edu.cn:p%40ss%2F%E6%98%9F@smtp.example.edu.cn',
    { host: 'smtp.example.edu.cn', port: 465, isSecure: true, login: { user: FROM, password: 'p@ss/星' } },
  ],
  [
    'smtp://a:b@mail.x.cn:2587/',
    { host: 'mail.x.cn', port: 2587, isSecure: false, login: { user: 'a', password: 'b' } },
  ],
  ['smtp://10.0.0.25:25', { host: '10.0.0.25', port: 25, isSecure: false }],
  ['smtp://[fd00::25]', { host: 'fd00::25', port: 587, isSecure: false }],
])('%s', (url, server) => {
  expect(read(url)).toEqual({ ...server, from: FROM, everySeconds: 3 });
});

it('takes its own pace', () => {
  expect(read('smtp://x.cn', FROM, '2')).toMatchObject({ everySeconds: 2 });
});

it.each([
  ['an address of a page', 'https://a:geheim@x.cn', FROM, undefined, /^KJZ_SMTP_URL/],
  ['no address', 'geheim', FROM, undefined, /^KJZ_SMTP_URL/],
  ['a user without a password', 'smtp://geheim@x.cn', FROM, undefined, /^KJZ_SMTP_URL/],
  ['something behind it', 'smtp://a:geheim@x.cn/y?z=1', FROM, undefined, /^KJZ_SMTP_URL/],
  ['an escape that is none', 'smtp://a:geheim%zz@x.cn', FROM, undefined, /^KJZ_SMTP_URL/],
  ['no sender', 'smtp://a:geheim@x.cn', undefined, undefined, /^KJZ_SMTP_FROM/],
  ['a sender with a name', 'smtp://a:geheim@x.cn', '科技处 <kjc@x.cn>', undefined, /^KJZ_SMTP_FROM/],
  ['no pace', 'smtp://a:geheim@x.cn', FROM, '0', /^KJZ_SMTP_EVERY_SECONDS/],
  ['half a second', 'smtp://a:geheim@x.cn', FROM, '0.5', /^KJZ_SMTP_EVERY_SECONDS/],
])('is told with %s', (_, url, from, everySeconds, expected) => {
  const told = readSmtpSettings({ url, from, everySeconds });
  expect(told).toMatchObject({ wrong: expect.stringMatching(expected) });
  expect(JSON.stringify(told)).not.toContain('geheim');
});
