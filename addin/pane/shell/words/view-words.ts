/** The shell's words by language. */
import type { Locale } from '#domain/words/locale';
import { SHELL_EN } from './view-en';
import { SHELL_ZH_CN, type ShellWords } from './view-zh-cn';

export const SHELL_WORDS: Readonly<Record<Locale, ShellWords>> = { 'zh-CN': SHELL_ZH_CN, en: SHELL_EN };
