/** The words of the editor, in one's own language. */
import { type Language, useWordsOf } from '../../shell/hooks/use-language';
import { EDITOR_WORDS, type EditorWords } from '../words/view-words';

export function useLanguage(): Language<EditorWords> {
  return useWordsOf(EDITOR_WORDS);
}
