/** A draft to each sender: what became of every file of a mail, with receipts and copies with notes. */
import { DOCX_TYPE, XLSX_TYPE } from '#api/answers/media-types';
import { NOT_YET } from '#domain/intake/reasons';
import { type AnsweredFile, replyText } from '#domain/intake/reply-text';
import { type CellMark, joinedMarks } from '#domain/issues/marks';
import { messageOf } from '#domain/issues/messages/index';
import { parseAddress } from '#domain/sheet/address';
import { addressWords } from '#domain/sheet/place-words';
import type { Locale } from '#domain/words/locale';
import { COPY_ENDINGS, patcherOf } from '#files/patch-file';
import { mailAddress } from '#mail/mail-address';
import { type MailAttachment, mailDraft } from '#mail/message';
import { type IntakeItem, receiptOf } from './intake-item';
import { isAnswered, type Reply, type Replying, replyKey } from './reply';

/** One after the other, in the order of the mails; what came in no mail is answered file by file. */
export async function* repliesTo(items: readonly IntakeItem[], of: Replying): AsyncGenerator<Reply> {
  for (const answered of byMail(items)) yield await replyTo(answered, of);
}

/** What is no sheet is not mentioned beside one: photos belong to a report. A mail of nothing else is answered all the same. */
function byMail(items: readonly IntakeItem[]): readonly (readonly IntakeItem[])[] {
  const mails = new Map<string, IntakeItem[]>();
  for (const item of items) {
    if (!isAnswered(item)) continue;
    const key = replyKey(item);
    const known = mails.get(key);
    if (known === undefined) mails.set(key, [item]);
    else known.push(item);
  }
  return [...mails.values()].map((all) => {
    const sheets = all.filter(({ pile }) => pile !== 'notASheet');
    return sheets.length === 0 ? all : sheets;
  });
}

async function replyTo(items: readonly IntakeItem[], { round, locale, now }: Replying): Promise<Reply> {
  const files: AnsweredFile[] = [];
  const attachments: MailAttachment[] = [];
  for (const item of items) {
    const { found, sheet, unit, pile, taken } = item;
    const reason = taken === undefined || taken.outcome === 'recorded' ? item.reason : NOT_YET;
    const issues = pile === 'hasErrors' ? issuesOf(item, locale) : [];
    const copy = issues.length === 0 ? undefined : await annotatedCopy(item, issues, now);
    if (copy !== undefined) attachments.push(copy);
    files.push({
      ...{ name: found.name, pile, reason, unit: unit ?? item.seemingly, attachment: sheet?.form.attachment },
      receipt: receiptOf(item),
      issues: issues.filter(({ severity }) => severity === wantedIn(item)),
      copy: copy?.name,
    });
  }
  const [first] = items;
  const mail = first?.found.mail;
  const { subject, text } = replyText(
    { round: round.name, collector: round.collector.name, subject: mail?.subject, files, now: now.getTime() },
    locale,
  );
  const whose = files.find(({ unit }) => unit !== undefined)?.unit;
  const contact = round.roster.find(({ name }) => name === whose)?.contact;
  // What came in no mail goes to whom the roster names.
  const address = mailAddress(mail?.from?.email ?? contact?.email ?? '');
  const to = address === undefined ? {} : { to: { name: mail?.from?.name ?? contact?.name, email: address } };
  const inReplyTo = mail?.messageId;
  const bytes = mailDraft({ ...to, subject, text, date: now, attachments, inReplyTo });
  return {
    name: fileName([whose, mail?.subject ?? first?.found.name ?? ''].filter((part) => part !== undefined).join(' ')),
    bytes,
    ...(address === undefined ? {} : { to: address }),
    items,
  };
}

interface SaidOfCell {
  readonly severity: 'error' | 'verify' | 'hint';
  readonly address: string;
  readonly place: string;
  readonly message: string;
}

function wantedIn({ reason }: IntakeItem): SaidOfCell['severity'] {
  return reason.code === 'intake.needsReasons' ? 'verify' : 'error';
}

/** The server's where it was asked: it knows the plan. */
function issuesOf({ issues, sheet, said }: IntakeItem, locale: Locale): readonly SaidOfCell[] {
  if (issues !== undefined) {
    return issues.map(({ severity, address, place, message }) => ({
      ...{ severity, address, message },
      place: place ?? addressWords(address, { locale }),
    }));
  }
  return ((said ?? sheet)?.result.issues ?? []).map((issue) => ({
    ...{ severity: issue.severity, address: issue.address, message: messageOf(issue, locale) },
    place: addressWords(issue.address, { locale }),
  }));
}

const COPY_TYPES = { '.xlsx': XLSX_TYPE, '.docx': DOCX_TYPE } as const;

/** Undefined where the file cannot be marked without harm: its issues stand in the text. */
async function annotatedCopy(
  { sheet, found }: IntakeItem,
  issues: readonly SaidOfCell[],
  now: Date,
): Promise<MailAttachment | undefined> {
  if (sheet === undefined) return undefined;
  const { kind, contents, found: file } = sheet;
  const sheets = new Set(contents.grids.map((grid) => grid.sheet));
  const home = { sheet: contents.grids[0]?.sheet ?? '', row: 1, column: 1 };
  const marks = issues.map(({ address, severity, message }): CellMark => {
    const at = parseAddress(address);
    return { at: at !== undefined && sheets.has(at.sheet) ? at : home, severity, sentences: [message] };
  });
  const patch = await patcherOf(kind);
  const read = { bytes: file.bytes, contents, title: file.name, now: now.toISOString() };
  const copy = await patch(read, { marks: joinedMarks(marks) });
  if (!copy.ok) return undefined;
  const ending = COPY_ENDINGS[kind];
  const name = `${found.name.replace(/\.[^.]{1,8}$/, '')}（批注）${ending}`;
  return { name, type: COPY_TYPES[ending], bytes: copy.bytes };
}

const LONGEST_NAME = 80;

/** Windows allows none of these, and no dot or space at the end. */
function fileName(text: string): string {
  return [...text.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '_')]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '');
}
