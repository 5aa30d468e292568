/** Why something that was mailed stands where it stands: what happened, why, what to do. Knows words only. */
import type { Issue } from '../issues/issue';
import { messageOf } from '../issues/messages/index';
import { chinaTime } from '../words/china-time';
import type { PileReason } from './pile';

const said = (code: string, zh: string, en: string): PileReason => ({
  code: `intake.${code}`,
  message: { 'zh-CN': zh, en },
});

export const ACCEPTABLE: PileReason = said(
  'acceptable',
  '没有必改，可以收下。',
  'Nothing to be fixed; it can be taken in.',
);

export const OWN_SUMMARY: PileReason = said(
  'ownSummary',
  '这是合并出来的汇总表，不是单位报送的表。',
  'A summary that was merged before, not a report.',
);

export const NOT_RECOGNISED: PileReason = said(
  'notRecognised',
  '表格打得开，但认不出是哪张附件：没有找到它的栏目。请打开看看；是报送的内容，请单位用发下去的表填。',
  'The sheet opens, but it is none of the forms: their columns were not found. Look at it; if it reports something, ask the unit to use the form.',
);

/** Nothing is wrong with it, but the server did not take it: no matter of its sender's. */
export const NOT_YET: PileReason = said(
  'notYet',
  '没有必改，但还没有收下。',
  'Nothing to be fixed, but it was not taken in yet.',
);

/** `ending`: of its name, '' where there is none. */
export function notASheet(ending: string): PileReason {
  const [zh, en] = ending === '' ? ['', ''] : [`（${ending}）`, ` (${ending})`];
  return said(
    'notASheet',
    `不是表${zh}。如果是报送的内容，请单位发来 .xlsx 或 .docx 文件。`,
    `No sheet${en}. If it reports something, ask the unit for an .xlsx or .docx file.`,
  );
}

export function unitUnclear(issue: Issue | undefined, seemingly: string | undefined): PileReason {
  const zh = issue === undefined ? '表里没有写明填报单位。' : messageOf(issue);
  const en = issue === undefined ? 'The sheet does not name its unit.' : messageOf(issue, 'en');
  const [guessZh, guessEn] =
    seemingly === undefined ? ['', ''] : [`像是${seemingly}的。`, ` It seems to be ${seemingly}’s.`];
  return said('unitUnclear', `认不出是哪个单位：${zh}${guessZh}`, `Whose it is is unclear: ${en}${guessEn}`);
}

export function nameSaysOther(letterhead: string, named: string): PileReason {
  return said(
    'nameSaysOther',
    `表里写的是${letterhead}，文件名却是${named}，分不清是谁的，没有收。请问发件人，改好表里的填报单位或文件名。`,
    `The sheet names ${letterhead}, its file ${named}: whose it is cannot be told. Ask the sender to put either right.`,
  );
}

export function senderOfOther(letterhead: string, sender: readonly string[]): PileReason {
  return said(
    'senderOfOther',
    `表里写的是${letterhead}，发件人却是名单上${sender.join('、')}的联系人，可能是借别的单位的表填的，没有收。请问发件人。`,
    `The sheet names ${letterhead}, but the sender is the contact of ${sender.join(', ')}; it may have been started from another unit’s sheet. Ask the sender.`,
  );
}

export function hasErrors(errors: number): PileReason {
  return said('hasErrors', `有${errors}处必改，退回请单位改好。`, `${errors} to be fixed by the unit.`);
}

export function needsReasons(count: number): PileReason {
  return said(
    'needsReasons',
    `没有必改，但有${count}处核实还没有理由，请单位逐处说明。`,
    `Nothing to be fixed, but ${count} doubtful cells lack a reason; ask the unit for them.`,
  );
}

export function duplicate(of: string): PileReason {
  return said('duplicate', `与 ${of} 内容相同，只收一份。`, `The same content as ${of}; taken once.`);
}

export function superseded(by: string, sentAt: string): PileReason {
  return said(
    'superseded',
    `同一单位后来又发来了不同的一份（${by}，${chinaTime(sentAt)}），以后来的为准。`,
    `The unit mailed another one later (${by}, ${chinaTime(sentAt)} Beijing time), which counts.`,
  );
}

export function notPreferred(preferred: string): PileReason {
  return said('notPreferred', `按指定以 ${preferred} 为准。`, `${preferred} was preferred to it.`);
}

const FILES_NAMED = 3;

/** `final`: the file whose name sounds final; a hint, which decides nothing. */
export function several(unit: string, others: readonly string[], final: string | undefined): PileReason {
  const more = others.length > FILES_NAMED;
  const zh = `${others.slice(0, FILES_NAMED).join('、')}${more ? ' 等' : ''}`;
  const en = `${others.slice(0, FILES_NAMED).join(', ')}${more ? ' …' : ''}`;
  const [hintZh, hintEn] =
    final === undefined ? ['', ''] : [`从文件名看，${final} 像是定稿。`, ` By its name ${final} seems final.`];
  return said(
    'several',
    `${unit}有几份不同的（另见 ${zh}），从时间上分不出先后，都没有收。${hintZh}请问单位哪份是定稿。`,
    `${unit} sent several that differ (see ${en}), and their times do not tell which is the last; none was taken in.${hintEn} Ask which one is final.`,
  );
}

export function sameAsStanding(version: number): PileReason {
  return said(
    'sameAsStanding',
    `与已收到的第${version}版内容相同，不必再收。`,
    `The same content as version ${version}, which is recorded.`,
  );
}

export interface HowFar {
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
  readonly cells: number;
}

const NOTHING: HowFar = { rowsAdded: 0, rowsChanged: 0, rowsRemoved: 0, cells: 0 };

function howFar({ rowsAdded, rowsRemoved, rowsChanged, cells }: HowFar = NOTHING) {
  return {
    zh: `这份比它多${rowsAdded}行，少${rowsRemoved}行，改了${rowsChanged}行${cells}格`,
    en: `this one has ${rowsAdded} rows more, ${rowsRemoved} fewer, ${cells} other cells in ${rowsChanged} rows`,
  };
}

interface WhatStands {
  readonly version: number;
  readonly at: string;
  readonly difference?: HowFar | undefined;
}

export function newerStands({ version, at, difference }: WhatStands): PileReason {
  const { zh, en } = howFar(difference);
  return said(
    'newerStands',
    `已有第${version}版（${chinaTime(at)}），比这封邮件新；${zh}。没有收。`,
    `Version ${version} (${chinaTime(at)} Beijing time) is newer than this mail; ${en}. Not taken in.`,
  );
}

export function wouldReplace({ version, at, difference }: WhatStands): PileReason {
  const { zh, en } = howFar(difference);
  return said(
    'wouldReplace',
    `已有第${version}版（${chinaTime(at)}），内容不同：${zh}。没有收，要看过才能取代。`,
    `Version ${version} (${chinaTime(at)} Beijing time) stands and differs: ${en}. Not taken in: it takes the place of that one only once somebody has looked.`,
  );
}

/** Taken in over an earlier mail's. */
export function follows({ version, at, difference }: WhatStands): PileReason {
  const { zh, en } = howFar(difference);
  return said(
    'follows',
    `可以收下，接在第${version}版之后（那一版收自${chinaTime(at)}的邮件）：${zh}。`,
    `Can be taken in after version ${version}, which came in a mail of ${chinaTime(at)} Beijing time: ${en}.`,
  );
}
