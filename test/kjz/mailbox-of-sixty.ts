/** Sixty mails as a collecting office gets them, each with the pile of everything in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pile } from '#domain/intake/pile';
import { readFile } from '#files/read-file';
import { sheetsAsDocument } from '../docx/sheets-as-document';
import { samplePath } from '../fixtures/expected-samples';
import { gb18030 } from '../inbox/gb18030';
import { type BuiltAttachment, type BuiltMail, builtMail, MAIL_STYLES } from '../inbox/mail-builder';
import { buildZip } from '../xlsx/zip-builder';
import { fileOf, planFile } from './written-sheets';

export interface MailInBox {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of everything in it, in its order: pile, code, unit that it is taken for. */
  readonly expected: readonly (readonly [pile: Pile, code: string, unit?: string])[];
}

export const LIBRARY_CONTACT = 'tsg@school.example';
/** Reported by the units themselves before the mails are read: later than its mail, earlier, and the same. */
export const REPORTED = { newer: '40-区域经济研究院', older: '图书馆', same: '39-大数据应用重点实验室' } as const;

const ACCEPTABLE = 'intake.acceptable';
const CLEAN = [
  '01-会计学院',
  '03-工商管理学院',
  '04-文化旅游学院',
  '05-计算机与信息工程学院',
  '07-建筑工程学院',
  '08-艺术设计学院',
  '09-传媒学院',
  '11-教育学院',
  '12-外国语学院',
  '15-党政办公室',
  '16-组织部',
  '17-宣传部',
  '19-团委',
  '20-教务处',
  '21-科学技术处',
  '23-财务处',
  '24-后勤管理处',
  '25-保卫处',
  '27-国有资产与设备处',
] as const;
const WITH_ERRORS = [
  '02-经济与金融学院',
  '06-大数据学院',
  '10-音乐舞蹈学院',
  '18-学生处',
  '22-人事处',
  '26-招生就业处',
] as const;

const unitOf = (sample: string) => sample.slice(3);
const plan = (sample: string) => new Uint8Array(readFileSync(samplePath('plan', `${sample}.xlsx`)));
const hour = (hours: number) => new Date(Date.parse('2023-05-17T00:00:00Z') + hours * 3_600_000);

async function document(sample: string): Promise<Uint8Array> {
  const read = await readFile(plan(sample));
  if (!read.ok) throw new Error(read.refusal.code);
  return sheetsAsDocument(read.workbook.grids);
}

/** The builder writes UTF-8: a name of as many bytes, and then GB18030 over it. */
function zipInGb18030(name: string, content: Uint8Array): Uint8Array {
  const bytes = gb18030(name);
  const placeholder = 'x'.repeat(bytes.length);
  const zip = Buffer.from(buildZip([{ name: placeholder, content, flags: 0 }]));
  for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder)) bytes.copy(zip, at);
  return zip;
}

