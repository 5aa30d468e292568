/** The words of this area, in one's own language. */
import { type Language, useWordsOf } from '../../shell/hooks/use-language';
import { OFFICER_WORDS, type OfficerWords } from '../words/view-words';

export function useLanguage(): Language<OfficerWords> {
  return useWordsOf(OFFICER_WORDS);
}
