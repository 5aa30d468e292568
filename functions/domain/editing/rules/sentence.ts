/** Rules as sentences, and sentences as rules. The Chinese one is read again as the rule it was made of. */
import type { FormDefinition } from '../../form/form';
import { RULE_KIND_NAMES, type RuleDefinition } from '../../form/rules/index';
import type { Section } from '../../form/section';
import type { Locale } from '../../words/locale';
import { sectionNames } from '../names';
import { type AnyRuleWords, wordsOfRule } from './index';
import type { RuleKindName } from './slot';
import { slotText } from './slot-texts';

const SLOT = /\{(\w+)\}/u;

type Params = Readonly<Record<string, unknown>>;

/** What a rule asks for, in the words of its form. */
export function ruleSentence(rule: RuleDefinition, form: Pick<FormDefinition, 'sections'>, locale: Locale): string {
  const section = form.sections.find(({ key }) => key === rule.section);
  const { sentence, slots, title } = wordsOfRule(rule.kind);
  if (section === undefined) return `${title[locale]}〔${rule.section}〕`;
  const params: Params = { ...rule };
  const place = { form, section };
  return sentence[locale]
    .split(SLOT)
    .map((part, at) => {
      const slot = at % 2 === 0 ? undefined : slots[part];
      // The registry pairs each slot with a parameter of the kind that it writes.
      return slot === undefined ? part : slotText(slot).write(params[part] as never, place, locale);
    })
    .join('');
}

/** In which section it is said, and the rule itself. */
export function ruleWithSection(rule: RuleDefinition, form: FormDefinition, locale: Locale): string {
  return `${sectionNames(form).of(rule.section)}${locale === 'en' ? ': ' : '：'}${ruleSentence(rule, form, locale)}`;
}

export type SentenceReading =
  | { readonly ok: true; readonly rule: RuleDefinition }
  /** No kind of rule is said so. */
  | { readonly ok: false; readonly reason: 'noSuchSentence' }
  /** It is, and a name in it is none of the form's. */
  | { readonly ok: false; readonly reason: 'noSuchName'; readonly name: string };

/** Longer sentences are none of ours. */
const LONGEST = 5_000;

/** The rule that a Chinese sentence says of a section. Its parameters are for the form's schema to judge. */
export function readSentence(text: string, section: Section, form: Pick<FormDefinition, 'sections'>): SentenceReading {
  const said = text.trim().replace(/。$/u, '');
  let unknown: string | undefined;
  for (const kind of said.length > LONGEST ? [] : RULE_KIND_NAMES) {
    const words = wordsOfRule(kind);
    const found = words.on.includes(section.kind) ? expressionOf(kind, words).exec(said) : null;
    if (found === null) continue;
    const params = readParams(words, found, { form, section });
    if (!('unknown' in params)) {
      // As its sentence's slots have it, which are those of the kind's parameters.
      return { ok: true, rule: { kind, section: section.key, ...params.params } as unknown as RuleDefinition };
    }
    unknown ??= params.unknown;
  }
  return unknown === undefined
    ? { ok: false, reason: 'noSuchSentence' }
    : { ok: false, reason: 'noSuchName', name: unknown };
}

function readParams(
  { sentence, slots }: AnyRuleWords,
  found: RegExpExecArray,
  place: Parameters<ReturnType<typeof slotText>['read']>[1],
): { readonly params: Params } | { readonly unknown: string } {
  const names = sentence['zh-CN'].split(SLOT).filter((_, at) => at % 2 === 1);
  const params: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) {
    const slot = slots[name];
    if (slot === undefined) continue;
    const read = slotText(slot).read(found[at + 1] ?? '', place);
    if (!read.ok) return { unknown: read.unknown };
    if (read.value !== undefined) params[name] = read.value;
  }
  return { params };
}

const expressions = new Map<RuleKindName, RegExp>();

function expressionOf(kind: RuleKindName, { sentence, slots }: AnyRuleWords): RegExp {
  const known = expressions.get(kind);
  if (known !== undefined) return known;
  const source = sentence['zh-CN']
    .split(SLOT)
    .map((part, at) => {
      const slot = at % 2 === 0 ? undefined : slots[part];
      return slot === undefined ? literally(part) : `(${slotText(slot).pattern})`;
    })
    .join('');
  const made = new RegExp(`^${source}$`, 'u');
  expressions.set(kind, made);
  return made;
}

const EITHER_WIDTH: Readonly<Record<string, string>> = { '（': '[（(]', '）': '[）)]', '，': '[，,]', '：': '[：:]' };

/** Punctuation of either width. */
function literally(text: string): string {
  return [...text].map((character) => EITHER_WIDTH[character] ?? character).join('');
}
