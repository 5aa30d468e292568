/** A draft to a sender: what it answers, and what its file is called. */
import type { Round } from '#domain/form/round';
import type { Locale } from '#domain/words/locale';
import { type IntakeItem, mailKey } from './intake-item';

export interface Replying {
  readonly round: Round;
  readonly locale: Locale;
  readonly now: Date;
}

/** A draft that a mail program opens. */
export interface Reply {
  /** A file's, without its ending: the unit and what the mail was about. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Address; absent where nobody is known. */
  readonly to?: string;
  /** What it answers. */
  readonly items: readonly IntakeItem[];
}

/** 001 会计学院 报送材料.eml: in their order, and no two called the same. */
export function replyFile({ name }: Pick<Reply, 'name'>, count: number): string {
  return `${String(count).padStart(3, '0')} ${name}.eml`;
}

/** Of a mail's own signatures nobody says anything; of what came in no mail and is nobody's, there is nobody to say it to. */
export function isAnswered({ found, reason, unit, seemingly }: IntakeItem): boolean {
  return reason.code !== 'mail.ownPart' && (found.mail ?? unit ?? seemingly) !== undefined;
}

/** Items of one key are answered together. */
export function replyKey({ found, file }: Pick<IntakeItem, 'found' | 'file'>): string {
  return mailKey(found) ?? `file ${file}`;
}