export async function mailboxOfSixty(): Promise<readonly MailInBox[]> {
  const box: MailInBox[] = [];
  let count = 0;
  const mail = (
    attachments: readonly BuiltAttachment[],
    expected: MailInBox['expected'],
    more: Partial<BuiltMail> = {},
  ): BuiltMail => {
    count++;
    const style = MAIL_STYLES[count % MAIL_STYLES.length] ?? 'qq';
    const built: BuiltMail = {
      style,
      from: { name: `老师${count}`, email: `t${count}@qq.example` },
      subject: `报送科技活动周材料${count}`,
      date: hour(count / 10),
      id: `id${count}`,
      attachments,
      ...more,
    };
    const logo = built.style === 'outlook' ? ([['notASheet', 'mail.ownPart']] as const) : [];
    const bytes = builtMail(built);
    box.push({ name: `${String(count).padStart(2, '0')}.eml`, bytes, expected: [...logo, ...expected] });
    return built;
  };
  const one = (name: string, bytes: Uint8Array): BuiltAttachment[] => [{ name, bytes }];

  // 1–19: a clean sheet each.
  const built = CLEAN.map((sample) => {
    return mail(one(`附件2-${unitOf(sample)}.xlsx`, plan(sample)), [['acceptable', ACCEPTABLE, unitOf(sample)]]);
  });
  // Two units in one mail.
  mail(
    [
      { name: '附件2（国际交流处）.xlsx', bytes: plan('28-国际交流处') },
      { name: '附件2（继续教育学院）.xlsx', bytes: plan('29-继续教育学院') },
    ],
    [
      ['acceptable', ACCEPTABLE, '国际交流处'],
      ['acceptable', ACCEPTABLE, '继续教育学院'],
    ],
  );
  // One unit in three mails, the last of which counts.
  for (const [offline, pile] of [
    [200, 'newerStands'],
    [210, 'newerStands'],
    [220, 'acceptable'],
  ] as const) {
    const code = pile === 'acceptable' ? ACCEPTABLE : 'intake.superseded';
    mail(one(`附件2最终版${offline}.xlsx`, await planFile('信息中心', { offline })), [[pile, code, '信息中心']]);
  }
  // Within archives and mails, and as other formats.
  mail(one('材料.zip', zipInGb18030('附件2（创新创业中心）.xlsx', plan('32-创新创业中心'))), [
    ['acceptable', ACCEPTABLE, '创新创业中心'],
  ]);
  const inner = builtMail({
    style: 'apple',
    from: { name: '同事', email: 'colleague@qq.example' },
    subject: '表',
    date: hour(3),
    id: 'inner',
    attachments: one('附件2.xlsx', plan('33-智能会计实践中心')),
  });
  mail([{ name: '转发.eml', bytes: inner, type: 'message/rfc822' }], [['acceptable', ACCEPTABLE, '智能会计实践中心']]);
  const packed = buildZip([
    { name: '内.zip', content: buildZip([{ name: '附件2.xlsx', content: plan('35-数字建造实践中心') }]) },
  ]);
  mail(one('外.zip', packed), [['acceptable', ACCEPTABLE, '数字建造实践中心']]);
  mail(one('附件2.docx', await document('37-艺术实践中心')), [['acceptable', ACCEPTABLE, '艺术实践中心']]);
  const old = readFileSync(join(__dirname, '..', 'fixtures', 'old', 'plan', '36-文旅实践中心.xls'));
  mail(one('附件2.xls', old), [['acceptable', ACCEPTABLE, '文旅实践中心']]);
  // The same again: in another mail of before, as “最终版2” of before, and twice in one mail.
  for (const sample of ['01-会计学院', '03-工商管理学院'] as const) {
    mail(one('附件2最终版2.xlsx', plan(sample)), [['duplicate', 'intake.duplicate', unitOf(sample)]], {
      date: hour(-5),
    });
  }
  mail(
    [
      { name: '附件2.xlsx', bytes: await planFile('体育教学部') },
      { name: '附件2 (1).xlsx', bytes: await planFile('体育教学部') },
    ],
    [
      ['acceptable', ACCEPTABLE, '体育教学部'],
      ['duplicate', 'intake.duplicate', '体育教学部'],
    ],
  );
  // Two that differ in one mail.
  mail(
    [
      { name: '附件2.xlsx', bytes: await planFile('新媒体实践中心') },
      { name: '附件2最终版2.xlsx', bytes: await planFile('新媒体实践中心', { offline: 300 }) },
    ],
    [
      ['unclear', 'intake.several', '新媒体实践中心'],
      ['unclear', 'intake.several', '新媒体实践中心'],
    ],
  );
  // Something is to be fixed.
  for (const sample of WITH_ERRORS) {
    mail(one(`${unitOf(sample)}.xlsx`, plan(sample)), [['hasErrors', 'intake.hasErrors', unitOf(sample)]]);
  }
  // What nobody can look into, or is none.
  mail(one('winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 2, 3, 4])), [['unclear', 'mail.winmail']]);
  const locked = buildZip([{ name: '附件2.xlsx', content: 'x', flags: 0x801 }]);
  mail(one('加密.zip', locked), [['unclear', 'archive.encrypted']]);
  mail(one('材料.rar', Buffer.from('Rar!\x1a\x07\x01\x00')), [['unclear', 'archive.otherKind']]);
  mail([], [['notASheet', 'mail.noAttachment']], { style: 'qq' });
  mail([], [['notASheet', 'mail.noAttachment']], { style: '163', text: '从163邮箱发来的云附件：附件2.xlsx' });
  mail(
    [
      { name: '合影.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]) },
      { name: '附件4.xlsx', bytes: new Uint8Array(readFileSync(samplePath('results', '11-科普教育基地.xlsx'))) },
    ],
    [
      ['notASheet', 'intake.notASheet'],
      ['acceptable', ACCEPTABLE, '科普教育基地'],
    ],
  );
  mail(one('盖章扫描件.pdf', Buffer.from('%PDF-1.7')), [['notASheet', 'intake.notASheet']]);
  const list = await fileOf([
    {
      ...{ sheet: 'Sheet1', origin: { row: 1, column: 1 }, merges: [], hiddenRows: [] },
      rows: [
        ['姓名', '身份证号'],
        ['甲', '1'],
      ],
    },
  ]);
  mail(one('参会名单.xlsx', list), [['unclear', 'intake.notRecognised']]);
  mail(one('附件2.xlsx', plan('08-艺术设计学院').subarray(0, 4_000)), [['unclear', 'file.damaged']]);
  mail(one('smime.p7m', Buffer.from([0x30, 0x80])), [['unclear', 'mail.encrypted']]);
  mail(one('~$附件2.xlsx', Buffer.from('x')), [['notASheet', 'inbox.leftBySystem']]);
  // Something stands already.
  mail(one('附件2.xlsx', plan(REPORTED.newer)), [['newerStands', 'intake.newerStands', unitOf(REPORTED.newer)]]);
  mail(one('附件2.xlsx', await planFile(REPORTED.older, { offline: 260 })), [
    ['newerStands', 'intake.wouldReplace', REPORTED.older],
  ]);
  mail(one('附件2.xlsx', plan(REPORTED.same)), [['duplicate', 'intake.sameAsStanding', unitOf(REPORTED.same)]]);
  // Whose it is cannot be told.
  mail(one('附件2-保卫处.xlsx', await planFile('组织部', { offline: 230 })), [['unclear', 'intake.nameSaysOther']]);
  mail(one('附件2.xlsx', await planFile('教务处', { offline: 230 })), [['unclear', 'intake.senderOfOther']], {
    from: { name: '图书馆', email: LIBRARY_CONTACT },
  });
  mail(one('附件2.xlsx', await planFile('马克思主义学院')), [['unclear', 'intake.unitUnclear']]);
  mail(one('附件2.xlsx', await planFile('某某公司')), [['unclear', 'intake.unitUnclear']]);
  // A mailbox as a whole, the same mail saved twice, a link in place of a file, another archive.
  mail(one('导出.mbox', Buffer.from('From a@b.example Thu May 18 10:00:00 2023\n')), [['unclear', 'mail.mailbox']]);
  const [, , third] = built;
  if (third !== undefined) {
    const { style, from, subject, date, id, attachments } = third;
    mail(attachments ?? [], [['duplicate', 'intake.duplicate', '文化旅游学院']], { style, from, subject, date, id });
  }
  mail([], [['notASheet', 'mail.noAttachment']], { style: 'old', text: '照片见网盘' });
  mail(one('材料.tar.gz', Buffer.from([0x1f, 0x8b, 8, 0])), [['unclear', 'archive.otherKind']]);
  return box;
}
