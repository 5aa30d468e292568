/** What a sender is answered: of each file what became of it and what is theirs to do. Made of facts alone; knows no mail. */
import { chinaTime } from '../words/china-time';
import type { Bilingual, Locale } from '../words/locale';
import type { Pile, PileReason } from './pile';

export interface AnsweredFile {
  /** As the sender calls it. */
  readonly name: string;
  readonly pile: Pile;
  readonly reason: PileReason;
  readonly unit?: string | undefined;
  readonly attachment?: string | undefined;
  readonly receipt?: { readonly receipt: string; readonly version: number; readonly submittedAt: string } | undefined;
  /** What is to be put right or explained: where, and what of it. */
  readonly issues?: readonly { readonly place: string; readonly message: string }[];
  /** The copy with notes is attached under this name. */
  readonly copy?: string | undefined;
}

export interface ReplyOf {
  readonly round: string;
  /** 汇总单位, which signs. */
  readonly collector: string;
  /** Of the mail that is answered. */
  readonly subject?: string | undefined;
  readonly files: readonly AnsweredFile[];
  readonly now: number;
}

/** Issues that are quoted of a file; the copy has them all. */
const ISSUES_QUOTED = 10;

export function replyText({ round, collector, subject = '', files, now }: ReplyOf, locale: Locale) {
  const words = WORDS[locale];
  const lines = [
    words.opening(round),
    '',
    ...files.flatMap((file) => [...fileLines(file, locale), '']),
    collector,
    chinaTime(new Date(now).toISOString()).slice(0, 10),
  ];
  return { subject: subject === '' ? words.subject(round) : `${words.re}${subject}`, text: lines.join('\n') };
}

function fileLines(file: AnsweredFile, locale: Locale): readonly string[] {
  const { name, issues = [], copy, receipt, unit = '', attachment = '' } = file;
  const words = WORDS[locale];
  const head = (state: string) => `【${state}】${name}`;
  if (receipt !== undefined) {
    const { receipt: number, version, submittedAt } = receipt;
    return [head(words.taken), `  ${words.receipt(unit, attachment, version, number, chinaTime(submittedAt))}`];
  }
  const quoted = issues.slice(0, ISSUES_QUOTED).map(({ place, message }, at) => `  ${at + 1}. ${place} ${message}`);
  const rest = issues.length - quoted.length;
  return [
    head(words.state[file.pile]),
    `  ${askedOf(file)[locale]}`,
    ...quoted,
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
    ...(copy === undefined ? [] : [`  ${words.copy(copy)}`]),
  ];
}

