/** How things stand, in words: a unit's report by what its newest version states (`none`: there is none yet), a round by its deadline. */
import type { Bilingual } from './locale';

export const STATE_NAMES = {
  none: { 'zh-CN': '未报', en: 'Not sent' },
  submitted: { 'zh-CN': '已报', en: 'Reported' },
  zero: { 'zh-CN': '零报告', en: 'Zero' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How a round stands whose deadline is so many days off (`daysLeft`); no deadline is one that has passed. */
export function dueInWords(daysLeft: number | undefined): Bilingual {
  if (daysLeft === undefined || daysLeft < 0) return { 'zh-CN': '已截止', en: 'Closed' };
  if (daysLeft === 0) return { 'zh-CN': '今天截止', en: 'Due today' };
  return { 'zh-CN': `还有${daysLeft}天`, en: daysLeft === 1 ? '1 day left' : `${daysLeft} days left` };
}
