/** Rules that are whole and could never speak: a column of another type, a word that is no choice. Said at the parameter. */
import type { FormDefinition } from '../../form/form';
import type { RuleDefinition } from '../../form/rules/index';
import type { Section } from '../../form/section';
import type { Bilingual } from '../../words/locale';
import { notOffered } from '../choice-faults';
import type { FieldFault } from '../field-fault';
import { quoted } from '../quoted';
import { wordsOfRule } from './index';
import type { Slot, Wanted } from './slot';
import { columnsFor } from './suitable';

type Params = Readonly<Record<string, unknown>>;

const WANTED: Readonly<Record<Exclude<Wanted, 'any'>, Bilingual>> = {
  date: { 'zh-CN': '日期', en: 'a day' },
  figure: { 'zh-CN': '数字', en: 'a figure' },
  choice: { 'zh-CN': '单选', en: 'chosen from a list' },
  multiChoice: { 'zh-CN': '多选', en: 'chosen from a list, several at once' },
  text: { 'zh-CN': '文字', en: 'text' },
};

/** Names that nothing in the form has are said elsewhere (form-faults.ts). */
export function ruleFaults(rule: RuleDefinition, at: number, form: FormDefinition): readonly FieldFault[] {
  const section = form.sections.find(({ key }) => key === rule.section);
  if (section === undefined) return [];
  const { on, slots } = wordsOfRule(rule.kind);
  if (!on.includes(section.kind))
    return [
      {
        path: ['rules', at],
        said: { 'zh-CN': '这种规则不能用在这张分表上', en: 'This kind of rule cannot be said of such a section' },
      },
    ];
  const params: Params = { ...rule };
  return Object.entries(slots).flatMap(([name, slot]) =>
    slotFaults(slot, params[name], { form, section, params, path: ['rules', at, name] }),
  );
}

interface Place {
  readonly form: FormDefinition;
  readonly section: Section;
  readonly params: Params;
  readonly path: readonly (string | number)[];
}

function slotFaults(slot: Slot, value: unknown, place: Place): readonly FieldFault[] {
  const { section, params, path } = place;
  switch (slot.kind) {
    case 'column':
      return notWanted([String(value)], slot.wants, section, path);
    case 'columns':
      return notWanted(texts(value), slot.wants, section, path);
    case 'choice':
      return offeredBy(section, String(params[slot.of]), [String(value)], path);
    case 'unless':
      return unlessFaults(value, section, path);
    case 'byChoice':
      return (Array.isArray(value) ? value : []).flatMap(([choice, columns]: readonly [string, readonly string[]]) => [
        ...offeredBy(section, String(params[slot.of]), [choice], path),
        ...notWanted(columns, slot.wants, section, path),
      ]);
    case 'sumOf':
      return sumFaults(value, place);
    default:
      return [];
  }
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function notWanted(
  keys: readonly string[],
  wants: Wanted,
  section: Section,
  path: Place['path'],
): readonly FieldFault[] {
  if (wants === 'any' || section.kind === 'indicators') return [];
  const suitable = new Set(columnsFor(section, wants).map(({ key }) => key));
  return section.columns
    .filter(({ key }) => keys.includes(key) && !suitable.has(key))
    .map(({ label }) => ({
      path,
      said: {
        'zh-CN': `这里要选${WANTED[wants]['zh-CN']}栏，${quoted(label)}不是`,
        en: `What is chosen here is ${WANTED[wants].en}; ${quoted(label)} is not`,
      },
    }));
}

function offeredBy(
  section: Section,
  column: string,
  words: readonly string[],
  path: Place['path'],
): readonly FieldFault[] {
  const found = section.kind === 'indicators' ? undefined : section.columns.find(({ key }) => key === column);
  return found === undefined ? [] : notOffered(found, words, path);
}

function unlessFaults(value: unknown, section: Section, path: Place['path']): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null || !('column' in value) || !('in' in value)) return [];
  return offeredBy(section, String(value.column), texts(value.in), path);
}

function sumFaults(value: unknown, { form, path }: Place): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null || !('section' in value)) return [];
  const list = form.sections.find(({ key }) => key === value.section);
  if (list === undefined) return [];
  if (list.kind !== 'list') return [{ path, said: { 'zh-CN': '只能是清单的合计', en: 'Only a list can be added up' } }];
  const column = 'column' in value && value.column !== undefined ? [String(value.column)] : [];
  return [
    ...notWanted(column, 'figure', list, path),
    ...('unless' in value ? unlessFaults(value.unless, list, path) : []),
  ];
}