/** Said to whoever sent it, where the officer is told something else to do. */
function askedOf({ reason, unit = '', attachment = '' }: AnsweredFile): Bilingual {
  switch (reason.code) {
    case 'intake.acceptable':
    case 'intake.follows':
      return { 'zh-CN': '已查看，没有要改的。', en: 'Looked at; nothing is to be fixed.' };
    case 'intake.notYet':
      return {
        'zh-CN': '已查看，没有要改的；还没有登记好，收下后另行告知，不必重发。',
        en: 'Looked at; nothing is to be fixed. It is not recorded yet: we will tell you, and you need not send it again.',
      };
    case 'intake.hasErrors':
      return {
        'zh-CN': '这份还没有收：有下面几处要改。请改好后回复本邮件发来，或登录填报系统提交。',
        en: 'Not taken in yet: the following is to be fixed. Reply with the corrected file, or sign in and submit it.',
      };
    case 'intake.needsReasons':
      return {
        'zh-CN': '这份还没有收：下面几处请核实。不对的请改正，属实的请逐处写明原因，登录填报系统提交，或回复本邮件。',
        en: 'Not taken in yet: please verify the following; correct what is wrong, and say of each that is right why.',
      };
    case 'intake.unitUnclear':
    case 'intake.nameSaysOther':
    case 'intake.senderOfOther':
      return {
        'zh-CN': '这份没有收：看不准是哪个单位的表。请在“填报单位：”后写上名单上的单位全称，核对文件名后再发来。',
        en: 'Not taken in: which unit it is of is not certain. Write the unit’s full name behind 填报单位, look at the file’s name, and send it again.',
      };
    case 'intake.several':
      return {
        'zh-CN': `收到${unit}几份不同的${attachment}，分不清哪份是定稿，都没有收。请回复告知以哪份为准。`,
        en: `Several ${attachment} of ${unit} came that differ; none was taken in. Which one is final?`,
      };
    case 'intake.notRecognised':
      return {
        'zh-CN': '这份没有收：认不出是哪张附件。请用发下去的表填好后再发来。',
        en: 'Not taken in: it is none of the forms. Please fill in the form that was sent out.',
      };
    case 'intake.superseded':
    case 'intake.notPreferred':
      return {
        'zh-CN': '没有采用：贵单位另有一份，以那一份为准。如应以这份为准，请告知。',
        en: 'Not used: another one of yours counts. Tell us if this one should.',
      };
    case 'intake.newerStands':
    case 'intake.wouldReplace':
      return {
        'zh-CN': '没有采用：系统里已有贵单位另一版内容不同的报送。如应以这份为准，请告知。',
        en: 'Not used: another version of your report, with other content, is recorded. Tell us if this one should count.',
      };
    case 'intake.sameAsStanding':
    case 'intake.duplicate':
      return {
        'zh-CN': '与已有的一份内容相同，不必再报。',
        en: 'The same as one that is there; nothing is to be done.',
      };
    case 'intake.notASheet':
    case 'intake.ownSummary':
    case 'inbox.media':
    case 'inbox.leftBySystem':
      return {
        'zh-CN': '这不是报送的表。如要报送，请把填好的表（.xlsx 或 .docx）作为附件发来。',
        en: 'This is no sheet that reports anything. To report, attach the filled-in form (.xlsx or .docx).',
      };
    case 'mail.noAttachment':
      return {
        'zh-CN': '邮件里没有附件。如要报送，请把填好的表作为附件发来（不要用网盘链接，也不要贴在正文里）。',
        en: 'Your mail has no attachment. To report, attach the filled-in form; no link, and no table in the text.',
      };
    case 'mail.winmail':
      return {
        'zh-CN': '附件被 Outlook 包成了 winmail.dat，打不开。请把邮件格式改为 HTML 或纯文本后重发。',
        en: 'Outlook wrapped the attachments into winmail.dat. Please send again as HTML or plain text.',
      };
    case 'archive.encrypted':
    case 'file.passwordProtected':
      return {
        'zh-CN': '文件加了密码，打不开。请去掉密码后重发。',
        en: 'The file is protected by a password. Please send it without.',
      };
    default:
      return {
        'zh-CN': '这份打不开或读不出，没有收。请把表另存为 .xlsx，不压缩、不加密，作为附件重发。',
        en: 'It cannot be opened or read, and was not taken in. Please save it as .xlsx and attach it, neither packed nor encrypted.',
      };
  }
}

interface Words {
  readonly re: string;
  readonly subject: (round: string) => string;
  readonly opening: (round: string) => string;
  readonly taken: string;
  readonly receipt: (unit: string, attachment: string, version: number, number: string, at: string) => string;
  readonly more: (count: number) => string;
  readonly copy: (name: string) => string;
  readonly state: Readonly<Record<Pile, string>>;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    re: '回复：',
    subject: (round) => `${round}：来件处理结果`,
    opening: (round) => `您好，您发来的${round}报送材料已经看过，结果如下。`,
    taken: '已收下',
    receipt: (unit, attachment, version, number, at) =>
      `${unit}${attachment}，由汇总单位代录，第${version}版，${at}；回执 ${number}。请核对，有误请告知。`,
    more: (count) => `另有${count}处，见副本。`,
    copy: (name) => `随信附上带批注的副本 ${name}，每处写明了问题。`,
    state: {
      acceptable: '已看',
      hasErrors: '请改正',
      unclear: '请说明',
      newerStands: '未采用',
      duplicate: '重复',
      notASheet: '请补发',
    },
  },
  en: {
    re: 'Re: ',
    subject: (round) => `${round}: what became of your files`,
    opening: (round) => `We have looked at what you sent for ${round}:`,
    taken: 'Received',
    receipt: (unit, attachment, version, number, at) =>
      `${unit}, ${attachment}: recorded on your behalf as version ${version}, ${at} Beijing time; receipt ${number}. Tell us if anything is wrong.`,
    more: (count) => `and ${count} more, in the copy.`,
    copy: (name) => `A copy with notes is attached: ${name}.`,
    state: {
      acceptable: 'Looked at',
      hasErrors: 'To be fixed',
      unclear: 'Please explain',
      newerStands: 'Not used',
      duplicate: 'Duplicate',
      notASheet: 'Please send again',
    },
  },
};
