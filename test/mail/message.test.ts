/** A draft as any mail program reads it: headers of ASCII, words of any script, no header smuggled in. */
import { isLookedInto } from '#inbox/found-file';
import { foundIn } from '#inbox/open-inbox';
import { mailDraft } from '#mail/message';

const DATE = new Date('2026-05-09T08:05:09.000Z');
const headersOf = (mail: Uint8Array) => Buffer.from(mail).toString('latin1').split('\r\n\r\n')[0] ?? '';
const bodyOf = (mail: Uint8Array) =>
  Buffer.from(Buffer.from(mail).toString('latin1').split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
/** RFC 2047: words side by side are one text, whatever folds them. */
const decoded = (header: string) =>
  header
    .replaceAll(/\?=\r\n =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
const headerOf = (mail: Uint8Array, name: string) =>
  new RegExp(`^${name}: ((?:.|\\r\\n )*)`, 'm').exec(decoded(headersOf(mail)))?.[1];

const SUBJECTS = [
  '请报送',
  '请报送：2026年科技活动周附件2、附件4'.repeat(4),
  '🌌'.repeat(40),
  'plain',
  'x=?UTF-8?Q?y?=',
  '',
];

it.each(SUBJECTS)('says %p and nothing else', (subject) => {
  const mail = mailDraft({
    ...{ subject, text: '会计学院：\n还有下面的表\n', date: DATE },
    to: { name: '王老师（会计学院）', email: 'wang@example.edu.cn' },
  });
  expect(headerOf(mail, 'Subject')).toBe(subject);
  expect(headerOf(mail, 'To')).toBe('王老师（会计学院）\r\n <wang@example.edu.cn>');
  expect(headerOf(mail, 'Date')).toBe('Sat, 09 May 2026 08:05:09 +0000');
  expect(headerOf(mail, 'X-Unsent')).toBe('1');
  expect(bodyOf(mail)).toBe('会计学院：\r\n还有下面的表\r\n');
  const lines = Buffer.from(mail).toString('latin1').split('\r\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(76);
  for (const [word] of headersOf(mail).matchAll(/=\?[^ ]*\?=/g)) {
    expect(word.length).toBeLessThanOrEqual(75);
    const text = Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64');
    expect(Buffer.from(text.toString('utf8'), 'utf8').equals(text)).toBe(true);
  }
  expect(Buffer.from(mail).every((byte) => byte < 0x80)).toBe(true);
});

it.each(['甲\r\nBcc: all@example.com', '甲\nX: y', '甲\u0000乙'])('lets no text begin a header: %p', (text) => {
  const mail = mailDraft({ subject: text, text: '', date: DATE, to: { name: text, email: `a@b.cn\r\n${text}` } });
  expect(headersOf(mail)).not.toMatch(/^(?:Bcc|X):/m);
  expect(
    headersOf(mail)
      .split('\r\n')
      .filter((line) => !line.startsWith(' '))
      .map((line) => line.split(':')[0]),
  ).toEqual(['X-Unsent', 'To', 'Subject', 'Date', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding']);
});

it('is addressed to nobody where nobody is known', () => {
  expect(headersOf(mailDraft({ subject: 'x', text: 'y', date: DATE }))).not.toMatch(/^To/m);
});

const NAMES = [
  '大数据学院（批注）.xlsx',
  'a"b\\c;d.xlsx',
  "it's 100%.docx",
  '😀'.repeat(30),
  'x\r\nBcc: all@example.com',
];

it.each(NAMES)(
  'attaches %p under its name, with its very bytes, and answers the mail that it answers',
  async (name) => {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => at % 256);
    const type = 'application/octet-stream';
    const draft = { subject: '回复', text: '您好', date: DATE, inReplyTo: '<1.2@qq.com>' };
    const mail = mailDraft({ ...draft, attachments: [{ name, type, bytes }] });
    expect(headerOf(mail, 'In-Reply-To')).toBe('<1.2@qq.com>');
    const found = [];
    for await (const each of foundIn({ name: '草稿.eml', bytes: mail })) found.push(each);
    const [file, ...others] = found;
    expect(others).toEqual([]);
    expect(file?.path.at(-1)).toBe(name.replaceAll('\r\n', ' '));
    expect(file !== undefined && isLookedInto(file) ? [...file.bytes] : []).toEqual([...bytes]);
    expect(Buffer.from(mail).toString('latin1')).not.toMatch(/^Bcc/m);
  },
);

it.each(['1@qq.com', '<a@b>\r\nBcc: <c@d.example>', '<a b@c>', ''])(
  'does not answer %p, which is no id',
  (inReplyTo) => {
    const mail = mailDraft({ subject: '回复', text: '您好', date: DATE, inReplyTo });
    expect(headersOf(mail)).not.toMatch(/In-Reply-To|References|Bcc/);
  },
);
