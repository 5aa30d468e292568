/** The words of the editor by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { EDITOR_EN } from './view-en';
import { EDITOR_ZH_CN, type EditorOwnWords } from './view-zh-cn';

export type EditorWords = ShellWords & { readonly editor: EditorOwnWords };

export const EDITOR_WORDS: Readonly<Record<Locale, EditorWords>> = {
  'zh-CN': { ...SHELL_WORDS['zh-CN'], editor: EDITOR_ZH_CN },
  en: { ...SHELL_WORDS.en, editor: EDITOR_EN },
};
