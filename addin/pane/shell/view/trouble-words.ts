/** A trouble as a person reads it: what happened, why and what next, and a line to quote. Pure. */
import type { Locale } from '#domain/words/locale';
import type { ProblemWords, Trouble } from '../model/state';
import { paneFailureWords, workbookFailureWords } from '../words/failures';

export type TroubleWords = Pick<ProblemWords, 'title' | 'detail'> & { readonly reference?: string };

export function troubleWords(trouble: Trouble, locale: Locale): TroubleWords {
  if (trouble.kind === 'problem') {
    const { reference, ...words } = trouble.words;
    return reference === '' ? words : { ...words, reference };
  }
  const failure = trouble.kind === 'workbook' ? trouble.failure : undefined;
  if (failure === undefined) return paneFailureWords('offline', locale);
  const reference = failure.code === 'unexpected' ? { reference: failure.detail } : {};
  return { ...workbookFailureWords(failure, locale), ...reference };
}

/** Whether doing it again, with nothing else changed, may succeed. */
export function mayRetry(trouble: Trouble): boolean {
  switch (trouble.kind) {
    case 'problem':
      return trouble.retry;
    case 'workbook':
      return !['unsupported', 'notOpen', 'looksUndone'].includes(trouble.failure.code);
    case 'offline':
      return true;
  }
}
