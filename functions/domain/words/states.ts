/** What a unit's report of a form is called, by what its newest version states; `none`: there is none yet. */
import type { Bilingual } from './locale';

export const STATE_NAMES = {
  none: { 'zh-CN': '未报', en: 'Not sent' },
  submitted: { 'zh-CN': '已报', en: 'Reported' },
  zero: { 'zh-CN': '零报告', en: 'Zero' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Bilingual>>;
