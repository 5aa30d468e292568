/** What one definition of a form has and another has not, in words: what a version changed. */
import type { FormDefinition } from '../form/form';
import type { RuleDefinition } from '../form/rules/index';
import { severityOf } from '../form/rules/index';
import type { Section } from '../form/section';
import { type Bilingual, both, type Locale } from '../words/locale';
import { columnFacts, type Fact, figureFacts, formFacts, indicatorFacts, sectionFacts } from './facts';
import { PART_WORDS } from './part-words';
import { quoted } from './quoted';
import { inNamesOf, partsInNamesOf } from './renamed';
import { ruleSentence } from './rules/sentence';

export interface DefinitionChange {
  readonly kind: 'added' | 'gone' | 'changed';
  /** The sheet that it is about; absent: the form as a whole. */
  readonly sheet?: string;
  readonly said: Bilingual;
}

type Change = Omit<DefinitionChange, 'sheet'>;

/** In the order of the sheets, then the rules. The version itself is no change. */
export function definitionChanges(before: FormDefinition, after: FormDefinition): readonly DefinitionChange[] {
  const renamed = inNamesOf(before, after);
  return [
    ...factChanges(undefined, formFacts(renamed), formFacts(after)),
    ...listChanges(before.sections, after.sections, {
      name: ({ sheet }) => sheet,
      what: both('分表', 'section'),
      facts: () => [],
    }),
    ...after.sections.flatMap((section) => {
      const earlier = before.sections.find(({ key }) => key === section.key);
      return earlier === undefined ? [] : sectionChanges(earlier, section);
    }),
    ...ruleChanges(renamed, after),
  ];
}

function sectionChanges(before: Section, after: Section): readonly DefinitionChange[] {
  const inSheet = (changes: readonly Change[]) => changes.map((change) => ({ ...change, sheet: after.sheet }));
  const renamed = partsInNamesOf(before, after);
  const own = inSheet(factChanges(undefined, sectionFacts(renamed), sectionFacts(after)));
  if (before.kind === 'indicators' && renamed.kind === 'indicators' && after.kind === 'indicators')
    return [
      ...own,
      ...inSheet(
        listChanges(before.figures, after.figures, {
          name: ({ label }) => label,
          what: both('数字列', 'figure'),
          facts: (figure, isBefore) => figureFacts(figure, isBefore ? renamed : after),
        }),
      ),
      ...inSheet(
        listChanges(before.indicators, after.indicators, {
          name: ({ label }) => label,
          what: both('指标', 'indicator'),
          facts: (indicator, isBefore) => indicatorFacts(indicator, isBefore ? renamed : after),
        }),
      ),
    ];
  if (before.kind === 'indicators' || after.kind === 'indicators')
    return [
      ...own,
      { kind: 'changed', sheet: after.sheet, said: both('换成了另一种分表', 'is another kind of section') },
    ];
  return [
    ...own,
    ...inSheet(
      listChanges(before.columns, after.columns, {
        name: ({ label }) => label,
        what: both('栏目', 'column'),
        facts: (column, isBefore) => columnFacts(column, isBefore ? renamed : after),
      }),
    ),
  ];
}

interface Listed<T> {
  name(item: T): string;
  readonly what: Bilingual;
  facts(item: T, isBefore: boolean): readonly Fact[];
}

/** Items are the same by their key. */
function listChanges<T extends { readonly key: string }>(
  before: readonly T[],
  after: readonly T[],
  { name, what, facts }: Listed<T>,
): readonly Change[] {
  const earlier = new Map(before.map((item) => [item.key, item]));
  const later = new Set(after.map(({ key }) => key));
  const stayed = (items: readonly T[]) =>
    items.map(({ key }) => key).filter((key) => later.has(key) && earlier.has(key));
  const isMoved = stayed(before).join(' ') !== stayed(after).join(' ');
  const moved: Change = {
    kind: 'changed',
    said: both(`${what['zh-CN']}的顺序变了`, `the order of the ${what.en}s`),
  };
  return [
    ...before
      .filter(({ key }) => !later.has(key))
      .map((item): Change => ({ kind: 'gone', said: naming(what, '去掉', 'gone', name(item)) })),
    ...after.flatMap((item): readonly Change[] => {
      const known = earlier.get(item.key);
      if (known === undefined) return [{ kind: 'added', said: naming(what, '新增', 'new', name(item)) }];
      return factChanges(name(item), facts(known, true), facts(item, false));
    }),
    ...(isMoved ? [moved] : []),
  ];
}

