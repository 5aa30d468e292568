/** The view's words by language. */
import type { Locale } from '#domain/words/locale';
import { VIEW_EN } from './view-en';
import { VIEW_ZH_CN, type ViewWords } from './view-zh-cn';

export const VIEW_WORDS: Readonly<Record<Locale, ViewWords>> = { 'zh-CN': VIEW_ZH_CN, en: VIEW_EN };
