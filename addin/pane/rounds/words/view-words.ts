/** The words of this area by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { ROUNDS_EN } from './view-en';
import { ROUNDS_ZH_CN, type RoundsOwnWords } from './view-zh-cn';

/** Its own under a name of their own: both know a list, a title, a back. */
export type RoundsWords = ShellWords & { readonly desk: RoundsOwnWords };

export const ROUNDS_WORDS: Readonly<Record<Locale, RoundsWords>> = {
  'zh-CN': { ...SHELL_WORDS['zh-CN'], desk: ROUNDS_ZH_CN },
  en: { ...SHELL_WORDS.en, desk: ROUNDS_EN },
};
