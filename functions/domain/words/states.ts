/** How things stand, in words: a unit's report by what its newest version states (`none`: there is none yet), a round by its deadline. */
import type { Bilingual } from './locale';

export const STATE_NAMES = {
  none: { 'zh-CN': '未报', en: 'Not sent' },
  submitted: { 'zh-CN': '已报', en: 'Reported' },
  zero: { 'zh-CN': '零报告', en: 'Zero' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Where a unit stands with a form, all told: what it reported and what the collector decided of it. */
export const STANDING_NAMES = {
  none: STATE_NAMES.none,
  submitted: STATE_NAMES.submitted,
  late: { 'zh-CN': '迟报', en: 'Late' },
  zero: STATE_NAMES.zero,
  returned: { 'zh-CN': '退回', en: 'Returned' },
  toReview: { 'zh-CN': '待复核', en: 'To review' },
  accepted: { 'zh-CN': '通过', en: 'Accepted' },
  locked: { 'zh-CN': '锁定', en: 'Locked' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How a round stands whose deadline is so many days off (`daysLeft`); no deadline is one that has passed. */
export function dueInWords(daysLeft: number | undefined): Bilingual {
  if (daysLeft === undefined || daysLeft < 0) return { 'zh-CN': '已截止', en: 'Closed' };
  if (daysLeft === 0) return { 'zh-CN': '今天截止', en: 'Due today' };
  return { 'zh-CN': `还有${daysLeft}天`, en: daysLeft === 1 ? '1 day left' : `${daysLeft} days left` };
}
