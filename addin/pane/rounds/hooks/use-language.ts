/** The words of this area, in one's own language. */
import { type Language, useWordsOf } from '../../shell/hooks/use-language';
import { ROUNDS_WORDS, type RoundsWords } from '../words/view-words';

export function useLanguage(): Language<RoundsWords> {
  return useWordsOf(ROUNDS_WORDS);
}
