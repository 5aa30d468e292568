/** The words of this part come with it. */
import { useWordsOf } from '../../../shell/hooks/use-language';
import { REVIEW_WORDS } from '../../words/review-words';

export const useReviewWords = () => useWordsOf(REVIEW_WORDS);
