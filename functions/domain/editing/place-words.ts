/** Where in a form something is, as people would say it: 附件2 · 活动名称 · 字数上限. */
import type { FormDefinition } from '../form/form';
import type { Locale } from '../words/locale';
import { type Path, valueAt } from './edits';
import { HEADER_WORDS, PART_WORDS } from './part-words';
import { wordsOfRule } from './rules/index';

const FIELDS: ReadonlyMap<string, { readonly [L in Locale]: string }> = new Map(Object.entries(PART_WORDS));
const HEADERS: ReadonlyMap<string, { readonly [L in Locale]: string }> = new Map(Object.entries(HEADER_WORDS));
const LISTED = new Set(['columns', 'indicators', 'figures']);

export function placeWords(path: Path, form: FormDefinition, locale: Locale): string {
  const [top, at] = path;
  if (top === 'rules') {
    const rule = typeof at === 'number' ? form.rules[at] : undefined;
    if (rule === undefined) return locale === 'en' ? 'Rules' : '规则';
    const sheet = form.sections.find(({ key }) => key === rule.section)?.sheet ?? rule.section;
    return [sheet, wordsOfRule(rule.kind).title[locale]].join(' · ');
  }
  if (top !== 'sections' || typeof at !== 'number') return FIELDS.get(String(top))?.[locale] ?? String(top ?? '');
  const [, , list, item, ...rest] = path;
  const sheet = form.sections[at]?.sheet ?? '';
  if (list === undefined) return sheet;
  if (list === 'headers') return [sheet, HEADERS.get(String(item))?.[locale] ?? ''].join(' · ');
  const isItem = LISTED.has(String(list)) && typeof item === 'number';
  if (!isItem) return [sheet, FIELDS.get(String(list))?.[locale] ?? String(list)].join(' · ');
  const label = String(valueAt(form, [...path.slice(0, 4), 'label']) ?? '');
  const field = rest.findLast((step): step is string => typeof step === 'string' && FIELDS.has(step));
  const words = field === undefined ? '' : (FIELDS.get(field)?.[locale] ?? '');
  return [sheet, label === '' ? `#${item + 1}` : label, words].filter((word) => word !== '').join(' · ');
}
