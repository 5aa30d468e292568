/** The words of this area by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { OFFICER_EN } from './view-en';
import { OFFICER_ZH_CN, type OfficerOwnWords } from './view-zh-cn';

export type OfficerWords = ShellWords & OfficerOwnWords;

export const OFFICER_WORDS: Readonly<Record<Locale, OfficerWords>> = {
  'zh-CN': { ...SHELL_WORDS['zh-CN'], ...OFFICER_ZH_CN },
  en: { ...SHELL_WORDS.en, ...OFFICER_EN },
};
