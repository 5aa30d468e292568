/** The words of this area, in one's own language. */
import { type Language, useWordsOf } from '../../shell/hooks/use-language';
import { INBOX_WORDS, type InboxWords } from '../words/view-words';

export function useLanguage(): Language<InboxWords> {
  return useWordsOf(INBOX_WORDS);
}
