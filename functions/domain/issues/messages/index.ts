/** The message catalogue by language. */
import type { Locale } from '../../words/locale';
import type { Issue } from '../issue';
import { type Catalogue, sentence } from './catalogue';
import { en } from './en';
import { zhCN } from './zh-cn';

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { 'zh-CN': zhCN, en };

/** What is said of a cell, to a person. */
export function messageOf(issue: Issue, locale: Locale = 'zh-CN'): string {
  return sentence(CATALOGUES[locale], issue);
}
