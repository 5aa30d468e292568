/** What long work is called while it runs. */
import type { Locale } from '#domain/words/locale';
import type { Progress } from '../model/state';

const LABELS: Readonly<Record<Progress['work'], Readonly<Record<Locale, string>>>> = {
  loading: { 'zh-CN': '正在读取', en: 'Loading' },
  layingOut: { 'zh-CN': '正在排表', en: 'Laying out the form' },
  reading: { 'zh-CN': '正在读取表格', en: 'Reading the sheet' },
  checking: { 'zh-CN': '正在核对', en: 'Checking' },
  marking: { 'zh-CN': '正在标记', en: 'Marking cells' },
  submitting: { 'zh-CN': '正在提交', en: 'Submitting' },
  settling: { 'zh-CN': '正在查询结果', en: 'Asking for the outcome' },
  migrating: { 'zh-CN': '正在更新模板', en: 'Updating the template' },
};

/** 正在核对 2/3 … */
export function progressLabel({ work, step }: Progress, locale: Locale): string {
  return `${LABELS[work][locale]}${step === undefined ? '' : ` ${step.at}/${step.of}`}…`;
}
