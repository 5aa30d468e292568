/** The words of this area by language, with the shell's. */
import type { Locale } from '#domain/words/locale';
import { SHELL_WORDS } from '../../shell/words/view-words';
import type { ShellWords } from '../../shell/words/view-zh-cn';
import { CLOSING_WORDS, type ClosingWords } from './closing';
import { FINDINGS_WORDS, type FindingsWords } from './findings';
import { JOINT_WORDS, type JointWords } from './joint';
import { PAPER_COPIES_WORDS, type PaperCopiesWords } from './paper-copies';
import { RECOMMENDED_WORDS, type RecommendedWords } from './recommended';
import { REMINDING_WORDS, type RemindingWords } from './reminding';
import { SUMMARY_WORDS, type SummaryWords } from './summary';
import { OFFICER_EN } from './view-en';
import { OFFICER_ZH_CN, type OfficerOwnWords } from './view-zh-cn';

export type OfficerWords = ShellWords &
  OfficerOwnWords & {
    readonly reminding: RemindingWords;
    readonly findings: FindingsWords;
    readonly joint: JointWords;
    readonly paperCopies: PaperCopiesWords;
    readonly recommended: RecommendedWords;
    readonly closing: ClosingWords;
    readonly summary: SummaryWords;
  };

const wordsIn = (locale: Locale, own: OfficerOwnWords): OfficerWords => ({
  ...SHELL_WORDS[locale],
  ...own,
  reminding: REMINDING_WORDS[locale],
  findings: FINDINGS_WORDS[locale],
  joint: JOINT_WORDS[locale],
  paperCopies: PAPER_COPIES_WORDS[locale],
  recommended: RECOMMENDED_WORDS[locale],
  closing: CLOSING_WORDS[locale],
  summary: SUMMARY_WORDS[locale],
});

export const OFFICER_WORDS: Readonly<Record<Locale, OfficerWords>> = {
  'zh-CN': wordsIn('zh-CN', OFFICER_ZH_CN),
  en: wordsIn('en', OFFICER_EN),
};
