/** Why a file is not merged: a code, a word or two for a list, and a sentence that says what to do. Knows words only. */
import { extname } from 'node:path';
import type { Issue } from '#domain/issues/issue';
import { messageOf } from '#domain/issues/messages/index';
import type { Bilingual } from '#domain/words/locale';
import { isNamedAsSheet } from '#inbox/sheet-names';
import type { Refusal } from './checked-file';

export interface Reason {
  readonly code: string;
  readonly kind: Bilingual;
  readonly message: Bilingual;
}

const ARCHIVES = new Set(['.zip', '.rar', '.7z', '.gz', '.tar', '.tgz', '.bz2', '.xz']);
const MAILS = new Set(['.eml', '.msg', '.mht', '.mhtml', '.mbox']);
const UNFINISHED = new Set(['.download', '.crdownload', '.part', '.partial', '.opdownload', '.td', '.xltd', '.tmp']);
/** Sheets too, though nobody fills them in. */
const TEMPLATES = new Set(['.xltx', '.xltm', '.xlt']);

/** A file that is no workbook. By its name it may be none either, then that is what is said. */
export function notReadable(name: string, refusal: Refusal): Reason {
  const ending = extname(name).toLowerCase();
  const mayBeSheet = ending === '' || isNamedAsSheet(name) || TEMPLATES.has(ending);
  if (mayBeSheet || refusal.code === 'file.unreadable' || refusal.code === 'file.failed') {
    return { code: refusal.code, kind: { 'zh-CN': '打不开', en: 'Unreadable' }, message: refusal.message };
  }
  return {
    code: 'merge.notASheet',
    kind: { 'zh-CN': '不是表格', en: 'No workbook' },
    message: notASheet(ending),
  };
}

function notASheet(ending: string): Bilingual {
  if (ARCHIVES.has(ending))
    return {
      'zh-CN': `不是表格，是压缩包（${ending}）。请解压后再合并。`,
      en: `An archive (${ending}), not a workbook. Unpack it and merge again.`,
    };
  if (MAILS.has(ending))
    return {
      'zh-CN': `不是表格，是邮件（${ending}）。请把附件另存出来后再合并。`,
      en: `A mail (${ending}), not a workbook. Save its attachments and merge again.`,
    };
  if (UNFINISHED.has(ending))
    return {
      'zh-CN': `不是表格，是没有下载完的文件（${ending}）。请重新下载后再合并。`,
      en: `A download that was not finished (${ending}). Download it again and merge again.`,
    };
  return {
    'zh-CN': `不是表格（${ending}）。如果是报送的内容，请让单位发来 .xlsx 或 .docx 文件。`,
    en: `Not a workbook (${ending}). If it reports something, ask the unit for an .xlsx or .docx file.`,
  };
}

export const OWN_SUMMARY: Reason = {
  code: 'merge.ownSummary',
  kind: { 'zh-CN': '以前的汇总表', en: 'Earlier summary' },
  message: {
    'zh-CN': '这是以前合并出来的汇总表，不是单位报送的表，已跳过。',
    en: 'A summary that was merged before, not a report; passed over.',
  },
};

/** Not this form: another one of the round, or none that is known. */
export function notThisForm(issue: Issue): Reason {
  const isOther = issue.code === 'sheet.otherForm';
  return {
    code: issue.code,
    kind: isOther ? { 'zh-CN': '另一张表', en: 'Another form' } : { 'zh-CN': '认不出是哪张表', en: 'Unknown form' },
    message: inBoth(issue),
  };
}

/** The sheet does not say whose it is, or not in a way that anybody could be sure of. */
export function unitUnclear(issue: Issue): Reason {
  return { code: issue.code, kind: { 'zh-CN': '单位认不出', en: 'Unit unclear' }, message: inBoth(issue) };
}

export function hasErrors(errors: number): Reason {
  return {
    code: 'merge.hasErrors',
    kind: { 'zh-CN': `${errors}处必改`, en: `${errors} to fix` },
    message: { 'zh-CN': `有${errors}处必改，改好后再合并。`, en: `${errors} to fix; put right, then merge again.` },
  };
}

export function duplicate(first: string): Reason {
  return {
    code: 'merge.duplicateFile',
    kind: { 'zh-CN': '内容相同', en: 'Same content' },
    message: { 'zh-CN': `与 ${first} 内容相同，只取一份。`, en: `The same content as ${first}; taken once.` },
  };
}

/** Files named in one sentence; more are counted. */
const FILES_NAMED = 3;

export function severalFiles(unit: string, others: readonly string[], errors: number): Reason {
  const count = others.length + 1;
  const isMore = others.length > FILES_NAMED;
  const named = others.slice(0, FILES_NAMED);
  const zh = `${named.join('、')}${isMore ? ' 等' : ''}`;
  const en = `${named.join(', ')}${isMore ? ' …' : ''}`;
  return {
    code: 'merge.severalFiles',
    kind: { 'zh-CN': '同一单位有几份', en: 'Several of one unit' },
    message: {
      'zh-CN': `${unit}有${count}份不同的表（另见 ${zh}），分不清哪份是定稿，都没有合并${errors === 0 ? '' : `；这份还有${errors}处必改`}。请只留定稿，或用 --prefer 写明定稿的文件。`,
      en: `${unit} sent ${count} files that differ (see ${en}); none was merged${errors === 0 ? '' : `, and this one has ${errors} to fix`}. Keep the final one only, or name it with --prefer.`,
    },
  };
}

export function notPreferred(preferred: string): Reason {
  return {
    code: 'merge.notPreferred',
    kind: { 'zh-CN': '没有选用', en: 'Not preferred' },
    message: {
      'zh-CN': `按 --prefer 的指定，用了 ${preferred}。`,
      en: `${preferred} was preferred to it, as --prefer says.`,
    },
  };
}

function inBoth(issue: Issue): Bilingual {
  return { 'zh-CN': messageOf(issue), en: messageOf(issue, 'en') };
}
