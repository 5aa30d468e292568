/** What was dropped, taken apart: every attachment with its name, its mail and its bytes, or why not. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Found, isLookedInto } from '#inbox/found-file';
import { inboxMessage } from '#inbox/inbox-messages';
import { foundIn } from '#inbox/open-inbox';
import { buildZip } from '../xlsx/zip-builder';
import { gb18030 } from './gb18030';
import { type BuiltMail, builtMail, MAIL_STYLES } from './mail-builder';

const SHEET = buildZip([{ name: '[Content_Types].xml', content: '<Types/>' }]);
const MAIL: Omit<BuiltMail, 'style'> = {
  from: { name: '赵敏', email: 'zhao@accounting.example' },
  subject: '会计学院2023年科技活动周活动计划表（最终版2）请查收，谢谢科技处各位老师',
  date: new Date('2023-05-18T02:00:00Z'),
  id: 'm1',
  attachments: [{ name: '附件2-会计学院2023年科技活动周活动计划表（最终版2）.xlsx', bytes: SHEET }],
};

async function all(name: string, bytes: Uint8Array): Promise<readonly Found[]> {
  const found: Found[] = [];
  for await (const each of foundIn({ name, bytes })) found.push(each);
  return found;
}

const short = (found: readonly Found[]) =>
  found.map((each) => [each.path.join(' › '), isLookedInto(each) ? each.bytes.length : each.refusal.code]);

it.each(MAIL_STYLES)(
  'reads a mail as %s writes it: names, sender, subject, date, id and the very bytes',
  async (style) => {
    const found = await all('a.eml', builtMail({ ...MAIL, style }));
    const [file] = found.filter(isLookedInto);
    expect(found.filter(isLookedInto)).toHaveLength(1);
    expect(file?.name).toBe(MAIL.attachments?.[0]?.name);
    expect(file?.mail).toMatchObject({
      from: MAIL.from,
      subject: MAIL.subject,
      sentAt: '2023-05-18T02:00:00.000Z',
      messageId: expect.stringMatching(/^<.*m1.*>$/i),
    });
    expect(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    ).toBe(createHash('sha256').update(SHEET).digest('hex'));
    expect(found.filter((each) => !isLookedInto(each))).toEqual(
      style === 'outlook' ? [expect.objectContaining({ name: 'image001.png', refusal: { code: 'mail.ownPart' } })] : [],
    );
  },
);

it('goes into mails within mails and archives within archives, each file with the mail next to it', async () => {
  const inner = builtMail({ ...MAIL, style: 'qq' });
  const zip = buildZip([
    { name: '材料/附件2.xlsx', content: SHEET },
    { name: '转发.eml', content: inner },
    { name: '__MACOSX/._附件2.xlsx', content: 'x' },
    { name: '照片/1.jpg', content: 'x' },
  ]);
  const outer = builtMail({
    ...MAIL,
    style: 'outlook',
    id: 'm2',
    from: { name: '钱进', email: 'qian@library.example' },
    attachments: [
      { name: '材料.zip', bytes: zip },
      { name: '原邮件.eml', bytes: inner, type: 'message/rfc822' },
    ],
  });
  const found = await all('外.eml', outer);
  expect(short(found)).toEqual([
    ['外.eml › image001.png', 'mail.ownPart'],
    ['外.eml › 材料.zip › 材料/附件2.xlsx', SHEET.length],
    [`外.eml › 材料.zip › 转发.eml › ${MAIL.attachments?.[0]?.name}`, SHEET.length],
    ['外.eml › 材料.zip › __MACOSX/._附件2.xlsx', 'inbox.leftBySystem'],
    ['外.eml › 材料.zip › 照片/1.jpg', 'inbox.media'],
    [`外.eml › 原邮件.eml › ${MAIL.attachments?.[0]?.name}`, SHEET.length],
  ]);
  expect(found.map(({ mail }) => mail?.from?.email)).toEqual([
    'qian@library.example',
    'qian@library.example',
    'zhao@accounting.example',
    'qian@library.example',
    'qian@library.example',
    'zhao@accounting.example',
  ]);
});

it('reads names in archives that are GB18030 and do not say so, and lets one file be one file', async () => {
  const name = '附件2（经济与金融学院）.xlsx';
  // The builder writes UTF-8 of as many bytes: two for each of these.
  const placeholder = 'é'.repeat(gb18030(name).length / 2);
  const asBuilt = Buffer.from(buildZip([{ name: placeholder, content: SHEET, flags: 0 }]));
  for (let at = asBuilt.indexOf(placeholder); at >= 0; at = asBuilt.indexOf(placeholder)) {
    gb18030(name).copy(asBuilt, at);
  }
  expect((await all('QQ.zip', asBuilt)).map((each) => each.name)).toEqual([name]);
  expect(short(await all('附件2.xlsx', SHEET))).toEqual([['附件2.xlsx', SHEET.length]]);
});

it.each([
  ['winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 0, 0, 0, 0]), 'mail.winmail'],
  ['材料.rar', Buffer.from('Rar!\x1a\x07\x00...'), 'archive.otherKind'],
  ['材料.7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0]), 'archive.otherKind'],
  ['导出.mbox', Buffer.from('From a@b.cn Thu May 18 10:00:00 2023\n'), 'mail.mailbox'],
  ['smime.p7m', Buffer.from('0'), 'mail.encrypted'],
  ['~$附件2.xlsx', Buffer.from('x'), 'inbox.leftBySystem'],
  ['空.zip', Buffer.from(buildZip([])), 'archive.empty'],
  ['密.zip', Buffer.from(buildZip([{ name: 'a.xlsx', content: 'x', flags: 0x801 }])), 'archive.encrypted'],
  ['半.zip', Buffer.from(buildZip([{ name: 'a.xlsx', content: SHEET }])).subarray(0, 60), 'archive.damaged'],
  ['外.zip', Buffer.from(buildZip([{ name: '../a.xlsx', content: SHEET }])), 'archive.unsafeNames'],
  ['无附件.eml', builtMail({ ...MAIL, style: '163', attachments: [] }), 'mail.noAttachment'],
] as const)('says of %s why it is not looked into', async (name, bytes, code) => {
  const found = await all(name, bytes);
  expect(short(found)).toEqual([[name, code]]);
  for (const each of found) {
    if (isLookedInto(each)) continue;
    expect(inboxMessage(each.refusal)['zh-CN']).toMatch(/。$/);
    expect(inboxMessage(each.refusal).en).toMatch(/\.$/);
  }
});

it('says what a mail without attachment seems to hold instead', async () => {
  const of = async (text: string) => {
    const [found] = await all('a.eml', builtMail({ ...MAIL, style: 'qq', attachments: [], text }));
    return found !== undefined && !isLookedInto(found) ? found.refusal : undefined;
  };
  expect(await of('从QQ邮箱发来的超大附件：附件2.xlsx')).toEqual({ code: 'mail.noAttachment', hint: 'link' });
  expect(await of(`<table>${'<td>1</td>'.repeat(40)}</table>`)).toEqual({ code: 'mail.noAttachment', hint: 'table' });
  expect(await of('已报，谢谢')).toEqual({ code: 'mail.noAttachment' });
});

it('throws nothing, whatever is cut from a mail or archive and whatever is put in its place', async () => {
  const zip = buildZip([
    { name: '材料/附件2.xlsx', content: SHEET },
    { name: '转发.eml', content: builtMail({ ...MAIL, style: '163' }) },
  ]);
  const whole = [
    zip,
    ...MAIL_STYLES.map((style) => builtMail({ ...MAIL, style, attachments: [{ name: '材料.zip', bytes: zip }] })),
  ].map((bytes) => new Uint8Array(bytes));
  const pieces = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom('--', '\r\n', '\n\n', '=?gb18030?B?', '?=', ';filename*0*=', '"', 'PK\x03\x04', 'boundary=')
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), pieces), {
        minLength: 1,
        maxLength: 4,
      }),
      async (bytes, changes) => {
        let changed = Buffer.from(bytes);
        for (const [at, length, piece] of changes) {
          const from = Math.floor(at * changed.length);
          changed = Buffer.concat([changed.subarray(0, from), piece, changed.subarray(from + length)]);
        }
        const found = await all('a.eml', changed);
        expect(found.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 400 },
  );
});
