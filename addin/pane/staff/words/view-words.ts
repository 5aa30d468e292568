/** The words of this area by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { STAFF_EN } from './view-en';
import { STAFF_ZH_CN, type StaffOwnWords } from './view-zh-cn';

export type StaffWords = ShellWords & StaffOwnWords;

export const STAFF_WORDS: Readonly<Record<Locale, StaffWords>> = {
  'zh-CN': { ...SHELL_WORDS['zh-CN'], ...STAFF_ZH_CN },
  en: { ...SHELL_WORDS.en, ...STAFF_EN },
};
