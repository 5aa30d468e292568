/** Use case: reading the pane in one's own language. */
import type { Locale } from '#domain/words/locale';
import { FORMATS, type Formats } from '../words/dates';
import { VIEW_WORDS } from '../words/view-words';
import type { ViewWords } from '../words/view-zh-cn';
import { usePane, usePaneActions } from './PaneProvider';

export interface Language {
  readonly locale: Locale;
  readonly words: ViewWords;
  readonly formats: Formats;
  /** Each language under its own name. */
  readonly choices: readonly { readonly locale: Locale; readonly name: string }[];
  speak(locale: Locale): void;
}

const CHOICES = (['zh-CN', 'en'] as const).map((locale) => ({ locale, name: VIEW_WORDS[locale].language.own }));

export function useLanguage(): Language {
  const locale = usePane((state) => state.locale);
  const { useLanguage: speak } = usePaneActions();
  return { locale, words: VIEW_WORDS[locale], formats: FORMATS[locale], choices: CHOICES, speak };
}
