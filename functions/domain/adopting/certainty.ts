/** How sure it is what a part of somebody's own form asks for. Whoever corrects the list looks at the last two first. */
import type { Bilingual } from '../words/locale';

export const CERTAINTIES = ['alias', 'hint', 'guess', 'unknown'] as const;

/**
 * `alias`: a name that a known form has for it. `hint`: the file itself says so (a unit of measure, a list, an example).
 * `guess`: by what its name ends in. `unknown`: nothing says what it is, so it is text.
 */
export type Certainty = (typeof CERTAINTIES)[number];

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Bilingual>> = {
  alias: { 'zh-CN': '别名一致', en: 'Known name' },
  hint: { 'zh-CN': '由提示推得', en: 'The file says so' },
  guess: { 'zh-CN': '猜测', en: 'Guess' },
  unknown: { 'zh-CN': '不认得，按文字', en: 'Unknown: text' },
};
