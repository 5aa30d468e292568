/** The words of this area, in one's own language. */
import { type Language, useWordsOf } from '../../shell/hooks/use-language';
import { STAFF_WORDS, type StaffWords } from '../words/view-words';

export function useLanguage(): Language<StaffWords> {
  return useWordsOf(STAFF_WORDS);
}
