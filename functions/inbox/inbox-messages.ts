/** What an officer reads of what was not looked into: what happened · why · what to do next. Knows words only. */
import type { Bilingual } from '#domain/words/locale';
import type { InboxRefusal, InboxRefusalCode } from './inbox-refusal';

type Catalogue = { readonly [C in InboxRefusalCode]: (refusal: Extract<InboxRefusal, { code: C }>) => Bilingual };

const MEGABYTE = 1024 * 1024;

export function inboxMessage(refusal: InboxRefusal): Bilingual {
  // Each code's sentence takes that code's refusal.
  return (SENTENCES[refusal.code] as (refusal: InboxRefusal) => Bilingual)(refusal);
}

const SENTENCES: Catalogue = {
  'mail.noAttachment': ({ hint }) => {
    if (hint === 'link')
      return {
        'zh-CN': '邮件里没有附件，正文里像是网盘或超大附件的链接，文件不在邮件里。请打开链接下载后，把文件拖进来。',
        en: 'The mail has no attachment; its text seems to hold a link to one (a cloud drive). Download it there and drop the file.',
      };
    if (hint === 'table')
      return {
        'zh-CN': '邮件里没有附件，表像是贴在正文里的，读不出。请让对方用附件发来填好的文件。',
        en: 'The mail has no attachment; a table seems to be pasted into its text, which is not read. Ask for the file as an attachment.',
      };
    return {
      'zh-CN': '邮件里没有附件。请打开邮件看看正文，需要的话请对方补发。',
      en: 'The mail has no attachment. Read its text, and ask for the file if one was meant.',
    };
  },
  'mail.winmail': () => ({
    'zh-CN':
      '附件被 Outlook 包成了 winmail.dat（RTF 格式的邮件），里面的文件取不出来。请对方把邮件格式改为 HTML 或纯文本后重发，或直接发文件。',
    en: 'Outlook wrapped the attachments into winmail.dat (a mail in RTF), and they cannot be taken out. Ask the sender to send again as HTML or plain text.',
  }),
  'mail.outlookMessage': () => ({
    'zh-CN': '这是 Outlook 的 .msg 邮件，读不出。请在 Outlook 里把附件另存出来，或把邮件另存为 .eml 后再拖进来。',
    en: 'A .msg of Outlook, which is not read. Save its attachments in Outlook, or the mail as .eml, and drop that.',
  }),
  'mail.encrypted': () => ({
    'zh-CN': '邮件是加密的（S/MIME 或 PGP），在这里解不开。请用收件人的邮件程序打开，把附件另存出来后拖进来。',
    en: 'The mail is encrypted (S/MIME or PGP). Open it in the recipient’s mail program, save its attachments and drop those.',
  }),
  'mail.mailbox': () => ({
    'zh-CN': '这是整个邮箱导出的一个文件（.mbox 等），没有拆开。请在邮件程序里选中邮件，逐封另存为 .eml 后拖进来。',
    en: 'A whole mailbox in one file (.mbox), which is not taken apart. Save its mails as .eml and drop those.',
  }),
  'mail.damaged': () => ({
    'zh-CN':
      '这封邮件的结构不对，读不出，可能没有下载完整，或被有意做坏。请重新从邮箱导出；仍不行，请把附件另存出来后拖进来。',
    en: 'The mail’s structure is broken, or was made so, and it cannot be read. Export it again; if that does not help, save its attachments and drop those.',
  }),
  'mail.ownPart': () => ({
    'zh-CN': '邮件自带的内容（签名、正文里的图片等），不是报送的文件。',
    en: 'Part of the mail itself (a signature, a picture of its text), no file that was sent.',
  }),
  'archive.encrypted': () => ({
    'zh-CN': '压缩包加了密码，打不开。请用密码解压后，把里面的文件拖进来；不知道密码，请问发件人。',
    en: 'The archive is protected by a password. Unpack it and drop the files; ask the sender for the password.',
  }),
  'archive.otherKind': () => ({
    'zh-CN': '这是 .rar、.7z 等压缩包，在这里打不开（只打开 .zip）。请解压后，把里面的文件拖进来。',
    en: 'An archive of another kind (.rar, .7z …); only .zip is opened. Unpack it and drop the files.',
  }),
  'archive.damaged': () => ({
    'zh-CN':
      '压缩包或其中这个文件是坏的，或用了不认识的压缩方法，没有打开。请用解压软件试试，能解开就把文件拖进来；解不开，请对方重发。',
    en: 'The archive, or this file in it, is damaged or packed in a way that is not known. Try to unpack it and drop the files; otherwise ask the sender for another one.',
  }),
  'archive.unsafeNames': () => ({
    'zh-CN': '压缩包里的文件名不安全（跳出文件夹、重名等），没有打开。请确认来历；可信的话，解压后把文件拖进来。',
    en: 'The archive holds unsafe names (leaving its folder, or twice the same); it was not opened. If you trust it, unpack it and drop the files.',
  }),
  'archive.empty': () => ({ 'zh-CN': '压缩包是空的。', en: 'The archive is empty.' }),
  'inbox.tooLarge': ({ limit }) => ({
    'zh-CN': `太大了，超过 ${limit / MEGABYTE} MB（或解压后会超过），没有打开。请把要报送的表单独拿出来拖进来。`,
    en: `Larger than ${limit / MEGABYTE} MB, or it would be once unpacked; not opened. Take the sheets out and drop those.`,
  }),
  'inbox.tooManyFiles': ({ limit }) => ({
    'zh-CN': `里面的文件多于 ${limit} 个，其余的没有看。请把其余的分开拖进来。`,
    en: `More than ${limit} files in it; the others were not looked at. Drop those by themselves.`,
  }),
  'inbox.tooDeep': ({ limit }) => ({
    'zh-CN': `邮件、压缩包一层套一层，多于 ${limit} 层，没有再往里看。请打开后把里面的文件拖进来。`,
    en: `Mails and archives more than ${limit} deep in each other; not looked into further. Open it and drop the files.`,
  }),
  'inbox.leftBySystem': () => ({
    'zh-CN': '系统或软件自己留下的文件（临时文件、缩略图等），没有人填写的内容。',
    en: 'Left behind by a system or a program; nobody filled it in.',
  }),
  'inbox.media': () => ({
    'zh-CN': '图片、视频或录音，不是表。',
    en: 'A picture, a video or a recording, no sheet.',
  }),
};
