/** What stands in a note on a cell, where nothing stands beside it: a query with its answers, a reason, what has no cell. */
import type { Locale } from '../words/locale';
import type { Thread } from './threads';

interface Asked extends Pick<Thread, 'by' | 'text'> {
  readonly place?: { readonly received: string } | undefined;
}

export function queryNote({ by, text, place }: Asked, locale: Locale): string {
  const received = place?.received ?? '';
  if (locale === 'en') return `Returned by ${by.name}: ${text}${received === '' ? '' : ` (reported: ${received})`}`;
  return `退回意见（${by.name}）：${text}${received === '' ? '' : `（报送时：${received}）`}`;
}

export function answerNote({ by, text }: Pick<Thread['answers'][number], 'by' | 'text'>, locale: Locale): string {
  return locale === 'en' ? `Answered by ${by.name}: ${text}` : `答复（${by.name}）：${text}`;
}

/** Behind what the check says of the cell. */
export function reasonNote(sentence: string, reason: string, locale: Locale): string {
  return locale === 'en' ? `${sentence}\nReason given: ${reason}` : `${sentence}\n理由：${reason}`;
}

/** Of a cell that this layout does not have; without an address, of a row that is gone, or of the whole sheet. */
export function elsewhereNote(sentence: string, address: string | undefined, locale: Locale): string {
  if (address === undefined) return sentence;
  return locale === 'en' ? `${address} of the sheet as sent: ${sentence}` : `报送的原表 ${address}：${sentence}`;
}
