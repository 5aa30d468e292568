/** Use case: reading the pane in one's own language. */
import type { Locale } from '#domain/words/locale';
import { FORMATS, type Formats } from '../words/dates';
import { SHELL_WORDS } from '../words/view-words';
import type { ShellWords } from '../words/view-zh-cn';
import { useShell } from './use-shell';

export interface Language<Words> {
  readonly locale: Locale;
  readonly words: Words;
  readonly formats: Formats;
}

/** An area has words of its own. */
export function useWordsOf<Words>(catalogues: Readonly<Record<Locale, Words>>): Language<Words> {
  const locale = useShell((state) => state.locale);
  return { locale, words: catalogues[locale], formats: FORMATS[locale] };
}

export function useLanguage(): Language<ShellWords> {
  return useWordsOf(SHELL_WORDS);
}

/** Each language under its own name. */
export const LANGUAGES = (['zh-CN', 'en'] as const).map((locale) => ({
  locale,
  name: SHELL_WORDS[locale].language.own,
}));
