/** The words of this area by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { PAPERS_EN } from './view-en';
import { PAPERS_ZH_CN, type PapersOwnWords } from './view-zh-cn';

export type PapersWords = ShellWords & { readonly papers: PapersOwnWords };

export const PAPERS_WORDS: Readonly<Record<Locale, PapersWords>> = {
  'zh-CN': { ...SHELL_WORDS['zh-CN'], papers: PAPERS_ZH_CN },
  en: { ...SHELL_WORDS.en, papers: PAPERS_EN },
};
