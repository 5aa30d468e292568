/** A query as it stands in a note on its cell, where nothing stands beside it. */
import type { Thread } from '#client/shapes';
import type { Locale } from '#domain/words/locale';

export function queryNote({ by, text, place }: Thread, locale: Locale): string {
  const received = place?.received ?? '';
  if (locale === 'en') return `Returned by ${by.name}: ${text}${received === '' ? '' : ` (reported: ${received})`}`;
  return `退回意见（${by.name}）：${text}${received === '' ? '' : `（报送时：${received}）`}`;
}
