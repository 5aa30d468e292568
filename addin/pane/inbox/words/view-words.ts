/** The words of this area by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { INBOX_EN } from './view-en';
import { INBOX_ZH_CN, type InboxOwnWords } from './view-zh-cn';

export type InboxWords = ShellWords & { readonly inbox: InboxOwnWords };

export const INBOX_WORDS: Readonly<Record<Locale, InboxWords>> = {
  'zh-CN': { ...SHELL_WORDS['zh-CN'], inbox: INBOX_ZH_CN },
  en: { ...SHELL_WORDS.en, inbox: INBOX_EN },
};
