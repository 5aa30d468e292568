/** 来文: the notice's text and the files that came with it, what they propose for a round, and what somebody took of it. Pure. */
import type { ListedRound } from '#client/desk-shapes';
import {
  type NoticeForm,
  type NoticeProposal,
  type NoticeReading,
  proposeFromNotice,
} from '#domain/adopting/notice/propose-from-notice';
import type { FormDefinition } from '#domain/form/form';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { RESULTS_FORM } from '#domain/form/forms/results';
import type { Round } from '#domain/form/round';
import { type RawGrid, textOf } from '#domain/sheet/raw-grid';
import type { Bilingual } from '#domain/words/locale';
import { fieldOfInstant } from './china-fields';

export interface IncomingFile {
  readonly name: string;
  readonly file: File;
  /** 附件2, as the file or its name says. */
  readonly attachment?: string;
  /** Id of the form that somebody said it is. */
  readonly form?: string;
  /** It was opened in a form's editor. */
  readonly isRead?: true;
  /** What became of keeping it as the form's Word file; absent where nobody asked. */
  readonly keeping?: 'kept' | { readonly failed: string };
  /** Why it cannot be read. */
  readonly refusal?: Bilingual;
}

/** Which of a proposal's readings, and for which form, where the notice does not say. */
export interface Choice {
  readonly reading: number;
  readonly form?: string;
}

export interface Incoming {
  readonly text: string;
  readonly files: readonly IncomingFile[];
  /** By the proposal's id. */
  readonly taken: Readonly<Record<string, Choice>>;
}

export const NOTHING_INCOMING: Incoming = { text: '', files: [], taken: {} };

/** What a proposal becomes: fields of a round, as both a new one and an open one have them. */
export interface ProposedFields {
  readonly id?: string;
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  /** By form, as a field takes it. */
  readonly deadlines?: Readonly<Record<string, string>>;
}

export interface NamedForm extends NoticeForm {
  /** Where the open round's own definition is at hand. */
  readonly definition?: FormDefinition;
}

/** What is beside the list of rounds: one that is made out of another, or one that is open. */
interface AtHand {
  readonly creating?: { readonly source?: string };
  readonly open?: { readonly stored: Round };
  readonly list?: readonly ListedRound[];
}

/** What a round out of the example has. */
const EXAMPLE = [PLAN_FORM, RESULTS_FORM];

/** The forms that the notice may speak of: the open round's, else those that a new one would have. */
export function formsAtHand({ creating, open, list = [] }: AtHand): readonly NamedForm[] {
  if (creating === undefined)
    return (open?.stored.forms ?? []).map(({ definition }) => ({
      id: definition.id,
      attachment: definition.attachment,
      titles: [definition.title, ...definition.sections.flatMap(({ title, titleAliases }) => [title, ...titleAliases])],
      definition,
    }));
  const source = creating.source === undefined ? EXAMPLE : list.find(({ id }) => id === creating.source)?.forms;
  return (source ?? []).map(({ id, attachment, title }) => ({ id, attachment, titles: [title] }));
}

let last: { readonly text: string; readonly forms: string; readonly reading: NoticeReading } | undefined;

/** The same text and forms are read once: it is asked for at every look. */
export function readingOf(text: string, forms: readonly NamedForm[]): NoticeReading {
  const named = JSON.stringify(forms.map(({ id, attachment, titles }) => [id, attachment, titles]));
  if (last?.text !== text || last.forms !== named)
    last = { text, forms: named, reading: proposeFromNotice(text, forms) };
  return last.reading;
}

/** It says one thing, whole: nobody has to be asked. */
export function isPlain(proposal: NoticeProposal): boolean {
  if (proposal.what === 'name') return true;
  return proposal.what !== 'threshold' && proposal.asking === undefined && proposal.readings.length === 1;
}

export function fieldsOf(proposal: NoticeProposal, { reading, form }: Choice): ProposedFields {
  switch (proposal.what) {
    case 'name':
      return { name: proposal.name, ...(proposal.roundId === '' ? {} : { id: proposal.roundId }) };
    case 'window': {
      const days = proposal.readings[reading];
      return days === undefined ? {} : { from: days.from, to: days.to ?? days.from };
    }
    case 'deadline': {
      const whose = proposal.form ?? form;
      const read = proposal.readings[reading];
      if (read === undefined || whose === undefined) return {};
      return { deadlines: { [whose]: fieldOfInstant(read.instant) } };
    }
    case 'threshold':
      return {};
  }
}

/** Everything that was taken, in one. */
export function takenFields({ proposals }: NoticeReading, taken: Incoming['taken']): ProposedFields {
  return proposals.reduce<ProposedFields>((all, proposal) => {
    const choice = taken[proposal.id];
    return choice === undefined ? all : merged(all, fieldsOf(proposal, choice));
  }, {});
}

export function merged(one: ProposedFields, other: ProposedFields): ProposedFields {
  const deadlines = { ...one.deadlines, ...other.deadlines };
  return { ...one, ...other, ...(Object.keys(deadlines).length === 0 ? {} : { deadlines }) };
}

/** The form that a file is: as somebody said, else as it says itself. */
export function formOfFile({ form, attachment }: IncomingFile, forms: readonly NamedForm[]): string | undefined {
  return form ?? forms.find((each) => attachment !== undefined && each.attachment === attachment)?.id;
}

/** What the server keeps of a form: its own file in Word. */
export function isWord({ name }: IncomingFile): boolean {
  return /\.docx$/iu.test(name);
}

const ATTACHMENT = /附\s*件\s*([一二三四五六七八九十]|\d{1,2})/u;
const NOTICE = /^关于.{2,60}通知$|(?:组织|开展|做好|举办|印发).{0,60}的?通知$/u;
const NUMERALS = '零一二三四五六七八九十';

/** 附件2, 附件二 → 附件2; the file's name before its content. */
export function attachmentIn(name: string, grids: readonly RawGrid[]): string | undefined {
  const head = grids.flatMap(({ rows }) => rows.slice(0, 3).flat().map(textOf));
  const found = [name, ...head].map((text) => ATTACHMENT.exec(text)?.[1]).find((number) => number !== undefined);
  if (found === undefined) return undefined;
  const numeral = NUMERALS.indexOf(found);
  return `附件${numeral > 0 ? numeral : Number(found)}`;
}

/** The notice itself, cell by cell, where a file is one. */
export function noticeIn(grids: readonly RawGrid[]): string | undefined {
  const lines = grids.flatMap(({ rows }) =>
    rows.map((row) =>
      row
        .map(textOf)
        .filter((text) => text !== '')
        .join(' '),
    ),
  );
  return lines.slice(0, MOST_LINES_ABOVE).some((line) => NOTICE.test(line.trim())) ? lines.join('\n') : undefined;
}
const MOST_LINES_ABOVE = 8;