function naming(what: Bilingual, zh: string, en: string, name: string): Bilingual {
  return both(`${zh}${what['zh-CN']}${quoted(name)}`, `${en} ${what.en} ${quoted(name)}`);
}

/** Facts by their name; one that only one of the two has came, or went, with the type that it belongs to. */
function factChanges(of: string | undefined, before: readonly Fact[], after: readonly Fact[]): readonly Change[] {
  const earlier = new Map(before.map(({ name, value }) => [name.en, value]));
  return after.flatMap(({ name, value }): readonly Change[] => {
    const was = earlier.get(name.en);
    if (was === undefined || isSame(was, value)) return [];
    const said = valueChange(was, value);
    const whose = (locale: Locale) => (of === undefined ? '' : `${quoted(of)}${locale === 'en' ? ' ' : '的'}`);
    return [
      {
        kind: 'changed',
        said: both(`${whose('zh-CN')}${name['zh-CN']}：${said['zh-CN']}`, `${whose('en')}${name.en}: ${said.en}`),
      },
    ];
  });
}

type Value = Fact['value'];

function isSame(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

function valueChange(was: Value, is: Value): Bilingual {
  if (!isList(was) && !isList(is)) return both(`${was['zh-CN']} → ${is['zh-CN']}`, `${was.en} → ${is.en}`);
  const old = isList(was) ? was : [];
  const now = isList(is) ? is : [];
  const came = now
    .filter((item) => !old.includes(item))
    .map(quoted)
    .join('');
  const went = old
    .filter((item) => !now.includes(item))
    .map(quoted)
    .join('');
  if (came === '' && went === '') return both(`${PART_WORDS.order['zh-CN']}变了`, 'in another order');
  const zh = [...(came === '' ? [] : [`加了${came}`]), ...(went === '' ? [] : [`去了${went}`])].join('，');
  const en = [...(came === '' ? [] : [`added ${came}`]), ...(went === '' ? [] : [`removed ${went}`])].join(', ');
  return both(zh, en);
}

const WEIGHTS = {
  error: both('必改', 'error'),
  verify: both('核实', 'verify'),
  hint: both('提示', 'hint'),
} as const;

/** Rules have no names: those that are said the same are the same; of the others, one of a kind takes the place of one. */
function ruleChanges(before: FormDefinition, after: FormDefinition): readonly DefinitionChange[] {
  const saidIn = (form: FormDefinition) => form.rules.map((rule) => ({ rule, said: inWords(rule, form) }));
  const was = saidIn(before);
  const is = saidIn(after);
  const has = (all: typeof was, { said }: (typeof was)[number]) => all.some((each) => isSame(each.said, said));
  const gone = was.filter((each) => !has(is, each));
  const came = is.filter((each) => !has(was, each));
  const replaced = new Set<(typeof was)[number]>();
  const changes = came.map(({ rule, said }): DefinitionChange => {
    const sheet = sheetOf(rule, after);
    const earlier = gone.find(
      (each) => !replaced.has(each) && each.rule.kind === rule.kind && each.rule.section === rule.section,
    );
    if (earlier === undefined)
      return { kind: 'added', ...sheet, said: both(`新增规则：${said['zh-CN']}`, `new rule: ${said.en}`) };
    replaced.add(earlier);
    const zh = `规则：${earlier.said['zh-CN']} → ${said['zh-CN']}`;
    return { kind: 'changed', ...sheet, said: both(zh, `rule: ${earlier.said.en} → ${said.en}`) };
  });
  const left = gone.filter((each) => !replaced.has(each));
  return [
    ...changes,
    ...left.map(({ rule, said }): DefinitionChange => {
      return {
        kind: 'gone',
        ...sheetOf(rule, before),
        said: both(`去掉规则：${said['zh-CN']}`, `rule gone: ${said.en}`),
      };
    }),
  ];
}

function sheetOf(rule: RuleDefinition, { sections }: FormDefinition): { readonly sheet?: string } {
  const section = sections.find(({ key }) => key === rule.section);
  return section === undefined ? {} : { sheet: section.sheet };
}

function inWords(rule: RuleDefinition, form: FormDefinition): Bilingual {
  const weight = WEIGHTS[severityOf(rule)];
  return both(
    `${ruleSentence(rule, form, 'zh-CN')}（${weight['zh-CN']}）`,
    `${ruleSentence(rule, form, 'en')} (${weight.en})`,
  );
}
