/**
 * Last year's form beside the one that is proposed: what came, what went, what is only called otherwise, and what each of
 * them means for going on. What may have been renamed is proposed, and done only when somebody says so. (All that differs,
 * in words, rules too: editing/difference.ts.)
 */
import { type Path, withItem } from '../editing/edits';
import { quoted } from '../editing/quoted';
import type { FormDefinition } from '../form/form';
import type { Column, FigureColumn, Indicator, Section } from '../form/section';
import { bareLabel, withoutBrackets } from '../sheet/text-form';
import type { Bilingual } from '../words/locale';
import { withRulesRegained } from './base-rules';

type Part = Column | Indicator | FigureColumn;
type PartList = 'columns' | 'indicators' | 'figures';

/** A part of one of the two; `path` leads there in that one. */
export interface ComparedPart {
  readonly path: Path;
  readonly section: string;
  readonly sheet: string;
  readonly key: string;
  readonly label: string;
}

export interface Renamed {
  readonly was: ComparedPart;
  readonly is: ComparedPart;
}

/** Two parts that may be the same under another name. */
export interface MaybeRenamed extends Renamed {
  readonly why: Bilingual;
}

export interface FormComparison {
  readonly added: readonly ComparedPart[];
  /** Sections that are gone as a whole stand with all that they had. */
  readonly gone: readonly ComparedPart[];
  readonly goneSections: readonly { readonly path: Path; readonly key: string; readonly sheet: string }[];
  readonly renamed: readonly Renamed[];
  readonly maybeRenamed: readonly MaybeRenamed[];
}

export function compareForms(earlier: FormDefinition, proposed: FormDefinition): FormComparison {
  const were = partsOf(earlier);
  const are = partsOf(proposed);
  const same = (a: Located, b: Located) => a.section === b.section && a.list === b.list && a.key === b.key;
  const gone = were.filter((was) => !are.some((is) => same(was, is)));
  const added = are.filter((is) => !were.some((was) => same(was, is)));
  const renamed = were.flatMap((was): Renamed[] => {
    const is = are.find((each) => same(was, each));
    return is === undefined || is.label === was.label ? [] : [{ was, is }];
  });
  return {
    added,
    gone,
    goneSections: earlier.sections.flatMap(({ key, sheet }, at) =>
      proposed.sections.some((section) => section.key === key) ? [] : [{ path: ['sections', at], key, sheet }],
    ),
    renamed,
    maybeRenamed: likePairs(gone, added, { were, are }),
  };
}

interface Located extends ComparedPart {
  readonly list: PartList;
  readonly part: Part;
}

function partsOf({ sections }: FormDefinition): readonly Located[] {
  return sections.flatMap((section, at) =>
    listsOf(section).flatMap(([list, parts]) =>
      parts.map((part, place): Located => {
        const { key, label } = part;
        return {
          path: ['sections', at, list, place],
          section: section.key,
          sheet: section.sheet,
          key,
          label,
          list,
          part,
        };
      }),
    ),
  );
}

function listsOf(section: Section): readonly (readonly [PartList, readonly Part[]])[] {
  if (section.kind !== 'indicators') return [['columns', section.columns]];
  return [
    ['figures', section.figures],
    ['indicators', section.indicators],
  ];
}

interface Both {
  readonly were: readonly Located[];
  readonly are: readonly Located[];
}

/** Each with the likest that is left, the likest pairs first; in the same section and of the same type only. */
function likePairs(gone: readonly Located[], added: readonly Located[], both: Both): readonly MaybeRenamed[] {
  const gapIn = gapsOf(both);
  /** The only one of its type between the same neighbours: with two, nobody can tell which is which. */
  const isAlone = (part: Located, all: readonly Located[]) =>
    all.filter((each) => typeOf(each) === typeOf(part) && gapIn(each) === gapIn(part)).length === 1;
  const pairs = gone.flatMap((was) =>
    added.flatMap((is) => {
      if (was.section !== is.section || was.list !== is.list || typeOf(was) !== typeOf(is)) return [];
      const likeness = likenessOf(was.label, is.label);
      const isBetween = gapIn(was) === gapIn(is) && isAlone(was, gone) && isAlone(is, added);
      if (likeness < LEAST_ALIKE && !isBetween) return [];
      return [{ was, is, score: likeness + (isBetween ? IN_PLACE : 0), why: whyOf(likeness, isBetween) }];
    }),
  );
  const taken = new Set<Located>();
  return pairs
    .sort((a, b) => b.score - a.score)
    .flatMap(({ was, is, why }): MaybeRenamed[] => {
      if (taken.has(was) || taken.has(is)) return [];
      taken.add(was).add(is);
      return [{ was, is, why }];
    });
}
const LEAST_ALIKE = 0.5;
const IN_PLACE = 0.4;

const typeOf = ({ part }: Located) => ('type' in part ? part.type.type : '');

function whyOf(likeness: number, isBetween: boolean): Bilingual {
  const isAlike = likeness >= LEAST_ALIKE;
  if (isAlike && isBetween)
    return { 'zh-CN': '名称相近，位置和类型相同', en: 'Alike in name, at the same place, of the same type' };
  return isAlike
    ? { 'zh-CN': '名称相近，类型相同', en: 'Alike in name, of the same type' }
    : { 'zh-CN': '位置和类型相同', en: 'At the same place, of the same type' };
}

