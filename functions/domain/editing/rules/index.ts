/** The words of every kind of rule. A kind that form/rules knows does not compile without its own. */
import { anyFilled, distinctChoices, figureNotExpected, filledByChoice } from './choices';
import { dateOrder, withinWindow } from './dates';
import { anyEvidence, evidenceWhen, linksPerReport } from './evidence';
import {
  indicatorAtLeast,
  looksLikeYuan,
  notTheViews,
  perSession,
  sumAtLeast,
  suspiciouslySmall,
} from './plausibility';
import type { RuleKindName, RuleWords, Slot } from './slot';
import { duplicateRows, noPlaceholder } from './texts';
import { equalsSum, partOfWhole, partsMakeTotal } from './totals';

const WORDS: { readonly [K in RuleKindName]: RuleWords<K> } = {
  withinWindow,
  dateOrder,
  distinctChoices,
  filledByChoice,
  figureNotExpected,
  anyFilled,
  partsMakeTotal,
  partOfWhole,
  equalsSum,
  sumAtLeast,
  indicatorAtLeast,
  notTheViews,
  suspiciouslySmall,
  looksLikeYuan,
  perSession,
  evidenceWhen,
  anyEvidence,
  linksPerReport,
  duplicateRows,
  noPlaceholder,
};

/** The words of one kind, for any kind. */
export interface AnyRuleWords extends Pick<RuleWords, 'on' | 'title' | 'sentence'> {
  readonly slots: Readonly<Record<string, Slot>>;
}

export function wordsOfRule(kind: RuleKindName): AnyRuleWords {
  return WORDS[kind];
}
