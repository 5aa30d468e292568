/** The words of this area, in one's own language. */
import { type Language, useWordsOf } from '../../shell/hooks/use-language';
import { PAPERS_WORDS, type PapersWords } from '../words/view-words';

export function useLanguage(): Language<PapersWords> {
  return useWordsOf(PAPERS_WORDS);
}