/** Characters that both have, of all: 活动负责人 and 负责人姓名. */
function likenessOf(a: string, b: string): number {
  const [one, other] = [a, b].map((label) => [...bareLabel(withoutBrackets(label))]);
  if (one === undefined || other === undefined || one.length + other.length === 0) return 0;
  const left = [...other];
  let shared = 0;
  for (const character of one) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length);
}

/** Between which parts that both forms have a part stands. */
function gapsOf({ were, are }: Both): (part: Located) => string {
  const nameOf = ({ section, list, key }: Located) => `${section} ${list} ${key}`;
  const inBoth = new Set(were.map(nameOf).filter((name) => are.some((is) => nameOf(is) === name)));
  const gaps = new Map<Located, string>();
  for (const all of [were, are])
    for (const part of all) {
      const own = all.filter(({ section, list }) => section === part.section && list === part.list);
      const at = own.indexOf(part);
      const before = own.slice(0, at).findLast((each) => inBoth.has(nameOf(each)));
      const behind = own.slice(at + 1).find((each) => inBoth.has(nameOf(each)));
      gaps.set(part, `${before === undefined ? '' : nameOf(before)}|${behind === undefined ? '' : nameOf(behind)}`);
    }
  return (part) => gaps.get(part) ?? '';
}

/** What a pair means for going on, before somebody says that it is one. */
export function migrationOf({ was, is }: Renamed): Bilingual {
  return {
    'zh-CN': `${quoted(was.label)}改名为${quoted(is.label)}：规则和去年的数据接着用，旧表里的${quoted(was.label)}照样读得出`,
    en: `${quoted(was.label)} becomes ${quoted(is.label)}: its rules and last year's data go on, and old sheets with ${quoted(was.label)} are still read`,
  };
}

/** The new part takes the key of the old one, and its names: rules, data and old sheets go on. */
export function asRenamed(proposed: FormDefinition, earlier: FormDefinition, { was, is }: Renamed): FormDefinition {
  const before = partsOf(earlier).find(({ path }) => samePath(path, was.path))?.part;
  const [, at, list, place] = is.path;
  const section = proposed.sections[Number(at)];
  if (before === undefined || section === undefined) return proposed;
  const parts = listsOf(section).find(([name]) => name === list)?.[1] ?? [];
  const others = new Set(
    parts.flatMap((part, each) => (each === place ? [] : [part.label, ...part.aliases].map(bareLabel))),
  );
  const sections = proposed.sections.map((each, index): Section => {
    if (index !== at) return each;
    const taken = <T extends Part>(all: readonly T[]) =>
      all.map((part, index2): T => {
        if (index2 !== place) return part;
        const names = [...part.aliases, before.label, ...before.aliases];
        const aliases = names.filter(
          (name, first) => name !== part.label && names.indexOf(name) === first && !others.has(bareLabel(name)),
        );
        const required =
          'required' in part && part.required === false && 'required' in before ? { required: before.required } : {};
        return { ...part, ...required, key: before.key, aliases };
      });
    if (each.kind === 'indicators')
      return list === 'figures'
        ? {
            ...each,
            figures: taken(each.figures),
            indicators: each.indicators.map((one) => renamedFigures(one, is.key, before.key)),
          }
        : { ...each, indicators: taken(each.indicators) };
    return { ...each, columns: taken(each.columns) };
  });
  return withRulesRegained({ ...proposed, sections }, proposed, earlier);
}

const samePath = (a: Path, b: Path) => a.join('.') === b.join('.');

function renamedFigures(indicator: Indicator, from: string, to: string): Indicator {
  const { figures } = indicator;
  return figures === undefined ? indicator : { ...indicator, figures: figures.map((key) => (key === from ? to : key)) };
}

/** What the file does not have stays nevertheless, where it stood. */
export function withKept(proposed: FormDefinition, earlier: FormDefinition, path: Path): FormDefinition {
  const [, at, list, place] = path;
  const section = earlier.sections[Number(at)];
  if (section === undefined) return proposed;
  const here = proposed.sections.findIndex(({ key }) => key === section.key);
  if (typeof place !== 'number' || typeof list !== 'string') {
    const behind = Math.min(Number(at), proposed.sections.length);
    return withRulesRegained(withItem(proposed, ['sections'], section, behind), proposed, earlier);
  }
  const part = listsOf(section).find(([name]) => name === list)?.[1][place];
  const now = proposed.sections[here];
  if (part === undefined || now === undefined) return proposed;
  const parts = listsOf(now).find(([name]) => name === list)?.[1] ?? [];
  const labels = new Set(parts.flatMap((each) => [each.label, ...each.aliases].map(bareLabel)));
  const kept = { ...part, aliases: part.aliases.filter((alias) => !labels.has(bareLabel(alias))) };
  const kin = withItem(proposed, ['sections', here, list], kept, Math.min(place, parts.length));
  return withRulesRegained(kin, proposed, earlier);
}
